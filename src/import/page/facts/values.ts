/** Plain values: addresses and words as a page means them. */

export function addressOf(text: string, base: string | undefined): string | undefined {
  try {
    const address = new URL(text.trim(), base);
    return /^https?:$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Site software often writes references twice ("&amp;#8217;"), and JSON-LD has them as letters. */
export const plain = (text: string): string =>
  text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/[\s\p{Cc}\u00ad\u200b\ufeff]+/gu, ' ')
    .trim();
