import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.js';
import type { Reader, ReaderPassage } from '../../../src/models/span-reader.js';
import { readAlone } from '../../../src/search/rerank.js';
import { retrieve } from '../../../src/search/retrieve.js';
import { createSnapshot } from '../../../src/search/snapshot.js';
import { slice } from '../../../src/span.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { entryOf, indexOf } from '../../support/index-entries.js';
import { article } from '../../support/tiny.js';

const embedder = createHashingEmbedder();
const facts = Array.from({ length: 12 }, (_, i) => `Ferry ${i} sails to island ${i} at dawn. Nobody swims there.`);
const entries = facts.map((text, i) => entryOf(`ferry${i}`, [text], embedder));

/** Scores a sentence by whether the question's last word is in it, and counts what it reads. */
function createWordReader(scores = { there: 5, missing: -5 }) {
  const questions: string[] = [];
  const reader: Reader = {
    id: 'words',
    async read(question, { text, sentences }) {
      questions.push(question);
      const word = question.split(' ').at(-1) ?? '';
      return sentences.map((sentence) => ({
        ...sentence,
        score: slice(text, sentence).includes(word) ? scores.there : scores.missing,
      }));
    },
  };
  return { reader, questions };
}

const open = async (reader?: Reader) =>
  createSnapshot(await indexOf(entries, embedder), { embedder, ...(reader && { reader }) });

describe('reading what was found', () => {
  it('ends when the budget is used up, and leaves the other hits as they are', async () => {
    const { reader, questions } = createWordReader({ there: -5, missing: -5 });
    const query = { text: 'Which ferry sails at dawn', limit: 12, read: { passages: 3, ms: 1000 } };
    const found = await retrieve(await open(reader), query);
    expect(found).toMatchObject({ read: 3, text: query.text });
    expect(questions).toHaveLength(3);
    expect(found.hits).toHaveLength(12);
    expect(found.hits[3]?.parts.reader).toBeUndefined();
  });

  it('ends when no other passage can win any more', async () => {
    const { reader, questions } = createWordReader({ there: 40, missing: -5 });
    const query = { text: 'ferry dawn', limit: 12, read: { passages: 8, ms: 1000 } };
    await retrieve(await open(reader), query);
    expect(questions).toHaveLength(1);
  });
});

it('a passage without a single reading does not keep the others from being read', async () => {
  const { reader, questions } = createWordReader({ there: 5, missing: 5 });
  const dumb: Reader = {
    ...reader,
    async read(question, passage) {
      const readings = await reader.read(question, passage);
      return questions.length === 2 ? readings.map(() => undefined) : readings;
    },
  };
  const query = { text: 'Which ferry sails at dawn', limit: 12, read: { passages: 6, ms: 1000 } };
  const { hits } = await retrieve(await open(dumb), query);
  expect(hits[1]?.parts.reader).toBeUndefined();
  expect(questions).toHaveLength(6);
});

describe('reading sentences alone', () => {
  const LONG = 'They met in Bishkek for two days and spoke about the pipeline, the railway and the new port of Gwadar.';
  const options = (now = () => 0) => ({ now, pause: async () => undefined });
  const place = (of: Article, at = 0) => {
    const { start = 0, end = 0 } = of.sentences[at] ?? {};
    return { article: { id: of.id, hash: of.hash }, sentence: { start, end } };
  };

  it('gives each place, in order, a reading in the body', async () => {
    const snapshot = await open(createWordReader().reader);
    const [first, second] = snapshot.articles;
    if (!first || !second) throw new Error('no articles');
    const places = [place(second), place(first)];
    const { readings } = await readAlone(
      snapshot,
      { question: 'Which ferry sails to island 1', places, ms: 1000 },
      options(),
    );
    expect(readings.map((reading) => reading?.score)).toEqual([5, -5]);
    expect(readings).toMatchObject(places.map(({ sentence }) => sentence));
  });

  it('gives the reader one sentence under its title and the heading over it, and nothing around it', async () => {
    const of = article({
      id: 'minutes',
      markdown: `## Attendance\n\n- Ali Khan\n- Sara Rao\n\n## Talks\n\n${LONG} Nobody left.`,
    });
    const texts: ReaderPassage[] = [];
    const reader: Reader = {
      id: 'recorder',
      read: async (_, text) => {
        texts.push(text);
        return text.sentences.map((sentence) => ({ ...sentence, score: 1 }));
      },
    };
    const places = of.sentences.map((_, at) => place(of, at));
    const { readings } = await readAlone(
      { reader, article: () => of },
      { question: 'Who?', places, ms: 1000 },
      options(),
    );
    expect(texts.map(({ title, text }) => [title, text])).toEqual([
      [`${of.title}. Attendance`, 'Ali Khan'],
      [`${of.title}. Attendance`, 'Sara Rao'],
      [of.title, LONG],
      [of.title, 'Nobody left.'],
    ]);
    expect(texts.map(({ sentences }) => sentences)).toEqual(texts.map(({ text }) => [{ start: 0, end: text.length }]));
    expect(readings.map((reading) => reading && slice(of.body, reading))).toEqual(texts.map(({ text }) => text));
  });

  it('ends when the time is up, and reads the first one in any case', async () => {
    const snapshot = await open(createWordReader().reader);
    const places = snapshot.articles.slice(0, 3).map((of) => place(of));
    const within = async (ms: number) => {
      let clock = 0;
      const now = () => (clock += 6);
      return (await readAlone(snapshot, { question: 'dawn', places, ms }, options(now))).readings.length;
    };
    expect([await within(0), await within(10), await within(1000)]).toEqual([1, 2, 3]);
  });

  it('stops between two sentences when the pause throws', async () => {
    const { reader, questions } = createWordReader();
    const snapshot = await open(reader);
    const places = snapshot.articles.slice(0, 3).map((of) => place(of));
    const pause = () => (questions.length < 2 ? Promise.resolve() : Promise.reject(new Error('the asker left')));
    const reading = readAlone(snapshot, { question: 'dawn', places, ms: 1000 }, { now: () => 0, pause });
    await expect(reading).rejects.toThrow('the asker left');
    expect(questions).toHaveLength(2);
  });

  it('reads nothing without a reader, or where the article has another text now', async () => {
    const { reader, questions } = createWordReader();
    const snapshot = await open(reader);
    const [of] = snapshot.articles;
    if (!of) throw new Error('no article');
    const query = (one: ReturnType<typeof place>) => ({ question: 'dawn', places: [one], ms: 10 });
    const replaced = place({ ...of, hash: '0'.repeat(64) });
    expect((await readAlone(snapshot, query(replaced), options())).readings).toEqual([undefined]);
    expect(questions).toHaveLength(0);
    expect((await readAlone(await open(), query(place(of)), options())).readings).toEqual([]);
  });
});
