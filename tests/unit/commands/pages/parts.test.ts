import { expect, it } from 'vitest';
import { paged } from '../../../../src/commands/pages/pages.js';
import { answeredWith, quoteIn } from '../../../support/replies.js';
import { article } from '../../../support/tiny.js';

const of = article({ id: 'a', markdown: 'They sold ships. The minister signed.' });
const answer = answeredWith(quoteIn(of, { start: 0, end: 16 }), quoteIn(of, { start: 17, end: 37 }));
const part = (question: string, quote: number) => ({ question, searched: question, kind: 'answered' as const, quote });

it('the answer to several questions shows a quote for each at once, any other its first quote alone', () => {
  const several = paged({ ...answer, parts: [part('What?', 0), part('Who?', 1)] }, { keeps: true });
  expect(several).not.toHaveProperty('turned');
  expect('quotes' in several && several.quotes).toHaveLength(2);
  expect(several.actions.map(({ label }) => label)).not.toContain('▶');
  expect(paged(answer, { keeps: true })).toMatchObject({ quotes: [answer.quotes[0]], turned: { at: 1, of: 2 } });
});
