/** An import as stable objects, one for each article. */

import { z } from 'zod';
import type { Found } from './draft.js';
import type { Planned } from './plan.js';
import type { Written } from './write.js';

const text = z.string();
const found = z.object({ value: text, from: text.describe('Where in the source it was found') }).nullable();

/**
 * One line of `yaar import --json`. Fields are added, never renamed or removed; what is not known is null, and for a refused
 * source only `source`, `kind`, `code` and `message` are.
 */
export const importLine = z.object({
  source: text,
  kind: z
    .enum(['new', 'same', 'update', 'kept', 'conflict', 'refused'])
    .describe(
      '`same`: already there; `kept`: a person edited it, and the source is as it was; `conflict`: both changed, or a person wrote the file',
    ),
  outcome: z
    .enum(['preview', 'written', 'beside', 'changed', 'nothing'])
    .describe(
      '`preview`: it could be written, and was not; `beside`: the new version of a conflict was put at `path`; `changed`: the library changed after the preview, so nothing was written',
    ),
  id: text.nullable(),
  file: text.nullable().describe('Relative to the folder of the articles'),
  path: text.nullable().describe('The file that was written'),
  title: found,
  author: found,
  publisher: found,
  published: found,
  updated: found,
  url: found,
  language: found,
  words: z.int().min(0),
  beginning: text.nullable(),
  problems: z.array(z.object({ severity: z.enum(['note', 'doubt']), message: text })),
  copies: z.array(
    z.object({ id: text, title: text, share: z.number().min(0).max(1), exact: z.boolean(), where: text }),
  ),
  code: text.nullable(),
  message: text.nullable(),
});

export type ImportLine = z.output<typeof importLine>;

const FACTS = ['title', 'author', 'publisher', 'published', 'updated', 'url', 'language'] as const;

const NOTHING = {
  ...{ id: null, file: null, path: null },
  ...{ title: null, author: null, publisher: null, published: null, updated: null, url: null, language: null },
  ...{ words: 0, beginning: null, problems: [], copies: [], code: null, message: null },
};

/** What happened to one source; `preview`: it could be written, and was not. */
export function lineOf(planned: Planned, written: Written | 'preview' | undefined): ImportLine {
  const { source } = planned;
  const outcome = written === 'preview' ? 'preview' : (written?.kind ?? 'nothing');
  if (planned.kind === 'refused')
    return { source, kind: 'refused', outcome: 'nothing', ...NOTHING, code: planned.code, message: planned.message };
  const { kind, id, file, words, beginning, problems, copies, facts } = planned;
  const path = typeof written === 'object' && written.kind !== 'changed' ? written.path : null;
  const stated = Object.fromEntries(FACTS.map((name) => [name, facts[name] ?? null])) as Record<
    (typeof FACTS)[number],
    Found<string> | null
  >;
  const lists = { problems: problems.map(({ severity, message }) => ({ severity, message })), copies: [...copies] };
  return { source, kind, outcome, ...NOTHING, id, file, path, ...stated, words, beginning, ...lists };
}
