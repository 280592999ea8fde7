/** Makes old and odd markup plain before the main text is looked for: captions, tables for layout, live entries. */

import { isBlock, textOf, withoutUnseen, wordsOf } from './blocks.js';

const CAPTIONS =
  '.wp-caption-text,.caption,.image-caption,.img-caption,.photo-caption,.media-caption,.gallery-caption,.figure-caption,.tr-caption,[class*="__caption"],[class*=media__title],[class*=media__desc],[class*=photo__desc],[class*=image__desc],[class*=photo-author],[class*=photo-credit],[itemprop=caption]';

export function prepare(document: Document): void {
  for (const place of document.body.querySelectorAll(PLACES)) partPlace(place);
  for (const caption of document.body.querySelectorAll(CAPTIONS))
    if (!isInCaption(caption) && isNearImage(caption)) rename(caption, 'figcaption');
  for (const table of [...document.body.querySelectorAll('table')].reverse()) if (isLayout(table)) unwrap(table);
  for (const caption of document.body.querySelectorAll('table > caption'))
    caption.closest('table')?.before(rename(caption, 'figcaption'));
  for (const cite of document.body.querySelectorAll('cite')) if (isMarks(cite)) rename(cite, 'sup');
  for (const link of document.body.querySelectorAll('figcaption a,figcaption button'))
    if (LICENCE.test(textOf(link))) link.remove();
  for (const link of document.body.querySelectorAll('a[href*="#"]')) if (BACK.test(textOf(link))) link.remove();
  for (const gone of document.body.querySelectorAll('noscript')) if (wordsOf(textOf(gone)).length < 30) gone.remove();
}

/** Styles keep the place of a report apart from its first word, and nothing else does: "Đồng ThápMỗi sáng". */
const PLACES = 'span[class*=location],span[class*=dateline],span[class*=place],span[class*=stamp]';

function partPlace(place: Element): void {
  const next = place.nextSibling;
  if (/[\p{L}\p{M}]$/u.test(place.textContent ?? '') && /^\p{Lu}/u.test(next?.textContent ?? '')) place.after(' ');
}

export function removeUnseen(document: Document): void {
  const texts = document.createTreeWalker(document.body, 4);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    const seen = withoutUnseen(text);
    if (seen !== text) node.nodeValue = seen;
  }
}

/** "Path #", "IDLE ¶": links to the heading itself, which software adds, and buttons that copy its address. */
const ANCHOR = /^[#¶§🔗⚓]?\ufe0f?$/u;

/** Before anything is read of a page: a headline has no such signs. */
export function removeHeadingMarks(document: Document): void {
  for (const heading of document.body.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    for (const button of heading.querySelectorAll('button')) button.remove();
    for (const link of heading.querySelectorAll('a'))
      if (ANCHOR.test(textOf(link).trim()) && link.querySelector('img,svg,picture') === null) link.remove();
  }
}

/** "[1, 2]", each a link to a list of references: marks of notes that are not raised. */
const isMarks = (cite: Element): boolean =>
  /^\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]$/.test(textOf(cite)) && cite.querySelector('a[href*="#"]') !== null;

/** From a note back to its mark. */
const BACK = /^(?:[\s↩↑⤴⏎^]|\ufe0e|\ufe0f)+$/u;

/** What a picture costs is no part of its caption. */
const LICENCE =
  /^(?:purchase licensing rights|licen[cs]e (?:this )?(?:photo|image)|buy (?:this )?(?:photo|print)|order (?:a )?prints?|enlarge(?: this)?(?: image)?|view (?:full[- ]size|larger)(?: image)?)\b/i;

const isInCaption = (element: Element): boolean =>
  element.localName === 'figcaption' ||
  element.localName === 'figure' ||
  element.closest('figcaption') !== null ||
  element.querySelector('figcaption,img,p p') !== null;

/** "caption" may be a class of headings, too. */
function isNearImage(element: Element): boolean {
  let around = element.parentElement;
  for (let level = 0; level < 3 && around !== null; level += 1, around = around.parentElement) {
    if (around.querySelector('img,picture,video,amp-img') !== null) return wordsOf(textOf(element)).length <= 120;
    if (around.localName === 'body') return false;
  }
  return false;
}

export function rename(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes)
    if (/^[a-z][a-z0-9-]*$/i.test(key)) made.setAttribute(key, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** A table of data has many cells with few words; one for layout holds other tables, paragraphs or long texts. */
function isLayout(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return true;
  if (table.querySelector('table') !== null) return true;
  if (table.querySelector('caption,thead,th') !== null) return false;
  const cells = [...table.querySelectorAll('td')];
  if (cells.length <= 2) return true;
  return cells.some(
    (cell) =>
      cell.querySelectorAll('p').length > 1 ||
      cell.querySelector('h1,h2,h3,article') !== null ||
      cell.querySelectorAll('br').length > 3 ||
      wordsOf(textOf(cell)).length > 80,
  );
}

/** Its cells become blocks; a block in them is not wrapped twice. */
function unwrap(table: Element): void {
  const box = table.ownerDocument.createElement('div');
  for (const name of ['class', 'id'])
    if (table.hasAttribute(name)) box.setAttribute(name, table.getAttribute(name) ?? '');
  for (const cell of table.querySelectorAll('td,th,caption')) {
    const only = cell.children.length === 1 ? cell.firstElementChild : null;
    if (only !== null && isBlock(only) && textOf(only) === textOf(cell)) box.append(only);
    else box.append(rename(cell, 'div'));
  }
  table.replaceWith(box);
}
