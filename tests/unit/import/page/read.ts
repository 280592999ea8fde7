import type { Draft, Read } from '../../../../src/import/draft.js';
import { readPage } from '../../../../src/import/page/page.js';
import { bodyOf } from '../../../support/news-site/score.js';

export type Options = {
  readonly head?: string;
  readonly html?: string;
  readonly url?: string;
  readonly contentType?: string;
};

/** Enough of a story for a page to be an article. */
export const STORY = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>Sentence ${index} of the story says that the bridge over the river was opened by the mayor on a sunny day, and that everybody who had come was pleased with it.</p>`,
).join('\n');

export const page = (body: string, { head = '', html = 'lang="en"' }: Options = {}): string =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>A bridge opens</title>${head}</head><body>${body}</body></html>`;

export const read = (html: string | Uint8Array, { url, contentType }: Options = {}): Promise<Read> =>
  readPage({
    source: 'a page',
    bytes: typeof html === 'string' ? new TextEncoder().encode(html) : html,
    ...(url !== undefined && { url }),
    ...(contentType !== undefined && { contentType }),
  });

/** The draft of a page with this in its body (after a headline, before a story). */
export async function draftOf(inside: string, options: Options = {}): Promise<Draft> {
  const found = await read(page(`<article><h1>A bridge opens</h1>${inside}${STORY}</article>`, options), options);
  if (found.kind !== 'draft') throw new Error(found.message);
  return found.draft;
}

/** The text of such a page without the story that is always there. */
export const wordsOf = async (inside: string, options: Options = {}): Promise<string> =>
  bodyOf(await draftOf(inside, options))
    .split('\n')
    .filter((line) => line !== '' && !/^Sentence \d of the story/.test(line))
    .join('\n');
