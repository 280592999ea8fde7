import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createImportProcess } from '../../../src/import/process/process.js';
import { linesAt, pdfOf } from '../../support/documents/pdf.js';
import { temporaryFolder } from '../../support/library-folder.js';

const worker = new URL('../../../dist/src/import/process/worker.js', import.meta.url);
const LONG = 'The committee met on Monday and agreed on the budget of the next year, which had been discussed before.';
const page = linesAt([LONG, LONG, LONG], { x: 50, y: 700 });

/** The same file with a table that says wrong places for both of its pages, objects 7 and 9. */
function withLostPages(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const table = text.indexOf('xref\n');
  const rows = text.slice(table).replace(/\d{10} \d{5} n/g, (row, at: number, all: string) => {
    const object = all.slice(0, at).split(' n \n').length;
    if (object === 7) return `${row.slice(0, 15)}2 n`;
    return object === 9 ? `${row.slice(0, 9)}7${row.slice(10)}` : row;
  });
  return Buffer.from(text.slice(0, table) + rows, 'latin1');
}

describe('a PDF for which pdf.js starts work that nobody waits for', () => {
  it('is read or refused by the process that reads files, and does not end it', async () => {
    const file = join(await temporaryFolder(), 'damaged.pdf');
    await writeFile(file, withLostPages(pdfOf([page, page], { info: { Title: 'A title' } })));
    const reading = createImportProcess({ worker, version: '0' });
    for (const time of [1, 2]) {
      const outcome = await reading.call('open', [{ source: file }, '2020-01-01'], { ms: 60_000 });
      expect(outcome, `time ${time}`).toMatchObject({ kind: 'done' });
    }
    reading.close();
  });
});
