import { describe, expect, it } from 'vitest';
import { linesAt, type Placed, pdfOf, wrap } from '../../../support/documents/pdf.js';
import { blocksOf, bodyOf, doubtsOf, draftOf, notesOf, valuesOf } from '../../../support/documents/read.js';
import { ONE, para, THREE, TWO, title } from '../../../support/documents/winter.js';

describe('the text of a PDF', () => {
  it('is one paragraph for lines that follow each other, with the title and facts of its first page', async () => {
    const head = [
      title,
      { text: 'By Anna Berzina', x: 50, y: 755 },
      { text: 'The Riga Courier, 12.03.2019', x: 50, y: 735 },
    ];
    const pdf = pdfOf([[...head, ...para(ONE, { x: 50, y: 700 }), ...para(TWO, { x: 50, y: 640 })]], {
      info: { Title: 'Microsoft Word - winter.docx', Author: 'user', CreationDate: "D:20190405120000+01'00'" },
    });
    const draft = await draftOf(pdf);
    expect(bodyOf(draft)).toBe(`${ONE}\n\n${TWO}`);
    expect(valuesOf(draft.facts)).toEqual({
      title: 'A winter on the river',
      author: 'Anna Berzina',
      publisher: 'The Riga Courier',
      published: '2019-03-12',
    });
    expect(draft.facts.title?.from).toBe('the largest line of the first page');
    expect(notesOf(draft).join()).toMatch(/made on 2019-04-05; that is no publication date/);
  });

  it('takes title and author from the file where its pages name none', async () => {
    const pdf = pdfOf([para(ONE, { x: 50, y: 700 })], { info: { Title: 'A long winter', Author: 'Anna Berzina' } });
    const { facts } = await draftOf(pdf);
    expect(facts).toEqual({
      title: { value: 'A long winter', from: 'PDF info Title' },
      author: { value: 'Anna Berzina', from: 'PDF info Author' },
    });
  });

  it.each([2, 3])('in %i columns is read column by column', async (columns) => {
    const width = 500 / columns - 20;
    const texts = [ONE, TWO, THREE].slice(0, columns);
    const placed = texts.flatMap((text, index) =>
      para(`${text} ${text.toUpperCase()}`, { x: 50 + index * (width + 20), y: 700, width: width / 5.4, size: 9 }),
    );
    const draft = await draftOf(pdfOf([[title, ...placed]]));
    expect(bodyOf(draft).replaceAll('\n\n', ' ')).toBe(texts.map((text) => `${text} ${text.toUpperCase()}`).join(' '));
  });

  it('over two columns and below them comes before and after', async () => {
    const columns = [
      ...para(`${ONE} ${TWO}`, { x: 50, y: 640, width: 42 }),
      ...para(`${THREE} ${TWO}`, { x: 310, y: 640, width: 42 }),
    ];
    const placed = [
      title,
      ...para(THREE, { x: 50, y: 740, width: 95 }),
      ...columns,
      ...para(ONE, { x: 50, y: 420, width: 95 }),
    ];
    const draft = await draftOf(pdfOf([placed]));
    expect(bodyOf(draft).replaceAll('\n\n', ' ')).toBe([THREE, ONE, TWO, THREE, TWO, ONE].join(' '));
  });

  it('loses running heads and page numbers, but not a sentence that is on one page', async () => {
    const page = (number: number, text: string): readonly Placed[] => [
      { text: number % 2 ? 'THE RIGA COURIER' : 'A WINTER ON THE RIVER', x: 50, y: 815, size: 8 },
      { text: `Page ${number}`, x: 280, y: 30, size: 8 },
      ...para(text, { x: 50, y: 760 }),
    ];
    const draft = await draftOf(pdfOf([page(1, ONE), page(2, TWO), page(3, THREE), page(4, ONE)]));
    expect(bodyOf(draft)).toBe([ONE, TWO, THREE, ONE].join('\n\n'));
    expect(notesOf(draft).join()).toMatch(/Running heads and page numbers are left out: .*THE RIGA COURIER/);
  });

  it('goes on over the end of a page', async () => {
    const lines = wrap(`${ONE} ${TWO}`, 90);
    const draft = await draftOf(
      pdfOf([linesAt(lines.slice(0, 2), { x: 50, y: 80 }), linesAt(lines.slice(2), { x: 50, y: 780 })]),
    );
    expect(bodyOf(draft)).toBe(`${ONE} ${TWO}`);
  });

  it('has its footnotes as notes, with their marks in the text', async () => {
    const [first = '', ...rest] = wrap(ONE, 90);
    const placed = [
      ...linesAt([first, ...rest], { x: 50, y: 700 }),
      { text: '1', x: 54 + Math.round((rest.at(-1) ?? '').length * 4), y: 704, size: 6 },
      { text: '1', x: 50, y: 103, size: 5 },
      { text: 'Chronicle of the parish, page 12, which was', x: 54, y: 100, size: 7 },
      { text: 'printed in 1801.', x: 50, y: 91, size: 7 },
    ];
    placed[rest.length + 1] = { ...(placed[rest.length + 1] as Placed), y: 704 - rest.length * 13 };
    const draft = await draftOf(pdfOf([placed]));
    expect(draft.markdown).toBe(`${ONE}[^1]\n\n[^1]: Chronicle of the parish, page 12, which was printed in 1801.`);
  });

  it('keeps a raised number without a note as a raised sign', async () => {
    const placed = [
      ...para(TWO, { x: 50, y: 720 }),
      { text: 'The mill had 40 m', x: 50, y: 640 },
      { text: '2', x: 131, y: 644, size: 6 },
    ];
    expect(bodyOf(await draftOf(pdfOf([placed])))).toContain('The mill had 40 m²');
  });

  it('has words whole that a line end cut, and true hyphens', async () => {
    const lines = [
      'The government met in the north-west. Nobody liked the govern-',
      'ment there, and least of all in the far north-',
      'west of the province, where the ice lay longest.',
    ];
    const draft = await draftOf(pdfOf([[title, ...linesAt(lines, { x: 50, y: 700 })]]));
    expect(bodyOf(draft)).toBe(
      'The government met in the north-west. Nobody liked the government there, and least of all in the far north-west of the province, where the ice lay longest.',
    );
    expect(doubtsOf(draft)).toEqual([]);
  });

  it('has headings by their size and by their font', async () => {
    const placed = [
      title,
      { text: 'The ice', x: 50, y: 740, size: 14, font: 'F2' as const },
      ...para(ONE, { x: 50, y: 715 }),
      { text: 'What it cost', x: 50, y: 655, font: 'F2' as const },
      ...para(TWO, { x: 50, y: 640 }),
    ];
    expect(blocksOf(await draftOf(pdfOf([placed])))).toEqual([
      'heading: The ice',
      `paragraph: ${ONE}`,
      'heading: What it cost',
      `paragraph: ${TWO}`,
    ]);
  });

  it('has lists with bullets', async () => {
    const placed = [
      title,
      ...para(ONE, { x: 50, y: 740 }),
      { text: '• Bread: twice as much', x: 60, y: 680 },
      { text: '• Wood: three times as much', x: 60, y: 667 },
    ];
    expect(blocksOf(await draftOf(pdfOf([placed]))).slice(1)).toEqual([
      'list-item: Bread: twice as much',
      'list-item: Wood: three times as much',
    ]);
  });
});
