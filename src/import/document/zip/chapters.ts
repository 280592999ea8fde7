/** Divides the files of a book into its chapters: a file may hold several, and a chapter may be in several files. */

import type { DraftProblem } from '../../draft.js';
import { converted, withNotes } from '../blocks.js';
import { type Budget, DocumentRefused } from '../limits.js';
import { plain } from '../opening.js';
import type { Archive } from './archive.js';
import { withBookNotes } from './book-notes.js';
import type { Book, Entry } from './package.js';

export type Chapter = {
  /** Of its file, and where in it the chapter begins. */
  readonly path: string;
  readonly title?: string | undefined;
  readonly markdown: string;
  readonly problems: readonly DraftProblem[];
};

/** Less text than this is a cover, a title page or a divider. */
export const LEAST_WORDS = 30;

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** `left`: the names of parts that are no chapters. */
export type Chapters = { readonly chapters: readonly Chapter[]; readonly left: readonly string[] };

/** @throws DocumentRefused for a file that is nested too deeply */
export async function chaptersOf(archive: Archive, book: Book, budget: Budget): Promise<Chapters> {
  const chapters: Chapter[] = [];
  const left: string[] = [];
  for (const path of book.spine) {
    budget.check();
    const html = plainXhtml(new TextDecoder().decode(await archive.read(path)));
    if (depthOf(html) > budget.limits.depth)
      throw new DocumentRefused('damaged', `${path} is nested in more than ${budget.limits.depth} levels.`);
    const parts = partsOf(html, beginningsIn(path, book.entries));
    const made = parts.map(({ anchor, title, text }) =>
      chapterOf(anchor === undefined ? path : `${path}#${anchor}`, title ?? book.titles.get(path), text),
    );
    const name = made[0]?.title ?? book.kinds.get(path) ?? path;
    if (made.length === 1 && isBeside(html, book.kinds.get(path), made[0]?.title)) left.push(name);
    else chapters.push(...made);
  }
  return { chapters: joined(chapters, book), left };
}

/** Elements that a parser of HTML does not close at once, and the numbers of the pages in print. */
const EMPTY =
  /<(?!(?:br|hr|img|col|input|wbr|meta|link|area|embed|source|track|param|base)\b)([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)\/>/gi;
const PAGE_NUMBERS =
  /<(span|div|a|p)\b[^<>]*(?:epub:type\s*=\s*["']pagebreak["']|role\s*=\s*["']doc-pagebreak["'])[^<>]*>[^<]{0,20}<\/\1\s*>/gi;

const plainXhtml = (xhtml: string): string =>
  (/<body\b[^>]*>([\s\S]*)<\/body>/i.exec(xhtml)?.[0] ?? xhtml)
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(EMPTY, '<$1$2></$1>')
    .replace(PAGE_NUMBERS, '');

const BESIDE =
  /^(?:cover|title-?page|half-?title-?page|copyright-page|toc|landmarks|page-list|index|loi|lot|colophon|imprint)$/;
const TITLES =
  /^(?:(?:table of )?contents|copyright(?: (?:page|notice))?|index|(?:half )?title(?: page)?|cover|colophon|imprint|inhalt(?:sverzeichnis)?|impressum|sommaire|table des matières|índice|indice|содержание|оглавление)$/i;

/** Parts that a printed book has for its use, which no reader quotes. */
function isBeside(html: string, kind: string | undefined, title: string | undefined): boolean {
  const [, type = ''] =
    /^\s*(?:<(?:body|div|main)\b[^<>]*>\s*){0,3}<(?:body|section|div|nav|article)\b[^<>]*epub:type\s*=\s*["']([^"']*)["']/i.exec(
      html,
    ) ?? [];
  const kinds = [...type.toLowerCase().split(/\s+/), kind ?? ''];
  return kinds.some((one) => BESIDE.test(one)) || TITLES.test(title ?? '');
}

/** Where the chapters in a file begin: those that are as far out in the contents as the first of the file. */
function beginningsIn(path: string, entries: readonly Entry[]): readonly Entry[] {
  const own = entries.filter((entry) => entry.path === path);
  const depth = Math.min(...own.map((entry) => entry.depth));
  const outer = own.filter((entry) => entry.depth === depth);
  return outer.length > 1 ? outer : [];
}

type Part = { readonly anchor?: string | undefined; readonly title?: string | undefined; readonly text: string };

/** What is before the first beginning goes on with the chapter before it, in another file. */
function partsOf(html: string, beginnings: readonly Entry[]): readonly Part[] {
  const places = beginnings
    .map(({ anchor, title }) => ({ anchor, title, at: anchor === undefined ? 0 : placeOf(html, anchor) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .filter(({ at }, index, all) => index === 0 || at > (all[index - 1]?.at ?? 0));
  const [first] = places;
  if (first === undefined || places.length < 2) return [{ text: html }];
  const parts = places.map(({ anchor, title, at }, index) => ({
    anchor,
    title,
    text: html.slice(at, places[index + 1]?.at),
  }));
  const before = html.slice(0, first.at);
  return wordsIn(before.replace(/<[^<>]*>/g, ' ')) < LEAST_WORDS ? parts : [{ title: '', text: before }, ...parts];
}

/** Where the element with this id begins, with the heading or box that it is the first in; -1 if there is none. */
function placeOf(html: string, anchor: string): number {
  const id = decoded(anchor).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const at = html.search(new RegExp(`<[a-z][^<>]*\\s(?:id|name)\\s*=\\s*["']${id}["']`, 'i'));
  if (at < 0) return at;
  const around = /(?:<(?:h[1-6]|p|div|section|article|header|a|span)\b[^<>]{0,300}>\s*){1,8}$/i.exec(
    html.slice(Math.max(0, at - 3000), at),
  );
  return around === null ? at : at - around[0].length;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Only an estimate, but one that a nest of elements cannot pass: unclosed elements count as well. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { 1: end, 2: name = '', 3: empty } of html.matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*?(\/?)>/gi)) {
    if (empty || /^(?:br|hr|img|meta|link|input|col|wbr|p|li)$/i.test(name)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function chapterOf(path: string, listed: string | undefined, html: string): Chapter {
  const noted = withBookNotes(html.replace(/<\/?body\b[^>]*>/gi, ''));
  const { markdown, problems } = converted(noted.html);
  const heading = /^(?:(?:chapter |kapitel |chapitre |глава )?(?:\d{1,3}|[IVXLC]{1,7})\.?\n+)?#{1,3} (.+)\n*/i.exec(
    markdown,
  );
  const own = heading?.[1] === undefined ? undefined : plain(heading[1]);
  return {
    path,
    title: listed === '' ? undefined : (listed ?? own),
    problems,
    markdown: withNotes(heading ? markdown.slice(heading[0].length) : markdown, noted.notes),
  };
}

/** A file that the contents do not list, and that has no heading, goes on with the chapter before it. */
function joined(chapters: readonly Chapter[], { titles }: Book): readonly Chapter[] {
  const all: Chapter[] = [];
  for (const chapter of chapters) {
    const before = all.at(-1);
    const goesOn = before && chapter.title === undefined && titles.size > 0 && wordsIn(before.markdown) >= LEAST_WORDS;
    if (goesOn) all[all.length - 1] = together(before, chapter);
    else all.push(chapter);
  }
  return all;
}

const together = (before: Chapter, after: Chapter): Chapter => ({
  ...before,
  markdown: `${before.markdown}\n\n${after.markdown}`,
  problems: [...before.problems, ...after.problems],
});
