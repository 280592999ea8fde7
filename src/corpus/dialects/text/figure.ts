/** A picture with its captions. */

import { gone } from './gaps.js';
import type { Shelter } from './shelter.js';
import { BREAK } from './signs.js';
import type { Tag } from './tags.js';

/** A picture with these captions below it, as a separate block; nothing if there are none. */
export function figure(captions: readonly string[], { prefix, text }: Tag, shelter: Shelter): string {
  const shown = captions.map(plainWords).filter((words) => words.trim() !== '');
  if (shown.length === 0) return gone(text);
  const html = `<figure>${shown.map((words) => `<figcaption>${words}</figcaption>`).join('')}</figure>`;
  const empty = prefix.trimEnd();
  const lost = '\n'.repeat(text.split('\n').length - 1);
  return `${BREAK}${empty}${BREAK}${prefix}${shelter.inline(html)}${BREAK}${empty}${lost}${BREAK}${prefix}`;
}

/** A caption is Markdown, but the inside of an HTML block is not. */
const plainWords = (caption: string): string =>
  caption
    .replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|\*|__|`)(?=\S)([^*_`]*[^*_`\s])\1/g, '$2')
    .replace(/\s+/g, ' ');
