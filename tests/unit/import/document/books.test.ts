import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/import/draft.js';
import { epubOf } from '../../../support/documents/office.js';
import { bodyOf, notesOf, readAll, valuesOf } from '../../../support/documents/read.js';

const ICE =
  'The river had frozen early that year, and the boats that carried grain to the mills lay in the harbour until the end of March, when a warm wind from the sea broke the ice in a single night.';
const THAW =
  'Nobody in the town could remember a winter like it, although the chronicle of the parish mentions two of the same length, after which the price of bread doubled and stayed there for years.';
const MILLS =
  'The mills began to work again in April, but the farmers had eaten their seed, so that the fields on the northern bank remained empty until the following spring, and many families moved away.';

async function draftsOf(book: Uint8Array): Promise<readonly Draft[]> {
  return (await readAll(book, 'book.epub')).flatMap((read) => (read.kind === 'draft' ? [read.draft] : []));
}
const titles = (drafts: readonly Draft[]) => drafts.map(({ facts }) => facts.title?.value);
const point = (label: string, src: string, inner = ''): string =>
  `<navPoint id="n" playOrder="1"><navLabel><text>${label}</text></navLabel><content src="${src}"/>${inner}</navPoint>`;

describe('a book whose chapters are in one file', () => {
  const file = `<div class="chapter"><h2><a id="ch1"/>I. The ice</h2><p>${ICE}</p></div><div class="chapter"><h2 id="ch2">II. The thaw</h2><p>${THAW}</p></div><div class="chapter" id="ch3"><h2>III. The mills</h2><p>${MILLS}</p></div>`;

  it('is an article for each chapter of its contents', async () => {
    const entries =
      point('I. The ice', 'all.xhtml#ch1') +
      point('II. The thaw', 'all.xhtml#ch2') +
      point('III. The mills', 'all.xhtml#ch3');
    const drafts = await draftsOf(
      epubOf([{ file: 'all.xhtml', body: file }], {
        contents: 'ncx',
        entries,
        metadata: '<dc:title>Winters</dc:title>',
      }),
    );
    expect(titles(drafts)).toEqual(['Winters – I. The ice', 'Winters – II. The thaw', 'Winters – III. The mills']);
    expect(drafts.map(bodyOf)).toEqual([ICE, THAW, MILLS]);
    expect(new Set(drafts.map(({ source }) => source)).size).toBe(3);
  });

  it('is one article for a chapter whose sections the contents list below it', async () => {
    const body = `<h1>The winter</h1><h2 id="a">The ice</h2><p>${ICE}</p><h2 id="b">The thaw</h2><p>${THAW}</p>`;
    const entries = `<li><a href="one.xhtml">The winter</a><ol><li><a href="one.xhtml#a">The ice</a></li><li><a href="one.xhtml#b">The thaw</a></li></ol></li>`;
    const drafts = await draftsOf(epubOf([{ file: 'one.xhtml', body }], { entries }));
    expect(titles(drafts)).toEqual(['The winter']);
    expect(drafts.map(bodyOf)).toEqual([`The ice\n\n${ICE}\n\nThe thaw\n\n${THAW}`]);
  });
});

