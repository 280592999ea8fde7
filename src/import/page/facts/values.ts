/** Plain values: addresses and words as a page means them. */

import { decodeHTMLStrict } from 'entities';
import { withoutUnseen } from '../blocks.js';

export function addressOf(text: string, base: string | undefined): string | undefined {
  try {
    const address = new URL(text.trim(), base);
    return /^https?:$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}

/** Site software often writes references twice ("&amp;#8217;"), and JSON-LD has them as letters. */
export const plain = (text: string): string =>
  withoutUnseen(decodeHTMLStrict(text).replace(/<\/?[a-z][^<>]{0,200}>/gi, ''))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
