/** Finds the day that a page states, as it is written there: no time zone moves it. */

import type { PartialDate } from '../../../../corpus/article.js';
import { readDate } from '../../../../corpus/front-matter/dates.js';
import { anyOf, MONTH_STEMS } from '../../../../words/months.js';
import { fold } from '../../blocks.js';
import { gregorian, withoutHijri } from './calendars.js';
import { MONTHS_OF_LANGUAGES } from './months.js';

export type DateIn =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly text: string };

const NONE: DateIn = { kind: 'none' };
const EARLIEST = 1600;

/** A value that is a date and nothing else, as in metadata. */
export function dateOf(value: string): DateIn {
  const read = readDate(latin(value));
  if (read.kind === 'date') return sound(read.date);
  return dateIn(value);
}

/** Software that has no date writes the first one that it knows. */
function sound(date: PartialDate): DateIn {
  const year = Number(date.slice(0, 4));
  return year < EARLIEST || date === '1970-01-01' ? NONE : { kind: 'date', date };
}

const MONTH = anyOf(MONTH_STEMS);
const FORMS = new RegExp(
  [
    String.raw`\b\d{4}-\d{1,2}-\d{1,2}(?=\D|$)`,
    String.raw`\b\d{4}/\d{1,2}/\d{1,2}\b`,
    String.raw`\b\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\b`,
    String.raw`\b\d{1,2}[/-]\d{1,2}[/-]\d{4}\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th|º|er)?\.?(?:\s+(?:of|de))?[\s-]+(?:${MONTH})[a-z]*\.?(?:\s*,|\s+del?)?[\s-]*(?<=[\s,-])\d{4}\b`,
    String.raw`\b(?:${MONTH})[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b`,
    String.raw`\b\d{4}\.?\s+(?:${MONTH})[a-z]*\.?\s+\d{1,2}\b(?!\s*:)`,
  ].join('|'),
  'gi',
);

/** The first date in a line of words, day first where it has dots. Both orders of 08/07/2019 are in use: it is none. */
export function dateIn(line: string): DateIn {
  const text = latin(line);
  let ambiguous: string | undefined;
  for (const [found] of text.matchAll(FORMS)) {
    const date = readDate(tidy(found));
    const known = date.kind === 'date' ? sound(date.date) : NONE;
    if (known.kind === 'date') return known;
    if (/^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(found)) ambiguous ??= found;
  }
  return ambiguous === undefined ? NONE : { kind: 'ambiguous', text: ambiguous };
}

/** The number of a magazine, beside its month. */
const ISSUE = /^(?:(?:issue|no\.?|number|vol\.?|volume)\s*\d+\s*[,/·–-]?\s*)+|\s+(?:print )?(?:issue|edition)$/giu;

const ONLY_MONTH = new RegExp(`^(?:${MONTH})[a-z]*\\.?,?\\s+\\d{4}$`, 'i');

/** "June 2015", where nothing but a date is expected. */
export function monthIn(line: string): DateIn {
  const found = ONLY_MONTH.exec(latin(line).replace(ISSUE, ''));
  const read = found === null ? undefined : readDate(found[0]);
  return read?.kind === 'date' ? sound(read.date) : NONE;
}

/** "9. Jul de 2019" → "9 Jul 2019". */
const tidy = (text: string): string =>
  /[a-z]/i.test(text)
    ? text
        .replace(/^(\d{1,2})(?:º|er|\.)/, '$1')
        .replace(/\bdel?\b|\bof\b/gi, ' ')
        .replace(/(?<=[a-z.\d])-(?=[a-z\d])/gi, ' ')
        .replace(/\s*,\s*/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^(\d{4})\.? ([a-z]+)\.? (\d{1,2})$/i, '$3 $2 $1')
    : text;

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const digitOf = (sign: string): string => String((sign.codePointAt(0) ?? 0) & 15);
const INDIAN = /[\u0966-\u096f\u09e6-\u09ef]/g;
const indianDigit = (sign: string): string => String((sign.codePointAt(0) ?? 0) - (sign < '\u09e6' ? 0x966 : 0x9e6));
/** Year, month and day of East Asia, with its signs or dots. */
const EASTERN = /(?<!\d)(\d{4})\s?(?:年|년|\.)\s?(\d{1,2})\s?(?:月|월|\.)\s?(\d{1,2})(?:\s?[日일]|(?!\d))/g;

