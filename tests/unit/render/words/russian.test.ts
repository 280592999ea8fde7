import { describe, expect, it } from 'vitest';
import { typedCommands } from '../../../../src/commands/command.js';
import { commands } from '../../../../src/commands/list.js';
import { REFUSALS } from '../../../../src/import/draft.js';
import { dateInWords } from '../../../../src/render/citation.js';
import { en } from '../../../../src/render/words/en.js';
import { refusals } from '../../../../src/render/words/ru/refusals.js';
import { ru } from '../../../../src/render/words/ru.js';

type Leaf = readonly [path: string, value: unknown];

function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below, path === '' ? key : `${path}.${key}`));
}

const withoutCommands = ({ commands: _, ...words }: typeof ru) => words;
const shapeOf = (words: unknown) =>
  leavesOf(words)
    .map(([path, value]) => `${path}: ${typeof value === 'function' ? value.length : typeof value}`)
    .toSorted();

/** What is neither translated nor put into other letters. */
const KEPT = [
  'Discord|AutoMod|Message Content Intent|Markdown|BibTeX|CSL|Unicode|Tab',
  'HTML|PDF|DOCX|EPUB|OCR|https?|robots\\.txt|IMPORT_(?:GUILDS|ALLOW)',
  // In Cyrillic letters nobody would know them again.
  'id|Id|fi|would',
  // What is typed in a terminal, and the patterns of a scope.
  'yaar(?: \\w+)?(?: --\\w+)*(?: FILE)?|folder|publisher|author|topic|Dawn',
].join('|');
const latinIn = (text: string): readonly string[] =>
  text.replace(new RegExp(`(?<![A-Za-z])(?:${KEPT})(?![A-Za-z])`, 'g'), '').match(/[A-Za-z]+/g) ?? [];

/** For functions that are given more than a number, a text or a list of texts. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  date: ['2019', 7, 8],
  'folder.problems': [
    {
      problems: ['left-out', 'last-good', 'noted'].map((effect) => ({ file: effect, line: 1, reason: '', effect })),
      leftOut: { drafts: 1, empty: 2, others: {} },
    },
  ],
  'folder.leftOut': [{ problems: [], leftOut: { drafts: 1, empty: 2, others: { '.png': 5 } } }],
  'events.step': [{ rule: 'past', outcome: 'kept' }],
  'importing.refused': [{ code: 'kind-unknown', source: 'адрес', message: 'English' }],
  'importing.refusedInList': [{ code: 'no-text', source: 'адрес', message: 'English' }],
  'importing.doubt': [{ about: { kind: 'formulas', facts: {} }, message: 'English' }],
  'importing.left': [{ source: 'адрес', left: { kind: 'older', count: 2 }, message: 'English' }],
  'importing.failed': [{ code: 'CORPUS_UNWRITABLE', message: 'English' }],
  problem: [{ kind: 'problem', code: 'DATA_UNWRITABLE', message: 'English' }],
};

/** What a function of words may be given: whatever it takes without an error. */
function saidBy(path: string, say: (...given: readonly unknown[]) => unknown): string {
  const given = GIVEN[path];
  if (given) return String(say(...given)).replace(/^past/, '');
  for (const one of [5, ['а', 'б'], 'а'])
    try {
      return String(say(one, one, one));
    } catch {
      // It takes another kind.
    }
  throw new Error(`no idea what ${path} takes`);
}

