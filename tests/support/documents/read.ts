import { projectMarkdown } from '../../../src/corpus/markdown/markdown.js';
import { readDocument } from '../../../src/import/document/document.js';
import type { DocumentOptions } from '../../../src/import/document/limits.js';
import type { Draft, Facts, Read } from '../../../src/import/draft.js';

export const bytesOf = (content: string | Uint8Array, source = 'file.txt') => ({
  source,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
});

export async function readAll(
  content: string | Uint8Array,
  source?: string,
  options?: DocumentOptions,
): Promise<readonly Read[]> {
  const read = await readDocument(bytesOf(content, source), options);
  return [read].flat() as readonly Read[];
}

/** The only draft of a document. Throws what refused it. */
export async function draftOf(content: string | Uint8Array, source?: string): Promise<Draft> {
  const [read] = await readAll(content, source);
  if (read?.kind !== 'draft') throw new Error(JSON.stringify(read));
  return read.draft;
}

export async function refusalOf(content: string | Uint8Array, options?: DocumentOptions) {
  const [read] = await readAll(content, 'file', options);
  return read?.kind === 'refused' ? read : undefined;
}

/** As the corpus reads it: what can be quoted. */
export const bodyOf = ({ markdown }: Draft): string => projectMarkdown(markdown, 0).body;

/** The blocks of the readable text, each with its kind. */
export const blocksOf = ({ markdown }: Draft): readonly string[] => {
  const { body, blocks } = projectMarkdown(markdown, 0);
  return blocks.map(({ kind, start, end }) => `${kind}: ${body.slice(start, end)}`);
};

/** The values without where they were found. */
export const valuesOf = (facts: Facts): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(facts).map(([key, found]) => [key, found.value]));

export const doubtsOf = ({ problems }: Draft): readonly string[] =>
  problems.filter(({ severity }) => severity === 'doubt').map(({ message }) => message);

export const notesOf = ({ problems }: Draft): readonly string[] =>
  problems.filter(({ severity }) => severity === 'note').map(({ message }) => message);
