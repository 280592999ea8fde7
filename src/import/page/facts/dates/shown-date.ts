/** The date that readers see beside the headline. */

import type { PartialDate } from '../../../../corpus/article.js';
import { publicationDate } from '../../../../corpus/publication-line.js';
import type { Found } from '../../../draft.js';
import { isBefore, isStory, leavesOf, nameWords, spaced, textOf } from '../../blocks.js';
import { isHidden } from '../../tree.js';
import { dateIn, dateOf, isDateLine, isUpdate, monthIn, PARTS } from './dates.js';

export type Shown = {
  readonly published?: Found<PartialDate>;
  readonly updated?: Found<PartialDate>;
  /** A date that may be two days. */
  readonly ambiguous?: string;
};

const BESIDE =
  'aside,nav,.related,.comments,#comments,.comment,.widget,.sidebar,[class*=related],[class*=recommend],[class*=popular],[class*=teaser]';
/** Lines before the headline and after it in which a date is that of the article. */
const BEFORE = 6;
const AFTER = 14;
const LEVELS = 4;

/** `time` elements and lines around the headline, up to the first paragraphs of the story; else its last lines. */
export function shownDates(document: Document, headline: Element | undefined): Shown {
  const lines = leavesOf(document.body).filter(
    (leaf) => leaf.closest(BESIDE) === null && !isToday(leaf) && !isHidden(leaf),
  );
  const near = around(lines, headline);
  const times = timesOf(near, document, headline);
  const published = times.find(({ update }) => !update) ?? lineDate(near, false) ?? endDate(lines);
  const updated =
    times.find(({ update }) => update) ?? lineDate(near, true) ?? lineDate(lines.slice(-12).filter(isOfPage), true);
  const doubtful = near.map((line) => dateIn(textOf(line))).find((date) => date.kind === 'ambiguous');
  return {
    ...(published && { published: { value: published.date, from: published.from } }),
    ...(updated && { updated: { value: updated.date, from: updated.from } }),
    ...(published === undefined && doubtful?.kind === 'ambiguous' && { ambiguous: doubtful.text }),
  };
}

/** Newspapers show the day of the visit at the top of each page. */
const isToday = (leaf: Element): boolean =>
  [leaf, leaf.parentElement]
    .flatMap((one) => `${one?.getAttribute('class') ?? ''} ${one?.id ?? ''}`.split(/\s+/))
    .some((name) => TODAY.test(name));
const TODAY =
  /^(?:(?:page|site|top|main)[-_]+)?(?:header[-_]+date|date[-_]*today|today\w*|todays?[-_]+date|current[-_]*date|top[-_]*date)$/i;

/** At the foot of all pages, a site says when it was changed itself; only words for "this page" are of this one. */
const isOfPage = (line: Element): boolean =>
  line.closest('footer,[role=contentinfo],[class*=footer],[id*=footer]') === null || OF_PAGE.test(textOf(line));
const OF_PAGE =
  /\b(?:this|page|article|document|content|seite|artikel|pagina|página|artículo|strona|sida|side)\b|страниц|стать|сторінк|صفح|مقال|页|頁|ページ|페이지/iu;

type Dated = { readonly date: PartialDate; readonly from: string; readonly update: boolean };

function around(lines: readonly Element[], headline: Element | undefined): readonly Element[] {
  const at =
    headline === undefined
      ? 0
      : lines.findIndex(
          (line) => line === headline || headline.contains(line) || line.contains(headline) || isBefore(headline, line),
        );
  const start = Math.max(0, at);
  const after = lines.slice(start);
  const story = after.findIndex(isStory);
  // The first may be a lead, above the line with the date.
  const second = after.findIndex((line, index) => index > story && isStory(line));
  const third = story < 0 ? AFTER : Math.max(story + 1, Math.min(AFTER, Math.max(second, story + 2)));
  // The lines after the headline come first; of those before it, the ones in another box may be the page's own date.
  const box = headline === undefined ? undefined : boxOf(headline);
  const before = lines.slice(Math.max(0, start - BEFORE), start).filter((line) => box?.contains(line) ?? true);
  return [...after.slice(0, third), ...before.reverse()];
}

