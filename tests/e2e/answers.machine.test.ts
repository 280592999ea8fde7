import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { objects, yaar } from '../support/cli.js';
import { builtIndex } from '../support/five-articles.js';
import { root } from '../support/needs.js';
import { QUESTIONS } from './questions.js';

type Q = {
  article: string;
  start: number;
  end: number;
  text: string;
  paragraph: number;
  publisher: string;
  leadIn: unknown;
};
type Answer = {
  question: string;
  kind: string;
  quotes: Q[];
  reason: string | null;
  probability: number;
  nearest: string[];
};

let index = '';
let answers: readonly Answer[] = [];
let brazil: Answer | undefined;

beforeAll(async () => {
  index = await builtIndex();
  const questions = [...QUESTIONS.map(([question]) => question), 'What is the capital of Brazil?'];
  const { stdout, stderr, status } = await yaar(['ask', '--json', '--index', index], { stdin: questions.join('\n') });
  expect(status, stderr).toBe(0);
  answers = objects(stdout) as Answer[];
  brazil = answers.at(-1);
});

describe('the five articles', () => {
  it.each(QUESTIONS)('%s', (question, article, words) => {
    const answer = answers.find((one) => one.question === question);
    const texts = answer?.quotes.filter((quote) => quote.article === article).map(({ text }) => text);
    expect(texts?.join('\n')).toContain(words);
  });

  it('put the right sentence first for at least nine questions in ten', () => {
    const first = QUESTIONS.filter(([question, , words]) =>
      answers.find((one) => one.question === question)?.quotes[0]?.text.includes(words),
    );
    expect(first.length / QUESTIONS.length).toBeGreaterThanOrEqual(0.9);
  });

  it('do not say what the capital of Brazil is, and nothing is quoted', () => {
    expect(brazil).toMatchObject({ kind: 'abstained', quotes: [] });
    expect(brazil?.reason).not.toBeNull();
  });

  it('are quoted in whole sentences, each a slice of the readable text, from different places', async () => {
    const { articles } = await loadCorpus(join(root, 'corpus'));
    for (const quote of answers.flatMap(({ quotes }) => quotes)) {
      const article = articles.find(({ id }) => id === quote.article);
      expect(article?.body.slice(quote.start, quote.end)).toBe(quote.text);
      expect(article?.sentences.some(({ start }) => start === quote.start)).toBe(true);
      expect(article?.sentences.some(({ end }) => end === quote.end)).toBe(true);
    }
    for (const { quotes } of answers) {
      const places = quotes.map(({ article, start }) => `${article} ${start}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('the answer on a terminal', () => {
  it('quotes the Bishkek sentence with outlet, date and paragraph', async () => {
    const { stdout, status } = await yaar(['ask', 'Where did Putin and Imran Khan first meet?', '--index', index]);
    expect(status).toBe(0);
    expect(stdout).toContain('Bishkek');
    expect(stdout).toContain('Eurasia Future · 8 July 2019 · ¶ 2');
  });

  it('says that the articles do not say, and shows no quote', async () => {
    const { stdout, status } = await yaar(['ask', 'What is the capital of Brazil?', '--index', index]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The articles do not say\./);
    expect(stdout).not.toMatch(/[│┊“"]/);
  });

  it('finds a half-remembered wording with /quote, in the article that was named', async () => {
    const { stdout } = await yaar([
      'quote',
      'not a zero sum relationship',
      '--source',
      'military-relations',
      '--count',
      '1',
      '--index',
      index,
      '--json',
    ]);
    expect(objects(stdout)).toMatchObject([
      { kind: 'found', quotes: [{ article: 'military-relations', publisher: 'Oriental Review', published: null }] },
    ]);
    expect(stdout).toContain('zero-sum relationship with the United States');
  });

  it('lists the sources, and prints the readable text of one', async () => {
    const { stdout } = await yaar(['sources', '--json', '--index', index]);
    expect(objects(stdout).map(({ id, published }) => [id, published])).toEqual([
      ['bitter-enemies-to-partners', null],
      ['military-relations', null],
      ['new-phase', '2019-07-08'],
      ['rekindled-relations', '2016-08-10'],
      ['towards-a-strategic-partnership', '2018-08-10'],
    ]);
    const text = await yaar(['sources', '--text', 'new-phase', '--index', index]);
    const source = readFileSync(join(root, 'corpus/new-phase.md'), 'utf8');
    expect(text.stdout.split('\n')[0]).toBe(source.split('---\n')[2]?.trim().split('\n')[0]);
  });
});
