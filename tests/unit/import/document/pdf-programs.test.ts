import { describe, expect, it } from 'vitest';
import { ARABIC, RUSSIAN } from '../../../support/documents/gold.js';
import { linesAt, type Placed, pdfOf, wrap } from '../../../support/documents/pdf.js';
import { blocksOf, bodyOf, draftOf, valuesOf } from '../../../support/documents/read.js';
import { type Drawn, drawnFromRight, glyphsOf, unicodePdf } from '../../../support/documents/unicode-pdf.js';
import { para, THREE, TWO, title } from '../../../support/documents/winter.js';

const ONE =
  'The first flood of the spring filled the office with fifty buckets, and the staff affirmed that no official had offered to help before the fifth of April, when the final bucket was full.';

const drawn = (
  text: string,
  at: { y: number; x?: number; width?: number },
  glyphs: (line: string) => readonly string[],
): readonly Drawn[] =>
  wrap(text, at.width ?? 90).map((line, index) => ({ glyphs: glyphs(line), x: at.x ?? 50, y: at.y - 13 * index }));

describe('a PDF whose letters are only in its table', () => {
  it('has its ligatures as letters, whether they stand for letters or for one sign', async () => {
    const asLetters = drawn(ONE, { y: 760 }, (line) => glyphsOf(line, ['ffi', 'ffl', 'ff', 'fi', 'fl']));
    const asSigns = drawn(TWO.replaceAll('fi', 'ﬁ'), { y: 660 }, (line) => glyphsOf(line));
    const office = drawn('The oﬃce was ﬂooded, and the staﬀ left by the ﬁrst boat.', { y: 600 }, (line) =>
      glyphsOf(line),
    );
    const draft = await draftOf(unicodePdf([[...asLetters, ...asSigns, ...office]]));
    expect(bodyOf(draft).split('\n\n')).toEqual([
      ONE,
      TWO,
      'The office was flooded, and the staff left by the first boat.',
    ]);
  });

  it('is read in Cyrillic, in two columns', async () => {
    const [one = '', two = '', three = '', four = ''] = RUSSIAN;
    const left = [...drawn(one, { y: 700, width: 46 }, glyphsOf), ...drawn(two, { y: 610, width: 46 }, glyphsOf)];
    const right = [
      ...drawn(three, { y: 700, x: 310, width: 46 }, glyphsOf),
      ...drawn(four, { y: 610, x: 310, width: 46 }, glyphsOf),
    ];
    const draft = await draftOf(unicodePdf([[...left, ...right]]));
    expect(bodyOf(draft).split('\n\n')).toEqual([one, two, three, four]);
  });

  it('is read from right to left in Arabic, with its numbers', async () => {
    const all = ARABIC.flatMap((text, index) =>
      wrap(text, 80).map((line, row): Drawn => {
        const glyphs = glyphsOf(drawnFromRight(line));
        return { glyphs, x: 545 - glyphs.length * 5, y: 760 - index * 80 - row * 14 };
      }),
    );
    const draft = await draftOf(unicodePdf([all]));
    expect(bodyOf(draft).split('\n\n')).toEqual(ARABIC);
  });
});

describe('a PDF of a journal', () => {
  const head = (number: number): readonly Placed[] => [
    {
      text: number % 2 === 0 ? `${number}  A. Berzina` : `Journal of Winters 12 (2019), 33–36   ${number}`,
      x: 50,
      y: 815,
      size: 8,
    },
  ];
  const note = (number: number, text: string, x: number): readonly Placed[] => [
    { text: String(number), x, y: 84, size: 5 },
    { text, x: x + 6, y: 80, size: 7 },
  ];

  it('has two columns in order over its pages, words whole over columns, and notes of both columns as notes', async () => {
    const [a, b] = [wrap(`${ONE} ${TWO}`, 44), wrap(THREE, 44)];
    const cut = [...b.slice(0, -1), (b.at(-1) ?? '').replace(/ [^ ]+$/, ' a-')];
    const first = [
      ...head(33),
      title,
      ...para('By Anna Berzina', { x: 50, y: 750 }),
      ...linesAt(a, { x: 50, y: 640 }),
      ...linesAt(cut, { x: 310, y: 640 }),
      { text: '1', x: 52 + Math.round((a.at(-1)?.length ?? 0) * 4.5), y: 640 - 13 * (a.length - 1) + 4, size: 5 },
      ...note(1, 'Chronicle of the parish, page 12.', 50),
    ];
    const second = [
      ...head(34),
      ...linesAt(wrap(`way, as the chronicle says. ${TWO}`, 44), { x: 50, y: 770 }),
      ...linesAt(wrap(ONE, 44), { x: 310, y: 770 }),
    ];
    const third = [...head(35), ...linesAt(wrap(THREE, 44), { x: 50, y: 770 })];
    const draft = await draftOf(pdfOf([first, second, third]));
    const text = bodyOf(draft).replaceAll('\n\n', ' ');
    expect(text).toContain(`${ONE} ${TWO}`);
    expect(text).toContain('and many families moved away, as the chronicle says. Nobody');
    expect(text).not.toMatch(/Journal of Winters|A\. Berzina/);
    expect(draft.markdown).toContain('[^1]: Chronicle of the parish, page 12.');
    expect(text.indexOf('chronicle says. Nobody')).toBeLessThan(text.lastIndexOf('The first flood'));
  });
});

