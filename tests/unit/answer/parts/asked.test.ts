import { describe, expect, it } from 'vitest';
import { askParts } from '../../../../src/answer/parts/asked.js';
import type { Quote } from '../../../../src/quote/quote.js';
import { createLibrary } from '../../../support/library.js';
import { article } from '../../../support/tiny.js';
import { weightsOf } from '../../../support/weights.js';

const deal = article({
  id: 'deal',
  markdown:
    'The treaty was signed in May 2018 at Narva. The weather was fine.\n\nMinister Roth signed the treaty for Estonia.\n\nBoats cross the lake.',
});
const library = createLibrary([deal]);
const borders = { answer: 0.6, closest: 0.3 };
/** By the share of the question's words: two of three or more answer. */
const weights = weightsOf({ rank: { fused: 1, meaning: 1, words: 1 }, curve: { intercept: -3, words: 6 }, borders });

const textOf = ({ start, end }: Quote): string => deal.body.slice(start, end);
const asked = async (question: string, more: { readonly whole?: boolean } = {}) => {
  const answer = await askParts(library, question, { weights, ...more });
  return { ...answer, texts: answer.kind === 'abstained' ? [] : answer.quotes.map(textOf) };
};

describe('several questions in one text', () => {
  it('get the best quote of each, in their order', async () => {
    const answer = await asked('Which minister signed the treaty and which boats crossed the lake?');
    expect(answer.kind).toBe('answered');
    expect(answer.parts?.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['answered', 0],
      ['answered', 1],
    ]);
    expect(answer.texts).toEqual(['Minister Roth signed the treaty for Estonia.', 'Boats cross the lake.']);
  });

  it('share a quote that answers both, once and with what each marks', async () => {
    const answer = await asked('When was the treaty signed in Narva? Was it signed in 2018?');
    expect(answer.texts).toHaveLength(1);
    expect(answer.parts?.map(({ quote }) => quote)).toEqual([0, 0]);
    const marked = answer.kind === 'answered' ? answer.quotes[0].highlights : [];
    expect(marked.map(({ start, end }) => deal.body.slice(start, end))).toEqual(
      expect.arrayContaining(['2018', 'Narva']),
    );
  });

  it('have their own silence beside an answer', async () => {
    const answer = await asked('Which boats crossed the lake and who painted the ceiling yesterday?');
    expect(answer).toMatchObject({ kind: 'answered', parts: [{ kind: 'answered', quote: 0 }, { kind: 'abstained' }] });
    expect(answer.texts).toEqual(['Boats cross the lake.']);
  });

  it('show apart what only comes closest to one of them', async () => {
    const answer = await asked('Which boats crossed the lake and which other ministers signed big contracts?');
    expect(answer).toMatchObject({ kind: 'answered', parts: [{ quote: 0 }, { kind: 'closest' }] });
    expect(answer.texts).toEqual(['Boats cross the lake.']);
    expect(answer.parts?.[1]?.closest && textOf(answer.parts[1].closest)).toBe(
      'Minister Roth signed the treaty for Estonia.',
    );
  });

  it('are silent together where the articles answer none', async () => {
    const answer = await asked('Who painted the ceiling? Which cows grazed there?');
    expect(answer).toMatchObject({ kind: 'abstained', parts: [{ kind: 'abstained' }, { kind: 'abstained' }] });
  });

  it('are asked as one where they were put together from two', async () => {
    expect(await asked('Which boats crossed the lake? Which minister signed?', { whole: true })).not.toHaveProperty(
      'parts',
    );
  });
});

it('one question is answered as it was', async () => {
  expect(await asked('Which boats crossed the lake?')).not.toHaveProperty('parts');
});
