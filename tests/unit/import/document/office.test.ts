import { describe, expect, it } from 'vitest';
import { docxOf, epubOf, p, table } from '../../../support/documents/office.js';
import { blocksOf, bodyOf, draftOf, notesOf, readAll, refusalOf, valuesOf } from '../../../support/documents/read.js';

const LONG =
  'The river had frozen early that year, and the boats that carried grain to the mills lay in the harbour until the end of March, when a warm wind from the sea broke the ice in a single night.';

describe('a Word file', () => {
  it('gives headings, paragraphs, tables and notes', async () => {
    const body = [
      p('A winter on the river', { style: 'Title' }),
      p('The ice', { style: 'Heading1' }),
      p(LONG, { note: 1 }),
      table([
        ['Year', 'Weeks'],
        ['1709', '14'],
      ]),
      p('Nobody had counted them & nobody could.'),
    ];
    const draft = await draftOf(docxOf(body.join(''), { notes: ['Chronicle of the parish, p. 12.'] }));
    expect(valuesOf(draft.facts)).toEqual({ title: 'A winter on the river' });
    expect(blocksOf(draft)).toEqual(
      expect.arrayContaining([`paragraph: ${LONG}`, 'paragraph: Nobody had counted them & nobody could.']),
    );
    expect(blocksOf(draft).some((block) => block.startsWith('table-row') && block.includes('1709'))).toBe(true);
    expect(draft.markdown).toContain('[^1]: Chronicle of the parish, p. 12.');
  });

  it('gives the facts of its first lines before those of its properties', async () => {
    const core =
      '<dc:title>draft 3</dc:title><dc:creator>Office User</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2020-01-02T03:04:05Z</dcterms:created>';
    const body = [
      p('A winter', { style: 'Title' }),
      p('By Anna Berzina'),
      p('The Riga Courier, 12 March 2019'),
      p(LONG),
    ];
    const draft = await draftOf(docxOf(body.join(''), { core }));
    expect(valuesOf(draft.facts)).toEqual({
      title: 'A winter',
      author: 'Anna Berzina',
      publisher: 'The Riga Courier',
      published: '2019-03-12',
      language: 'en-GB',
    });
    expect(draft.facts.language?.from).toBe('docProps/core.xml dc:language');
    expect(bodyOf(draft)).toBe(LONG);
    expect(notesOf(draft).join()).toMatch(/made on 2020-01-02; that is no publication date/);
  });

  it('loses soft hyphens, which are no letters', async () => {
    const draft = await draftOf(
      docxOf(p('A win\u00adter', { style: 'Title' }) + p(LONG.replace('frozen', 'fro\u00adzen'))),
    );
    expect(valuesOf(draft.facts)).toEqual({ title: 'A winter' });
    expect(bodyOf(draft)).toBe(LONG);
    expect(notesOf(draft)).toContain('Soft hyphens and signs without width are left out.');
  });

  it('without text is refused', async () => {
    expect((await refusalOf(docxOf(p(''))))?.code).toBe('no-text');
  });
});

describe('a book', () => {
  const metadata =
    '<dc:title>Winters</dc:title><dc:creator>Anna Berzina</dc:creator><dc:creator>Juris Kalns</dc:creator><dc:publisher>Daugava</dc:publisher><dc:date>2019-03</dc:date><dc:language>en</dc:language>';
  const chapter = (title: string, more = ''): string => `<h1>${title}</h1><p>${LONG}</p>${more}<p>${LONG}</p>`;

  it.each(['nav', 'ncx'] as const)(
    'gives an article for each chapter, named in its contents (%s)',
    async (contents) => {
      const reads = await readAll(
        epubOf(
          [
            { file: 'cover.xhtml', body: '<p>Winters</p>', linear: false },
            { file: 'title.xhtml', body: '<p>Anna Berzina</p>' },
            { file: 'text/one.xhtml', title: 'The ice', body: chapter('The ice') },
            { file: 'text/two.xhtml', title: 'The thaw & after', body: chapter('The thaw') },
          ],
          { metadata, contents },
        ),
        'book.epub',
      );
      const drafts = reads.flatMap((read) => (read.kind === 'draft' ? [read.draft] : []));
      expect(drafts.map(({ source }) => source)).toEqual([
        'book.epub#OEBPS/text/one.xhtml',
        'book.epub#OEBPS/text/two.xhtml',
      ]);
      expect(drafts.map(({ facts }) => valuesOf(facts).title)).toEqual([
        'Winters – The ice',
        'Winters – The thaw & after',
      ]);
      expect(valuesOf(drafts[0]?.facts ?? {})).toMatchObject({
        author: 'Anna Berzina, Juris Kalns',
        publisher: 'Daugava',
        published: '2019-03',
        language: 'en',
      });
      expect(bodyOf(drafts[0] as (typeof drafts)[0])).toBe(`${LONG}\n\n${LONG}`);
    },
  );

  it('joins a chapter that is divided over files', async () => {
    const reads = await readAll(
      epubOf([
        { file: 'a.xhtml', title: 'One', body: chapter('One') },
        { file: 'b.xhtml', body: `<p>${LONG} End.</p>` },
        { file: 'c.xhtml', title: 'Two', body: chapter('Two') },
      ]),
    );
    expect(reads).toHaveLength(2);
    expect(reads[0]?.kind === 'draft' && bodyOf(reads[0].draft).endsWith('End.')).toBe(true);
  });

  it('of pictures is refused', async () => {
    expect((await refusalOf(epubOf([{ file: 'a.xhtml', body: '<img src="1.jpg"/>' }])))?.code).toBe('no-text');
  });
});
