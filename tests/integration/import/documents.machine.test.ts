import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { needChromium, useBrowser } from '../../support/browser.js';
import { ARABIC, html, hyphenable, paragraphsOf, RUSSIAN, URDU } from '../../support/documents/gold.js';
import { docxOf, epubOf, p } from '../../support/documents/office.js';
import { linesAt, pdfOf, wrap } from '../../support/documents/pdf.js';
import { bodyOf, draftOf } from '../../support/documents/read.js';
import { scoreOf } from '../../support/documents/score.js';
import { shared } from '../../support/needs.js';

const GOAL = 0.95;
const scores: { readonly name: string; readonly words: number; readonly order: number }[] = [];

/** Records the score of a document and holds it to the goal. */
async function expectGold(
  name: string,
  bytes: string | Uint8Array,
  gold: readonly string[],
  file?: string,
): Promise<void> {
  const draft = await draftOf(bytes, file);
  const score = scoreOf(bodyOf(draft), gold.join('\n\n'));
  scores.push({ name, ...score });
  expect(score.words, name).toBeGreaterThanOrEqual(GOAL);
  expect(score.order, name).toBeGreaterThanOrEqual(GOAL);
}

afterAll(() => {
  const rows = scores.map(({ name, words, order }) => `${name.padEnd(52)} ${words.toFixed(4)}  ${order.toFixed(4)}`);
  console.log(['', `${'Document'.padEnd(52)} word F1 pair F1`, ...rows].join('\n'));
});

const HEADS = {
  displayHeaderFooter: true,
  headerTemplate: '<div style="font-size:9px;width:100%;text-align:center">The Journal of Neighbours, volume 12</div>',
  footerTemplate: '<div style="font-size:9px;width:100%;text-align:center">Page <span class="pageNumber"></span></div>',
  margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
};