describe('the parts of a book that are no chapters', () => {
  const list = Array.from(
    { length: 20 },
    (_, index) => `<li><a href="c.xhtml">The ${index}th winter of the river</a></li>`,
  );
  const legal =
    'Copyright © 2019 Anna Berzina. All rights reserved. No part of this book may be reproduced in any form without permission of the publisher. Daugava Press, 12 Mill Street, Riga. Set in Garamond. ISBN 978-0-00-000000-0. First edition 2019, printed in Latvia.';

  it('are left out and named: contents, title page, copyright page, index', async () => {
    const drafts = await draftsOf(
      epubOf([
        { file: 'title.xhtml', body: `<section epub:type="titlepage"><h1>Winters</h1><p>${legal}</p></section>` },
        {
          file: 'legal.xhtml',
          title: 'Copyright',
          body: `<section epub:type="copyright-page"><p>${legal}</p></section>`,
        },
        { file: 'toc.xhtml', body: `<h2>Contents</h2><ol>${list.join('')}</ol>` },
        {
          file: 'c.xhtml',
          title: 'The ice',
          body: `<section epub:type="chapter"><h1>The ice</h1><p>${ICE}</p></section>`,
        },
        { file: 'index.xhtml', title: 'Index', body: `<h1>Index</h1><ul>${list.join('')}</ul>` },
      ]),
    );
    expect(titles(drafts)).toEqual(['The ice']);
    expect(notesOf(drafts[0] as Draft).join()).toMatch(/left out.*Copyright.*Index/);
  });

  it('are known by the guide of an older book, and a preface is a chapter', async () => {
    const guide =
      '<reference type="copyright-page" title="Legal" href="legal.html"/><reference type="toc" title="Contents" href="toc.html"/><reference type="text" title="Start" href="c.html"/>';
    const drafts = await draftsOf(
      epubOf(
        [
          { file: 'legal.html', body: `<p>${legal}</p>` },
          { file: 'toc.html', body: `<p>${list.join(' ')}</p>` },
          { file: 'preface.html', title: 'Preface', body: `<h2>Preface</h2><p>${THAW}</p>` },
          { file: 'c.html', title: 'The ice', body: `<h2>The ice</h2><p>${ICE}</p>` },
        ],
        { contents: 'ncx', guide },
      ),
    );
    expect(titles(drafts)).toEqual(['Preface', 'The ice']);
  });
});

describe('the facts of a book', () => {
  const chapter = { file: 'c.xhtml', title: 'The ice', body: `<h1>The ice</h1><p>${ICE}</p>` };

  it('are its authors, not those who edited, translated or drew it, and the day of its publication', async () => {
    const metadata =
      '<dc:title>Winters</dc:title><dc:creator opf:role="aut" opf:file-as="Berzina, Anna">Anna Berzina</dc:creator><dc:creator opf:role="ill">Ivo Pen</dc:creator><dc:contributor opf:role="trl">Mara Lind</dc:contributor><dc:date opf:event="creation">2017-01-02</dc:date><dc:date opf:event="publication">2019-03-04</dc:date><dc:date opf:event="modification">2020-05-06</dc:date>';
    const [draft] = await draftsOf(epubOf([chapter], { metadata: metadata.replaceAll('opf:', ''), contents: 'ncx' }));
    expect(valuesOf(draft?.facts ?? {})).toMatchObject({ author: 'Anna Berzina', published: '2019-03-04' });
  });

  it('are refined in EPUB 3', async () => {
    const metadata =
      '<dc:title id="t2">A history</dc:title><meta refines="#t2" property="title-type">subtitle</meta><dc:title id="t1">Winters</dc:title><meta refines="#t1" property="title-type">main</meta><dc:creator id="c1">Ivo Pen</dc:creator><meta refines="#c1" property="role" scheme="marc:relators">edt</meta><dc:creator id="c2">Anna Berzina</dc:creator><meta refines="#c2" property="role">aut</meta><meta property="dcterms:modified">2021-01-01T00:00:00Z</meta><dc:date>2019</dc:date>';
    const [draft] = await draftsOf(epubOf([chapter], { metadata }));
    expect(valuesOf(draft?.facts ?? {})).toMatchObject({
      title: 'Winters – The ice',
      author: 'Anna Berzina',
      published: '2019',
    });
  });
});

describe('the text of a chapter', () => {
  it('has no numbers of printed pages, and its empty elements close', async () => {
    const body = `<h1>The ice</h1><p>${ICE.slice(0, 50)}<span epub:type="pagebreak" id="p12" title="12">12</span>${ICE.slice(50)}</p><p><a id="x"/>${THAW}</p><h2/><p>${MILLS}</p><span role="doc-pagebreak" aria-label="13"/>`;
    const [draft] = await draftsOf(epubOf([{ file: 'c.xhtml', title: 'The ice', body }]));
    expect(bodyOf(draft as Draft)).toBe([ICE, THAW, MILLS].join('\n\n'));
  });
});
