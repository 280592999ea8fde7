import { describe, expect, it } from 'vitest';
import { readTogether } from '../../../../src/commands/follow-up/follow-up.js';

const VISIT = 'When did Lavrov visit Pakistan in 2012?';

describe('a follow-up question', () => {
  it.each([
    ['and in 2018?', VISIT, 'When did Lavrov visit Pakistan in 2018?'],
    ['in 2018?', 'What did Russia sell to Pakistan?', 'What did Russia sell to Pakistan in 2018?'],
    ['2018?', VISIT, 'When did Lavrov visit Pakistan in 2018?'],
    ['what about May 2019', 'who came to Moscow in April 2018', 'Who came to Moscow in May 2019?'],
  ])('takes another time into the question before: %s', (question, previous, together) => {
    expect(readTogether(question, previous)).toBe(together);
  });

  it.each([
    ['why?', 'When did the US stop its aid?', 'Why did the US stop its aid?'],
    ['Why', 'Did Russia lift the embargo?', 'Why did Russia lift the embargo?'],
    ['and where?', 'What did Shoigu say about the SCO?', 'Where did Shoigu say about the SCO?'],
    ['when exactly?', 'In which city did they meet?', 'When did they meet?'],
    ['since when', 'Is Pakistan a member?', 'Since when is Pakistan a member?'],
  ])('asks the question before with another question word: %s', (question, previous, together) => {
    expect(readTogether(question, previous)).toBe(together);
  });

  it.each([
    ['And Shoigu?', 'Who is Lavrov?', 'Who is Shoigu?'],
    ['what about India?', 'What does Russia sell to Pakistan?', 'What does Russia sell to India?'],
    ['and from China?', 'What does Pakistan buy from Russia today?', 'What does Pakistan buy from China today?'],
  ])('puts another name in the place of the one before: %s', (question, previous, together) => {
    expect(readTogether(question, previous)).toBe(together);
  });

  it.each([
    ['who said that?', 'Was the visit a milestone?', 'Was the visit a milestone? Who said that?'],
    ['why?', 'Who phoned Paris?', 'Who phoned Paris? Why?'],
    ['what did he say there', 'who went to Paris', 'Who went to Paris? What did he say there?'],
    [
      'and how much was it worth?',
      'Which deal was signed in Moscow?',
      'Which deal was signed in Moscow? How much was it worth?',
    ],
    ['and the helicopters?', 'How many tanks were sold?', 'How many tanks were sold? The helicopters?'],
    ['how many helicopters?', 'What was sold to Pakistan?', 'What was sold to Pakistan? How many helicopters?'],
    ['by whom?', 'Was the embargo lifted?', 'Was the embargo lifted? By whom?'],
  ])('is otherwise read after the question before: %s', (question, previous, together) => {
    expect(readTogether(question, previous)).toBe(together);
  });

  it.each([
    'What is the Golden Ring?',
    'And who announced the first special drills in mountainous terrain?',
    'Why was the S-400 deal between Russia and India delayed?',
    'FATF meeting Paris',
    'When did Russia lift its arms embargo on Pakistan and what did it lead to?',
    'Who is Khurram Dastgir Khan?',
    'thanks!',
    'yes',
    'ok, I see',
    'and thanks for that',
    'and who signed the pact?',
    'Which ships took part?',
    '?',
    '',
  ])('is none if it says what it is about: %s', (question) => {
    expect(readTogether(question, VISIT)).toBeUndefined();
  });

  it('has nothing to be read with where nothing was asked before', () => {
    expect(readTogether('why?', ' ')).toBeUndefined();
  });
});
