import { afterAll, describe, expect, it } from 'vitest';
import { needChromium, useBrowser } from '../../support/browser.js';
import { BOOK_FROM_LAYOUT, WORD_WITH_DROP_CAP, WORD_WITHOUT_STYLES } from '../../support/documents/held-out-files.js';
import {
  BRIEF_WITH_BOX,
  type Gold,
  PAPER_IN_COLUMNS,
  REPORT_WITH_NUMBERS,
} from '../../support/documents/held-out-printed.js';
import { bodyOf, draftOf, valuesOf } from '../../support/documents/read.js';
import { scoreOf } from '../../support/documents/score.js';

const GOAL = 0.95;
const rows: string[] = [];

/** What the gold states of the title, the author and the date; a fact that it does not state must be absent. */
const FACTS = ['title', 'author', 'published'] as const;

async function expectGold(name: string, bytes: Uint8Array, { facts, text, notes = [] }: Gold): Promise<void> {
  const draft = await draftOf(bytes, 'file');
  const score = scoreOf(bodyOf(draft), [...text, ...notes].join('\n\n'));
  rows.push(`${name.padEnd(44)} ${score.words.toFixed(4)}  ${score.order.toFixed(4)}`);
  const values = valuesOf(draft.facts);
  expect(Object.fromEntries(FACTS.map((fact) => [fact, values[fact]]))).toEqual(
    Object.fromEntries(FACTS.map((fact) => [fact, facts[fact]])),
  );
  expect(score.words, name).toBeGreaterThanOrEqual(GOAL);
  expect(score.order, name).toBeGreaterThanOrEqual(GOAL);
  for (const paragraph of text.filter((one) => one.length > 80)) expect(draft.markdown).toContain(paragraph);
}

afterAll(() => console.log(['', `${'Document'.padEnd(44)} word F1 pair F1`, ...rows].join('\n')));

/**
 * Written before the rules were looked at again, and read once: facts .611 (11 of 18), words .960, pairs .951. What was
 * wrong then has been mended, so they are guards now.
 */
describe.skipIf(needChromium() === undefined)('a PDF that was held out', () => {
  const browser = useBrowser();

  it.each([
    ['a paper in columns', PAPER_IN_COLUMNS],
    ['a brief with notes and letters set apart', BRIEF_WITH_BOX],
    ['a report with a cover and numbers', REPORT_WITH_NUMBERS],
  ] as const)('gives its facts and its words in their order: %s', async (name, gold) => {
    const page = await browser().newPage();
    await page.setContent(gold.html);
    const bytes = await page.pdf({ format: 'A4', tagged: false, preferCSSPageSize: true });
    await page.close();
    await expectGold(`PDF: ${name}`, bytes, gold);
  });
});

describe('a file that was held out', () => {
  it.each([
    ['DOCX: without styles', WORD_WITHOUT_STYLES],
    ['DOCX: with a first letter in a frame', WORD_WITH_DROP_CAP],
    ['EPUB: of a layout program', BOOK_FROM_LAYOUT],
  ] as const)('gives its facts and its words in their order: %s', (name, gold) => expectGold(name, gold.bytes, gold));
});
