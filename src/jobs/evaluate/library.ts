import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, type Paragraph } from './questions.js';

/** Signs that mean something in Markdown are escaped, so that the readable text is the paragraph, letter for letter. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Writes paragraphs as a corpus folder: one article a title, one paragraph a block. */
export function writeCorpus(folder: string, paragraphs: readonly Paragraph[]): void {
  mkdirSync(folder, { recursive: true });
  for (const title of new Set(paragraphs.map((one) => one.title))) {
    const body = paragraphs.filter((one) => one.title === title).map(({ text }) => plain(text));
    const front = `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;
    writeFileSync(join(folder, `${idOf(title)}.md`), `${front}${body.join('\n\n')}\n`);
  }
}
