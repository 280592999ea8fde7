/** The text of a feed or sitemap, from its bytes. */

/** Encodings whose bytes are all ASCII, so that they look like UTF-8. */
const SEVEN_BIT = /^(iso-2022-jp|hz-gb-2312|utf-7)$/i;

/** Of a file that is declared wrongly, which many are, valid UTF-8 tells more than the declaration. */
export function textOf(bytes: Uint8Array, contentType: string | undefined): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const sent = /\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const stated = [declared, sent].filter((label) => label !== undefined);
  const seven = stated.filter((label) => SEVEN_BIT.test(label));
  const marked = markOf(bytes);
  const labels = marked === undefined ? [...seven, 'utf-8', ...stated, 'windows-1252'] : [marked];
  for (const label of labels) {
    const text = decoded(bytes, label);
    if (text !== undefined) return text.replace(/\r\n?/g, '\n');
  }
  return undefined;
}

/** By a byte order mark, or by a "<" with a zero byte beside it. */
function markOf([a, b]: Uint8Array): string | undefined {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return undefined;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
