import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../../src/answer/find.js';
import { highlightsIn } from '../../../../src/answer/marks/highlights.js';
import type { Article } from '../../../../src/corpus/article.js';
import { slice } from '../../../../src/span.js';
import { termsIn } from '../../../../src/words/coverage.js';
import { createLibrary } from '../../../support/library.js';
import { article } from '../../../support/tiny.js';

type Asked = { readonly text: string; readonly question: string; readonly answer?: string };

/** What is marked in a sentence when the reader points at `answer`, or at nothing. */
function marked({ text, question, answer }: Asked): readonly string[] {
  const of: Article = article({ id: 'a', markdown: text });
  const start = answer === undefined ? -1 : of.body.indexOf(answer);
  const candidate = {
    hit: {
      passage: { article: of, start: 0, end: of.body.length, headings: [], sentences: [] },
      score: 1,
      parts: {},
      sentences: [],
    },
    sentence: { start: 0, end: of.body.length },
    score: 1,
    parts: { fused: 1, meaning: 1, words: 1, caption: 0, kind: 0 },
    ...(answer !== undefined && { words: { start, end: start + answer.length } }),
  };
  const terms = [...termsIn(question)].map((term) => ({ term, forms: [term], weight: 1 }));
  const place = { start: 0, end: of.body.length };
  return highlightsIn(place, candidate, { terms, question, articleOf: () => of }).map((span) => slice(of.body, span));
}

describe('what is marked in a quote', () => {
  it.each([
    ['the answer', { text: 'Roth signed it in Narva.', question: 'Where was it signed?', answer: 'Narva' }, ['Narva']],
    ['whole words', { text: 'Roth met Pärnumägi in Narva.', question: 'Who was met?', answer: 'ärnu' }, ['Pärnumägi']],
    [
      'the words of the question, if the answer is not known',
      { text: 'Roth signed it.', question: 'Who signed?' },
      ['signed'],
    ],
    [
      'a Latin answer beside a name in another script',
      { text: 'The nerve agent Новичок was made in Shikhany.', question: 'Where was it made?', answer: 'Shikhany' },
      ['Shikhany'],
    ],
    ['a number', { text: 'They sold 24 ships.', question: 'How many ships?', answer: '24' }, ['24']],
  ])('is %s', (_, asked, expected) => {
    expect(marked(asked)).toEqual(expected);
  });

  it.each([
    ['Cyrillic', 'Министры встретились в Нарве и подписали договор.', 'Где встретились министры?', 'встре'],
    ['Arabic', 'وزرا نے نئی لائن کے معاہدے پر دستخط کیے۔', 'معاہدے پر دستخط کس نے کیے؟', 'دستخط'],
    ['Devanagari', 'मंत्रियों ने समझौते पर हस्ताक्षर किए।', 'समझौते पर किसने हस्ताक्षर किए?', 'हस्त'],
    ['Chinese', '部长们在纳尔瓦签署了协议。', '谁签署了协议？', '签署'],
    ['Japanese', '大臣たちはナルバで協定に署名した。', '誰が署名した？', '署名'],
    ['Korean', '장관들이 협정에 서명했다.', '누가 서명했다?', '서명'],
  ])('is nothing in %s script, wherever the reader points', (_, text, question, answer) => {
    expect(marked({ text, question, answer })).toEqual([]);
    expect(marked({ text, question })).toEqual([]);
  });

  it('is nothing where either the question or the answer is in a script that the reader does not know', () => {
    expect(marked({ text: 'Roth signed it in Narva.', question: 'Где подписал Roth?', answer: 'Narva' })).toEqual([]);
    const text = 'The nerve agent that the whole world calls Новичок was made in Shikhany.';
    expect(marked({ text, question: 'What was made in Shikhany?', answer: 'Новичок' })).toEqual([]);
  });
});

it('the words that somebody looks for are marked in any script', async () => {
  const of = article({ id: 'a', markdown: 'Министры подписали договор.' });
  const [quote] = await findQuotes(createLibrary([of]), 'подписали договор', { passages: 3, limit: 1 });
  expect(quote?.highlights.map((span) => slice(of.body, span))).toEqual(['подписали договор']);
});
