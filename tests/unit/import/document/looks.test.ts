import { describe, expect, it } from 'vitest';
import { docxOf, epubOf, p } from '../../../support/documents/office.js';
import { linesAt, type Placed, pdfOf, wrap } from '../../../support/documents/pdf.js';
import { blocksOf, bodyOf, draftOf, valuesOf } from '../../../support/documents/read.js';
import { para, THREE, TWO, title } from '../../../support/documents/winter.js';

describe('a PDF with letters set for their looks', () => {
  const withFirst = (letter: string, rest: string): readonly Placed[] => {
    const [one = '', two = '', ...more] = wrap(rest, 60);
    return [
      title,
      { text: letter, x: 50, y: 727, size: 30 },
      { text: one, x: 76, y: 740 },
      { text: two, x: 76, y: 727 },
      ...linesAt(more, { x: 50, y: 714 }),
      ...para(THREE, { x: 50, y: 640 }),
    ];
  };

  it('has a first letter over two lines in its word', async () => {
    const draft = await draftOf(pdfOf([withFirst(TWO[0] ?? '', TWO.slice(1))]));
    expect(blocksOf(draft)).toEqual([`paragraph: ${TWO}`, `paragraph: ${THREE}`]);
  });

  it('has a first letter that is a word before the next one', async () => {
    const rest = 'river that had frozen early was the second of the year, and the river that froze late was the first.';
    const draft = await draftOf(pdfOf([withFirst('A', rest)]));
    expect(blocksOf(draft)[0]).toBe(`paragraph: A ${rest}`);
  });

  it('has headings whose letters are a little apart, in the size of the text', async () => {
    const line = (text: string, y: number): string => `BT /F1 10 Tf 1 0 0 1 50 ${y} Tm (${text}) Tj ET`;
    const operators = [
      'BT /F2 20 Tf 1 0 0 1 50 780 Tm (A winter on the river) Tj ET',
      'BT /F1 10 Tf 2 Tc 1 0 0 1 50 740 Tm (Who was there) Tj 0 Tc ET',
      ...linesAt(wrap(TWO, 90), { x: 50, y: 727 }).map(({ text, y }) => line(text, y)),
    ];
    const raw = { entries: '', bytes: Buffer.from(operators.join('\n'), 'latin1') };
    expect(blocksOf(await draftOf(pdfOf([[]], { raw })))).toEqual(['heading: Who was there', `paragraph: ${TWO}`]);
  });

  it('has headings of capitals in two sizes, each letter in a place of its own', async () => {
    const letters = [...'RESULTS'].map((text, index) => ({
      text,
      x: 50 + index * 7,
      y: 740,
      size: index === 0 ? 10 : 7,
    }));
    const draft = await draftOf(pdfOf([[title, ...letters, ...para(TWO, { x: 50, y: 720 })]]));
    expect(blocksOf(draft)[0]).toBe('heading: RESULTS');
  });
});

describe('a PDF with numbered paragraphs', () => {
  it('has each whole, where its lines begin below its words', async () => {
    const numbered = (number: string, text: string, y: number): readonly Placed[] => [
      { text: number, x: 50, y },
      ...linesAt(wrap(text, 80), { x: 90, y }),
    ];
    const draft = await draftOf(pdfOf([[title, ...numbered('1.1', TWO, 740), ...numbered('1.2', THREE, 690)]]));
    expect(blocksOf(draft)).toEqual([`paragraph: 1.1 ${TWO}`, `paragraph: 1.2 ${THREE}`]);
  });
});

