import { deflateSync } from 'node:zlib';

/** Text at a place: points from the lower left corner. `angle` in degrees. `font`: of FONTS, Helvetica if not given. */
export type Placed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly angle?: number;
  readonly font?: keyof typeof FONTS;
};

const FONTS = { F1: 'Helvetica', F2: 'Helvetica-Bold', F3: 'Times-Roman' } as const;

export type PdfOptions = {
  readonly info?: Readonly<Record<string, string>>;
  /** Names a page tree of that many pages, all of them the same object. */
  readonly samePage?: number;
  /** Encrypts nothing, but says so, with a key that no empty password opens. */
  readonly locked?: boolean;
  /** The content of the first page as it is in the file: dictionary entries and bytes. */
  readonly raw?: { readonly entries: string; readonly bytes: Uint8Array };
  /** More objects, whole. */
  readonly extra?: readonly string[];
  readonly rotate?: number;
};

/** Characters of Windows-1252 beyond ASCII are written as its bytes. */
const HIGH: Readonly<Record<string, string>> = {
  '’': '\\222',
  '“': '\\223',
  '”': '\\224',
  '–': '\\226',
  '—': '\\227',
  '•': '\\225',
  '\u00ad': '\\255',
  é: '\\351',
};

const literal = (text: string): string =>
  [...text].map((sign) => HIGH[sign] ?? (/[\\()]/.test(sign) ? `\\${sign}` : sign)).join('');

const operators = (placed: readonly Placed[]): string =>
  placed
    .map(({ text, x, y, size = 10, angle = 0, font = 'F1' }) => {
      const radians = (angle * Math.PI) / 180;
      const [cos, sin] = [Math.cos(radians).toFixed(5), Math.sin(radians).toFixed(5)];
      return `BT /${font} ${size} Tf ${cos} ${sin} ${(-Number(sin)).toFixed(5)} ${cos} ${x} ${y} Tm (${literal(text)}) Tj ET`;
    })
    .join('\n');

/** A PDF of A4 pages with text in standard fonts. */
export function pdfOf(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Buffer {
  const objects: (string | Buffer)[] = [];
  const add = (object: string | Buffer): number => objects.push(object);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const fonts = Object.entries(FONTS).map(
    ([name, base]) =>
      `/${name} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`)} 0 R`,
  );
  const kids = pages.map((placed, index) => {
    const raw = index === 0 ? options.raw : undefined;
    const bytes = raw ? Buffer.from(raw.bytes) : deflateSync(Buffer.from(operators(placed), 'latin1'));
    const entries = raw ? raw.entries : '/Filter /FlateDecode';
    const content = add(stream(entries, bytes));
    const rotate = options.rotate === undefined ? '' : `/Rotate ${options.rotate}`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${rotate} /Contents ${content} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >>`,
    );
  });
  const all = options.samePage === undefined ? kids : new Array<number>(options.samePage).fill(kids[0] ?? 0);
  objects[1] = `<< /Type /Pages /Kids [${all.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${all.length} >>`;
  for (const extra of options.extra ?? []) add(extra);
  return written(objects, trailerOf(options, add));
}

const stream = (entries: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);

function trailerOf({ info, locked }: PdfOptions, add: (object: string) => number): string {
  const entries = Object.entries(info ?? {}).map(([key, value]) => `/${key} (${literal(value)})`);
  const stated = info === undefined ? '' : `/Info ${add(`<< ${entries.join(' ')} >>`)} 0 R`;
  if (!locked) return stated;
  const key = 'ab'.repeat(32);
  return `${stated} /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${key.slice(32)}> <${key.slice(32)}>]`;
}

function written(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(length);
    length += whole.length;
    parts.push(whole);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

type Column = {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly size?: number;
  readonly leading?: number;
};

/** Lines of a paragraph, one below the other. */
export const linesAt = (lines: readonly string[], { x, y, size = 10, leading = 13 }: Column): readonly Placed[] =>
  lines.map((text, index) => ({ text, x, y: y - index * leading, size }));

/** Breaks a text at about this many characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