describe.skipIf(needChromium() === undefined)('a document printed by Chromium', () => {
  const browser = useBrowser();

  async function print(
    body: string,
    { style = '', dir = 'ltr', lang = 'en', tagged = false } = {},
  ): Promise<Uint8Array> {
    const page = await browser().newPage();
    await page.setContent(
      `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>x</title><style>body { font: 11pt/1.4 serif; ${style} } h1 { font-size: 22pt; column-span: all }</style><body><h1>A title of its own</h1>${body}</body></html>`,
    );
    const bytes = await page.pdf({ format: 'A4', tagged, ...HEADS });
    await page.close();
    return bytes;
  }

  const texts = (blocks: readonly { readonly text: string }[]): readonly string[] => blocks.map(({ text }) => text);

  it.each([
    ['one column, running heads', 'rekindled-relations', ''],
    ['two columns, justified, hyphenated', 'bitter-enemies-to-partners', 'columns: 2; text-align: justify'],
    ['three columns, hyphenated', 'military-relations', 'columns: 3; font-size: 9pt'],
    ['two columns with headings and lists', 'towards-a-strategic-partnership', 'columns: 2'],
    ['indented paragraphs without space between', 'new-phase', 'text-align: justify'],
  ])('gives its words in their order: %s', async (name, id, style) => {
    const blocks = await paragraphsOf(id);
    const indented = id === 'new-phase' ? '<style>p { margin: 0; text-indent: 2em }</style>' : '';
    const bytes = await print(indented + html(blocks, /hyphenated/.test(name) ? hyphenable : undefined), { style });
    await expectGold(`PDF: ${name}`, bytes, texts(blocks));
  });

  it('gives its words in their order: tagged', async () => {
    const blocks = await paragraphsOf('towards-a-strategic-partnership');
    const bytes = await print(html(blocks), { tagged: true });
    const draft = await draftOf(bytes);
    expect(bodyOf(draft).split(/\n+/)).toEqual(texts(blocks));
    await expectGold('PDF: tagged, headings and lists', bytes, texts(blocks));
  });

  it('gives its words in their order: a full-width abstract above two columns', async () => {
    const blocks = await paragraphsOf('new-phase');
    const [first, ...rest] = blocks;
    const body = `<p><i>${first?.text}</i></p><div style="columns: 2">${html(rest)}</div>`;
    await expectGold('PDF: abstract over two columns', await print(body), texts(blocks));
  });

  it('gives its words in their order: a table between paragraphs', async () => {
    const blocks = (await paragraphsOf('rekindled-relations')).slice(0, 6);
    const rows = [
      ['Year', 'Exports', 'Imports'],
      ['2014', '120', '310'],
      ['2015', '133', '298'],
      ['2016', '150', '305'],
    ];
    const table = `<table style="width: 70%">${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const body = html(blocks.slice(0, 3)) + table + html(blocks.slice(3));
    const gold = [...texts(blocks.slice(0, 3)), ...rows.map((row) => row.join(' ')), ...texts(blocks.slice(3))];
    await expectGold('PDF: a table', await print(body), gold);
  });

  const foreign = (list: readonly string[]) =>
    [...list, ...[...list].reverse()].map((text) => ({ kind: 'paragraph', text }));

  it.each([
    ['Cyrillic, two columns, hyphenated', RUSSIAN, { lang: 'ru', style: 'columns: 2; text-align: justify' }],
    ['Urdu', URDU, { lang: 'ur', dir: 'rtl' }],
    ['Arabic with numbers', ARABIC, { lang: 'ar', dir: 'rtl' }],
    ['Arabic, two columns from the right', ARABIC, { lang: 'ar', dir: 'rtl', style: 'columns: 2' }],
  ])('gives its words in their order: %s', async (name, list, options) => {
    const blocks = foreign(list);
    const bytes = await print(html(blocks, /hyphenated/.test(name) ? hyphenable : undefined), options);
    await expectGold(`PDF: ${name}`, bytes, texts(blocks));
  });
});

describe('a document made in code', () => {
  it('gives its words in their order: footnotes in a PDF of two pages', async () => {
    const blocks = (await paragraphsOf('new-phase')).filter(({ kind }) => kind === 'paragraph').slice(0, 2);
    const pages = blocks.map(({ text }, index) => [
      { text: 'Neighbours', x: 280, y: 815, size: 8 },
      ...linesAt(wrap(text, 95), { x: 50, y: 760 }),
      { text: String(index + 1), x: 50, y: 83, size: 5 },
      { text: `The note of page ${index + 1} explains what was meant above.`, x: 55, y: 80, size: 7 },
      { text: String(index + 1), x: 295, y: 30, size: 8 },
    ]);
    const notes = [1, 2].map((page) => `The note of page ${page} explains what was meant above.`);
    const gold = [...blocks.map(({ text }) => text), ...notes];
    const draft = await draftOf(pdfOf(pages));
    expect(draft.markdown).toContain('[^2]: The note of page 2 explains what was meant above.');
    await expectGold('PDF: footnotes, running head, page numbers', pdfOf(pages), gold);
  });

  it('gives its words in their order: a Word file', async () => {
    const blocks = await paragraphsOf('towards-a-strategic-partnership');
    const body = blocks.map(({ kind, text }) => p(text, kind === 'heading' ? { style: 'Heading1' } : {})).join('');
    await expectGold(
      'DOCX',
      docxOf(p('A title of its own', { style: 'Title' }) + body),
      blocks.map(({ text }) => text),
    );
  });

  it('gives its words in their order: a chapter of a book', async () => {
    const blocks = await paragraphsOf('military-relations');
    const book = epubOf([{ file: 'a.xhtml', title: 'One', body: `<h1>One</h1>${html(blocks)}` }]);
    await expectGold(
      'EPUB',
      book,
      blocks.map(({ text }) => text),
    );
  });

  it('gives its words in their order: plain text with broken lines', async () => {
    const blocks = (await paragraphsOf('bitter-enemies-to-partners')).filter(({ kind }) => kind !== 'heading');
    const text = `A title of its own\n\n${blocks.map((block) => wrap(block.text, 72).join('\n')).join('\n\n')}\n`;
    await expectGold(
      'Plain text, lines of 72 characters',
      text,
      blocks.map((block) => block.text),
    );
  });
});

const seeds = shared('seeds');
const GOLD = [
  'new-phase',
  'military-relations',
  'towards-a-strategic-partnership',
  'rekindled-relations',
  'bitter-enemies-to-partners',
];

describe.runIf(seeds)('the five texts as they were collected', () => {
  it.each(GOLD.map((id, index) => [id, index] as const))(
    'give all words of corpus/%s.md and no others',
    async (id, index) => {
      const file = (await readdir(seeds ?? '')).sort()[index] ?? '';
      const gold = (await paragraphsOf(id)).map(({ text }) => text);
      const bytes = await readFile(join(seeds ?? '', file));
      await expectGold(`Text: ${file.slice(0, 3)} → ${id}`, bytes, gold, file);
      expect(bodyOf(await draftOf(bytes, file)).replace(/\s+/g, ' ')).toBe(gold.join(' ').replace(/\s+/g, ' '));
    },
  );
});
