/** Writes paragraphs of a question set as a corpus. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, type Paragraph } from './questions.js';

/** Escapes what has a meaning in Markdown, so that the readable text is the paragraph, letter for letter. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Writes paragraphs as a corpus folder: one article per title, one block per paragraph. */
export function writeCorpus(folder: string, paragraphs: readonly Paragraph[]): void {
  mkdirSync(folder, { recursive: true });
  for (const title of new Set(paragraphs.map((one) => one.title))) {
    const body = paragraphs.filter((one) => one.title === title).map(({ text }) => plain(text));
    const front = `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;
    writeFileSync(join(folder, `${idOf(title)}.md`), `${front}${body.join('\n\n')}\n`);
  }
}
