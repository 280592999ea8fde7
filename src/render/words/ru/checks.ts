/** The words for quotes that were checked, in Russian. */

import type { Words } from '../en.js';
import { counted, formFor } from './count.js';

/** How many places are named: more would bury the verdict, and a phrase may occur in thousands. */
const NAMED = 10;

function firstOf(paragraphs: readonly number[]): string {
  const named = paragraphs.slice(0, NAMED).map((number) => `¶ ${number}`);
  const more = paragraphs.length - named.length;
  const others = more > 0 ? ` и ещё в ${more} ${formFor(more, ['абзаце', 'абзацах', 'абзацах'])}` : '';
  return `${named.join(', ')}${others}`;
}

/** What is said about quotes that were checked. */
export const checks: Words['checks'] = {
  verdict: {
    exact: 'Настоящая: именно эти слова есть в статье.',
    near: 'Не совсем: в статье сказано иначе.',
    elsewhere: 'Настоящая, но не из того источника, который вы назвали.',
    'not-found': 'Не найдена: таких слов нет ни в одной статье.',
    'too-short': 'Слишком коротко для проверки: в цитате должно быть хотя бы три слова и двенадцать букв.',
  },
  sign: { exact: '✓', near: '≈', elsewhere: '✓', 'not-found': '✗', 'too-short': '–' },
  closest: 'Не то же самое, но вот самое близкое предложение:',
  difference: {
    number: 'число',
    sign: 'знак',
    unit: 'единица измерения или валюта',
    negation: 'отрицание',
    hedge: 'оговорка',
    'half-word': 'часть слова',
    moved: 'переставлено',
    punctuation: 'пунктуация',
    replaced: 'заменено',
    added: 'добавлено',
    dropped: 'пропущено',
  },
  nothing: 'ничего',
  form: {
    'soft-hyphen': 'невидимые символы (мягкие переносы, пробелы нулевой ширины, знаки направления письма)',
    'broken-word': 'слово разорвано переносом на новую строку',
    ligature: 'лигатуры (ﬁ вместо fi)',
    composition: 'диакритические знаки закодированы иначе (Unicode)',
    'look-alike': 'ВНИМАНИЕ: похожие буквы из другого алфавита',
    'quote-marks': 'другие кавычки или апострофы',
    dashes: 'другие тире',
    ellipsis: '... вместо … или наоборот',
    case: 'не совпадают прописные и строчные буквы',
    'note-marks': 'знаки сносок при сравнении не учитываются',
    'no-break-space': 'неразрывные пробелы',
    'white-space': 'не совпадают пробелы или переносы строк',
  },
  place: {
    'begins-inside': 'начинается с середины предложения',
    'ends-inside': 'обрывается на середине предложения',
    'wrong-order': 'все части настоящие, но в статье они идут в другом порядке',
    'other-source': 'это из другой статьи, а не из той, что вы назвали',
  },
  speaker: (quoted) => `Автор этих слов: ${quoted}.`,
  speakerOfOthers: (quoted) => `Автор слов, которые приводит статья: ${quoted}.`,
  omitted: (words) => `пропущено ${counted(words, ['слово', 'слова', 'слов'])}`,
  inserted: (text) => `${text} — вставлено тем, кто цитировал`,
  shortPiece: (text) => `часть «${text}» слишком коротка для проверки (нужно хотя бы три слова)`,
  paragraphs: (number) => `занимает ${counted(number, ['абзац', 'абзаца', 'абзацев'])}`,
  repeated: (paragraphs) =>
    `встречается в этой статье ${counted(paragraphs.length, ['раз', 'раза', 'раз'])}: ${firstOf([...new Set(paragraphs)])}`,
  negationOutside: (word) => `ВНИМАНИЕ: в том же предложении, прямо рядом с цитатой, есть «${word}»`,
  negationOmitted: (word) => `ВНИМАНИЕ: среди пропущенных слов есть «${word}»`,
  frame: 'ВНИМАНИЕ: в статье цитату окружают эти слова. Без них смысл другой:',
  framed: (frames) =>
    `ВНИМАНИЕ: в статье цитату окружают слова, без которых смысл другой: ${frames.map((frame) => `«${frame}»`).join(' … ')}`,
  twoArticles: (titles) => `все части настоящие, но они из разных статей: ${titles.join('; ')}`,
  left: (number) => `Не проверено: ${counted(number, ['цитата', 'цитаты', 'цитат'])} (за один раз — не больше 10).`,
  of: (number, all) => (all === 1 ? 'Цитата' : `Цитата ${number} из ${all}`),
};
