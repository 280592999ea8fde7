/** Decodes the bytes of a file, or reports what is not text. */

/** What is wrong in one file, without the file's name. `line` counts from 1. */
export type Flaw = { readonly line: number; readonly reason: string };

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flaws'; readonly flaws: readonly Flaw[] };

const UTF8 = 'save the file as UTF-8';

/** The file's text without a byte order mark and with `\n` for line ends, or the lines that are not readable text. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = utf16Of(bytes) ?? 'utf-8';
  try {
    const decoded = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const text = decoded.replace(/\r\n?/g, '\n');
    const flaws = [...controlCharacters(decoded), ...undecidedMerge(text)];
    return flaws.length > 0 ? { kind: 'flaws', flaws } : { kind: 'text', text };
  } catch {
    return { kind: 'flaws', flaws: [encoding === 'utf-8' ? firstBadLine(bytes) : { line: 1, reason: BROKEN_UTF16 }] };
  }
}

const BROKEN_UTF16 = `the file begins as UTF-16 and goes on as something else: ${UTF8}`;

/** Recognised by its byte order mark, or by Latin letters that each have a zero byte next to them. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return 'utf-16be';
  return undefined;
}

/** No UTF-8 sequence contains the byte of a line feed, so each line can be decoded by itself. */
function firstBadLine(bytes: Uint8Array): Flaw {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      break;
    }
    start = end;
  }
  return { line, reason: `a byte that is not UTF-8 (is the file in Windows-1252 or Latin-1?): ${UTF8}` };
}

/** At most this many are reported: a file of another kind (a picture, an archive) has thousands. */
export const MOST_FLAWS = 20;

function controlCharacters(text: string): Flaw[] {
  const flaws: Flaw[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (let index = 0; index < lines.length && flaws.length < MOST_FLAWS; index++) {
    const found = /[^\P{Cc}\t]/u.exec(lines[index] ?? '');
    if (found) flaws.push({ line: index + 1, reason: `control character ${codePoint(found[0])}: delete it` });
  }
  return flaws;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** As git and its like write them, in this order; diff3 adds a fourth kind, which changes nothing here. */
const MARKS = [/^<{7}(?: |$)/, /^={7}$/, /^>{7}(?: |$)/] as const;
const FENCE = /^[ \t]*(?:`{3,}|~{3,})/;

const UNDECIDED =
  'a merge ended here without a decision (<<<<<<<, =======, >>>>>>>): keep one of the two texts, ' +
  'and take out the other and the marks';

/**
 * Both texts and the marks would be quoted as if they were the article: one of them is not what it says. In a block of
 * code the marks are what the article is about.
 */
function undecidedMerge(text: string): readonly Flaw[] {
  let first = 0;
  let found = 0;
  let inCode = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (FENCE.test(line)) inCode = !inCode;
    if (inCode || !MARKS[found]?.test(line)) continue;
    if (found === 0) first = index + 1;
    found += 1;
    if (found === MARKS.length) return [{ line: first, reason: UNDECIDED }];
  }
  return [];
}