describe('the headings of a PDF', () => {
  it('are words where their letters are set apart', async () => {
    const operators = [
      'BT /F2 20 Tf 1 0 0 1 50 780 Tm (A winter on the river) Tj ET',
      'BT /F2 13 Tf 4 Tc 1 0 0 1 50 740 Tm (THE ICE AND THE MILLS) Tj 0 Tc ET',
      ...linesAt(wrap(TWO, 90), { x: 50, y: 715 }).map(
        ({ text, x, y }) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`,
      ),
      'BT /F2 13 Tf 1 0 0 1 50 640 Tm (T H E   T H A W) Tj ET',
      ...linesAt(wrap(THREE, 90), { x: 50, y: 615 }).map(
        ({ text, x, y }) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`,
      ),
    ];
    const draft = await draftOf(
      pdfOf([[]], { raw: { entries: '', bytes: Buffer.from(operators.join('\n'), 'latin1') } }),
    );
    expect(blocksOf(draft)).toEqual([
      'heading: THE ICE AND THE MILLS',
      `paragraph: ${TWO}`,
      'heading: THE THAW',
      `paragraph: ${THREE}`,
    ]);
  });

  it('go on over two lines, and numbers before them stay', async () => {
    const placed: readonly Placed[] = [
      title,
      ...para(TWO, { x: 50, y: 740 }),
      { text: '1.2  What the chronicle of the parish says about', x: 50, y: 680, size: 14, font: 'F2' },
      { text: 'the price of bread', x: 50, y: 663, size: 14, font: 'F2' },
      ...para(THREE, { x: 50, y: 640 }),
      ...para(ONE, { x: 50, y: 590 }),
    ];
    const draft = await draftOf(pdfOf([placed]));
    expect(blocksOf(draft)).toEqual([
      `paragraph: ${TWO}`,
      'heading: 1.2 What the chronicle of the parish says about the price of bread',
      `paragraph: ${THREE}`,
      `paragraph: ${ONE}`,
    ]);
  });
});

describe('a PDF of a report', () => {
  it('has a boxed table between its paragraphs, and its source below', async () => {
    const rows = [
      ['Year', 'Weeks of ice', 'Price of bread'],
      ['1709', '14', '9 pence'],
      ['1740', '11', '7 pence'],
      ['1789', '12', '8 pence'],
    ];
    const cells = rows.flatMap((row, index) =>
      row.map((text, column): Placed => ({ text, x: 60 + column * 150, y: 660 - index * 16, size: 9 })),
    );
    const placed = [
      title,
      { text: 'Report of the Institute of Rivers | March 2019', x: 50, y: 755, size: 9 },
      ...para(TWO, { x: 50, y: 730 }),
      ...cells,
      { text: 'Source: chronicle of the parish', x: 60, y: 590, size: 8 },
      ...para(THREE, { x: 50, y: 565 }),
    ];
    const draft = await draftOf(pdfOf([placed]));
    expect(blocksOf(draft).filter((block) => block.startsWith('table-row'))).toHaveLength(4);
    expect(blocksOf(draft).filter((block) => block.startsWith('paragraph'))).toEqual(
      expect.arrayContaining([`paragraph: ${TWO}`, `paragraph: ${THREE}`]),
    );
    expect(valuesOf(draft.facts)).toMatchObject({ title: 'A winter on the river' });
  });

  it('has hyphens at line ends decided by the rest of it, and dashes and ranges as they are', async () => {
    const lines = [
      'The north-',
      'ern mills had a well-',
      'known miller, a long-',
      'term tenant of the northern bank – the',
      'years 1709–',
      '1740 were his – and',
      'he kept his long-term tenancy, well-known as he was.',
    ];
    const draft = await draftOf(
      pdfOf([[title, ...para(TWO, { x: 50, y: 740 }), ...linesAt(lines, { x: 50, y: 680 })]]),
    );
    expect(bodyOf(draft)).toContain(
      'The northern mills had a well-known miller, a long-term tenant of the northern bank – the years 1709–1740 were his – and he kept his long-term tenancy, well-known as he was.',
    );
  });
});
