import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/jobs/evaluate/outcome.js';
import { probeAll } from '../../../src/jobs/evaluate/probe.js';
import type { Asked } from '../../../src/jobs/evaluate/questions.js';
import { aloneIn, furtherIn, type Probe, weighed } from '../../../src/jobs/evaluate/weighing.js';
import { temporaryFolder } from '../../support/library-folder.js';
import { createReadingLibrary } from '../../support/reading-library.js';
import { article } from '../../support/tiny.js';
import { weightsOf } from '../../support/weights.js';

const COUNTS = ['nine', 'eight', 'seven', 'six', 'five', 'four', 'three', 'two'];
const articles = COUNTS.map((count) =>
  article({ id: count, markdown: `Moscow agreed to sell ${count} helicopters to Pakistan.` }),
);
const marginOf = (sentence: string): number => 9 - COUNTS.findIndex((count) => sentence.includes(count));
const reading = (alone: (sentence: string) => number) => createReadingLibrary(articles, { inPassage: marginOf, alone });
const WEIGHTS = weightsOf({ rank: { support: 1 }, curve: { support: 1 } });
const asked: Asked = {
  id: 'a',
  question: 'How many helicopters did Moscow agree to sell to Pakistan?',
  kind: 'answerable',
  group: 'number',
  gold: [],
  sentences: true,
};

const { library } = reading(() => 0);
const probe: Probe = {
  asked,
  found: await library.find({ text: asked.question, limit: 30 }),
  ms: 1,
  alone: [
    { article: 'nine', start: 0, score: -20 },
    { article: 'two', start: 0, score: 20 },
  ],
};
const options = { weights: WEIGHTS, depth: 10 };
const idsIn = ({ quotes }: ReturnType<typeof weighed>) => quotes.map(({ article: { id } }) => id);

describe('what was kept of sentences read alone', () => {
  it('counts where the sentence is among the best, as in an answer, and not elsewhere', () => {
    expect(idsIn(weighed(probe, library, options))).toEqual([...COUNTS.slice(1), 'nine']);
    expect(idsIn(weighed({ ...probe, alone: [] }, library, options))).toEqual(COUNTS);
  });

  it('does not count where nothing was read', () => {
    const { read: _, ...found } = probe.found;
    const { ranked, read } = weighed({ ...probe, found }, library, options);
    expect(read).toBe(false);
    expect(ranked.every(({ parts }) => !('alone' in parts))).toBe(true);
  });

  it('is looked up by article and place', () => {
    const [candidate] = weighed(probe, library, options).ranked;
    if (!candidate) throw new Error('no candidate');
    const one = { article: candidate.hit.passage.article.id, start: candidate.sentence.start, score: 3 };
    expect(aloneIn([one])(candidate)).toBe(3);
    expect(aloneIn([{ ...one, start: 1 }])(candidate)).toBeUndefined();
    expect(aloneIn([{ ...one, article: 'another' }])(candidate)).toBeUndefined();
    expect(aloneIn([])(candidate)).toBeUndefined();
  });
});

describe('a question that is probed', () => {
  it('is read alone in the best sentences, some more than an answer reads, and is kept for the next run', async () => {
    const { library: asking, queries } = reading(marginOf);
    const folder = await temporaryFolder();
    const probed = () => probeAll([asked], { library: asking, folder, onProgress: () => undefined });
    const [first] = await probed();
    const read = first?.alone.map(({ article: id }) => id) ?? [];
    expect(read.length).toBeGreaterThan(4);
    expect(read.length).toBeLessThan(COUNTS.length);
    expect(new Set(read)).toEqual(new Set(COUNTS.slice(0, read.length)));
    expect(first?.alone.find(({ article: id }) => id === 'eight')).toEqual({ article: 'eight', start: 0, score: 8 });
    expect(await probed()).toEqual([first]);
    expect(queries).toHaveLength(1);
  });

  it('has the outcome that an answer has', async () => {
    const outcome = outcomeOf(probe, library, { weights: WEIGHTS });
    expect(outcome).toMatchObject({ tier: 'answer', first: expect.stringContaining('eight') });
    expect(outcome.probability).toBeCloseTo(1 / (1 + Math.exp(-8)), 9);
  });
});

describe('the further quotes', () => {
  it('are those after the first, each with its own probability', () => {
    const further = furtherIn(weighed(probe, library, options), { ...library, weights: WEIGHTS });
    expect(further.map(({ quote }) => quote.article.id)).toEqual(['seven', 'six']);
    for (const [i, { probability }] of further.entries())
      expect(probability).toBeCloseTo(1 / (1 + Math.exp(-(7 - i))), 9);
    const border = further[0]?.probability ?? 0;
    const few = furtherIn(weighed(probe, library, options), { ...library, weights: { ...WEIGHTS, further: border } });
    expect(few.map(({ quote }) => quote.article.id)).toEqual(['seven']);
  });
});

describe('small talk', () => {
  it.each(['hello', 'thanks!'])('is met with silence, whatever was found: %s', async (question) => {
    const found = { ...probe.found, text: question };
    const given = { ...probe, asked: { ...asked, question, kind: 'none' as const }, found };
    expect(outcomeOf(given, library, { weights: WEIGHTS })).toMatchObject({ tier: 'silent', further: { shown: 0 } });
  });
});
