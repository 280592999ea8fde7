import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../src/import/document/kind.js';
import { docxOf, epubOf, p } from '../../../support/documents/office.js';
import { pdfOf } from '../../../support/documents/pdf.js';
import { bytesOf, refusalOf } from '../../../support/documents/read.js';
import { zipOf } from '../../../support/documents/zip.js';

const kinds: readonly (readonly [name: string, kind: string, content: string | Uint8Array, file?: string])[] = [
  ['a page', 'html', '<!doctype html><html><body><p>x</p></body></html>'],
  [
    'a page after a comment and a declaration',
    'html',
    '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html></html>',
  ],
  ['a piece of a page', 'html', '<div><p>Hello</p></div>'],
  ['RSS', 'feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
  ['Atom', 'feed', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
  ['RDF', 'feed', '<rdf:RDF xmlns="http://purl.org/rss/1.0/"/>'],
  ['JSON Feed', 'feed', '{ "version": "https://jsonfeed.org/version/1.1", "items": [] }'],
  ['a sitemap', 'sitemap', '<?xml version="1.0"?><urlset></urlset>'],
  ['an index of sitemaps', 'sitemap', '<sitemapindex></sitemapindex>'],
  ['a PDF', 'pdf', pdfOf([[]])],
  ['a PDF after rubbish', 'pdf', Buffer.concat([Buffer.from('HTTP/1.1 200 OK\n'), pdfOf([[]])])],
  ['a PDF called .txt', 'pdf', pdfOf([[]]), 'x.txt'],
  ['a Word file', 'docx', docxOf(p('x'))],
  ['a Word file called .pdf', 'docx', docxOf(p('x')), 'x.pdf'],
  ['a book', 'epub', epubOf([{ file: 'a.xhtml', body: '<p>x</p>' }])],
  ['another archive', 'unknown', zipOf([{ name: 'a.txt', data: 'x' }])],
  ['a picture', 'unknown', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['front matter', 'markdown', '---\ntitle: x\n---\n\nText.'],
  ['a heading with a number sign', 'markdown', '# Title\n\nText.'],
  ['a link', 'markdown', 'See [this](https://x.test) and more.'],
  ['text by its name', 'markdown', 'Just text.', 'a.md'],
  ['text', 'text', 'Title\n\nA text about C# and 5 * 3, with - a dash.'],
  ['text with a few tags', 'text', 'Title\n\nTheme: <u>History</u>'],
  ['text that begins with an address', 'text', '<https://x.test/a>\n\nA text.'],
  ['nothing', 'unknown', ''],
];

describe('the kind of a source', () => {
  it.each(kinds.map(([name, kind, content, file = 'file']) => [name, kind, bytesOf(content, file)] as const))(
    'is known from the bytes of %s: %s',
    (_name, kind, bytes) => {
      expect(kindOf(bytes)).toBe(kind);
    },
  );

  it('is that of the text if a server calls it something else', () => {
    const text = new TextEncoder().encode('Just a text.');
    expect(kindOf({ source: 'x', bytes: text, contentType: 'text/html; charset=utf-8' })).toBe('text');
    expect(kindOf({ source: 'x', bytes: text, contentType: 'text/markdown' })).toBe('markdown');
  });

  it('that is another reader’s business is refused as such', async () => {
    expect(await refusalOf('<!doctype html><p>x</p>')).toMatchObject({
      code: 'kind-unknown',
      message: expect.stringMatching(/page/),
    });
    expect(await refusalOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({
      code: 'kind-unknown',
      message: expect.stringMatching(/DOCX/),
    });
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await refusalOf(locked))?.code).toBe('encrypted');
  });
});
