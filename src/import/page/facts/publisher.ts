/** The name of the site that publishes a page. */

import type { Found } from '../../draft.js';
import { textOf, wordsOf } from '../blocks.js';
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

/** Else the rest of the window's title, else the name at the top of the page. `headline`: the title of the article. */
export function shownPublisher(clues: Clues, headline: string | undefined): Found<string> | undefined {
  const inTitle = headline === undefined ? undefined : siteInTitle(clues, headline);
  if (inTitle !== undefined) return { value: inTitle, from: 'title of the window' };
  const atTop = siteAtTop(clues.document);
  return atTop === undefined ? undefined : { value: atTop, from: 'name at the top of the page' };
}

/** A logo's letters are large; the window's title has the name as it is written. */
function inSmallLetters(name: string, title: string): string {
  if (name !== name.toUpperCase()) return name;
  const at = title.toLowerCase().indexOf(name.toLowerCase());
  const written = at < 0 ? name : title.slice(at, at + name.length);
  return written.toLowerCase() === name.toLowerCase() ? written : name;
}

const NAMES = '.site-title,.site-name,.blog-title,.wp-block-site-title,[rel~=home],header h1 > a[href="/"]';

/** A link to the first page with the name of the site, where the software has a class for it. */
function siteAtTop(document: Document): string | undefined {
  for (const one of document.querySelectorAll(NAMES)) {
    const text = plain(textOf(one));
    if (/\p{L}{2}/u.test(text) && wordsOf(text).length <= 6 && text.length <= 50 && !/^home(?:page)?$/i.test(text))
      return text;
  }
  return undefined;
}
