/** Whether the article goes on at another address, or is a gallery. */

import { textOf, wordsOf } from '../blocks.js';
import { addressOf } from '../facts/values.js';

/** The address of the next part. "Next" is also what sites call the next article, so it must be the same address with a number. */
export function nextPart(document: Document, url: string | undefined): string | undefined {
  const here = url ?? document.querySelector('link[rel~=canonical]')?.getAttribute('href') ?? undefined;
  for (const link of document.querySelectorAll(
    'link[rel~=next][href],a[rel~=next][href],[class*=pagination] a[href],[class*=page-links] a[href],[class*=pager] a[href],[class*=paging] a[href]',
  )) {
    const address = addressOf(link.getAttribute('href') ?? '', here);
    if (address !== undefined && here !== undefined && isPartOf(address, here)) return address;
  }
  return undefined;
}

const NUMBERED = /(?:[/_-](?:page|p|seite)?[/_-]?\d{1,3}\/?|[?&](?:page|p|pg|paged|seite|start)=\d{1,3})(?=$|[#.&])/i;

function isPartOf(address: string, here: string): boolean {
  const [next, now] = [placeOf(address), placeOf(here)];
  if (next === undefined || now === undefined || next === now || !NUMBERED.test(next)) return false;
  const bare = (place: string): string => place.replace(NUMBERED, '').replace(/[/?]$/, '');
  return bare(next) === bare(now) || bare(next) === now.replace(/\/$/, '');
}

/** Path and query. */
const placeOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).pathname + new URL(address).search : undefined;

/** Most of what a gallery says is in its captions. */
export function isGallery(content: Element): boolean {
  const captions = [...content.querySelectorAll('figcaption')];
  const words = captions.reduce((sum, one) => sum + wordsOf(textOf(one)).length, 0);
  return captions.length >= 4 && words * 2 > wordsOf(textOf(content)).length;
}
