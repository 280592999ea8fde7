import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { objects, yaar } from '../support/cli.js';
import { FACTS, longArticle } from '../support/long-article.js';
import * as odd from '../support/odd-articles.js';
import { ODD_QUESTIONS } from '../support/odd-questions.js';

type Shown = {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};
type Reply = {
  readonly question: string;
  readonly kind: string;
  readonly quotes: readonly Shown[];
  readonly languages?: readonly string[];
};

/** A library of one article, in folders of its own. */
function libraryOf(markdown: string): readonly string[] {
  const base = mkdtempSync(join(tmpdir(), 'yaar-odd-'));
  mkdirSync(join(base, 'corpus'));
  writeFileSync(join(base, 'corpus/odd.md'), markdown);
  return ['--corpus', join(base, 'corpus'), '--index', join(base, 'index'), '--data', join(base, 'data')];
}

/** Every quote must be whole sentences of the article, letter for letter, whatever was asked. */
async function requireWhole(corpus: string, replies: readonly Reply[]): Promise<void> {
  const { articles } = await loadCorpus(corpus);
  for (const { question, quotes } of replies)
    for (const { article: id, start, end, text } of quotes) {
      const article = articles.find((one) => one.id === id);
      expect(text, question).toBe(article?.body.slice(start, end));
      expect(article?.sentences.some((sentence) => sentence.start === start)).toBe(true);
      expect(article?.sentences.some((sentence) => sentence.end === end)).toBe(true);
    }
}

async function ask(markdown: string, questions: readonly string[]): Promise<readonly Reply[]> {
  const library = libraryOf(markdown);
  const { stdout, stderr, status } = await yaar(['ask', '--json', ...library], { stdin: questions.join('\n') });
  expect(status, stderr).toBe(0);
  const replies = objects(stdout) as readonly Reply[];
  expect(replies.map(({ question }) => question)).toEqual(questions);
  await requireWhole(library[1] ?? '', replies);
  return replies;
}

describe('an odd article is quoted whole, or not at all', () => {
  it.each(ODD_QUESTIONS)('%s', async (_name, markdown, cases) => {
    const replies = await ask(
      markdown,
      cases.map(([question]) => question),
    );
    expect(replies.map(({ question, quotes }) => [question, quotes[0]?.text])).toEqual(
      cases.map(([question, text]) => [question, text]),
    );
  });

  it('even one with a sentence of over 600 words, more than the model reads at once', () => {
    expect(odd.LONG_SENTENCE.split(' ').length).toBeGreaterThan(600);
    expect(odd.LONG_SENTENCE.match(/[.!?](?:\s|$)/g)).toHaveLength(1);
  });
});

describe('an article in another language', () => {
  let replies: readonly Reply[] = [];
  beforeAll(async () => {
    replies = await ask(odd.GERMAN, [
      'Wann wurde der Leuchtturm von Falkenstein gebaut?',
      'Wer wohnt heute im Turm?',
      'Who was Wilhelm Ahrens?',
      'When was the lighthouse built?',
      'Who lives in the tower today?',
      'Wie heißt die Hauptstadt von Brasilien?',
    ]);
  });

  it('answers where the words are the same', () => {
    expect(replies.slice(0, 3).map(({ quotes }) => quotes[0]?.text)).toEqual([
      'Der Leuchtturm von Falkenstein wurde im Jahr 1902 aus rotem Backstein gebaut.',
      'Heute wohnt eine Familie aus Kiel im Turm.',
      'Der Baumeister Wilhelm Ahrens starb vor der Einweihung.',
    ]);
  });

  it('does not answer a question in English, and says which language it is in', () => {
    for (const reply of replies.slice(3, 5)) expect(reply).toMatchObject({ kind: 'abstained', languages: ['de'] });
    expect(replies[5]).toMatchObject({ kind: 'abstained', quotes: [] });
  });

  it('says so in words in the terminal', async () => {
    const { stdout } = await yaar(['ask', 'When was the lighthouse built?', ...libraryOf(odd.GERMAN)]);
    expect(stdout).toContain('The articles are in German. Ask in that language.');
  });
});

describe('a long article', () => {
  it('is built by the program and answers with what it says only once', async () => {
    const markdown = `---\ntitle: The long chronicle\n---\n\n${longArticle(6_000)}\n`;
    const replies = await ask(markdown, [...FACTS.map(({ question }) => question), 'What is the capital of Brazil?']);
    expect(replies.map(({ quotes }) => quotes[0]?.text)).toEqual([...FACTS.map(({ text }) => text), undefined]);
  });
});

describe('an empty library', () => {
  it.each([
    [['ask', 'Who?']],
    [['quote', 'words']],
    [['check', 'three words here']],
    [['events']],
    [['sources']],
    [['build']],
  ])('says what is missing, and where: %j', async (args) => {
    const corpus = mkdtempSync(join(tmpdir(), 'yaar-empty-'));
    const { status, stderr } = await yaar([...args, '--corpus', corpus, '--index', join(corpus, 'index')]);
    expect(stderr).toContain('CORPUS_EMPTY');
    expect(stderr).toContain(corpus);
    expect(status).toBe(1);
  });

  it('includes one whose only article has no text', async () => {
    const { status, stderr } = await yaar([
      'ask',
      'Who?',
      ...libraryOf('---\ntitle: Nothing\n---\n\n# Only a heading\n'),
    ]);
    expect(stderr).toMatch(/CORPUS_EMPTY .*nothing in the folder can be quoted.*1 file with nothing to quote/);
    expect(status).toBe(1);
  });
});
