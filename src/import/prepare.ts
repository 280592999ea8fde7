/** Makes of a draft the file that would be written, and reads it as the library would. */

import { countWords } from '../corpus/article.js';
import { readSource } from '../corpus/load.js';
import { doubt } from './doubts/doubt.js';
import type { Draft, DraftProblem, Read, Refusal } from './draft.js';
import { articleFile } from './file.js';
import { nameFor } from './names.js';
import type { ImportRecord } from './record.js';

/** A draft with its file. `body` and `hash`: of the readable text, as the library has them. */
export type Prepared = Omit<Draft, 'markdown'> & {
  readonly kind: 'prepared';
  readonly text: string;
  readonly record: ImportRecord;
  /** What the file would be called if the name is free. */
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly hash: string;
  readonly words: number;
};

/** `on`: the day of the import. What the library could not read is refused before it is written. */
export function prepare(read: Read, { on }: { readonly on: string }): Prepared | Refusal {
  if (read.kind === 'refused') return read;
  const { draft } = read;
  const { text, record, problems } = articleFile(draft, { on });
  const source = readSource({ path: 'draft.md', bytes: new TextEncoder().encode(text) });
  if (source.kind !== 'article') return unreadable(draft, source);
  const { article } = source;
  const reasons = source.problems.map(({ reason }) => reason);
  return {
    kind: 'prepared',
    source: draft.source,
    facts: draft.facts,
    problems: [...draft.problems, ...problems, ...doubts(draft, reasons)],
    ...{ text, record, name: nameFor(draft) },
    title: article.title,
    body: article.body,
    hash: article.hash,
    words: countWords(article),
  };
}

type Unread = Exclude<ReturnType<typeof readSource>, { kind: 'article' }>;

function unreadable({ source }: Draft, read: Unread): Refusal {
  if (read.kind === 'left-out')
    return { kind: 'refused', code: 'no-text', source, message: `${source} has no text that could be quoted` };
  const reason = read.problems.map((problem) => problem.reason).join('; ');
  return { kind: 'refused', code: 'damaged', source, message: `the text of ${source} cannot be stored: ${reason}` };
}

const doubts = ({ facts }: Draft, reasons: readonly string[]): readonly DraftProblem[] => [
  ...(facts.title ? [] : [doubt('untitled', {})]),
  ...reasons.map((text) => doubt('library', { text })),
];
