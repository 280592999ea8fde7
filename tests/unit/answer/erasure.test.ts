import { describe, expect, it } from 'vitest';
import { ask, QUESTION_LIMIT } from '../../../src/answer/ask.js';
import { doubtOf, withoutWords } from '../../../src/answer/erasure.js';
import type { Candidate } from '../../../src/answer/rank.js';
import { WEIGHTS } from '../../../src/answer/weights.js';
import type { Library, ReadQuery } from '../../../src/search/library.js';
import { createLibrary } from '../../support/library.js';
import { article } from '../../support/tiny.js';

describe('a question without one of its words', () => {
  it('is asked for each content word, and for a name as a whole', () => {
    expect(withoutWords('Why did Pakistan leave the Shanghai Cooperation Organization?')).toEqual([
      'Why did leave the Shanghai Cooperation Organization?',
      'Why did Pakistan the Shanghai Cooperation Organization?',
      'Why did Pakistan leave the ?',
    ]);
  });

  it.each([
    ['Who?', 0],
    ['Who agreed?', 0],
    ['WHO AGREED TO SELL HELICOPTERS', 2],
    ['who agreed to sell S-400 systems', 4],
    [`${'very '.repeat(3)}many words: ${Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ')}`, 8],
  ])('is asked for at least two words and at most eight: %j', (question, count) => {
    expect(withoutWords(question)).toHaveLength(count);
  });
});

const deal = article({
  id: 'deal',
  markdown: 'The deal was long in the making. Moscow agreed to sell four helicopters to Pakistan.',
});

/** Gives every sentence the same score, and the given scores in readings without a word. */
function reading(score: number, without: readonly number[]) {
  const library = createLibrary([deal]);
  const queries: ReadQuery[] = [];
  const read: Library = {
    ...library,
    async find(query) {
      const found = await library.find(query);
      const hits = found.hits.map((hit) => ({
        ...hit,
        parts: { ...hit.parts, reader: score },
        sentences: hit.passage.sentences.map(({ start, end }) => ({ dense: 1, reading: { start, end, score } })),
      }));
      return { ...found, hits, read: hits.length };
    },
    async read(query) {
      queries.push(query);
      const readings = without.map((other) => query.passage.sentences.map((span) => ({ ...span, score: other })));
      return { readings, ms: 1 };
    },
  };
  return { library: read, queries };
}

const QUESTION = 'How many helicopters did Moscow agree to sell to Pakistan?';

describe('doubts', () => {
  it('make an answer less likely when the reader is surer without a word, never more likely', async () => {
    const said = async (without: readonly number[]): Promise<number> =>
      (await ask(reading(6, without).library, QUESTION)).probability;
    const sure = await said([]);
    expect(await said([2, 1])).toBe(sure);
    expect(await said([11, 11])).toBe(sure);
    expect(await said([11, 2])).toBeLessThan(sure);
    // Time ran out, so it is not known whether this word matters.
    expect(await said([11])).toBe(sure);
    // Otherwise silence could not be decided before they are asked.
    expect(WEIGHTS.silence.doubt).toBeLessThan(0);
  });

  it('are asked of the first passage, and only where there would be an answer', async () => {
    const speaking = reading(6, []);
    await ask(speaking.library, QUESTION);
    expect(speaking.queries).toHaveLength(1);
    expect(speaking.queries[0]?.questions).toEqual(withoutWords(QUESTION));
    const silent = reading(-12, []);
    expect(await ask(silent.library, 'Who built the bridges of Kestrel Island?')).toMatchObject({ kind: 'abstained' });
    expect(silent.queries).toHaveLength(0);
  });

  it('are not asked where there is no reader', async () => {
    const read = async () => Promise.reject(new Error('nobody reads'));
    expect(await ask({ ...createLibrary([deal]), read }, QUESTION)).toMatchObject({ kind: 'answered' });
  });

  it('stop at the signal, and so does the answer', async () => {
    const leaving = new AbortController();
    const { library } = reading(6, []);
    const read: Library['read'] = (_query, { signal } = {}) => {
      leaving.abort(new Error('the asker left'));
      return Promise.reject(signal?.reason);
    };
    await expect(ask({ ...library, read }, QUESTION, { signal: leaving.signal })).rejects.toThrow('the asker left');
  });

  it('are asked for the longest question there can be', async () => {
    const { library, queries } = reading(6, []);
    const long = `${QUESTION} ${'Which helicopters of Moscow? '.repeat(100)}`.slice(0, QUESTION_LIMIT);
    await ask(library, long);
    expect(queries[0]?.questions).toHaveLength(8);
  });

  it('measure how much one word matters, for the candidate’s own sentence', () => {
    const [first, second] = deal.sentences;
    if (!first || !second) throw new Error('no sentences');
    const passage = { article: deal, start: first.start, end: second.end, sentences: [first, second], headings: [] };
    const candidate: Candidate = {
      hit: { passage, score: 1, parts: {}, sentences: [] },
      sentence: second,
      score: 1,
      parts: { reader: 2, fused: 1, meaning: 1, words: 1, caption: 0 },
    };
    const erased = (start: number) => ({
      article: 'deal',
      start,
      scores: [
        [9, 3],
        [9, 7],
        [9, -9],
      ],
    });
    expect(doubtOf(candidate, [erased(first.start)])).toBe(4);
    expect(doubtOf(candidate, [erased(first.start + 1)])).toBe(0);
  });
});
