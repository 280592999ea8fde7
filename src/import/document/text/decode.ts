/** Decodes the bytes of a text, whatever program wrote them. */

import { doubt, note } from '../../doubts/doubt.js';
import type { Bytes, DraftProblem } from '../../draft.js';
import { decode, guessEncoding, isHardlyUtf8 } from '../../encoding.js';
import { type Budget, DocumentRefused } from '../limits.js';

export type Text = { readonly text: string; readonly problems: readonly DraftProblem[] };

/** UTF-8 first, as it cannot be mistaken for anything else; then what the server says; then what the letters suggest. */
export function decodeText({ bytes, contentType = '' }: Bytes, { limits }: Budget): Text {
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1];
  const { text, encoding } = decoded(bytes, declared);
  if (text.length > limits.characters) throw new DocumentRefused('too-large', tooLong(text.length, limits.characters));
  const lines = text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(/\f/g, '\n\n');
  // The upper ones may be halves of letters that were decoded twice; they are looked at later.
  const clean = lines.replace(/[^\P{Cc}\n\t\u0080-\u009F]/gu, '');
  const lost = clean.match(/\uFFFD/g)?.length ?? 0;
  const problems: DraftProblem[] = [];
  if (!/^utf-/.test(encoding)) problems.push(doubt('not-utf-8', { used: encoding }));
  if (clean.length < lines.length)
    problems.push(note(`${lines.length - clean.length} control characters are left out.`));
  if (lost > 0) problems.push(doubt('lost-letters', { count: lost }));
  return { text: clean, problems };
}

const tooLong = (length: number, most: number): string =>
  `The text has ${Math.round(length / 1e6)} million characters; at most ${Math.round(most / 1e6)} million are read. Divide it.`;

function decoded(
  bytes: Uint8Array,
  declared: string | undefined,
): { readonly text: string; readonly encoding: string } {
  const [a, b, c, d] = bytes;
  const utf16 =
    (a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)
        ? 'utf-16be'
        : undefined;
  const utf8 = isHardlyUtf8(bytes) ? undefined : 'utf-8';
  for (const encoding of [utf16, utf8, declared?.toLowerCase()]) {
    const text = encoding === undefined ? undefined : strictly(bytes, encoding);
    if (text !== undefined && encoding !== undefined) return { text, encoding };
  }
  // A cut file may end within a character: one or two bad bytes in a long UTF-8 text are not another encoding.
  const loose = new TextDecoder('utf-8').decode(bytes);
  const bad = loose.match(/\uFFFD/g)?.length ?? 0;
  const good = utf8 === undefined ? 0 : (loose.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0);
  if (good > bad * 10) return { text: loose, encoding: 'utf-8' };
  const encoding = guessEncoding(bytes);
  return { text: decode(bytes, encoding), encoding };
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decode(bytes, encoding, { fatal: true });
  } catch {
    return undefined;
  }
}
