/** What may be wrong with an article that is imported, and what was left out of a list, in Russian. */

import type { Doubt, DoubtFacts, DoubtWords } from '../../../import/doubts/facts.js';
import type { Left } from '../../../import/doubts/left.js';
import type { ShownDoubt, ShownNote } from '../../imported.js';
import { counted, formFor } from './count.js';
import { placeInWords as place } from './places.js';
import { refusals } from './refusals.js';

const LOOK = 'Посмотрите на кавычки и буквы с надстрочными знаками';
const WHERE = { header: 'в ответе сайта', page: 'на странице' };

const LANGUAGES = new Intl.DisplayNames(['ru'], { type: 'language', fallback: 'code' });
/** A page may state anything as its language. */
const language = (tag: string): string => {
  const [code = ''] = tag.split('-');
  return /^[a-z]{2,3}$/i.test(code) ? (LANGUAGES.of(code) ?? tag) : `«${tag}»`;
};

const others = (count: number): string => (count > 0 ? ` и ещё ${count}` : '');

const FACTS: Readonly<Record<DoubtFacts['fact-too-long']['name'], string>> = {
  title: 'заголовок',
  author: 'автор',
  publisher: 'издание',
  published: 'дата публикации',
  updated: 'дата изменения',
  url: 'адрес',
  language: 'язык',
};

/** They follow “Проверьте:”, and so begin in lower case. */
const WORDS: DoubtWords = {
  untitled: () => 'заголовок не найден; впишите его в файл, иначе вместо него будет имя файла',
  'no-title': () => 'заголовок не найден, впишите его',
  'title-in-capitals': () => 'заголовок набран прописными буквами, как в источнике; запишите его так, как надо читать',
  'two-titles': ({ own, shown }) => `в свойствах файла указан заголовок «${own}», а на первой странице — «${shown}»`,
  'fact-too-long': ({ name, length }) =>
    `слишком длинное значение (${counted(length, ['знак', 'знака', 'знаков'])}), поэтому оно пропущено: ${FACTS[name]}`,
  'date-of-address': ({ date }) => `на странице нет даты; из её адреса взято ${date}`,
  'date-of-two-days': ({ text }) =>
    `«${text}» можно понять как два разных дня, поэтому дата не указана; впишите её в файл в виде ГГГГ-ММ-ДД`,
  'two-dates': ({ stated, by, shown, shownBy }) =>
    `указаны две даты: ${stated} (${place(by)}) и ${shown} (${place(shownBy)}); взята первая`,
  'other-date': ({ date, from }) => `указана и другая дата: ${date} (${place(from)})`,
  'perhaps-no-publisher': ({ publisher, from }) =>
    `«${publisher}» принято за издание, но это может быть автор или место (${place(from)})`,
  'author-of-file': ({ author }) => `автором считается «${author}»: так назван тот, кто создал файл Word`,
  'other-language': ({ stated, by, found }) =>
    `указанный язык — ${language(stated)} (${place(by)}), но язык текста — ${language(found)}`,
  'other-encoding': ({ where, stated, used }) =>
    `${WHERE[where]} указана кодировка ${stated}, но это не она; прочитано как ${used}. ${LOOK}`,
  'encoding-guessed': ({ used }) => `кодировка не указана; прочитано как ${used}. ${LOOK}`,
  'not-utf-8': ({ used }) => `текст не в UTF-8; прочитан как ${used}. ${LOOK}`,
  'lost-letters': ({ count }) =>
    `в источнике уже ${formFor(count, ['потеряна', 'потеряны', 'потеряно'])} ${counted(count, ['буква', 'буквы', 'букв'])} (на их месте «\uFFFD»); впишите их вручную`,
  'decoded-twice': ({ count, examples }) =>
    `исправлены буквы, раскодированные дважды: ${examples} (всего исправлений: ${count})`,
  'live-blog': ({ entries }) =>
    `это хроника, в ней ${counted(entries, ['запись', 'записи', 'записей'])}, каждая под своим временем; с тех пор могли появиться новые`,
  'only-beginning': () =>
    'возможно, это только начало статьи; сравните со страницей и допишите остальное, если это разрешено',
  'one-of-several-pages': ({ next }) => `статья занимает несколько страниц, и это одна из них; следующая: ${next}`,
  'reads-differently': ({ beginning }) => `отрывок «${beginning}…» может отличаться от страницы; сравните его`,
  'reads-as-markdown': ({ beginning }) =>
    `знаки в абзаце «${beginning}…» могут быть прочитаны как разметка; сравните его с источником`,
  'tags-kept': ({ count, examples, others: left }) =>
    `теги и коды знаков (${count}) сохранены, так как текст, похоже, о них и говорит: ${examples}${others(left)}; удалите их, если они остались от программы`,
  'ends-of-lines': ({ examples, others: left }) =>
    `слова на концах строк, с дефисом или без: ${examples}${others(left)}`,
  'left-out': ({ examples, others: left }) =>
    `пропущено, так как похоже на служебный текст, а не на статью: ${examples}${others(left)}`,
  formulas: () => 'формулы записаны буквами подряд, без дробей и степеней; сравните их с источником',
  'damaged-pages': ({ pages }) => `пропущены повреждённые страницы: ${pages}`,
  'pages-without-text': ({ pages }) => `есть страницы без текста, возможно, с картинками: ${pages}`,
  'signs-of-a-font': ({ count }) =>
    `есть знаки, понятные только в своём шрифте (${count}); найдите их и впишите то, что имеется в виду`,
  table: ({ page }) => `на странице ${page} есть таблица; сравните её ячейки с источником`,
  'word-program': ({ text }) => `замечание программы, которая читает файлы Word: «${text}»`,
  'front-matter': ({ line, text }) => `замечание к строке ${line}: «${text}»`,
  library: ({ text }) => `замечание при чтении текста: «${text}»`,
};

const inWords = <K extends keyof DoubtFacts>({ kind, facts }: Doubt<K>): string => WORDS[kind](facts);

export const doubtInWords = ({ about }: ShownDoubt): string => inWords(about);

const LEFT: Readonly<Record<Exclude<Left['kind'], 'failed'>, string>> = {
  filter: 'не подходят под условие',
  older: 'старше, чем нужно',
  later: 'оставлено на другой раз',
  'no-address': 'нет своего адреса',
  'bad-address': 'это не адреса страниц',
  links: 'это ссылки на другие файлы, по ним читать нельзя',
  again: 'карты сайта, названные ещё раз',
};

export function leftInWords({ source, left }: ShownNote): string {
  const line = left.kind === 'failed' ? `${left.refusal.source}: ${refusals[left.refusal.code]}` : LEFT[left.kind];
  return left.kind === 'failed' ? `${source}: ${line}` : `${source}: пропущено ${left.count} (${line})`;
}
