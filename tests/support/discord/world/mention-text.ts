import { ComponentType } from 'discord-api-types/v10';
import type { MessageBody } from '../check/body.js';
import { walk } from './component-tree.js';

/** The texts in which a mention notifies: content and text displays; an embed never does. */
export function textForMentions({ content, components }: MessageBody): string {
  const displays = [...walk(components ?? [])].flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? component.content : [],
  );
  return [content ?? '', ...displays].join('\n');
}
