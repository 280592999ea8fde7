/** Undoes what programs did to a text on its way: letters decoded twice, leftover markup, hidden signs. */

import { doubt, note } from '../../doubts/doubt.js';
import type { DraftProblem } from '../../draft.js';
import { WESTERN_SIGNS } from '../../encoding.js';
import type { Text } from './decode.js';
import { mendMarkup } from './markup.js';

const byteOf = (sign: string): number | undefined => {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0xa0 && code <= 0xff) return code;
  const at = WESTERN_SIGNS.indexOf(sign);
  return at < 0 ? undefined : 0x80 + at;
};

/** A lead byte of UTF-8 and its followers, each shown as the Windows-1252 character of that byte. */
const TWICE = new RegExp(`[\\u00C2-\\u00F4](?:[\\u0080-\\u00BF${WESTERN_SIGNS}]){1,3}`, 'g');

/** Each is valid UTF-8 seen through Windows-1252 ("â€™" for an apostrophe), which hardly any real text contains. */
export function mendMojibake(text: string): Text {
  const mended: string[] = [];
  const twice = text.replace(TWICE, (found) => {
    const right = decodedAgain(found);
    if (right === undefined) return found;
    mended.push(`${found} → ${right}`);
    return right;
  });
  // The last of its three bytes has no character in Windows-1252, and is often lost.
  const result = twice.replace(/â€(?=[\s.,;:!?)]|$)/g, (found) => {
    mended.push(`${found} → ”`);
    return '”';
  });
  if (mended.length === 0) return { text, problems: [] };
  const examples = [...new Set(mended)].slice(0, 5).join(', ');
  return { text: result, problems: [doubt('decoded-twice', { count: mended.length, examples })] };
}

function decodedAgain(found: string): string | undefined {
  for (let length = found.length; length >= 2; length--) {
    const bytes = [...found.slice(0, length)].map(byteOf);
    if (bytes.some((byte) => byte === undefined)) continue;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
      const signs = [...text].length;
      // Followers that belong to the next character stay for themselves.
      if (signs >= 1 && !/[\p{Cc}\p{Cn}\p{Co}]/u.test(text)) return text + found.slice(length);
    } catch {
      // A shorter run may still be whole.
    }
  }
  return undefined;
}

/** Signs that nobody sees: control characters, soft hyphens, zero-width spaces, marks of byte order. Joiners stay, as scripts need them. */
export function mendHidden(text: string): Text {
  const result = text.replace(/[\u0080-\u009F\u00AD\u200B\u2060\uFEFF]/g, '');
  const count = text.length - result.length;
  return {
    text: result,
    problems: count === 0 ? [] : [note(`${count} invisible characters (soft hyphens and the like) are left out.`)],
  };
}

/** All of these, in this order: a code may stand for a sign that nobody sees. */
export function mend(text: string): Text {
  const problems: DraftProblem[] = [];
  let mended = text;
  for (const step of [mendMojibake, mendMarkup, mendHidden]) {
    const done = step(mended);
    mended = done.text;
    problems.push(...done.problems);
  }
  return { text: mended, problems };
}
