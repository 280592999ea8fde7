/** Reads plain text files. */

import type { Block } from './article.js';

/** Paragraphs are blocks of lines with an empty line between them; markup means nothing here. */
export function projectPlainText(text: string): { readonly body: string; readonly blocks: readonly Block[] } {
  const paragraphs = text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  let end = -2;
  const blocks = paragraphs.map((paragraph): Block => {
    const start = end + 2;
    end = start + paragraph.length;
    return { start, end, kind: 'paragraph', depth: 0 };
  });
  return { body: paragraphs.join('\n\n'), blocks };
}
