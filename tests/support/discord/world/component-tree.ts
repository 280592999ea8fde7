import { type APIMessageComponent, ComponentType } from 'discord-api-types/v10';

export interface PlacedComponent {
  readonly component: APIMessageComponent;
  /** Its place, as in the errors tree: ["components", 0, "components", 1]. */
  readonly path: readonly (string | number)[];
}

function* children({ component, path }: PlacedComponent): Generator<PlacedComponent> {
  const nested =
    component.type === ComponentType.ActionRow ||
    component.type === ComponentType.Container ||
    component.type === ComponentType.Section
      ? component.components
      : [];
  for (const [index, child] of nested.entries()) yield { component: child, path: [...path, 'components', index] };
  if (component.type === ComponentType.Section) yield { component: component.accessory, path: [...path, 'accessory'] };
}

function* withNested(placed: PlacedComponent): Generator<PlacedComponent> {
  yield placed;
  for (const child of children(placed)) yield* withNested(child);
}

/** All components of a message in the order in which they are shown, nested ones after what holds them. */
export function* walk(components: readonly APIMessageComponent[]): Generator<PlacedComponent> {
  for (const [index, component] of components.entries()) yield* withNested({ component, path: ['components', index] });
}
