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
const ROUNDS = 7;
/** Sentences in one article, as in the five of the clone. */
const IN_ONE = 40;
const PUBLISHED = '2021-06-16';
const reference = new Date(2021, 5, 16, 12);
const PLACES = 'London Paris Berlin Moscow Tokyo Madrid Rome Delhi Cairo Lima'.split(' ');
const DESKS = 'news market city court sport trade travel health science weather music book'.split(' ');

/** In papers about every third sentence names a date or seems to; each sentence is made another by a place before it. */
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

/** Milliseconds of processor time: other programs on the machine do not count. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it('reads dates and verbs of 5,000 news-like sentences beside chrono alone', async () => {
  const sentences = await newsLike();
  expect(new Set(sentences).size).toBeGreaterThan(COUNT * 0.95);
  const articles = Array.from({ length: COUNT / IN_ONE }, (_, index) =>
    articleWith(sentences.slice(index * IN_ONE, (index + 1) * IN_ONE)),
  );
  const dated = sentences.filter((sentence) => eventParts.recognise(sentence).length > 0).length;
  const rounds = Array.from({ length: ROUNDS }, () => ({
    chrono: cost(() => {
      for (const sentence of sentences) casual.parse(sentence, reference);
    }),
    ours: cost(() => {
      for (const article of articles) extractEvents(article, eventParts);
    }),
  }));
  // The fastest round of each: what else runs on the machine can only slow them.
  const [chrono, ours] = [Math.min(...rounds.map((one) => one.chrono)), Math.min(...rounds.map((one) => one.ours))];
  process.stdout.write(
    `${COUNT} sentences, ${dated} with words of a date: chrono alone ${chrono.toFixed(0)} ms, dates and verbs ${ours.toFixed(0)} ms, ratio ${(ours / chrono).toFixed(2)} (first round ${((rounds[0]?.ours ?? 0) / (rounds[0]?.chrono ?? 1)).toFixed(2)})\n`,
  );
});
