import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createChecker } from '../../src/check/check.js';
import { suggestSources } from '../../src/commands/options/source.js';
import type { Article } from '../../src/corpus/article.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { createEngine } from '../support/engine.js';
import { generatedArticles } from '../support/generated-articles.js';
import { root } from '../support/needs.js';
import { casesB } from '../support/quote-cases-b.js';
import { type Generator, type Row, tally, trials } from '../support/quote-trials.js';
import { reportArticles } from '../support/report-articles.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

const five = (await loadCorpus(join(root, 'corpus'))).articles;
const many = generatedArticles(300);

async function timed(articles: readonly Article[], texts: readonly string[]): Promise<number[]> {
  const checker = createChecker();
  await checker.check(articles, 'a text that makes the index');
  const times: number[] = [];
  for (const text of texts) {
    const started = performance.now();
    await checker.check(articles, text);
    times.push(performance.now() - started);
  }
  return times;
}

it('one check against 300 articles', async () => {
  const started = performance.now();
  await createChecker().check(many, 'a text that makes the index');
  print(`index of 300 articles: ${(performance.now() - started).toFixed(0)} ms, in turns of 10 ms`);
  const cases = casesB(many, { seed: 11, count: 1_000 });
  for (const honest of [true, false]) {
    const texts = cases.filter((one) => one.honest === honest).map(({ text }) => text);
    const times = await timed(many, texts);
    const [half, most, all] = [0.5, 0.99, 1].map((share) => at(times, share).toFixed(2));
    print(
      `one check against 300 articles, ${honest ? 'honest' : 'bad'} quotes: p50 ${half} ms, p99 ${most} ms, max ${all} ms`,
    );
  }
  expect(cases.length).toBe(1_000);
});

it('a check grows with the length of the text', async () => {
  const body = many.map((one) => one.body.replace(/\s+/g, ' ')).join(' ');
  const kinds: readonly (readonly [string, (text: string) => string])[] = [
    ['copied with its headings', (text) => text],
    [
      'one word in ten changed',
      (text) =>
        text
          .split(' ')
          .map((word, index) => (index % 10 === 5 ? 'otherwise' : word))
          .join(' '),
    ],
    ['made up', (text) => text.split(' ').sort().join(' ')],
  ];
  for (const [kind, change] of kinds)
    for (const length of [750, 1_500, 3_000, 6_000]) {
      const texts = Array.from({ length: 25 }, (_, index) =>
        change(body.slice(index * 20_000, index * 20_000 + length)),
      );
      print(`a text of ${length} characters, ${kind}: p50 ${at(await timed(many, texts), 0.5).toFixed(2)} ms`);
    }
});

it('completion of a source, which needs no search', () => {
  for (const count of [300, 10_000]) {
    const articles = Array.from({ length: count }, (_, index) => many[index % many.length] as Article);
    const engine = { ...createEngine([]), articles: () => articles };
    const context = {
      engine,
      signal: new AbortController().signal,
      clock: () => new Date(),
      locale: 'en' as const,
    };
    const times = ['g', 'győr', 'report 29', 'nothing like it'].map((typed) => {
      const started = performance.now();
      suggestSources(context, typed);
      return performance.now() - started;
    });
    print(`completion among ${count} articles: max ${Math.max(...times).toFixed(1)} ms`);
  }
});

/** The tables that DESIGN.md sums up. */
it.each(['first', 'second'] as const)('the table of the %s generator', async (generator: Generator) => {
  const checker = createChecker();
  const [few, lots] = [
    await trials(generator, { checker, articles: five }),
    await trials(generator, { checker, articles: [...many, ...reportArticles(140)] }),
  ];
  print(tableOf(generator, tally(few), tally(lots)));
});

function tableOf(generator: Generator, few: readonly Row[], lots: readonly Row[]): string {
  const rows = [...new Map([...few, ...lots].map((row) => [row.class, row])).values()].sort(
    (a, b) => Number(b.honest) - Number(a.honest),
  );
  const cell = (from: readonly Row[], name: string): string => {
    const row = from.find((one) => one.class === name);
    return row ? `${row.cases} | ${row.wrong}` : '– | –';
  };
  const sum = (from: readonly Row[], honest: boolean): string => {
    const side = from.filter((row) => row.honest === honest);
    const total = (of: 'cases' | 'wrong'): number => side.reduce((all, row) => all + row[of], 0);
    return `**${total('cases')}** | **${total('wrong')}**`;
  };
  return [
    `| ${generator} generator | | five articles | wrong | 440 generated | wrong |`,
    '|---|---|--:|--:|--:|--:|',
    ...rows.map(
      (row) =>
        `| ${row.class} | ${row.honest ? 'honest' : 'bad'} | ${cell(few, row.class)} | ${cell(lots, row.class)} |`,
    ),
    `| **all honest** | | ${sum(few, true)} | ${sum(lots, true)} |`,
    `| **all bad** | | ${sum(few, false)} | ${sum(lots, false)} |`,
  ].join('\n');
}
