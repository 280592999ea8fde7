import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/commands/reply.js';
import type { Article } from '../../src/corpus/article.js';
import { readSource } from '../../src/corpus/load.js';
import { type Rendered, verify } from '../../src/render/verify.js';
import type { View } from '../../src/render/view.js';
import fc from '../support/fc.js';
import { fewer, forgedView, more } from '../support/forged-replies.js';
import { hostileParts, type Parts } from '../support/hostile-parts.js';
import * as odd from '../support/odd-articles.js';
import { faultIn, quoteIn, viewOf } from '../support/replies.js';
import { KINDS } from '../support/reply-cases.js';

/** What the window or page is like. A renderer takes what it needs from it. */
export type Place = Pick<Parts, 'width' | 'color' | 'line'> & { readonly view: View };

export type Renderer<T> = {
  readonly render: (reply: Reply, place: Place) => Rendered<T>;
  readonly expected: (reply: Reply, view: View) => readonly string[];
  /** The kinds of reply that it shows, if not all. */
  readonly kinds?: readonly string[];
};

const RUNS = { answered: 5_000, others: 300, sabotage: 150 };
const SEEDS = { answered: [12, 22], others: 12, at: 13 };

/** Made once for all kinds of reply: making them takes longer than rendering most of them. */
const shared: readonly Parts[] = fc.sample(hostileParts, { numRuns: RUNS.others, seed: SEEDS.others });
const positions = fc.sample(fc.nat(), { numRuns: RUNS.sabotage, seed: SEEDS.at });

const partsAt = (index: number): Parts => shared[index] ?? expect.unreachable('there are fewer');

/** Each kind of reply, made once of the shared parts. */
const MAKERS = Object.entries(KINDS).map(([kind, make]) => {
  const made = new Map<Parts, ReturnType<typeof make>>();
  const once: typeof make = (parts) => {
    const reply = made.get(parts) ?? make(parts);
    if (shared.includes(parts)) made.set(parts, reply);
    return reply;
  };
  return [kind, once] as const;
});

/** Answers are shown most often, so they are tried ten thousand times, in two tests. */
const casesOf = (kind: string) =>
  kind === 'answered'
    ? SEEDS.answered.map((seed) => ({ seed, numRuns: RUNS.answered }))
    : [{ seed: SEEDS.others, numRuns: RUNS.others, examples: shared.map((parts): [Parts] => [parts]) }];

const oddArticles = Object.entries(odd).filter(([, markdown]) => markdown.startsWith('---'));

function oddArticle(name: string, markdown: string): Article {
  const path = `${name.toLowerCase().replaceAll('_', '-')}.md`;
  const source = readSource({ path, bytes: new TextEncoder().encode(markdown) });
  if (source.kind !== 'article') throw new Error(`${name} cannot be read`);
  return source.article;
}

/** What every renderer promises; each one's own test file runs it. */
export function describeRenderer<T>(name: string, { render, expected, kinds }: Renderer<T>): void {
  const shown = MAKERS.filter(([kind]) => kinds === undefined || kinds.includes(kind));
  const placeOf = (parts: Parts): Place => ({ ...parts, view: viewOf([parts.article]) });
  const faultOver = (reply: Reply, place: Place) => faultIn(render(reply, place), expected(reply, place.view));

  describe(`${name}, as a renderer`, () => {
    const trips = shown.flatMap(([kind, make]) =>
      casesOf(kind).map((cases) => [kind, cases.seed, cases, make] as const),
    );
    it.each(trips)('%s is read back exactly, whatever it contains (seed %i)', async (_kind, _seed, cases, make) => {
      await fc.assert(
        fc.asyncProperty(hostileParts, async (parts) => {
          expect(faultOver(await make(parts), placeOf(parts))).toBeUndefined();
        }),
        cases,
      );
    });

    it.each(oddArticles)('every sentence of the odd article %s is read back exactly', async (title, markdown) => {
      const article = oddArticle(title, markdown);
      const quotes = article.sentences.map((span) => quoteIn(article, span));
      expect(quotes.length).toBeGreaterThan(0);
      const [other = quoteIn(article, { start: 0, end: 1 })] = quotes;
      for (const quote of quotes) {
        const parts = { article, quote, other, text: title, line: title, width: 40, color: true };
        for (const [kind, make] of shown) expect(faultOver(await make(parts), placeOf(parts)), kind).toBeUndefined();
      }
    });

    it.each(shown)('%s is refused when one of its letters is changed', async (_kind, make) => {
      const samples = fc.tuple(hostileParts, fc.nat());
      await fc.assert(
        fc.asyncProperty(samples, async ([parts, at]) => {
          const [reply, place] = [await make(parts), placeOf(parts)];
          const forged = { ...place, view: forgedView(parts, at) };
          if (isSame(expected(reply, place.view), expected(reply, forged.view))) return;
          const payload = render(reply, forged).payload;
          const { kind } = verify({ ...render(reply, place), payload }, expected(reply, place.view));
          expect(kind).toBe('fault');
        }),
        { numRuns: RUNS.sabotage, examples: positions.map((at, i): [[Parts, number]] => [[partsAt(i), at]]) },
      );
    });

    it.each(shown)('%s is refused when one of its quotes is dropped or repeated', async (_kind, make) => {
      await fc.assert(
        fc.asyncProperty(hostileParts, async (parts) => {
          const [reply, place] = [await make(parts), placeOf(parts)];
          const wanted = expected(reply, place.view);
          for (const wrong of [fewer(reply), more(reply)]) {
            if (isSame(wanted, expected(wrong, place.view))) continue;
            const { payload } = render(wrong, place);
            expect(verify({ ...render(reply, place), payload }, wanted).kind).toBe('fault');
            expect(verify(render(reply, place), expected(wrong, place.view)).kind).toBe('fault');
          }
        }),
        { numRuns: RUNS.sabotage, examples: positions.map((_at, i): [Parts] => [partsAt(i)]) },
      );
    });
  });
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);
