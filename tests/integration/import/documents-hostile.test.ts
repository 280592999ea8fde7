import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from '../../../src/import/document/limits.js';
import { docxOf, epubOf, p } from '../../support/documents/office.js';
import { linesAt, pdfOf } from '../../support/documents/pdf.js';
import { readAll, refusalOf } from '../../support/documents/read.js';
import { zipOf } from '../../support/documents/zip.js';

const LONG = 'The committee met on Monday and agreed on the budget of the next year. '.repeat(12);
const MAIN = { name: 'word/document.xml', data: '<w:document/>' };
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);
const text = linesAt(['A line of text that stands alone on its page.'], { x: 50, y: 700 });
const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

describe('an archive that is an attack', () => {
  it.each([
    ['a part that becomes 1000 times as large', zipOf([MAIN, { name: 'word/x.xml', data: zeros(40) }])],
    ['a part that is larger than it claims', zipOf([{ ...MAIN, data: zeros(40), declared: 100 }])],
    [
      'many parts that are large together',
      zipOf([
        MAIN,
        ...Array.from({ length: 300 }, (_, n) => ({ name: `word/${n}.xml`, data: Buffer.alloc(1024 * 1000) })),
      ]),
    ],
    [
      'parts that lie over each other',
      zipOf([
        { name: 'word/a.xml', data: LONG },
        { ...MAIN, data: LONG, same: true },
      ]),
    ],
    [
      'more parts than any document has',
      zipOf([MAIN, ...Array.from({ length: 5001 }, (_, n) => ({ name: `f${n}`, data: '' }))]),
    ],
  ])('ends as too large or damaged: %s', async (_name, bytes) => {
    const refusal = await refusalOf(bytes);
    expect(['too-large', 'damaged']).toContain(refusal?.code);
  });

  it.each([
    ['../../etc/passwd', [{ name: '../../etc/passwd', data: 'x' }]],
    ['an absolute path', [{ name: '/etc/passwd', data: 'x' }]],
    ['a path with backslashes', [{ name: '..\\..\\x', data: 'x' }]],
    ['two parts of one name', [MAIN]],
  ])('is damaged if a part is named %s', async (_name, parts) => {
    expect(await refusalOf(zipOf([MAIN, ...parts]))).toMatchObject({ kind: 'refused', code: 'damaged' });
  });

  it('does not open archives within archives', async () => {
    const bomb = zipOf([{ name: 'bomb', data: zeros(20) }]);
    const [read] = await readAll(
      docxOf(p(LONG), { more: [{ name: 'word/embeddings/inner.zip', data: bomb, stored: true }] }),
    );
    expect(read?.kind).toBe('draft');
  });

  it('is encrypted if a part is', async () => {
    expect((await refusalOf(zipOf([{ ...MAIN, flags: 1 }])))?.code).toBe('encrypted');
  });

  it.each([10, 200, 600])('is damaged if only its first %i bytes are there', async (length) => {
    expect(['damaged', 'kind-unknown']).toContain((await refusalOf(docxOf(p(LONG)).subarray(0, length)))?.code);
  });
});

describe('XML that is an attack', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  it.each([
    [
      'entities that multiply',
      `${laughs}<w:document ${W}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    [
      'a file of the computer',
      `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    ['ten thousand levels', `<w:document ${W}>${nested('<w:p>', '</w:p>', 10_000)}</w:document>`],
    ['elements that do not end', `<w:document ${W}><w:body><w:p>`],
  ])('is damaged in a Word file: %s', async (_name, document) => {
    expect(await refusalOf(docxOf('', { document }))).toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/file/),
    });
  });

  it('is damaged in a book: a chapter of ten thousand levels', async () => {
    const body = `<h1>One</h1>${nested('<div>', '</div>', 10_000)}<p>${LONG}</p>`;
    expect((await refusalOf(epubOf([{ file: 'a.xhtml', title: 'One', body }])))?.code).toBe('damaged');
  });

  it('is damaged in a book: entities in its list of parts', async () => {
    const hostile = zipOf([
      {
        name: 'META-INF/container.xml',
        data: `${laughs}<container><rootfiles><rootfile full-path="x.opf"/></rootfiles></container>`,
      },
    ]);
    expect((await refusalOf(hostile))?.code).toBe('damaged');
  });

  it('is encrypted in a book with locked chapters', async () => {
    const lock =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>';
    const more = [{ name: 'META-INF/encryption.xml', data: lock }];
    expect((await refusalOf(epubOf([{ file: 'a.xhtml', body: `<p>${LONG}</p>` }], { more })))?.code).toBe('encrypted');
  });
});

