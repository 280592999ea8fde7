import { deflateSync } from 'node:zlib';

/** A word or line at a place; `glyphs`: what one sign of the font stands for, in the order in which they are drawn. */
export type Drawn = {
  readonly glyphs: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size?: number;
};

const hex = (value: number, digits = 4): string => value.toString(16).padStart(digits, '0');
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');

/** The glyphs of a text: ligatures are one glyph, as fonts have them. */
export const glyphsOf = (text: string, ligatures: readonly string[] = []): readonly string[] => {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const long = ligatures.find((one) => text.startsWith(one, at)) ?? text[at] ?? '';
    found.push(long);
    at += long.length;
  }
  return found;
};

/** Right to left, as programs draw it: the last letter first, numbers as they are. */
export const drawnFromRight = (text: string): string => (text.match(/[\d.,/]*\d|[\s\S]/gu) ?? []).reverse().join('');

/** A PDF whose font has no encoding of its own: what its signs stand for is only in its ToUnicode table. */
export function unicodePdf(pages: readonly (readonly Drawn[])[]): Buffer {
  const signs = [...new Set(pages.flat().flatMap(({ glyphs }) => glyphs))];
  const code = new Map(signs.map((sign, index) => [sign, index + 1] as const));
  const lines = signs.map((sign) => `<${hex(code.get(sign) ?? 0)}> <${utf16(sign)}>`);
  const groups = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) =>
    lines.slice(index * 100, index * 100 + 100),
  );
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${groups.map((group) => `${group.length} beginbfchar ${group.join('\n')} endbfchar`).join('\n')} endcmap end end`;
  const stream = (text: string): string => {
    const bytes = deflateSync(Buffer.from(text)).toString('latin1');
    return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`;
  };
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${7 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Serif /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Serif /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 /CIDToGIDMap /Identity >>',
    '<< /Type /FontDescriptor /FontName /AAAAAA+Serif /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(table),
    ...pages.flatMap((drawn, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${8 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(
        drawn
          .map(
            ({ glyphs, x, y, size = 10 }) =>
              `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${glyphs.map((sign) => hex(code.get(sign) ?? 0)).join('')}> Tj ET`,
          )
          .join('\n'),
      ),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}