/** Months of the Levant that are two words; news sites write both names, "تشرين الثاني/نوفمبر". */
const LEVANTINE: Readonly<Record<string, string>> = {
  'كانون الثاني': 'Jan',
  'تشرين الأول': 'Oct',
  'تشرين الثاني': 'Nov',
  'كانون الأول': 'Dec',
};
const LEVANT = /(?:كانون|تشرين)\s+(?:الثاني|الأول)/g;

/** Digits of Arabic scripts as ours, and months of other languages by their English short forms. */
export function latin(text: string): string {
  const plain = fold(text.normalize('NFC'))
    .replace(DIGITS, digitOf)
    .replace(INDIAN, indianDigit)
    .replace(EASTERN, '$1-$2-$3')
    .replace(/[\u200e\u200f]/g, '')
    .replace(LEVANT, (name) => LEVANTINE[name.replace(/\s+/g, ' ')] ?? name);
  return gregorian(withoutHijri(plain))
    .replace(
      /\p{L}[\p{L}\p{M}]{1,}\.?/gu,
      (word) => MONTHS_OF_LANGUAGES.get(word.toLowerCase().replace(/\.$/, '')) ?? word,
    )
    .replace(/\b([A-Z][a-z]{2})\s?\/\s?\1\b/g, '$1');
}

/** What such a line may hold beside its date: labels, weekdays, times, zones, a place to read it. */
const BESIDE =
  /\b(?:first|originally|last|published|submitted|revised|version|v\d|posted|updated|modified|created|publication|release|released|issued|date|dated|on|at|of|by|the|and|edited|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|\w+day|am|pm|a\.m|p\.m|[ap]\.m\.|gmt|utc|est|edt|pst|pdt|ist|pkt|msk|bst|cet|cest|et|hrs|hours|uhr|time|local|опубликовано|обновлено|дата|публикации|г|года|мск|в|от|le|el|il|am|um|à|a las|publié|veröffentlicht|actualizado|publicado|min|mins|minutes?|read|ago|years?|months?|days?|this|page|article|issue|was|mis|jour|mise|der|den|stand|aktualisiert|geändert|ultima|modifica|aggiornato|atualizado|actualización|aktualizacja|[a-z]{3}t)\b/giu;

const UPDATE = `(?:this (?:page|article|story|post) was )?(?:last )?(?:updated|modified|edited|amended|corrected|revised)|date modified|обновлен[оа]|изменено|оновлено|(?:última )?actualizaci[oó]n|actualizado|aktualisiert|geändert|(?:dernière )?(?:mis|mise) à jour|modifié|aggiornat[oa]|ultima modifica|atualizad[oa]|aktualizacja|zaktualizowano|aktualizov[aá]no|(?:laatste )?update|bijgewerkt|gewijzigd|uppdatera[dt]|opdateret|oppdatert|päivitetty|frissítve|актуализиран[оа]?|(?:son )?güncelle(?:me|ndi)|(?:آخر )?تحديث|تازہ ترین|به‌?روز ?رسانی|अपडेट|(?:最終)?更新|수정`;
const UPDATED = new RegExp(`^[^\\p{L}\\p{N}]*(?:${UPDATE})`, 'iu');
/** Where a line goes on to another date: "Published 1 May | Updated 2 May", with or without the bar. */
export const PARTS = new RegExp(
  String.raw`\s*[|•·]\s*|(?<=[\s,;(–-])(?=(?:${UPDATE}|(?:first |originally )?published|опубликовано|publié|veröffentlicht|publicado)(?![\p{L}]))`,
  'iu',
);

export const isUpdate = (line: string): boolean => UPDATED.test(line.trim());

/** Whether a line says only when something was published, nothing of the story. */
export function isDateLine(line: string): boolean {
  if (line.length > 110 || dateIn(line).kind === 'none') return false;
  return (withoutDates(line).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length > 1).length <= 1;
}

const MONTH_AND_YEAR = new RegExp(`\\b(?:${MONTH})[a-z]*\\.? \\d{4}\\b`, 'g');

/** What is left of a line without dates, times and the words beside them. */
export const withoutDates = (line: string): string =>
  latin(line)
    .replace(FORMS, ' ')
    .replace(MONTH_AND_YEAR, ' ')
    .replace(/\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{1,2}\s?[時时시点點](?:\s?\d{1,2}\s?[分분])?/g, ' ')
    .replace(BESIDE, ' ')
    .replace(
      /опубликовано|обновлено|дата публикации|года?(?=\s|$|,|\.)|мск|شائع|تاریخ|اشاعت|نشر|في|تحديث|بتاريخ|آخر|тарих|प्रकाशित|अपडेटेड|अपडेट|最終|更新|公開|掲載|配信|发布|发表|时间|입력|수정|등록/giu,
      ' ',
    );
