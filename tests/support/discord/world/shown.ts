import {
  type APIAttachment,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APIUnfurledMediaItem,
  ComponentType,
  EmbedType,
  SeparatorSpacingSize,
  type Snowflake,
} from 'discord-api-types/v10';
import { walk } from './component-tree.js';

/** What Discord fills in where a bot says nothing (the OpenAPI file requires these of an answer). */
const DEFAULTS: Readonly<Partial<Record<ComponentType, object>>> = {
  [ComponentType.StringSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.UserSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.RoleSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.MentionableSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.ChannelSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.Separator]: { divider: true, spacing: SeparatorSpacingSize.Small },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { name: null, size: null, spoiler: false },
};

const withoutNulls = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null)) as Partial<T>;

export interface ShownOptions {
  readonly attachments: readonly APIAttachment[];
  readonly nextId: () => Snowflake;
}

function createMedia({ attachments, nextId }: ShownOptions) {
  return (item: APIUnfurledMediaItem): APIUnfurledMediaItem & { readonly id: Snowflake } => {
    const name = item.url.startsWith('attachment://') ? item.url.slice('attachment://'.length) : undefined;
    const url = attachments.find(({ filename }) => filename === name)?.url ?? item.url;
    return { id: nextId(), url, proxy_url: url, width: null, height: null, content_type: null };
  };
}

/** Components as Discord gives them back: each with an id, defaults spelt out, attachments resolved. */
export function shownComponents(
  components: readonly APIMessageTopLevelComponent[],
  options: ShownOptions,
): APIMessageTopLevelComponent[] {
  const media = createMedia(options);
  const copy = structuredClone([...components]);
  const placed = [...walk(copy)].map(({ component }) => component);
  const taken = new Set(placed.map(({ id }) => id));
  let last = 0;
  const freeId = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  for (const component of placed) {
    Object.assign(component, DEFAULTS[component.type], withoutNulls(component), { id: component.id || freeId() });
    if (component.type === ComponentType.Thumbnail) component.media = media(component.media);
    if (component.type === ComponentType.File) component.file = media(component.file);
    if (component.type === ComponentType.MediaGallery) {
      component.items = component.items.map((item) => ({
        ...item,
        description: item.description ?? null,
        spoiler: item.spoiler ?? false,
        media: media(item.media),
      }));
    }
  }
  return copy;
}

/** "Message Resource", embed limits: spaces at either end of an embed's texts are trimmed. */
const trimmed = <T>(value: T): T | string => (typeof value === 'string' ? value.trim() : value);

const trimAll = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(withoutNulls(of)).map(([key, value]) => [key, trimmed(value)])) as T;

export function shownEmbed(embed: APIEmbed): APIEmbed {
  const { author, footer, fields, ...rest } = embed;
  return {
    ...trimAll(rest),
    type: EmbedType.Rich,
    ...(author ? { author: trimAll(author) } : {}),
    ...(footer ? { footer: trimAll(footer) } : {}),
    ...(fields ? { fields: fields.map((field) => ({ ...trimAll(field), inline: field.inline ?? false })) } : {}),
  };
}
