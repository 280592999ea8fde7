/** The name of the site that publishes a page. */

import type { Found } from '../../draft.js';
import { leavesOf, textOf, wordsOf } from '../blocks.js';
import { isName } from './authors.js';
import type { Clues } from './clues.js';
import { firstOf, PUBLISHERS } from './sources.js';
import { siteInTitle } from './title.js';
import { plain } from './values.js';

/** Where sites are made, which publish nothing themselves. */
const PLATFORMS = /^(?:blogger|blogspot|wordpress(?:\.com)?|tumblr|wix(?:\.com)?|squarespace|weebly)$/i;

/** As the page states it for machines. */
export function namedPublisher(clues: Clues): Found<string> | undefined {
  const named = firstOf(PUBLISHERS, clues, ([value]) =>
    value !== undefined && !/^(?:https?:|@)/.test(value) && !PLATFORMS.test(value) ? value : undefined,
  );
  return named && { ...named, value: inSmallLetters(named.value, plain(clues.document.title)) };
}

/** Else the rest of the window's title, the name or logo at the top of the page, whose copyright it is. `headline`: the title of the article. */
export function shownPublisher(clues: Clues, headline: string | undefined): Found<string> | undefined {
  const inTitle = headline === undefined ? undefined : siteInTitle(clues, headline);
  if (inTitle !== undefined) return { value: inTitle.replace(MOTTO, ''), from: 'title of the window' };
  const atTop = siteAtTop(clues.document) ?? windowName(clues.document, headline) ?? logoOf(clues.document);
  if (atTop !== undefined) return { value: atTop, from: 'name at the top of the page' };
  const holder = copyrightHolder(clues.document);
  return holder === undefined ? undefined : { value: holder, from: 'copyright line' };
}

/** "Wikipedia, the free encyclopedia". */
const MOTTO = /,\s+(?=\p{Ll})(?:\S+\s+){1,6}\S+$/u;

/** A logo's letters are large; the window's title has the name as it is written. */
function inSmallLetters(name: string, title: string): string {
  if (name !== name.toUpperCase()) return name;
  const at = title.toLowerCase().indexOf(name.toLowerCase());
  const written = at < 0 ? name : title.slice(at, at + name.length);
  return written.toLowerCase() === name.toLowerCase() ? written : name;
}

const NAMES = '.site-title,.site-name,.blog-title,.wp-block-site-title,[rel~=home],header h1 > a[href="/"]';

const BACK = /^(?:home|start|back|zur|zurück|accueil|retour|inicio|главная|на главную|skip)(?![\p{L}])/iu;

/** A link to the first page with the name of the site, where the software has a class for it. */
function siteAtTop(document: Document): string | undefined {
  for (const one of document.querySelectorAll(NAMES)) {
    const text = plain(textOf(one));
    if (/\p{L}\p{M}*\p{L}/u.test(text) && wordsOf(text).length <= 6 && text.length <= 50 && !BACK.test(text))
      return text;
  }
  return undefined;
}

/** The window of each page has the name of the site and no more; the logo or the imprint says it, too. */
function windowName(document: Document, headline: string | undefined): string | undefined {
  const name = plain(document.title);
  if (headline?.includes(name) === true || !isNameOfSite(name)) return undefined;
  const said = [...document.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt') ?? '');
  const last = leavesOf(document.body).slice(-6).map(textOf);
  return [...said, ...last].some((text) => text.includes(name)) ? name : undefined;
}

const LOGOS =
  'header a img[alt],[class*=logo] img[alt],[id*=logo] img[alt],img[class*=logo][alt],[class*=header] img[alt],[id*=header] img[alt],[id*=Header] img[alt],a[href="/"] img[alt]';

/** The words for people who do not see the logo. */
function logoOf(document: Document): string | undefined {
  for (const image of document.querySelectorAll(LOGOS)) {
    if (image.closest('article,main,figure') !== null) continue;
    const text = plain(image.getAttribute('alt') ?? '')
      .replace(/[\s–—-]*\b(?:logo|home(?: ?page)?)\b[\s–—-]*/giu, ' ')
      .trim();
    if (isNameOfSite(text)) return text;
  }
  return undefined;
}

const HELD =
  /^(?:copyright|©|\(c\))[\s:]*(?:copyright|©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–,]\s*(?:19|20)?\d\d)?)?[\s,]*(?:by\s+)?(\p{Lu}[^.,|©]*?)(?:\s*(?:[.,|©]|[–—-]\s|all rights|alle rechte|tous droits|todos los|все права)|\s*$)/iu;

/** A person may hold the rights of a page of their own, which is no outlet. */
function copyrightHolder(document: Document): string | undefined {
  for (const line of leavesOf(document.body).slice(-15)) {
    const name = HELD.exec(textOf(line))?.[1]?.trim();
    if (name !== undefined && isNameOfSite(name) && wordsOf(name).length >= 2 && !isName(name)) return name;
  }
  return undefined;
}

const isNameOfSite = (text: string): boolean =>
  /\p{L}\p{M}*\p{L}/u.test(text) &&
  wordsOf(text).length <= 6 &&
  text.length <= 50 &&
  !BACK.test(text) &&
  !/[\d/\\]|\.\w{3}$/.test(text);
