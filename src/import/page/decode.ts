/** Finds the encoding of a page's bytes: as browsers do, but a declaration that the bytes contradict does not count. */

import { doubt } from '../doubts/doubt.js';
import type { DoubtFacts } from '../doubts/facts.js';
import type { DraftProblem } from '../draft.js';
import { decode, guessEncoding, isHardlyUtf8 } from '../encoding.js';

export type DecodedPage = {
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly DraftProblem[];
};

type Declared = { readonly label: string; readonly where: DoubtFacts['other-encoding']['where'] };

const CHARSET = /charset\s*=\s*["']?\s*([^\s"';,>/]+)/i;
/** Browsers look at the first 1024 bytes; sites with long comments before it declare it later. */
const META_BYTES = 4096;
const META = /<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([^\s"';>/]+)|<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([^"']+)/i;

/** The page's text, and a doubt where its declarations and its bytes disagree. */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): DecodedPage {
  const marked = markOf(bytes);
  if (marked !== undefined) return { text: read(bytes, marked, false) ?? '', encoding: marked, problems: [] };
  const declared = declarations(bytes, contentType);
  const utf8 = isHardlyUtf8(bytes) ? undefined : read(bytes, 'utf-8', true);
  const first = declared[0];
  if (utf8 !== undefined) {
    // Bytes that are no ASCII and yet valid UTF-8 are hardly ever anything else.
    const wrong = first !== undefined && first.label !== 'utf-8' && /[^\0-\x7f]/.test(utf8) ? first : undefined;
    if (wrong === undefined || !isSingleByte(wrong.label)) {
      const other = first === undefined ? undefined : read(bytes, first.label, true);
      if (wrong !== undefined && other !== undefined) return { text: other, encoding: wrong.label, problems: [] };
      return { text: utf8, encoding: 'utf-8', problems: [] };
    }
    return { text: utf8, encoding: 'utf-8', problems: [contradicted(wrong, 'utf-8')] };
  }
  for (const { label } of declared) {
    const text = read(bytes, label, true);
    if (text === undefined) continue;
    return { text, encoding: label, problems: first && label !== first.label ? [contradicted(first, label)] : [] };
  }
  return guess(bytes, first);
}

const contradicted = ({ label, where }: Declared, used: string): DraftProblem =>
  doubt('other-encoding', { where, stated: label, used });

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** In the order in which browsers believe them. */
function declarations(bytes: Uint8Array, contentType: string | undefined): readonly Declared[] {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, META_BYTES));
  const inPage = META.exec(head.replace(/<!--[\s\S]{0,4000}?-->/g, ''));
  const found = [
    { label: CHARSET.exec(contentType ?? '')?.[1], where: 'header' as const },
    { label: inPage?.[1] ?? inPage?.[2], where: 'page' as const },
  ];
  return found.flatMap(({ label, where }) => {
    const name = label === undefined ? undefined : nameOf(label);
    // A page that can be read as ASCII up to its declaration is not in UTF-16, whatever it says.
    return name === undefined || name.startsWith('utf-16') ? [] : [{ label: name, where }];
  });
}

function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const isSingleByte = (encoding: string): boolean => /^(?:windows|iso|koi8|ibm|mac|x-mac)/.test(encoding);

function read(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    const text = decode(bytes, encoding, { fatal });
    // The places that a single-byte encoding leaves empty come out as control characters.
    return fatal && encoding !== 'utf-8' && /[\u0080-\u009f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Nothing declared fits: one bad byte in a long page of UTF-8, or an encoding that nobody named. */
function guess(bytes: Uint8Array, declared: Declared | undefined): DecodedPage {
  const loose = read(bytes, 'utf-8', false) ?? '';
  const lost = loose.split('\ufffd').length - 1;
  const high = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const encoding = lost * 10 < high ? 'utf-8' : guessEncoding(bytes);
  const text = encoding === 'utf-8' ? loose : (read(bytes, encoding, false) ?? '');
  if (declared !== undefined) return { text, encoding, problems: [contradicted(declared, encoding)] };
  return { text, encoding, problems: [doubt('encoding-guessed', { used: encoding })] };
}
