/** Reads bytes in an encoding of the Encoding Standard, and guesses the encoding of those that do not say it. */

import { chardet } from 'jschardet';

/** As the detector names them; the rest have the names of the Encoding Standard, which TextDecoder knows. */
const STANDARD: Readonly<Record<string, string>> = {
  CP949: 'euc-kr',
  CP932: 'shift_jis',
  CP874: 'windows-874',
  MacCyrillic: 'x-mac-cyrillic',
  MacRoman: 'macintosh',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
};

type Guess = { readonly encoding: string; readonly confidence: number; readonly text: string };

/** What most texts are in that are none of UTF-8, and name no encoding. */
const USUAL = 'windows-1252';
/** As many bytes as are looked at. */
const ENOUGH = 100_000;
/** In a short text, several Western encodings are as likely as each other. */
const AS_LIKELY = 0.75;

/** Windows-1252 of the bytes 0x80 to 0x9f, in order. */
export const WESTERN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Throws if the encoding is unknown; if `fatal`, also if the bytes are not in it. */
export function decode(bytes: Uint8Array, label: string, options?: TextDecoderOptions): string {
  const decoder = new TextDecoder(label, options);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  // Some versions of Node read it as Latin-1, which has control characters in place of these signs.
  return text.replace(/[\u0080-\u009f]/g, (sign) => WESTERN_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The likeliest encoding by the letters, by the name that TextDecoder has for it. */
export function guessEncoding(bytes: Uint8Array): string {
  const head = bytes.subarray(0, ENOUGH);
  const guesses = chardet
    .detectAll(head, { ignoreThreshold: true })
    .flatMap(({ encoding, confidence }) => decoded(head, { encoding, confidence }))
    .filter(({ text }) => !isMixed(text));
  const best = guesses[0];
  const usual = guesses.find(({ encoding }) => encoding === USUAL);
  if (best === undefined || (usual && usual.confidence >= AS_LIKELY * best.confidence)) return USUAL;
  return best.encoding;
}

/** Nothing if TextDecoder does not know the encoding, or the bytes are not in it. */
function decoded(
  bytes: Uint8Array,
  { encoding, confidence }: { readonly encoding: string | null; readonly confidence: number },
): readonly Guess[] {
  if (encoding === null) return [];
  try {
    const decoder = new TextDecoder(STANDARD[encoding] ?? encoding, { fatal: true });
    // As a stream: the last sign may be cut off.
    return [{ encoding: decoder.encoding, confidence, text: decoder.decode(bytes, { stream: true }) }];
  } catch {
    return [];
  }
}

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Words with letters of two alphabets, such as “Cafй”, are how a wrong guess looks. */
function isMixed(text: string): boolean {
  const words = (text.replace(/<[^>]{0,1000}>/g, ' ').match(WORD) ?? []).filter((word) => OTHER.test(word));
  return words.filter((word) => LATIN.test(word)).length * 4 > words.length;
}

/**
 * Bytes that are valid UTF-8, and yet no text in it: every second one is zero (UTF-16 without a mark), or escape
 * sequences switch between sets of signs (ISO-2022).
 */
export function isHardlyUtf8(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros * 5 > head.length || bytes.some((byte, at) => byte === ESCAPE && SWITCHES.includes(bytes[at + 1] ?? 0));
}

const ESCAPE = 0x1b;
/** "$" and "(". */
const SWITCHES: readonly number[] = [0x24, 0x28];