/** Some levels around the headline, but not the whole page. */
function boxOf(headline: Element): Element {
  let box = headline;
  for (
    let level = 0;
    level < LEVELS && box.parentElement !== null && box.parentElement.localName !== 'body';
    level += 1
  )
    box = box.parentElement;
  return box === headline ? headline.ownerDocument.body : box;
}

function timesOf(near: readonly Element[], document: Document, headline: Element | undefined): readonly Dated[] {
  const box = headline?.closest('article,main') ?? document.body;
  const inLines = near.flatMap((line) => [
    ...line.querySelectorAll('time'),
    ...(line.closest('time') ? [line.closest('time') as Element] : []),
  ]);
  const loose = [...box.querySelectorAll('time')]
    .filter((one) => one.closest(BESIDE) === null && (headline === undefined || isBefore(headline, one)))
    .slice(0, 1);
  const all = [...new Set([...inLines, ...(inLines.length === 0 ? loose : [])])];
  const dated = all.flatMap((time): Dated[] => {
    const stated = dateOf(time.getAttribute('datetime') ?? '');
    const read = stated.kind === 'date' ? stated : dateIn(textOf(time));
    const update =
      isUpdate(textOf(time)) || /updated|modified/.test(nameWords(time).join(' ')) || isUpdate(wordsBefore(time));
    return read.kind === 'date' ? [{ date: read.date, from: 'time', update }] : [];
  });
  return dated;
}

/** "Updated: <time>…". */
const wordsBefore = (time: Element): string => {
  const before = time.previousSibling ?? time.parentElement?.previousSibling;
  return (before?.textContent ?? '').trim().slice(-40);
};

const NAMED = /date|time|publish|posted|submitted|created|meta|byline/;

function lineDate(near: readonly Element[], update: boolean): Dated | undefined {
  for (const line of near) {
    const text = textOf(line);
    if (text.length > 240 || (isStory(line) && !isDateLine(text) && !NAMED.test(nameWords(line).join(' ')))) continue;
    for (const part of [text, spaced(line)].flatMap((one) => one.split(PARTS))) {
      if (isUpdate(part) !== update) continue;
      const date = dateIn(part);
      if (
        date.kind === 'date' &&
        (isDateLine(part) || /^\W*(?:published|posted|date|by)\b/i.test(text) || NAMED.test(nameWords(line).join(' ')))
      )
        return { date: date.date, from: 'line by the headline', update };
    }
  }
  return update ? undefined : monthDate(near);
}

/** A magazine states its month. */
function monthDate(near: readonly Element[]): Dated | undefined {
  for (const line of near) {
    for (const part of spaced(line)
      .slice(0, 200)
      .split(/\s*[|•·]\s*/)) {
      const date = monthIn(part);
      if (date.kind === 'date') return { date: date.date, from: 'line by the headline', update: false };
    }
  }
  return undefined;
}

/** Old pages sign at the end. A line that says "published" may be anywhere near it. */
function endDate(lines: readonly Element[]): Dated | undefined {
  const first = publicationOf(lines.slice(0, 40)) ?? labelled(lines);
  const date = first ?? publicationOf(lines.slice(-8));
  return date === undefined ? undefined : { date, from: 'publication line', update: false };
}

/** A list of facts beside the text or below it: "Date 08.07.2019". */
function labelled(lines: readonly Element[]): PartialDate | undefined {
  const found = lines
    .map((line) => spaced(line))
    .filter((text) => text.length <= 40 && /^(?:date|datum|fecha|data|дата|تاریخ|التاريخ|日期)\s*[:：]?\s/iu.test(text))
    .map((text) => dateIn(text));
  const date = found.find(({ kind }) => kind === 'date');
  return date?.kind === 'date' ? date.date : undefined;
}

function publicationOf(lines: readonly Element[]): PartialDate | undefined {
  for (const line of lines) {
    const text = textOf(line);
    if (!/^\W*(?:first |originally )?(?:published|posted|publication date|дата публикации|опубликовано)\b/iu.test(text))
      continue;
    const date = publicationDate(text, [{ start: 0, end: text.length }]);
    if (date !== undefined) return date;
    const read = dateIn(text);
    if (read.kind === 'date' && text.length <= 120) return read.date;
  }
  return undefined;
}
