/** Components V2 as HTML. */

import {
  type APIMediaGalleryItem,
  type APIMessageComponent,
  type APIUnfurledMediaItem,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { emoji, icon } from './glyphs.js';
import { element, escaped } from './html.js';
import { drawnMarkdown, type Reading } from './markdown.js';

type Of<Type extends ComponentType> = Extract<APIMessageComponent, { readonly type: Type }>;

/** `media`: what a picture of a message is shown from, by its address: nothing is fetched. */
export type Drawing = Reading & {
  readonly media?: Readonly<Record<string, string>>;
  readonly files?: readonly { readonly filename: string; readonly size: number; readonly url: string }[];
};

export function drawnComponent(component: APIMessageComponent, drawing: Drawing = {}): string {
  const all = (components: readonly APIMessageComponent[]): string =>
    components.map((one) => drawnComponent(one, drawing)).join('');
  switch (component.type) {
    case ComponentType.TextDisplay:
      return element('div', 'text', drawnMarkdown(component.content, drawing));
    case ComponentType.ActionRow:
      return element('div', 'row', all(component.components));
    case ComponentType.Container:
      return container(component, all(component.components));
    case ComponentType.Section:
      return element(
        'div',
        'section',
        element('div', 'texts', all(component.components)) + drawnComponent(component.accessory, drawing),
      );
    case ComponentType.Separator:
      return element('div', `gap${component.spacing === 2 ? ' large' : ''}`, component.divider === false ? '' : '<hr>');
    case ComponentType.Button:
      return button(component);
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return select(component);
    case ComponentType.Thumbnail:
      return element('div', 'thumbnail', picture(component, drawing));
    case ComponentType.MediaGallery:
      return element('div', 'gallery', component.items.map((item) => picture(item, drawing)).join(''));
    case ComponentType.File:
      return file(component, drawing);
    default:
      return component satisfies never;
  }
}

function container({ accent_color: colour, spoiler }: Of<ComponentType.Container>, inside: string): string {
  const accent = typeof colour === 'number' ? ` style="--accent:#${colour.toString(16).padStart(6, '0')}"` : '';
  const classes = ['container', accent ? 'accented' : '', spoiler ? 'hidden' : ''].filter(Boolean).join(' ');
  return `<div class="${classes}"${accent}>${inside}</div>`;
}

const STYLES = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
} satisfies Record<ButtonStyle, string>;

/** A label is not Markdown, and an emoji in it is not a picture but a letter of the font. */
function button(component: Of<ComponentType.Button>): string {
  const off = component.disabled ? ' disabled' : '';
  const label = component.style === ButtonStyle.Premium ? 'Premium' : escaped(component.label ?? '');
  const sign = 'emoji' in component && component.emoji ? emoji(component.emoji.name ?? '') : '';
  const leads = component.style === ButtonStyle.Link ? icon('leads') : '';
  return `<button class="${STYLES[component.style]}"${off}>${sign}${label && `<span>${label}</span>`}${leads}</button>`;
}

type Select = Of<
  | ComponentType.StringSelect
  | ComponentType.UserSelect
  | ComponentType.RoleSelect
  | ComponentType.MentionableSelect
  | ComponentType.ChannelSelect
>;

function select(component: Select): string {
  const chosen = 'options' in component ? component.options.filter((option) => option.default) : [];
  const shown = chosen.map(({ label }) => label).join(', ') || (component.placeholder ?? 'Make a selection');
  const classes = ['select', component.disabled ? 'off' : '', chosen.length > 0 ? 'chosen' : ''].filter(Boolean);
  return element('div', classes.join(' '), `<span>${escaped(shown)}</span>${icon('down')}`);
}

type Picture = Pick<APIMediaGalleryItem, 'description' | 'spoiler'> & { readonly media: APIUnfurledMediaItem };

function picture({ media, description, spoiler }: Picture, drawing: Drawing): string {
  const source = drawing.media?.[media.url] ?? '';
  const hidden = spoiler ? ' class="hidden"' : '';
  return `<img alt="${escaped(description ?? '')}" src="${escaped(source)}"${hidden}>`;
}

const sized = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1_048_576
      ? `${(bytes / 1024).toFixed(2)} KB`
      : `${(bytes / 1_048_576).toFixed(2)} MB`;

function file(component: Of<ComponentType.File>, { files = [] }: Drawing): string {
  const { url } = component.file;
  const attached = files.find((one) => one.url === url);
  const name = attached?.filename ?? component.name ?? url.replace(/^.*\//, '');
  const size = attached?.size ?? component.size;
  const facts = `<a>${escaped(name)}</a>${size === undefined ? '' : element('small', '', sized(size))}`;
  return element('div', 'file', icon('sheet') + element('div', 'facts', facts) + icon('download'));
}