describe('a PDF that is an attack', () => {
  it('of 10,000 pages ends as too many pages', async () => {
    expect((await refusalOf(pdfOf([text], { samePage: 10_000 })))?.code).toBe('too-many-pages');
  });

  it('whose stream becomes 150 MB ends as too large', async () => {
    const raw = { entries: '/Filter /FlateDecode', bytes: deflateSync(zeros(150), { level: 9 }) };
    expect((await refusalOf(pdfOf([text], { raw })))?.code).toBe('too-large');
  });

  it('whose stream is deflated twice ends as too large', async () => {
    const raw = {
      entries: '/Filter [/FlateDecode /FlateDecode]',
      bytes: deflateSync(deflateSync(zeros(150), { level: 9 })),
    };
    expect((await refusalOf(pdfOf([text], { raw })))?.code).toBe('too-large');
  });

  it.each([
    ['arrays in arrays', nested('[', ']', 200_000)],
    ['dictionaries in dictionaries', nested('<< /A ', ' >>', 100_000)],
  ])('with %s in an object comes to an end', async (_name, object) => {
    const reads = await readAll(pdfOf([text], { extra: [object] }));
    expect(reads).toHaveLength(1);
  });

  it('whose content is nested without end comes to an end', async () => {
    const raw = { entries: '', bytes: Buffer.from(`BT /F1 10 Tf ${'['.repeat(200_000)} TJ ET`) };
    expect(['no-text', 'damaged']).toContain((await refusalOf(pdfOf([text], { raw })))?.code);
  });

  it('whose page tree is a circle comes to an end', async () => {
    const pdf = pdfOf([text])
      .toString('latin1')
      .replace(/\/Kids \[\d+ 0 R\]/, '/Kids [2 0 R]');
    expect(['damaged', 'no-text']).toContain((await refusalOf(Buffer.from(pdf, 'latin1')))?.code);
  });

  it('that is protected by a password is encrypted', async () => {
    expect(await refusalOf(pdfOf([text], { locked: true }))).toMatchObject({
      code: 'encrypted',
      message: expect.stringMatching(/password/),
    });
  });

  it.each([30, 300, 800])('of which only the first %i bytes are there is no article', async (length) => {
    expect(['damaged', 'no-text']).toContain((await refusalOf(pdfOf([text, text]).subarray(0, length)))?.code);
  });

  it('without text advises text recognition', async () => {
    expect(await refusalOf(pdfOf([[], []]))).toMatchObject({ code: 'no-text', message: expect.stringMatching(/OCR/) });
  });
});

describe('limits', () => {
  it('end a reading when the caller gives up', async () => {
    expect((await refusalOf(pdfOf([text]), { signal: AbortSignal.abort() }))?.code).toBe('too-slow');
    const controller = new AbortController();
    const read = refusalOf(pdfOf(Array.from({ length: 300 }, () => text)), { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    expect((await read)?.code).toBe('too-slow');
  });

  it('end a reading when its time is up', async () => {
    let now = 0;
    const clock = () => {
      now += 1000;
      return now;
    };
    expect((await refusalOf(LONG, { clock, limits: { milliseconds: 1500 } }))?.code).toBe('too-slow');
  });

  it('are on bytes, too', async () => {
    expect(await refusalOf(LONG, { limits: { bytes: 100 } })).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/at most/),
    });
  });

  it('are on paragraphs, as endless ones are data', async () => {
    expect((await refusalOf(`A title\n\n${'A1b2C3d4 '.repeat(30_000)}`))?.code).toBe('not-an-article');
  });

  it('have defaults that pass a book of 2,000 pages', () => {
    expect(DOCUMENT_LIMITS).toMatchObject({ pages: 2000 });
  });
});
