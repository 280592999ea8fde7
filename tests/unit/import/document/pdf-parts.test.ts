import { describe, expect, it } from 'vitest';
import { pdfOf, wrap } from '../../../support/documents/pdf.js';
import { bodyOf, doubtsOf, draftOf, notesOf } from '../../../support/documents/read.js';
import { ONE, para, TWO, title } from '../../../support/documents/winter.js';

describe('the parts of a PDF that are no running text', () => {
  it('are tables, and ask to compare them', async () => {
    const rows = [
      ['Year', 'Weeks of ice', 'Price of bread'],
      ['1709', '14', '22'],
      ['1740', '15', '31'],
      ['1803', '16', '48'],
    ];
    const cells = rows.flatMap((cellsOf, row) =>
      cellsOf.map((text, at) => ({ text, x: 60 + at * 140, y: 620 - row * 16 })),
    );
    const draft = await draftOf(
      pdfOf([[title, ...para(ONE, { x: 50, y: 740 }), ...cells, ...para(TWO, { x: 50, y: 500 })]]),
    );
    expect(draft.markdown).toMatch(/\| 1740 +\| 15 +\| 31 +\|/);
    expect(bodyOf(draft).startsWith(ONE)).toBe(true);
    expect(bodyOf(draft).endsWith(TWO)).toBe(true);
    expect(doubtsOf(draft).join()).toMatch(/Page 1 has a table/);
  });

  it('do not include a page that lies on its side, which is read as if it were turned', async () => {
    const lines = wrap(`${ONE} ${TWO}`, 90).map((text, index) => ({ text, x: 100 + index * 13, y: 100, angle: 90 }));
    expect(bodyOf(await draftOf(pdfOf([lines])))).toBe(`${ONE} ${TWO}`);
    expect(bodyOf(await draftOf(pdfOf([lines], { rotate: 90 })))).toBe(`${ONE} ${TWO}`);
  });

  it('are stamps in the margin, which go', async () => {
    const stamp = { text: 'arXiv:1234.5678 12 Mar 2019', x: 30, y: 300, angle: 90, size: 18 };
    const draft = await draftOf(pdfOf([[stamp, ...para(`${ONE} ${TWO}`, { x: 60, y: 700 })]]));
    expect(bodyOf(draft)).toBe(`${ONE} ${TWO}`);
    expect(notesOf(draft).join()).toMatch(/across the reading direction is left out: “arXiv/);
  });

  it('are the lines of a table of contents, which go', async () => {
    const contents = ['The ice', 'What it cost'].map((text, index) => ({
      text: `${text} . . . . . . . . . . ${index + 3}`,
      x: 50,
      y: 740 - index * 13,
    }));
    const draft = await draftOf(pdfOf([[title, ...contents, ...para(ONE, { x: 50, y: 680 })]]));
    expect(bodyOf(draft)).toBe(ONE);
    expect(notesOf(draft)).toContain('2 lines of a table of contents are left out.');
  });

  it('are pages without text, which are named', async () => {
    const draft = await draftOf(pdfOf([para(ONE, { x: 50, y: 700 }), [], para(TWO, { x: 50, y: 700 })]));
    expect(doubtsOf(draft).join()).toMatch(/Pages without text, perhaps pictures: 2/);
  });
});
