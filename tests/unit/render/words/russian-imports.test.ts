import { describe, expect, it } from 'vitest';
import { doubt } from '../../../../src/import/doubts/doubt.js';
import type { DoubtFacts } from '../../../../src/import/doubts/facts.js';
import { type Left, leftMessage } from '../../../../src/import/doubts/left.js';
import { type DraftProblem, REFUSALS, type RefusalCode } from '../../../../src/import/draft.js';
import { en } from '../../../../src/render/words/en.js';
import { ru } from '../../../../src/render/words/ru.js';
import { latinWords } from '../../../support/latin.js';

/** One of each kind, with values of a Russian source. */
const FACTS: { readonly [Kind in keyof DoubtFacts]: DoubtFacts[Kind] } = {
  untitled: {},
  'no-title': {},
  'title-in-capitals': {},
  'two-titles': { own: 'Мост', shown: 'Мост открыт' },
  'fact-too-long': { name: 'title', length: 2001 },
  'date-of-address': { date: '2019-07-09' },
  'date-of-two-days': { text: '03.04.2019' },
  'two-dates': { stated: '2019-07-08', by: 'JSON-LD', shown: '2019-07-09', shownBy: 'line by the headline' },
  'other-date': { date: '2019-07-09', from: 'the line “Опубликовано 9 июля 2019”' },
  'perhaps-no-publisher': { publisher: 'Вестник', from: 'the first line' },
  'author-of-file': { author: 'А. Иванова' },
  'other-language': { stated: 'en', by: 'JSON-LD', found: 'ru' },
  'other-encoding': { where: 'page', stated: 'utf-8', used: 'windows-1251' },
  'encoding-guessed': { used: 'windows-1251' },
  'not-utf-8': { used: 'windows-1251' },
  'lost-letters': { count: 2 },
  'decoded-twice': { count: 3, examples: 'Ã© → é' },
  'live-blog': { entries: 12 },
  'only-beginning': { sign: 'a prompt to subscribe' },
  'one-of-several-pages': { next: 'https://example.org/2' },
  'reads-differently': { beginning: 'Мост открыли' },
  'reads-as-markdown': { beginning: '* Мост' },
  'tags-kept': { count: 2, examples: '&#8212;', others: 3 },
  'ends-of-lines': { examples: 'кое-кто', others: 1 },
  'left-out': { rule: 'share buttons', examples: '“Поделиться”', others: 0 },
  formulas: {},
  'damaged-pages': { pages: '3, 4' },
  'pages-without-text': { pages: '5' },
  'signs-of-a-font': { count: 7 },
  table: { page: 2 },
  'word-program': { text: 'An unrecognised element was ignored: v:shape' },
  'front-matter': { line: 3, text: 'a date is not read' },
  library: { text: 'a link has no words' },
};

const doubts = (Object.keys(FACTS) as (keyof DoubtFacts)[]).map((kind) => [kind, doubt(kind, FACTS[kind])] as const);
const isDoubt = (one: DraftProblem) => one.severity === 'doubt';

