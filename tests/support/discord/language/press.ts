import {
  type APIButtonComponent,
  type APIMessage,
  type APISelectMenuComponent,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ButtonStyle,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import { isSelect } from '../check/components.js';
import type { Modal } from '../check/modal.js';
import { walk } from '../world/component-tree.js';
import type { Place, Post } from '../world/world.js';
import { messageOf, perform, type Self, see, type Where } from './act.js';
import type { Deed } from './event.js';
import type { Seen } from './seen.js';
import { ClientRefusal, findPost, type Stage } from './stage.js';

type On = APIMessage | Seen;
type Usual = Pick<Where, 'twice' | 'userInstalled' | 'more'>;
/** `forged`: `button` is a custom id that the message need not have, as a changed client could send it. */
type Clicked = Usual & { readonly forged?: boolean };
/** By label or by custom id. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

export interface Presses {
  /** `button` is a label, the emoji of a button without one, or a custom id. */
  click(on: On, button: string, how?: Clicked): Promise<Seen>;
  /** `menu` is a placeholder or a custom id; `values` are labels or values. */
  select(on: On, menu: string, values: { readonly choose: readonly string[] } & Usual): Promise<Seen>;
  /** Fills in and sends the modal that `on` shows. */
  submit(on: Seen, values: FieldValues, how?: Usual): Promise<Seen>;
}

function standing(stage: Stage, self: Self, on: On): { readonly place: Place; readonly post: Post } {
  const { id } = messageOf(on);
  const found = findPost(stage, id);
  if (!found || found.post.deleted) throw new ClientRefusal(`Message ${id} is not there any more.`);
  const { onlyFor } = found.post;
  if (onlyFor !== undefined && onlyFor !== self.user.id)
    throw new ClientRefusal(`${self.user.username} cannot see message ${id}: it is for another.`);
  return found;
}

const componentsOf = ({ message }: Post) => [...walk(message.components ?? [])].map(({ component }) => component);

type Pressable = Exclude<APIButtonComponent, { style: ButtonStyle.Link | ButtonStyle.Premium }>;

function buttonIn(post: Post, wanted: string): Pressable {
  const buttons = componentsOf(post).filter((component) => component.type === ComponentType.Button);
  const pressable = buttons.filter(
    (button): button is Pressable => button.style !== ButtonStyle.Link && button.style !== ButtonStyle.Premium,
  );
  const button =
    pressable.find(({ custom_id }) => custom_id === wanted) ??
    pressable.find(({ label, emoji }) => (label ?? emoji?.name) === wanted);
  if (!button)
    throw new ClientRefusal(
      `No button "${wanted}"; there are: ${pressable.map(({ label, emoji, custom_id }) => label ?? emoji?.name ?? custom_id).join(', ')}.`,
    );
  if (button.disabled) throw new ClientRefusal(`The button "${wanted}" is off.`);
  return button;
}

function menuIn(post: Post, wanted: string): APISelectMenuComponent {
  const menus = componentsOf(post).filter(isSelect);
  const menu = menus.find(({ custom_id, placeholder }) => custom_id === wanted || placeholder === wanted);
  if (!menu)
    throw new ClientRefusal(
      `No menu "${wanted}"; there are: ${menus.map(({ placeholder, custom_id }) => placeholder ?? custom_id).join(', ')}.`,
    );
  if (menu.disabled) throw new ClientRefusal(`The menu "${wanted}" is off.`);
  return menu;
}

function chooseFrom(
  { options, min_values: least = 1, max_values: most = 1 }: APIStringSelectComponent,
  wanted: readonly string[],
): readonly string[] {
  const values = wanted.map((each) => {
    const option = options.find(({ value, label }) => value === each || label === each);
    if (!option) throw new ClientRefusal(`"${each}" is none of ${options.map(({ label }) => label).join(', ')}.`);
    return option.value;
  });
  if (values.length < least || values.length > most)
    throw new ClientRefusal(`Choose ${least} to ${most}, not ${values.length}.`);
  return values;
}

function fill(
  { custom_id, required = true, min_length: least = 0, max_length: most = 4000, value: preset }: APITextInputComponent,
  said: string | undefined,
): string {
  const value = said ?? preset ?? '';
  if (required && value === '') throw new ClientRefusal(`"${custom_id}" is required.`);
  const wrong = value !== '' && (value.length < least || value.length > most);
  if (wrong) throw new ClientRefusal(`"${custom_id}" takes ${least} to ${most} characters, not ${value.length}.`);
  return value;
}

const asText = (value: FieldValues[string] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.join('\n');

/** A modal's components as they are sent back. */
function filled({ components }: Modal, values: FieldValues): readonly object[] {
  return components.map((component) => {
    if (component.type === ComponentType.TextDisplay) return { type: component.type };
    if (component.type === ComponentType.ActionRow) {
      const inputs = component.components.map((input) => {
        const value = fill(input, asText(values[input.custom_id] ?? values[input.label ?? '']));
        return { type: input.type, custom_id: input.custom_id, value };
      });
      return { type: component.type, components: inputs };
    }
    const field = component.component;
    const said = values[component.label] ?? values[field.custom_id];
    const { type, custom_id } = field;
    if (field.type === ComponentType.TextInput)
      return { type: component.type, component: { type, custom_id, value: fill(field, asText(said)) } };
    if (field.type !== ComponentType.StringSelect)
      throw new ClientRefusal(`The test language cannot fill in a component of type ${type}.`);
    return { type: component.type, component: { type, custom_id, values: chooseFrom(field, [said ?? []].flat()) } };
  });
}

interface Pressed {
  /** The component's part of the event. */
  readonly data: (post: Post) => object;
  readonly how: Usual;
}

async function press(stage: Stage, self: Self, { on, data, how }: Pressed & { readonly on: On }): Promise<Seen> {
  const { place, post } = standing(stage, self, on);
  const deed: Deed = { type: InteractionType.MessageComponent, data: data(post), source: post };
  const actor = { ...self, place, userInstalled: how.userInstalled ?? false, more: how.more };
  return see(stage, await perform(stage, actor, { deed, twice: how.twice }));
}

function chosen(menu: APISelectMenuComponent, choose: readonly string[]): object {
  const { custom_id, type } = menu;
  if (menu.type === ComponentType.StringSelect)
    return { custom_id, component_type: type, values: chooseFrom(menu, choose) };
  return { custom_id, component_type: type, values: choose, resolved: {} };
}

export function createPresses(stage: Stage, self: Self): Presses {
  return {
    click(on, button, how = {}) {
      const data = (post: Post): object => {
        const { custom_id } = how.forged ? { custom_id: button } : buttonIn(post, button);
        return { custom_id, component_type: ComponentType.Button };
      };
      return press(stage, self, { on, data, how });
    },
    select: (on, menu, { choose, ...how }) =>
      press(stage, self, { on, data: (post) => chosen(menuIn(post, menu), choose), how }),
    async submit(on, values, how = {}) {
      const { modal, interaction } = on;
      if (!modal || !interaction) throw new ClientRefusal('There is no modal here.');
      const data = { custom_id: modal.custom_id, components: filled(modal, values) };
      const { source, place, userInstalled } = interaction;
      const deed: Deed = { type: InteractionType.ModalSubmit, data, source, trigger: interaction };
      return see(stage, await perform(stage, { ...self, place, userInstalled }, { deed, twice: how.twice }));
    },
  };
}
