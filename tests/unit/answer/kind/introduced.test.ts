import { expect, it } from 'vitest';
import { ask } from '../../../../src/answer/ask.js';
import { slice } from '../../../../src/span.js';
import { createLibrary } from '../../../support/library.js';
import { article } from '../../../support/tiny.js';
import { weightsOf } from '../../../support/weights.js';

const of = article({
  id: 'a',
  markdown: 'The minister told her Estonian counterpart Ida Roth this about the bridge:\n\n> “We agreed on nothing.”',
});
const weights = weightsOf({
  rank: { fused: 1, meaning: 1, words: 1 },
  curve: { intercept: 5 },
  borders: { answer: 0.1, closest: 0.05 },
});
const firstQuote = async (question: string): Promise<string | undefined> => {
  const answer = await ask(createLibrary([of]), question, { weights });
  return answer.kind === 'abstained' ? undefined : slice(of.body, answer.quotes[0]);
};

it('who somebody is, is said by the sentence that introduces words, not by the words', async () => {
  expect(await firstQuote('Who is Ida Roth?')).toMatch(/^The minister told her Estonian counterpart/);
  expect(await firstQuote('What did the minister tell Ida Roth about the bridge?')).toBe('“We agreed on nothing.”');
});
