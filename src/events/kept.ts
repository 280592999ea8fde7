import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Article, refOf } from '../corpus/article.js';
import { CORPUS_RULES_VERSION } from '../corpus/load.js';
import { contains } from '../span.js';
import type { ArticleEvents } from './extract.js';

/**
 * The version of the rules that made what is kept. Raise it with every change that changes what is found; a test knows
 * what this version finds in the evaluation sentences, and fails when the two no longer fit.
 */
export const RULES_VERSION = 2;

/** What events depend on: the text and its borders, the dates of its publication, the rules; nothing else. */
export function keyOf({ id, hash, published, firstPublished }: Article, rules: number = RULES_VERSION): string {
  const parts = [rules, CORPUS_RULES_VERSION, id, hash, published ?? '', firstPublished ?? ''];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

const span = { start: z.number().int(), end: z.number().int() };
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const when = z.strictObject({
  precision: z.enum(['day', 'week', 'month', 'year']),
  from: day,
  to: day,
  stated: z.boolean(),
});
const form = z.strictObject({
  events: z.array(
    z.strictObject({
      ...span,
      date: z.strictObject(span),
      when,
      basis: z.enum(['stated', 'from-publication-date', 'date-before']),
      caption: z.boolean(),
      reposted: z.boolean(),
    }),
  ),
  withheld: z.array(
    z.strictObject({ ...span, reason: z.enum(['no-publication-date', 'publication-date-too-coarse']) }),
  ),
});

export type Kept = {
  readonly get: (article: Article) => Promise<ArticleEvents | undefined>;
  readonly put: (article: Article, events: ArticleEvents) => Promise<void>;
  /** Removes what no longer belongs to one of `articles`. */
  readonly prune: (articles: readonly Article[]) => Promise<void>;
};

/** One small file for each article in `folder`. What is damaged or cannot be written is made anew each time; never an error. */
export function createKept(folder: string): Kept {
  const path = (article: Article): string => join(folder, `${keyOf(article)}.json`);
  return {
    async get(article) {
      try {
        const { events, withheld } = form.parse(JSON.parse(await readFile(path(article), 'utf8')));
        const ref = { article: refOf(article) };
        const read = {
          events: events.map((one) => ({ ...one, ...ref })),
          withheld: withheld.map((one) => ({ ...one, ...ref })),
        };
        return fits(article, read) ? read : undefined;
      } catch {
        return undefined;
      }
    },
    async put(article, { events, withheld }) {
      const bare = { events: events.map(withoutArticle), withheld: withheld.map(withoutArticle) };
      const temporary = `${path(article)}.${process.pid}.tmp`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(temporary, `${JSON.stringify(bare)}\n`);
        await rename(temporary, path(article));
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
    async prune(articles) {
      const names = new Set(articles.map((article) => `${keyOf(article)}.json`));
      const there = await readdir(folder).catch(() => []);
      await Promise.all(
        there
          .filter((name) => !names.has(name))
          .map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)),
      );
    },
  };
}

const withoutArticle = <E extends { readonly article: unknown }>({ article: _, ...rest }: E): Omit<E, 'article'> =>
  rest;

/** A quote is whole sentences: what a damaged file says must not become half of one. */
function fits(article: Article, { events, withheld }: ArticleEvents): boolean {
  const whole = new Set(article.sentences.map(({ start, end }) => `${start} ${end}`));
  return (
    [...events, ...withheld].every(({ start, end }) => whole.has(`${start} ${end}`)) &&
    events.every((event) => contains(event, event.date))
  );
}