describe('what may be wrong with an import, in Russian', () => {
  it.each(doubts)('has no English word outside of quotes: %s', (kind, problem) => {
    if (!isDoubt(problem)) return expect.unreachable();
    const said = ru.importing.doubt(problem);
    expect(said).toMatch(/^[«\p{Ll}]/u);
    const given =
      kind === 'encoding-guessed' || kind === 'not-utf-8' || kind === 'other-encoding' ? ['utf', 'windows'] : [];
    expect(latinWords(said).filter((word) => !given.includes(word) && !/^[Ãé©]+$/.test(word))).toEqual([]);
    expect(en.importing.doubt(problem)).toBe(problem.message);
  });

  it('reads well', () => {
    const said = doubts.map(([, problem]) => (isDoubt(problem) ? ru.importing.doubt(problem) : ''));
    expect(`\n${said.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      заголовок не найден; впишите его в файл, иначе вместо него будет имя файла
      заголовок не найден, впишите его
      заголовок набран прописными буквами, как в источнике; запишите его так, как надо читать
      в свойствах файла указан заголовок «Мост», а на первой странице — «Мост открыт»
      слишком длинное значение (2001 знак), поэтому оно пропущено: заголовок
      на странице нет даты; из её адреса взято 2019-07-09
      «03.04.2019» можно понять как два разных дня, поэтому дата не указана; впишите её в файл в виде ГГГГ-ММ-ДД
      указаны две даты: 2019-07-08 (JSON-LD) и 2019-07-09 (строка у заголовка); взята первая
      указана и другая дата: 2019-07-09 (строка «Опубликовано 9 июля 2019»)
      «Вестник» принято за издание, но это может быть автор или место (первая строка)
      автором считается «А. Иванова»: так назван тот, кто создал файл Word
      указанный язык — английский (JSON-LD), но язык текста — русский
      на странице указана кодировка utf-8, но это не она; прочитано как windows-1251. Посмотрите на кавычки и буквы с надстрочными знаками
      кодировка не указана; прочитано как windows-1251. Посмотрите на кавычки и буквы с надстрочными знаками
      текст не в UTF-8; прочитан как windows-1251. Посмотрите на кавычки и буквы с надстрочными знаками
      в источнике уже потеряны 2 буквы (на их месте «�»); впишите их вручную
      исправлены буквы, раскодированные дважды: Ã© → é (всего исправлений: 3)
      это хроника, в ней 12 записей, каждая под своим временем; с тех пор могли появиться новые
      возможно, это только начало статьи; сравните со страницей и допишите остальное, если это разрешено
      статья занимает несколько страниц, и это одна из них; следующая: https://example.org/2
      отрывок «Мост открыли…» может отличаться от страницы; сравните его
      знаки в абзаце «* Мост…» могут быть прочитаны как разметка; сравните его с источником
      теги и коды знаков (2) сохранены, так как текст, похоже, о них и говорит: &#8212; и ещё 3; удалите их, если они остались от программы
      слова на концах строк, с дефисом или без: кое-кто и ещё 1
      пропущено, так как похоже на служебный текст, а не на статью: “Поделиться”
      формулы записаны буквами подряд, без дробей и степеней; сравните их с источником
      пропущены повреждённые страницы: 3, 4
      есть страницы без текста, возможно, с картинками: 5
      есть знаки, понятные только в своём шрифте (7); найдите их и впишите то, что имеется в виду
      на странице 2 есть таблица; сравните её ячейки с источником
      замечание программы, которая читает файлы Word: «An unrecognised element was ignored: v:shape»
      замечание к строке 3: «a date is not read»
      замечание при чтении текста: «a link has no words»
      "
    `);
  });
});

const LEFT: readonly Left[] = [
  ...(['filter', 'older', 'later', 'no-address', 'bad-address', 'links', 'again'] as const).map((kind) => ({
    kind,
    count: 5,
  })),
  {
    kind: 'failed',
    refusal: { kind: 'refused', code: 'unreachable', source: 'https://example.org/b.xml', message: 'it is not there' },
  },
];

it('what was left out of a list is counted in Russian', () => {
  const source = 'https://example.org/feed';
  const notes = LEFT.map((left) => ({ source, left, message: `${source}: ${leftMessage(left)}` }));
  const said = notes.map((note) => ru.importing.left(note));
  expect(said.flatMap(latinWords)).toEqual([]);
  expect(`\n${said.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    https://example.org/feed: пропущено 5 (не подходят под условие)
    https://example.org/feed: пропущено 5 (старше, чем нужно)
    https://example.org/feed: пропущено 5 (оставлено на другой раз)
    https://example.org/feed: пропущено 5 (нет своего адреса)
    https://example.org/feed: пропущено 5 (это не адреса страниц)
    https://example.org/feed: пропущено 5 (это ссылки на другие файлы, по ним читать нельзя)
    https://example.org/feed: пропущено 5 (карты сайта, названные ещё раз)
    https://example.org/feed: https://example.org/b.xml: Связаться с сайтом не удалось. Проверьте, нет ли в адресе опечатки, или повторите позже.
    "
  `);
  expect(notes.map((note) => en.importing.left(note))).toEqual(notes.map(({ message }) => message));
});

const refused = (code: RefusalCode, more: object = {}) =>
  ({ kind: 'refused', code, source: 'https://example.org/a', message: 'in English', ...more }) as const;

describe('why a source gives nothing, in Russian', () => {
  it.each(REFUSALS)('has no English word: %s', (code) => {
    expect(latinWords(ru.importing.refused(refused(code)))).toEqual([]);
    expect(latinWords(ru.importing.refusedInList(refused(code)))).toEqual([]);
  });

  it('names what the site answered, and the feed that a front page names', () => {
    expect(ru.importing.refused(refused('refused-by-site', { status: 404 }))).toMatch(/Сайт ответил: 404\.$/);
    const feed = 'https://example.org/feed';
    expect(ru.importing.refused(refused('not-an-article', { feed }))).toContain(`её можно импортировать: ${feed}`);
  });
});

it.each([
  ['JSON-LD', 'JSON-LD'],
  ['meta og:title', 'meta og:title'],
  ['the first line', 'первая строка'],
  ['the line “By A. Writer”', 'строка «By A. Writer»'],
  ['docProps/core.xml dc:creator', 'свойства файла Word: dc:creator'],
  ['PDF info Title', 'свойства PDF: Title'],
  ['title of the window', 'название окна'],
  ['constructor', 'constructor'],
])('the place %s is %s in Russian', (place, called) => {
  expect(ru.importing.from(place)).toBe(`откуда: ${called}`);
});
