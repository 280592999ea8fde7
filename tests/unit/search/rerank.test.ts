import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/models/span-reader.js';
import { reread } from '../../../src/search/rerank.js';
import { retrieve } from '../../../src/search/retrieve.js';
import { createSnapshot } from '../../../src/search/snapshot.js';
import { slice } from '../../../src/span.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { entryOf, indexOf } from '../../support/index-entries.js';

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

describe('reading a passage again', () => {
  const questions = ['island', 'Nobody', 'Hamlet'];
  const options = (now = () => 0) => ({ now, pause: async () => undefined });

  it('gives each question a reading of each sentence, in the body', async () => {
    const snapshot = await open(createWordReader().reader);
    const [passage] = snapshot.passages;
    if (!passage) throw new Error('no passage');
    const { readings } = await reread(snapshot, { questions, passage, ms: 1000 }, options());
    const scores = readings.map((sentences) => sentences.map((reading) => reading?.score));
    expect(scores).toEqual([[5], [5], [-5]]);
    expect(readings[0]?.map((reading) => reading?.start)).toEqual(passage.sentences.map(({ start }) => start));
  });

  it('ends when the time is up', async () => {
    const snapshot = await open(createWordReader().reader);
    const [passage] = snapshot.passages;
    if (!passage) throw new Error('no passage');
    let clock = 0;
    const { readings } = await reread(
      snapshot,
      { questions, passage, ms: 10 },
      options(() => (clock += 6)),
    );
    expect(readings).toHaveLength(1);
  });

  it('reads nothing without a reader, or where the article has another text now', async () => {
    const snapshot = await open(createWordReader().reader);
    const [passage] = snapshot.passages;
    if (!passage) throw new Error('no passage');
    const old = { ...passage, article: { ...passage.article, hash: '0'.repeat(64) } };
    expect(await reread(snapshot, { questions, passage: old, ms: 10 }, options())).toEqual({ readings: [], ms: 0 });
    expect(await reread(await open(), { questions, passage, ms: 10 }, options())).toEqual({ readings: [], ms: 0 });
  });
});