describe('the Russian words', () => {
  it('are all there, and say as much as the English ones', () => {
    expect(shapeOf(withoutCommands(ru))).toEqual(shapeOf(withoutCommands(en)));
  });

  it('are Russian', () => {
    const own = leavesOf({ ...withoutCommands(ru), language: '' });
    const said = own.map(([path, value]) => [
      path,
      typeof value === 'function' ? saidBy(path, value as () => unknown) : String(value),
    ]);
    const latin = said.flatMap(([path = '', text = '']) => {
      const found = latinIn(path === 'events.step' ? text.replace('past', '') : text);
      return found.length > 0 ? [[path, found]] : [];
    });
    expect(latin).toEqual([]);
    const named = leavesOf(ru.commands).map(([, text]) => String(text));
    expect(named.flatMap(latinIn)).toEqual([]);
  });

  it('have a reason of their own for every refusal of the importer, each with what to do', () => {
    expect(Object.keys(refusals)).toEqual([...REFUSALS]);
    expect(Object.values(refusals).flatMap(latinIn)).toEqual([]);
    expect(new Set(Object.values(refusals)).size).toBe(REFUSALS.length);
    for (const reason of Object.values(refusals)) expect(reason.match(/[.!]/g)?.length).toBeGreaterThan(1);
  });

  it('are there for every command, option and value that people see', () => {
    const wanted = typedCommands(commands).map(({ name, options, menu }) => [
      name,
      menu !== undefined,
      options
        .filter(({ flag, terminal }) => !flag && !terminal)
        .map(({ name: option, choices }) => [option, choices ?? []]),
    ]);
    const own = Object.entries(ru.commands).map(([name, { menu, options }]) => [
      name,
      menu !== undefined,
      Object.entries(options).map(([option, { choices = {} }]) => [option, Object.keys(choices)]),
    ]);
    expect(own).toEqual(wanted);
  });

  it('go with their numbers', () => {
    const numbers = [1, 2, 5, 11, 21, 25];
    expect(numbers.map(ru.sourcesHead)).toEqual([
      '1 статья',
      '2 статьи',
      '5 статей',
      '11 статей',
      '21 статья',
      '25 статей',
    ]);
    expect(numbers.map((number) => ru.labels.more(number))).toEqual([
      'Ещё 1 отрывок',
      'Ещё 2 отрывка',
      'Ещё 5 отрывков',
      'Ещё 11 отрывков',
      'Ещё 21 отрывок',
      'Ещё 25 отрывков',
    ]);
    expect(numbers.map(ru.memory.seen)).toEqual([
      'Здесь видна 1 статья.',
      'Здесь видны 2 статьи.',
      'Здесь видно 5 статей.',
      'Здесь видно 11 статей.',
      'Здесь видна 21 статья.',
      'Здесь видно 25 статей.',
    ]);
    expect(numbers.map((number) => ru.someSources(1, number))).toEqual([
      '1 из 1 статьи',
      '1 из 2 статей',
      '1 из 5 статей',
      '1 из 11 статей',
      '1 из 21 статьи',
      '1 из 25 статей',
    ]);
    expect(ru.joined(1)).toContain('из одной статьи, а если ответа в ней нет');
    expect(ru.joined(21)).toContain('из 21 статьи, а если ответа в них нет');
    expect(ru.checks.left(21)).toBe('Не проверено: 21 цитата (за один раз — не больше 10).');
    expect(numbers.map((number) => ru.busy.often.user(number, number))).toEqual([
      'Можно задать 1 вопрос в минуту. Следующий можно задать через 1 секунду.',
      'Можно задать 2 вопроса в минуту. Следующий можно задать через 2 секунды.',
      'Можно задать 5 вопросов в минуту. Следующий можно задать через 5 секунд.',
      'Можно задать 11 вопросов в минуту. Следующий можно задать через 11 секунд.',
      'Можно задать 21 вопрос в минуту. Следующий можно задать через 21 секунду.',
      'Можно задать 25 вопросов в минуту. Следующий можно задать через 25 секунд.',
    ]);
  });

  it('have the month in the form that it has beside a day, and as much of a date as is stated', () => {
    expect(['2019-07-08', '2018-03', '2018', '0994-08-01'].map((date) => dateInWords(date, ru))).toEqual([
      '8 июля 2019',
      'март 2018',
      '2018',
      '1 августа 0994',
    ]);
  });
});
