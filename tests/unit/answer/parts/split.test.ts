import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../src/answer/parts/split.js';

type Line = { readonly question: string; readonly parts: readonly string[] };
const linesOf = (name: string): readonly Line[] =>
  readFileSync(new URL(`../../../eval/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

const shown = (question: string): readonly string[] => partsOf(question).map((part) => part.question);
const searched = (question: string): readonly string[] => partsOf(question).map((part) => part.searched);

describe('a text that asks several questions', () => {
  it.each(['questions-parts.jsonl', 'questions-parts-locked.jsonl'])('is told from one question: %s', (name) => {
    const lines = linesOf(name);
    const wrong = lines.filter(({ question, parts }) => Math.max(1, shown(question).length) !== parts.length);
    expect(wrong.map(({ question }) => question)).toEqual([]);
    expect(lines.filter(({ parts }) => parts.length > 1).length).toBeGreaterThanOrEqual(20);
  });

  it.each(['own.jsonl', 'harder/five/questions.jsonl', 'harder/manual/questions.jsonl'])(
    'is never made of a question without a second clause: %s',
    (name) => {
      const single = linesOf(name).filter(({ question }) => !/\band\b|[,;&]|\?.*\?/i.test(question));
      expect(single.filter(({ question }) => shown(question).length > 0)).toEqual([]);
      expect(single.length).toBeGreaterThan(20);
    },
  );

  it.each([
    ['When was the deal signed and who signed it?', ['When was the deal signed?', 'Who signed the deal?']],
    ['What is a heat pump and why does it matter?', ['What is a heat pump?', 'Why does a heat pump matter?']],
    ['who is khawaja asif and what did he say', ['Who is khawaja asif?', 'What did khawaja asif say?']],
    ['Where did Marie Curie die and when was she born?', ['Where did Marie Curie die?', 'When was Marie Curie born?']],
    [
      'What is the fee, who pays it and when is it due?',
      ['What is the fee?', 'Who pays the fee?', 'When is the fee due?'],
    ],
    ['Who is Ida Roth and what is her job?', ['Who is Ida Roth?', 'What is Ida Roth’s job?']],
  ])('gives each part what it is about: %s', (question, parts) => {
    expect(shown(question)).toEqual(parts);
    expect(searched(question)).toEqual(parts);
  });

  it.each([
    ['Where did they meet? And when?', 'When did they meet?'],
    ['When did the mine close? Why?', 'Why did the mine close?'],
    ['When did the ministers meet and where?', 'Where did the ministers meet?'],
    ['How many people died and how many were hurt?', 'How many people were hurt?'],
  ])('completes what leaves out the rest: %s', (question, second) => {
    expect(shown(question)[1]).toBe(second);
  });

  it.each([
    ['Who runs the museum, and how can I reach them?', 'Who runs the museum? How can I reach them?'],
    ['Who chaired the meeting? What was decided?', 'Who chaired the meeting? What was decided?'],
    ['Who leads the party? Since when?', 'Who leads the party? Since when?'],
    ['What did Khan say, and what about the US?', 'What did Khan say? What about the US?'],
  ])('is searched with the question before where it is not certain what it is about: %s', (question, second) => {
    expect(searched(question)[1]).toBe(second);
  });

  it('keeps whose words are asked for in each part', () => {
    expect(searched('According to TASS, how many ships sank and why did the crew leave the harbour?')).toEqual([
      'According to TASS, How many ships sank?',
      'According to TASS, Why did the crew leave the harbour?',
    ]);
  });

  it('is not divided into more than three', () => {
    expect(partsOf('Who is Roth? What is a lock? Where is the mill? When was the flood?')).toEqual([]);
  });
});

it.each([
  ['an embedded question', 'What did the report find about why the dam broke and who knew?'],
  ['two question words in one clause', 'When and where was the treaty signed?'],
  ['words in quotation marks', 'Where does the line “Who are you? What do you want?” come from?'],
  ['a verb that goes on', 'Who planned it and did it alone?'],
  ['a remark to the bot', 'Can you help me? What is the price of the licence?'],
  ['a statement before it', 'We moved in last week and where do we put the bins?'],
  ['what is cut short', 'Which drugs can be taken with food and which cannot?'],
])('%s is no second question', (_, question) => {
  expect(partsOf(question)).toEqual([]);
});
