/** Sets of questions, read from files. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError, messageOf } from '../../errors.js';

/**
 * `absent`: its own article is taken out of the library; `near-topic`: written to look answerable; `none`: not
 * answerable, in our own set.
 */
export type AskedKind = 'answerable' | 'absent' | 'near-topic' | 'none';

/** A place that answers: one of `texts` in the article (in that paragraph, counted from 0, when one is named). */
export type Gold = { readonly article: string; readonly paragraph?: number; readonly texts: readonly string[] };

export type Asked = {
  readonly id: string;
  readonly question: string;
  readonly kind: AskedKind;
  /** How it is asked, or the title it is about: figures and folds are made for each. */
  readonly group: string;
  readonly without?: string;
  readonly gold: readonly Gold[];
  /** The gold is whole sentences, so that its words can be counted. */
  readonly sentences: boolean;
};

export type Paragraph = { readonly id: string; readonly title: string; readonly text: string };

const place = z.object({ article: z.string(), gold: z.array(z.string()) });
const own = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  manner: z.string(),
  article: z.string().optional(),
  gold: z.array(z.string()).optional(),
  also: z.array(place).optional(),
});
const squad = z.object({
  question: z.string(),
  paragraph: z.string(),
  title: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
});
const paragraph = z.object({ id: z.string(), title: z.string(), text: z.string() });

/** Reads JSON lines; throws INPUT_INVALID with file and line. */
function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return read(file)
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [schema.parse(JSON.parse(line))];
      } catch (error) {
        throw new AppError('INPUT_INVALID', `${file}:${i + 1} is not a question or paragraph: ${messageOf(error)}`);
      }
    });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new AppError('INPUT_INVALID', `${file} cannot be read (${messageOf(error)}); name a file of questions`);
  }
}

export const readParagraphs = (file: string): readonly Paragraph[] => readLines(file, paragraph);

/** Our own form: each question with its gold sentences. */
export function readOwn(file: string): readonly Asked[] {
  return readLines(file, own).map(({ id, question, answerable, manner, article, gold = [], also = [] }) => ({
    id,
    question,
    kind: answerable ? 'answerable' : 'none',
    group: manner,
    gold: article ? [{ article, gold }, ...also].map((one) => ({ article: one.article, texts: one.gold })) : [],
    sentences: true,
  }));
}

export const idOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** SQuAD's form: an answerable question is asked twice, the second time with its article taken out. */
export function readSquad(file: string, paragraphs: readonly Paragraph[]): readonly Asked[] {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { id, title } of paragraphs) {
    places.set(id, counts.get(title) ?? 0);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return readLines(file, squad).flatMap(({ question, paragraph: id, title, answerable, answers }, i) => {
    const article = idOf(title);
    const paragraph = places.get(id) ?? 0;
    const base = { question, group: title, sentences: false };
    if (!answerable) return [{ ...base, id: `near-${i}`, kind: 'near-topic', gold: [] } satisfies Asked];
    const gold = [{ article, paragraph, texts: answers }];
    const asked: Asked = { ...base, id: `true-${i}`, kind: 'answerable', gold };
    const absent: Asked = { ...base, id: `absent-${i}`, kind: 'absent', without: article, gold: [] };
    return [asked, absent];
  });
}
