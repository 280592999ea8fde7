/** Kinds of places in which a page may state a fact. */

import { leavesOf, nameWords, textOf } from '../blocks.js';
import { isHidden } from '../tree.js';
import { isName, namesOf, STATION } from './authors.js';
import type { Clues } from './clues.js';
import { type Json, listOf } from './json-ld.js';
import { plain } from './values.js';

export type Source = {
  readonly from: string;
  readonly reason: string;
  readonly find: (clues: Clues) => readonly string[];
};

export const metas = (reason: string, names: string): readonly Source[] =>
  names.split(' ').map((name) => ({ from: `meta ${name}`, reason, find: ({ meta }) => meta(name) }));

export const texts = (value: Json | undefined): readonly string[] =>
  listOf(value).flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [plain(String(one))] : []));

/** Whoever answered or commented has the same vocabulary. */
const OTHERS = '[itemtype*=Answer],[itemtype*=Comment],[itemprop~=comment],[itemprop~=suggestedAnswer],';
const BESIDE = `${OTHERS}aside,nav,footer:not(article footer),.related,.comments,#comments,.comment,.widget,.sidebar,[class*=related],[class*=recommend],[class*=bio],[class*=teaser],[class*=promo]`;

/** A box around the headline or the text is no box beside it, whatever it is called. */
function isBeside(element: Element): boolean {
  const box = element.closest(BESIDE);
  if (box === null) return false;
  if (box.querySelector('h1,[itemprop~=articleBody],[itemprop~=headline]') === null) return true;
  return box.parentElement !== null && isBeside(box.parentElement);
}

/** Elements of the article, not of other things on the page. */
export const shown = (document: Document, selector: string): readonly Element[] =>
  [...document.querySelectorAll(selector)].filter(
    (one) => !isBeside(one) && (one.localName === 'meta' || !isHidden(one)),
  );

export const microdata = (name: string): Source => ({
  from: `microdata ${name}`,
  reason: 'the same vocabulary as JSON-LD, in the tags of older pages',
  find: ({ document }) =>
    shown(document, `[itemprop~=${name}]`)
      .slice(0, 8)
      .flatMap((one) => {
        const inner = one.querySelector('[itemprop=name]');
        const value =
          inner?.getAttribute('content') ??
          one.getAttribute('content') ??
          one.getAttribute('datetime') ??
          (one.localName === 'abbr' ? one.getAttribute('title') : null) ??
          textOf(inner ?? one);
        return value.startsWith('http') ? [] : [plain(value)];
      }),
});

/** The vocabulary of schema.org or Dublin Core in RDFa, as Drupal writes it. */
export const rdfa = (names: string): Source => ({
  from: `RDFa ${names.split(' ')[0]}`,
  reason: 'the same vocabularies in the attributes of the page itself',
  find: ({ document }) =>
    shown(
      document,
      names
        .split(' ')
        .map((name) => `:not(meta)[property~="${name}"]${name.includes(':') ? `,[rel~="${name}"]` : ''}`)
        .join(','),
    )
      .slice(0, 8)
      .map((one) =>
        plain(
          one.getAttribute('content') ??
            one.getAttribute('datetime') ??
            textOf(one.querySelector('[property~="schema:name"],[property~="name"],[property~="foaf:name"]') ?? one),
        ),
      )
      .filter((value) => !value.startsWith('http')),
});

/** Meta tags whose names say it in other words. */
export const metasLike = (pattern: RegExp, reason: string): Source => ({
  from: 'meta',
  reason,
  find: ({ meta, metaNames }) => metaNames.filter((name) => pattern.test(name)).flatMap(meta),
});

const BYLINE_WORDS =
  /(?:^| )(?:byline|bylines|author|authors|auth|writer|reporter|journalist|contributor|contributors|createdby|created by)(?: |$)/;

/** A box on the author, with followers and a portrait. */
const ABOUT = /(?:^| )(?:about|bio|box|card|info|description|more|follow|followers)(?: |$)/;

function isBylineBox(element: Element): boolean {
  const name = `${nameWords(element).join(' ')} ${element.getAttribute('data-testid')?.replace(/\W+/g, ' ') ?? ''}`;
  if (!BYLINE_WORDS.test(name) || ABOUT.test(name) || element.matches('body,article,main,img')) return false;
  const text = textOf(element);
  return /\p{L}\p{M}*\p{L}/u.test(text) && text.length <= 140;
}

