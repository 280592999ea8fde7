import { describe, expect, it } from 'vitest';
import { announces, asksForList } from '../../../../src/answer/list/question.js';

describe('a question for a whole list', () => {
  it.each([
    'Who attended?',
    'who was present at the talks',
    'Who sent apologies?',
    'What are the installation steps?',
    'What were the four visits?',
    'the four visits',
    'The steps',
    'all members of the board',
    'List the supported platforms.',
    'name three ships',
    'Which countries sent observers?',
    'Which planes did Pakistan buy?',
    'What ingredients do I need for the soup?',
    'What do you need for it?',
    'What cities did he visit?',
    'Who are the members of the board?',
    'Which people were invited?',
    'which queries work',
  ])('is “%s”', (question) => expect(asksForList(question)).toBe(true));
});

describe('a question for one thing', () => {
  it.each([
    'Who chaired the meeting?',
    'Did Maria Petrova attend?',
    'Which country sent observers?',
    'What happens in Lahore?',
    'What happened in 1911?',
    'What was his status?',
    'Which status does it have?',
    'Which bus goes there?',
    'What is Russia’s aim?',
    'Which of Russia’s ships sank?',
    'When did the two countries sign?',
    'Why are the ships late?',
    'Name the president',
    'the bridge',
    'How many visits were there?',
    'What analysis is there?',
  ])('is “%s”', (question) => expect(asksForList(question)).toBe(false));
});

describe('a heading or sentence announces a list', () => {
  const terms = [{ term: 'attend', weight: 1, forms: ['attend'] }];

  it('when it has a word of the question, in any form', () => {
    expect(announces('Attendance', terms)).toBe(true);
    expect(announces('The following members attended:', terms)).toBe(true);
  });

  it('not when it has none', () => {
    expect(announces('Apologies', terms)).toBe(false);
    expect(announces('', terms)).toBe(false);
  });
});
