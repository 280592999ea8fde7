import { join } from 'node:path';
import { casual } from 'chrono-node/en';
import { expect, it } from 'vitest';
import { type Article, textOf } from '../../src/corpus/article.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { extractEvents } from '../../src/events/extract.js';
import { articleOf, eventParts } from '../support/event-parts.js';
import { eventSentences } from '../support/event-sets.js';
import { root } from '../support/needs.js';

const COUNT = 5_000;
const ROUNDS = 21;
/** Rounds in which much is still being compiled. The first is reported, as a build pays for it; the others are not. */
const COLD = 3;
/** Sentences in one article, as in the five of the clone. */
const IN_ONE = 40;
const PUBLISHED = '2021-06-16';
const reference = new Date(2021, 5, 16, 12);
const PLACES = 'London Paris Berlin Moscow Tokyo Madrid Rome Delhi Cairo Lima'.split(' ');
const DESKS = 'news market city court sport trade travel health science weather music book'.split(' ');

/** In newspapers about every third sentence seems to name a date. A place in front makes each sentence different. */
async function newsLike(): Promise<readonly string[]> {
  const { articles } = await loadCorpus(join(root, 'corpus'));
  const plain = articles.flatMap((article) => article.sentences.map((span) => textOf(article, span)));
  const dated = eventSentences.map(({ sentence }) => sentence);
  return Array.from({ length: COUNT }, (_, index) => {
    const pool = index % 3 === 0 ? dated : plain;
    const turn = Math.floor(index % 3 === 0 ? index / 3 : index - index / 3);
    const round = Math.floor(turn / pool.length);
    const place = `${PLACES[round % PLACES.length]} ${DESKS[round % DESKS.length]}`;
    return `${place}: ${pool[turn % pool.length]}`;
  });
}

function articleWith(sentences: readonly string[]): Article {
  let at = 0;
  const spans = sentences.map((sentence) => {
    const start = at;
    at += sentence.length + 1;
    return { start, end: at - 1, block: 0 };
  });
  const body = sentences.join(' ');
  return { ...articleOf(body, PUBLISHED), sentences: spans };
}

/** Milliseconds of processor time: other programs matter only as far as they slow down the processor. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

type Round = { readonly chrono: number; readonly ours: number };
type Works = { readonly [Name in keyof Round]: () => void };

/** They take turns to go first, because the second pays for some of the garbage that the first left. */
function sideBySide({ chrono, ours }: Works, round: number): Round {
  if (round % 2 === 0) return { chrono: cost(chrono), ours: cost(ours) };
  const first = cost(ours);
  return { chrono: cost(chrono), ours: first };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

it('reads dates and verbs of 5,000 news-like sentences beside chrono alone', async () => {
  const sentences = await newsLike();
  expect(new Set(sentences).size).toBeGreaterThan(COUNT * 0.95);
  const articles = Array.from({ length: COUNT / IN_ONE }, (_, index) =>
    articleWith(sentences.slice(index * IN_ONE, (index + 1) * IN_ONE)),
  );
  const works: Works = {
    chrono: () => {
      for (const sentence of sentences) casual.parse(sentence, reference);
    },
    ours: () => {
      for (const article of articles) extractEvents(article, eventParts);
    },
  };
  const rounds = Array.from({ length: ROUNDS }, (_, round) => sideBySide(works, round));
  const warm = rounds.slice(COLD);
  // The machine was equally busy for both times of one round, but perhaps not in different rounds.
  const ratios = rounds.map((one) => one.ours / one.chrono);
  const warmRatios = ratios.slice(COLD);
  const dated = sentences.filter((sentence) => eventParts.recognise(sentence).length > 0).length;
  process.stdout.write(
    [
      `${COUNT} sentences, ${dated} with words of a date: chrono alone ${median(warm.map((one) => one.chrono)).toFixed(0)} ms,`,
      `dates and verbs ${median(warm.map((one) => one.ours)).toFixed(0)} ms; ratio ${median(warmRatios).toFixed(2)}`,
      `(worst of ${warm.length} warm rounds ${Math.max(...warmRatios).toFixed(2)}, first round ${ratios[0]?.toFixed(2)})\n`,
    ].join(' '),
  );
});
