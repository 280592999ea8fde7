/** Who signed a text, where no metadata and no class name says so: the lines around the headline, and the last ones. */

import { fold, isBefore, isStory, leavesOf, linkShare, textOf, wordsOf } from '../blocks.js';
import { isHidden } from '../tree.js';
import { isByline, isListOfNames, isName, joinNames, namesOf } from './authors.js';
import { isDateLine } from './dates/dates.js';

/** How many lines from the beginning may be a byline. */
const FIRST = 60;

/** The names, if a line says who wrote the text. */
export function signedBy(body: Element, headline: Element | undefined): string | undefined {
  const lines = leavesOf(headline?.closest('article,main') ?? body).filter((line) => !isHidden(line));
  const first = lines.slice(0, FIRST);
  const below = belowHeadline(first, headline, 1);
  const names = labelled(first);
  const line =
    first.find((one) => isByline(textOf(one))) ??
    below.find((one) => isListOfNames(textOf(one))) ??
    (names === undefined ? nameByDate(first, headline) : undefined);
  if (line !== undefined) return joinNames(namesOf(namedIn(line)));
  return names ?? inFirstSentence(first) ?? atTheEnd(lines) ?? reporters(lines);
}

const LABEL =
  /^(?:(?:about )?(?:the )?authors?|written by|by|speaker|delivered by|words|text|contributors?|autor(?:en|es|in)?|auteurs?|авторы?|текст|作者)\s*:?$/iu;

/** The names in lines of their own below such a word, each perhaps with what the person is. */
function labelled(lines: readonly Element[]): string | undefined {
  const at = lines.findIndex((line) => LABEL.test(textOf(line)));
  if (at < 0) return undefined;
  const below = lines.slice(at + 1, at + 16);
  const story = below.findIndex(isStory);
  const all = below.slice(0, story < 0 ? below.length : story).map(textOf);
  const [next = ''] = all;
  // Who is named right after "Speaker:" may have an office before the name.
  const titled = /:$/.test(textOf(lines[at] as Element)) && isName(next.split(' ').slice(-2).join(' ')) ? [next] : [];
  return joinNames([...titled, ...all.filter(isName)]);
}

/** Lines between the headline and the story; the second line of it, where the first may be a deck. */
function belowHeadline(lines: readonly Element[], headline: Element | undefined, stories: 1 | 2): readonly Element[] {
  if (headline === undefined) return [];
  const below = lines.filter((line) => isBefore(headline, line) && !headline.contains(line));
  const ends = below.flatMap((line, index) => (isStory(line) ? [index] : []));
  return below.slice(0, ends[stories - 1] ?? 0);
}

function nameByDate(lines: readonly Element[], headline: Element | undefined): Element | undefined {
  const below = belowHeadline(lines, headline, 2);
  const [highest] = below;
  const above = highest === undefined ? undefined : lines[lines.indexOf(highest) - 2];
  return below.find((one, index) => isNameByDate(one, [index === 0 ? above : below[index - 1], below[index + 1]]));
}

/** A name alone may be that of a place or a section; one beside a date, or a link to a person, is the author's. */
function isNameByDate(line: Element, beside: readonly (Element | undefined)[]): boolean {
  if (!isName(nameOf(line))) return false;
  const address = line.querySelector('a[href]')?.getAttribute('href') ?? line.closest('a[href]')?.getAttribute('href');
  if (address != null) return PERSON.test(address);
  if (leadsElsewhere(line)) return false;
  return beside.some((one) => one !== undefined && isDateLine(textOf(one)));
}

/** Menus and breadcrumbs link to sections by their names. */
function leadsElsewhere(line: Element): boolean {
  const name = textOf(line);
  return [...line.ownerDocument.querySelectorAll('a[href]')].some(
    (link) => textOf(link) === name && !PERSON.test(link.getAttribute('href') ?? ''),
  );
}

/** "Ann Lee | Mole": what is after the bar is where. */
const nameOf = (line: Element): string => textOf(line).replace(/\s+[|•·]\s+[\p{Lu}\p{Lo}][\p{L}\p{M} ]{1,25}$/u, '');

const PERSON =
  /\/(?:authors?|people|persons?|profiles?|writers?|contributors?|staff|experts?|columnists?|by|team|users?|@)[/\w-]/i;

/** The links of a byline are the names, but for those to a place or a section ("in Knots and Weather"). */
function namedIn(byline: Element): string {
  const links = [...byline.querySelectorAll('a')].filter(
    (link) => !/\b(?:in|for|from|on)\s*$/i.test(link.previousSibling?.textContent ?? ''),
  );
  return links.length > 0 ? links.map(textOf).join(', ') : textOf(byline);
}

/** Agencies of East Asia name their reporter in brackets after the place: "（记者王琳）". */
const REPORTER =
  /[（(【](?:[^（）()【】]{0,12})(?:记者|記者)\s*[:：]?\s*(\p{Script=Han}{2,4}(?:[、\s]+\p{Script=Han}{2,4}){0,3})[）)】]/u;

function inFirstSentence(lines: readonly Element[]): string | undefined {
  const story = lines.find((line) => wordsOf(textOf(line)).length >= 10 && linkShare(line) < 0.5);
  const names = story === undefined ? null : REPORTER.exec(textOf(story).slice(0, 120));
  return names?.[1] === undefined ? undefined : joinNames(names[1].split(/[、\s]+/));
}

/** Old pages and newspapers sign below the text; a name in plain letters there may be anybody's. */
function atTheEnd(lines: readonly Element[]): string | undefined {
  const story = lines.findLastIndex(isStory);
  const next = story < 0 ? undefined : lines[story + 1];
  if (next === undefined) return undefined;
  const text = fold(textOf(next).replace(/^[—–-]\s*/u, ''));
  const marked = text !== textOf(next) || next.querySelector('b,strong,i,em') !== null || RIGHT.test(styleOf(next));
  const plain = text === text.toUpperCase() ? undefined : text;
  return marked && plain !== undefined && (isName(plain) || isListOfNames(plain))
    ? joinNames(namesOf(plain))
    : undefined;
}

const RIGHT = /text-align:\s*(?:right|end)|(?:^|\s)(?:align)?right\b|signature|sign\b/i;
const styleOf = (line: Element): string =>
  ['style', 'align', 'class'].map((name) => line.getAttribute(name) ?? '').join(' ');

/** An agency's last line, where there is no byline: "Reporting by A in Mole and B; editing by C". */
function reporters(lines: readonly Element[]): string | undefined {
  for (const line of lines.slice(-12)) {
    const names = /^\W*(?:reporting|written) by\s+([^;.()]{4,160})/i.exec(textOf(line));
    const found = names?.[1] === undefined ? [] : namesOf(names[1]);
    if (found.length > 0 && found.every((name) => isName(name))) return joinNames(found);
  }
  return undefined;
}
