import {
  type APIEmbed,
  type APIMessage,
  type APIMessageComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Modal } from '../check/modal.js';

const lines = (parts: readonly (string | null | undefined)[]): string => parts.filter((part) => part).join('\n');

const embedText = ({ author, title, description, fields, footer }: APIEmbed): string =>
  lines([
    author?.name,
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);

/** What a component shows; a button as [label], a link as [label](url), a menu as its placeholder. */
function componentText(component: APIMessageComponent): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return component.content;
    case ComponentType.ActionRow:
      return component.components.map(componentText).join(' ');
    case ComponentType.Container:
      return lines(component.components.map(componentText));
    case ComponentType.Section:
      return lines([...component.components, component.accessory].map(componentText));
    case ComponentType.Separator:
      return '---';
    case ComponentType.Button: {
      if (component.style === ButtonStyle.Premium) return '[premium]';
      const label = [component.emoji?.name, component.label].filter((part) => part).join(' ');
      const shown = `[${component.disabled ? `${label} (off)` : label}]`;
      return component.style === ButtonStyle.Link ? `${shown}(${component.url})` : shown;
    }
    case ComponentType.StringSelect:
      return `[${component.placeholder ?? 'Make a selection'} ▾ ${component.options.map(({ label }) => label).join(' | ')}]`;
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return `[${component.placeholder ?? 'Make a selection'} ▾]`;
    case ComponentType.Thumbnail:
    case ComponentType.MediaGallery:
    case ComponentType.File:
      return '';
  }
}

/** A no-break space is a space to whoever reads; in quoted lines it is shown as it is, as every letter there counts. */
const spaced = (text: string): string => text.replace(/^(?!> ).*$/gm, (line) => line.replaceAll('\u00a0', ' '));

/** A message as plain text, in the order in which it is shown: content, embeds, components, names of files. */
export function messageText({ content, embeds, components, attachments }: APIMessage): string {
  return lines([
    content,
    ...embeds.map(embedText),
    ...(components ?? []).map((component) => spaced(componentText(component))),
    ...attachments.map(({ filename }) => `(${filename})`),
  ]);
}

export function modalText({ title, components }: Modal): string {
  const fields = components.map((component) => {
    if (component.type === ComponentType.Label) return `${component.label}: ____`;
    if (component.type === ComponentType.TextDisplay) return component.content;
    return component.components.map(({ label }) => `${label ?? ''}: ____`).join('\n');
  });
  return lines([title, ...fields]);
}
