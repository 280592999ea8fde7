import {
  type APIButtonComponent,
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { ACTION_ROWS, COMPONENT_TEXT, COMPONENTS_IN_MESSAGE } from '../limits.js';
import type { Problem } from '../refusal.js';
import { type PlacedComponent, walk } from '../world/component-tree.js';
import { invalid, when } from './body.js';

type Path = Problem['path'];
type Row = Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>;

const SELECTS: ReadonlySet<ComponentType> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

export const isSelect = (component: { readonly type: ComponentType }): component is APISelectMenuComponent =>
  SELECTS.has(component.type);

function checkButton(button: APIButtonComponent, path: Path): readonly Problem[] {
  const link = button.style === ButtonStyle.Link;
  const premium = button.style === ButtonStyle.Premium;
  const has = (key: string): boolean => Boolean(Reflect.get(button, key));
  return [
    ...when(!link && !premium && !has('custom_id'), invalid([...path, 'custom_id'], 'A custom id is required')),
    ...when(
      (link || premium) && has('custom_id'),
      invalid([...path, 'custom_id'], 'A link or premium button takes no custom id'),
    ),
    ...when(
      link !== has('url'),
      invalid([...path, 'url'], link ? 'A URL is required' : 'Only a link button takes a URL'),
    ),
    ...when(
      link && !/^(?:https?|discord):/.test(String(Reflect.get(button, 'url'))),
      invalid([...path, 'url'], 'Scheme must be http, https or discord'),
    ),
    ...when(
      premium !== has('sku_id'),
      invalid([...path, 'sku_id'], 'A sku id goes with a premium button, and only there'),
    ),
    ...when(!premium && !has('label') && !has('emoji'), invalid([...path, 'label'], 'A label or an emoji is required')),
  ];
}

export function checkStringSelect(select: APIStringSelectComponent, path: Path): readonly Problem[] {
  const { options, min_values: least = 1, max_values: most = 1 } = select;
  const values = options.map(({ value }) => value);
  const chosen = options.filter((option) => option.default).length;
  return [
    ...when(new Set(values).size < values.length, invalid([...path, 'options'], 'The option value is already used')),
    ...when((least ?? 1) > (most ?? 1), invalid([...path, 'min_values'], 'min_values is above max_values')),
    ...when(
      (most ?? 1) > options.length,
      invalid([...path, 'max_values'], 'max_values is above the number of options'),
    ),
    ...when(chosen > (most ?? 1), invalid([...path, 'options'], 'More defaults than max_values')),
  ];
}

function checkRow(row: Row, path: Path): readonly Problem[] {
  const withSelect = row.components.some(isSelect);
  return when(withSelect && row.components.length > 1, invalid(path, 'A select menu fills its row'));
}

function checkOne({ component, path }: PlacedComponent): readonly Problem[] {
  if (component.type === ComponentType.Button) return checkButton(component, path);
  if (component.type === ComponentType.StringSelect) return checkStringSelect(component, path);
  if (component.type === ComponentType.ActionRow) return checkRow(component, path);
  return [];
}

/** The second and later uses of a value at a place. */
function repeated<T>(all: readonly { readonly path: Path; readonly value: T }[], message: string): readonly Problem[] {
  const seen = new Set<T>();
  return all.flatMap(({ path, value }) => {
    const again = seen.has(value);
    seen.add(value);
    return when(again, invalid(path, message));
  });
}

const valuesOf = (placed: readonly PlacedComponent[], key: string) =>
  placed.flatMap(({ component, path }) => {
    const value: unknown = Reflect.get(component, key);
    return value === undefined || value === null ? [] : [{ path: [...path, key], value }];
  });

const textLength = (components: readonly APIMessageComponent[]): number =>
  [...walk(components)].reduce(
    (sum, { component }) => sum + (component.type === ComponentType.TextDisplay ? component.content.length : 0),
    0,
  );

/** Rules of components beyond the schema; `v2` is whether the message has (or gets) the flag IS_COMPONENTS_V2. */
export function checkComponents(
  components: readonly APIMessageTopLevelComponent[],
  { v2 }: { readonly v2: boolean },
): readonly Problem[] {
  const placed = [...walk(components)];
  const text = textLength(components);
  const general = [
    ...placed.flatMap(checkOne),
    ...repeated(valuesOf(placed, 'custom_id'), 'Component custom id cannot be duplicated'),
    ...repeated(
      valuesOf(placed, 'id').filter(({ value }) => value !== 0),
      'Component id cannot be duplicated',
    ),
  ];
  if (v2) {
    return [
      ...general,
      ...when(
        placed.length > COMPONENTS_IN_MESSAGE,
        invalid(
          ['components'],
          `At most ${COMPONENTS_IN_MESSAGE} components, nested ones counted (are ${placed.length})`,
        ),
      ),
      ...when(
        text > COMPONENT_TEXT,
        invalid(['components'], `At most ${COMPONENT_TEXT} characters in all text displays (are ${text})`),
      ),
    ];
  }
  const stranger = components.findIndex(({ type }) => type !== ComponentType.ActionRow);
  return [
    ...general,
    ...when(stranger >= 0, invalid(['components', stranger], 'Only action rows without the flag IS_COMPONENTS_V2')),
    ...when(components.length > ACTION_ROWS, invalid(['components'], `At most ${ACTION_ROWS} action rows`)),
  ];
}