describe('the first lines of a PDF', () => {
  it('are a byline and a date, each in a line of its own', async () => {
    const lines = linesAt(['By Maria Feld and Tariq Ansari', '9 April 2019'], { x: 50, y: 750 });
    const draft = await draftOf(pdfOf([[title, ...lines, ...para(TWO, { x: 50, y: 700 })]]));
    expect(valuesOf(draft.facts)).toMatchObject({ author: 'Maria Feld and Tariq Ansari', published: '2019-04-09' });
    expect(bodyOf(draft)).toBe(TWO);
  });

  it('are names with marks of the places where they work', async () => {
    const names: readonly Placed[] = [
      { text: 'Ida Brandt', x: 200, y: 755, size: 11 },
      { text: '1', x: 254, y: 759, size: 6 },
      { text: 'and Colm Fahey', x: 262, y: 755, size: 11 },
      { text: '2', x: 342, y: 759, size: 6 },
      { text: '1', x: 200, y: 739, size: 5 },
      { text: 'University of Mole', x: 204, y: 736, size: 8 },
      { text: '2', x: 200, y: 727, size: 5 },
      { text: 'Institute of Towers', x: 204, y: 724, size: 8 },
    ];
    const draft = await draftOf(pdfOf([[title, ...names, ...para(TWO, { x: 50, y: 690 })]]));
    expect(valuesOf(draft.facts).author).toBe('Ida Brandt and Colm Fahey');
    expect(bodyOf(draft)).toBe(TWO);
  });

  it('may be the month of a report', async () => {
    const draft = await draftOf(
      pdfOf([[title, { text: 'July 2021', x: 50, y: 740, size: 14 }], para(TWO, { x: 50, y: 740 })]),
    );
    expect(valuesOf(draft.facts).published).toBe('2021-07');
  });
});

describe('a Word file without styles', () => {
  const run = (text: string, looks = ''): string => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;
  const line = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;

  it('has its title and its headings by their looks', async () => {
    const body = [
      line(run('A winter on the river', '<w:b/><w:sz w:val="36"/>'), '<w:jc w:val="center"/>'),
      line(run('By Anna Berzina', '<w:b/>')),
      line(run('The ice', '<w:b/>')),
      p(TWO),
      line(run('It was a long winter.', '<w:b/>')),
      p(THREE),
    ];
    const draft = await draftOf(docxOf(body.join('')));
    expect(valuesOf(draft.facts)).toMatchObject({ title: 'A winter on the river', author: 'Anna Berzina' });
    expect(blocksOf(draft)).toEqual([
      'heading: The ice',
      `paragraph: ${TWO}`,
      'paragraph: It was a long winter.',
      `paragraph: ${THREE}`,
    ]);
  });

  it('has a first letter in a frame in its word, a title in one line and a box of one cell as a paragraph', async () => {
    const first = line(run(TWO[0] ?? ''), '<w:framePr w:dropCap="drop" w:lines="3"/>');
    const heading = line(`${run('A winter')}<w:r><w:br/></w:r>${run('on the river')}`, '<w:pStyle w:val="Title"/>');
    const box = `<w:tbl><w:tr><w:tc>${p(THREE)}</w:tc></w:tr></w:tbl>`;
    const draft = await draftOf(docxOf(heading + p('Anna Berzina') + first + p(TWO.slice(1)) + box));
    expect(valuesOf(draft.facts)).toMatchObject({ title: 'A winter on the river', author: 'Anna Berzina' });
    expect(blocksOf(draft)).toEqual([`paragraph: ${TWO}`, `paragraph: ${THREE}`]);
  });
});

describe('a chapter with notes of its own', () => {
  const chapter = (note: string) =>
    epubOf([
      {
        file: 'c.xhtml',
        title: 'The ice',
        body: `<p class="no">1</p><h1>The ice</h1><p>${TWO}<a epub:type="noteref" href="#n1"><sup>1</sup></a></p><p>${THREE}</p>${note}`,
      },
    ]);

  it('has them as notes, and no number of the chapter', async () => {
    const draft = await draftOf(
      chapter('<aside epub:type="footnote" id="n1"><p><a href="#r1">1</a> By the parish.</p></aside>'),
    );
    expect(draft.markdown).toBe(`${TWO}[^1]\n\n${THREE}\n\n[^1]: By the parish.`);
  });

  it('keeps a mark whose note is elsewhere as it is', async () => {
    expect((await draftOf(chapter(''))).markdown).toContain('<sup>1</sup>');
  });
});
