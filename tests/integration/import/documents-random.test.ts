import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../src/import/draft.js';
import { docxOf, epubOf, p } from '../../support/documents/office.js';
import { linesAt, pdfOf } from '../../support/documents/pdf.js';
import { bodyOf, draftOf, readAll } from '../../support/documents/read.js';
import fc from '../../support/fc.js';

const LONG = 'The committee met on Monday and agreed on the budget of the next year, which had been discussed before. ';
const text = linesAt([LONG, LONG, LONG], { x: 50, y: 700 });

const WHOLE: readonly (readonly [string, Buffer])[] = [
  ['PDF', pdfOf([text, text], { info: { Title: 'A title' } })],
  [
    'Word file',
    docxOf(p('A title', { style: 'Title' }) + p(LONG, { note: 1 }), {
      notes: ['A note.'],
      core: '<dc:title>x</dc:title>',
    }),
  ],
  ['book', epubOf([{ file: 'a.xhtml', title: 'One', body: `<h1>One</h1><p>${LONG.repeat(3)}</p>` }])],
  ['text', Buffer.from(`A title\n\nBy Anna Berzina\n\n${LONG.repeat(3)}\n\nShare\n\n- one\n- two`)],
];

const changes = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { minLength: 1, maxLength: 12 });

describe('a damaged document', () => {
  it.each(WHOLE)(
    'ends as drafts or as a refusal with a code, never as an error: a %s',
    { timeout: 120_000 },
    async (_name, whole) => {
      await fc.assert(
        fc.asyncProperty(changes, fc.option(fc.nat(whole.length)), async (list, cut) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of list) bytes[at % bytes.length] = value;
          for (const read of await readAll(bytes.subarray(0, cut ?? bytes.length))) {
            if (read.kind === 'refused') expect(REFUSALS).toContain(read.code);
            else expect(read.draft.markdown).not.toBe('');
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('a paragraph of any signs', () => {
  const sign = fc.constantFrom(...' abcdé0123.,;:!?*_#[](){}<>&|~`^=+-"\'\\/$@%“”–…юж'.split(''));
  const paragraph = fc
    .string({ unit: sign, minLength: 20, maxLength: 120 })
    // Tags and character codes are what scrapers leave, and go on purpose.
    .map((signs) => signs.replace(/[<&]/g, '').replace(/\s+/g, ' ').trim())
    // Brackets that are written on a sign may be the mark of a note ("said.[a]"), which no reader of an article quotes.
    .map((signs) => signs.replace(/(?<=\S)\[(?=[^\]]*\])/g, '('))
    .filter((signs) => /\p{L}{2}/u.test(signs));

  it('of a Word file is read letter for letter', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(paragraph, async (signs) => {
        const before = `${LONG}Then he wrote a line: ${signs} and so on.`;
        const draft = await draftOf(docxOf(p('A title', { style: 'Title' }) + p(before)));
        expect(bodyOf(draft)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