export const BYLINE: Source = {
  from: 'byline',
  reason: 'the visible line, with words around the names',
  find: ({ document }) =>
    shown(document, '[class],[id],[data-testid*=byline],[aria-labelledby*=byline]')
      .filter((one) => isBylineBox(one))
      .slice(0, 1)
      .flatMap((one) => [one, ...alikeBeside(one)])
      .map(nameBlock),
};

/** Each name may be in a box of its own, with "and" in one between them. */
const alikeBeside = (box: Element): readonly Element[] => {
  const all = [...(box.parentElement?.children ?? [])];
  const name = box.getAttribute('class');
  return name === null
    ? []
    : all.filter((one) => one !== box && one.getAttribute('class') === name && isBylineBox(one));
};

const PICTURES = `(?:photo|foto|fotograf|picture|pictures|illustration|graphic|video|фото|снимки)`;
const AFTER = new RegExp(String.raw`^\s*[(,:–—-]*\s*${PICTURES}`, 'iu');
const BEFORE = new RegExp(String.raw`${PICTURES}\p{L}*(?:\s+(?:by|par|von|de|por))?\s*:?\s*$`, 'iu');

/** Who took the pictures is named beside who wrote the text. */
export const isForPictures = (name: Element): boolean =>
  AFTER.test(name.nextSibling?.textContent ?? '') || BEFORE.test(name.previousSibling?.textContent ?? '');

/** "Edited by" before a name, or the first words of its own box. */
const EDITED =
  /(?:edit(?:ed|ing)(?: by)?|editor|redaktur|editorial|संपादन|संपादक|সম্পাদনা|ویرایش|تحرير|редактор)\s*:?\s*$/iu;
const isForEditing = (name: Element): boolean =>
  EDITED.test(name.previousSibling?.textContent ?? '') ||
  /(?:^| )(?:name )?editor(?: |$)/.test(nameWords(name).join(' '));

const NAMES =
  '[itemprop=name],[class*=personname],[class*=person-name],[class*=author-name],[class*=author__name],[class*=byline-name],[class*=byline__name],[class*=signature]';

/** Who has no page of their own is named after "and", without a link. */
function beside(byline: Element, linked: readonly string[]): readonly string[] {
  const lines = leavesOf(byline).map(textOf);
  return (lines.length === 0 ? [textOf(byline)] : lines).flatMap((line) =>
    namesOf(line).filter(
      (name) =>
        isName(name) &&
        !linked.some((other) => other.includes(name) || name.includes(other)) &&
        AND.test(line.slice(0, line.indexOf(name))),
    ),
  );
}

const AND = /(?:\band|&|\bund|\bet|\by|\se|\sи|\sі|\sve)\s+$/u;

/** In a byline with links, the links are the names; else each line in it has one, or its label. */
function nameBlock(element: Element): string {
  const named = (selector: string): readonly string[] =>
    [...element.querySelectorAll(selector)]
      .filter((one) => !isForPictures(one) && !isForEditing(one))
      .map(textOf)
      .filter((text) => text !== '' && !/[@\d]/.test(text) && !LABEL.test(text));
  const linked = named('a,.fn,.name').filter((name) => !STATION.test(name));
  const names = linked.length > 0 ? linked : named(NAMES);
  const distinct = names.filter((name, index) => names.indexOf(name) === index);
  if (distinct.length > 0) return [...distinct, ...beside(element, distinct)].join(', ');
  const lines = leavesOf(element)
    .map((leaf) => textOf(leaf).replace(LABELLED, ''))
    .filter((line) => !LABEL.test(line) && !ROLE.test(line));
  return lines.length > 1 ? lines.join(', ') : (lines[0] ?? textOf(element));
}

/** "Author, Ann Lee", "Role, Tavria correspondent", as a screen reader says it. */
const LABELLED = /^(?:author|المؤلف|الكاتب|مصنف|автор|autor|auteur)\s*[,،:]\s*/iu;
const ROLE = /^(?:role|position|job title|المنصب|عہدہ|должность|place|reporting from)\s*[,،:]/iu;
const LABEL = /^(?:authors?|by|written by|words by|byline|autor(?:en|es)?|auteurs?|авторы?|текст)\s*:?$/iu;
