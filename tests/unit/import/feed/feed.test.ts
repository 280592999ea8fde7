import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../../src/import/draft.js';
import { readFeed } from '../../../../src/import/feed/feed.js';
import { feedLinks } from '../../../../src/import/feed/links.js';

const ADDRESS = 'https://paper.example/feeds/all.xml';

const bytesOf = (text: string | Uint8Array, more: Partial<Bytes> = {}): Bytes => ({
  source: ADDRESS,
  url: ADDRESS,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  ...more,
});

const read = (text: string | Uint8Array, more: Partial<Bytes> = {}) => {
  const feed = readFeed(bytesOf(text, more));
  if (feed.kind === 'refused') throw new Error(feed.message);
  return feed;
};

const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${channel}${items}</channel></rss>`;

describe('RSS 2.0', () => {
  it('gives its entries, with the day as it is written there', () => {
    const feed = read(
      `<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
      <channel>
        <title>The Paper</title><link>https://paper.example/</link><description>All of it</description>
        <language>en-gb</language><ttl>90</ttl>
        <atom:link href="https://paper.example/feeds/all.xml" rel="self" type="application/rss+xml"/>
        <image><url>https://paper.example/logo.png</url><title>Logo</title><link>https://paper.example/</link></image>
        <item>
          <title><![CDATA[Talks &#8211; the <i>third</i> round &amp; last]]></title>
          <link>https://paper.example/a?x=1&amp;y=2</link>
          <guid isPermaLink="false">id-1</guid>
          <dc:creator>Anna Author</dc:creator>
          <pubDate>Mon, 05 Aug 2019 23:30:00 -0500</pubDate>
          <media:content url="https://paper.example/a.jpg"><media:title>A picture</media:title></media:content>
          <content:encoded><![CDATA[<p>Long</p>]]></content:encoded>
          <description>Short</description>
        </item>
      </channel></rss>`,
    );
    expect(feed).toEqual({
      kind: 'feed',
      title: 'The Paper',
      language: 'en-gb',
      restMs: 90 * 60_000,
      leftOut: 0,
      entries: [
        {
          url: 'https://paper.example/a?x=1&y=2',
          id: 'id-1',
          title: 'Talks \u2013 the third round & last',
          author: 'Anna Author',
          published: '2019-08-05',
          version: 'Mon, 05 Aug 2019 23:30:00 -0500',
        },
      ],
    });
  });

  it.each([
    ['<link>/a</link>', 'https://paper.example/a'],
    ['<link>a/b</link>', 'https://paper.example/feeds/a/b'],
    ['<link> https://other.example/a\n</link>', 'https://other.example/a'],
    ['<link>//other.example/a</link>', 'https://other.example/a'],
    ['<guid>https://paper.example/p</guid>', 'https://paper.example/p'],
    ['<guid isPermaLink="true">https://paper.example/p</guid>', 'https://paper.example/p'],
    ['<link>/a</link><guid>https://paper.example/p</guid>', 'https://paper.example/a'],
    ['<link><![CDATA[https://paper.example/a?b=1&c=2]]></link>', 'https://paper.example/a?b=1&c=2'],
    ['<link>https://paper.example/%D0%B0/\u0430</link>', 'https://paper.example/%D0%B0/%D0%B0'],
  ])('finds the address in %s', (item, url) => {
    expect(read(rss(`<item>${item}</item>`)).entries.map((entry) => entry.url)).toEqual([url]);
  });

  it.each([
    '<title>No address</title>',
    '<link>javascript:alert(1)</link>',
    '<link>file:///etc/passwd</link>',
    '<link>mailto:a@b.example</link>',
    '<guid isPermaLink="false">https://paper.example/p</guid>',
    '<guid>tag:paper.example,2019:1</guid>',
    `<link>https://paper.example/${'a'.repeat(5_000)}</link>`,
  ])('leaves out an entry without an address to fetch, and counts it: %.60s', (item) => {
    expect(read(rss(`<item>${item}</item>`))).toMatchObject({ entries: [], leftOut: 1 });
  });

  it('follows xml:base', () => {
    const text = rss('<item xml:base="sub/"><link>a</link></item>').replace(
      '<rss',
      '<rss xml:base="https://base.example/x/"',
    );
    expect(read(text).entries[0]?.url).toMatch(/^https:\/\/(base\.example\/x|paper\.example\/feeds)\/sub\/a$/);
  });

  it('names an entry that is in it twice once', () => {
    expect(read(rss('<item><link>/a</link></item>'.repeat(2)))).toMatchObject({ leftOut: 1 });
  });

  it('says how often it changes by ttl or by its period', () => {
    const sy = (period: string, frequency: string) =>
      rss(
        '',
        `<sy:updatePeriod>${period}</sy:updatePeriod><sy:updateFrequency>${frequency}</sy:updateFrequency>`,
      ).replace('<rss', '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"');
    expect(read(sy('hourly', '2')).restMs).toBe(1_800_000);
    expect(read(sy('daily', '1')).restMs).toBe(86_400_000);
    expect(read(sy('sometimes', '1')).restMs).toBeUndefined();
    expect(read(rss('<item/>', '<ttl>-5</ttl>')).restMs).toBeUndefined();
    expect(read(rss('<item/>', '<ttl>soon</ttl>')).restMs).toBeUndefined();
  });

  it('is read though it has mistakes', () => {
    const feed = read(
      rss('<item><title>Black & White<br></title><link>/a</link></item><item><link>/b?x=1&y=2</link></item>'),
    );
    expect(feed.entries.map(({ url }) => url)).toEqual(['https://paper.example/a', 'https://paper.example/b?x=1&y=2']);
  });
});

describe('older RSS', () => {
  it('is read: 0.91 with its document type', () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    expect(
      read(
        `<?xml version="1.0"?>\n${doctype}\n<rss version="0.91"><channel><title>T</title><item><title>A</title><link>/a</link></item></channel></rss>`,
      ),
    ).toMatchObject({
      title: 'T',
      entries: [{ url: 'https://paper.example/a', title: 'A' }],
    });
  });

  it('is read though it names lists of letters of the W3C', () => {
    const doctype =
      '<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent">]>';
    expect(read(doctype + rss('<item><link>/a</link></item>')).entries).toHaveLength(1);
  });

  it('is read: 1.0 (RDF)', () => {
    const feed = read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://paper.example/"><title>Paper</title><link>https://paper.example/</link><description>d</description>
          <items><rdf:Seq><rdf:li rdf:resource="https://paper.example/a"/></rdf:Seq></items></channel>
        <item rdf:about="https://paper.example/a"><title>A</title><link>https://paper.example/a</link>
          <dc:creator>Anna</dc:creator><dc:date>2019-08-05T23:30:00+09:00</dc:date></item>
      </rdf:RDF>`,
    );
    expect(feed).toMatchObject({
      title: 'Paper',
      entries: [
        {
          url: 'https://paper.example/a',
          id: 'https://paper.example/a',
          title: 'A',
          author: 'Anna',
          published: '2019-08-05',
        },
      ],
    });
  });
});

describe('Atom', () => {
  it('gives its entries', () => {
    const feed = read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/blog/" xml:lang="de">
        <title type="html">The &amp;amp; Paper</title><id>urn:1</id><updated>2019-01-01T00:00:00Z</updated>
        <link rel="self" href="https://paper.example/feed"/><author><name>Everybody</name></author>
        <entry>
          <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One <b>bold</b> title</div></title>
          <id>tag:1</id><link rel="edit" href="/edit"/><link rel="alternate" type="application/json" href="a.json"/>
          <link rel="alternate" type="text/html" href="a.html"/>
          <published>2019-08-05T23:30:00-05:00</published><updated>2019-08-06T10:00:00Z</updated>
          <author><name>Anna</name></author><author><name>Bert</name></author>
          <content type="html">&lt;p&gt;Long</content>
          <source><id>other</id><title>Other</title><updated>1999-01-01T00:00:00Z</updated></source>
        </entry>
        <entry xml:base="/deep/"><title>Two</title><id>https://id.example/2</id><updated>2019-08-07T00:00:00Z</updated><link href="b"/></entry>
        <entry><title>Three</title><id>https://id.example/3</id><updated>2019-08-07T00:00:00Z</updated></entry>
        <entry><title>Four</title><id>tag:4</id><updated>2019-08-07T00:00:00Z</updated><content src="four.html" type="text/html"/></entry>
      </feed>`,
    );
    expect(feed).toMatchObject({ title: 'The & Paper', language: 'de', leftOut: 0 });
    expect(feed.entries).toEqual([
      {
        url: 'https://base.example/blog/a.html',
        id: 'tag:1',
        title: 'One bold title',
        author: 'Anna, Bert',
        published: '2019-08-05',
        updated: '2019-08-06',
        version: '2019-08-06T10:00:00Z',
      },
      expect.objectContaining({ url: 'https://base.example/deep/b', title: 'Two', author: 'Everybody' }),
      expect.objectContaining({ url: 'https://id.example/3', title: 'Three' }),
      expect.objectContaining({ url: 'https://base.example/blog/four.html', title: 'Four' }),
    ]);
  });

  it('is read with a prefix on all of its elements', () => {
    const feed = read(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:id>1</a:id><a:title>A</a:title><a:link href="/a"/></a:entry></a:feed>',
    );
    expect(feed.entries).toEqual([{ url: 'https://paper.example/a', id: '1', title: 'A' }]);
  });
});

describe('JSON Feed', () => {
  it('gives its entries', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Paper',
        language: 'fr',
        authors: [{ name: 'Everybody' }],
        items: [
          { id: '1', url: '/a', title: 'A', date_published: '2019-08-05T23:30:00-05:00', authors: [{ name: 'Anna' }] },
          {
            id: '2',
            external_url: 'https://other.example/b',
            content_text: 'x',
            date_modified: '2019-08-06T00:00:00Z',
          },
          { id: 'https://paper.example/c' },
          { id: '4', content_text: 'no address' },
        ],
      }),
    );
    expect(feed).toEqual({
      kind: 'feed',
      title: 'Paper',
      language: 'fr',
      leftOut: 1,
      entries: [
        {
          url: 'https://paper.example/a',
          id: '1',
          title: 'A',
          author: 'Anna',
          published: '2019-08-05',
          version: '2019-08-05T23:30:00-05:00',
        },
        {
          url: 'https://other.example/b',
          id: '2',
          author: 'Everybody',
          updated: '2019-08-06',
          version: '2019-08-06T00:00:00Z',
        },
        { url: 'https://paper.example/c', id: 'https://paper.example/c', author: 'Everybody' },
      ],
    });
  });
});

describe('the bytes of a feed', () => {
  const title = 'Привет';
  const cp1251 = Uint8Array.from([...title].map((sign) => sign.charCodeAt(0) - 0x410 + 0xc0));
  const around = (bytes: Uint8Array, head = ''): Uint8Array =>
    Buffer.concat([
      Buffer.from(`${head}<rss version="2.0"><channel><title>`),
      bytes,
      Buffer.from('</title><item><link>/a</link></item></channel></rss>'),
    ]);

  it.each([
    ['UTF-8 as it should be', around(Buffer.from(title)), undefined],
    [
      'UTF-8 that calls itself Latin-1',
      around(Buffer.from(title), '<?xml version="1.0" encoding="iso-8859-1"?>'),
      'text/xml; charset=latin1',
    ],
    [
      'a declaration of its own',
      around(cp1251, '<?xml version="1.0" encoding="windows-1251"?>'),
      'application/rss+xml',
    ],
    ['a declaration in the header', around(cp1251), 'application/rss+xml; charset="windows-1251"'],
    [
      'a wrong declaration and a right header',
      around(cp1251, '<?xml version="1.0" encoding="utf-8"?>'),
      'text/xml; charset=windows-1251',
    ],
    [
      'UTF-16 with a mark',
      Buffer.from(`\ufeff${rss('<item><link>/a</link></item>').replace('News', title)}`, 'utf16le'),
      undefined,
    ],
    [
      'UTF-16 without a mark',
      Buffer.from(rss('<item><link>/a</link></item>').replace('News', title), 'utf16le'),
      undefined,
    ],
  ])('are read: %s', (_name, bytes, contentType) => {
    expect(read(bytes, contentType === undefined ? {} : { contentType }).title).toBe(title);
  });
});

describe('what is no feed', () => {
  it.each([
    ['', 'kind-unknown'],
    [
      '<!DOCTYPE html><html><head><title>A page</title></head><body><p>With <b>text</b><br></body></html>',
      'kind-unknown',
    ],
    ['<urlset><url><loc>https://a.example/</loc></url></urlset>', 'kind-unknown'],
    ['{"a": 1}', 'kind-unknown'],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": [', 'kind-unknown'],
    ['plain text', 'kind-unknown'],
  ])('is refused: %j', (text, code) => {
    expect(readFeed(bytesOf(text))).toMatchObject({ kind: 'refused', code, source: ADDRESS });
  });
});

describe('the feeds of a page', () => {
  it('are those that its head names', () => {
    const html = `<html><head><base href="/news/">
      <!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->
      <link rel="stylesheet" type="text/css" href="a.css">
      <LINK REL='alternate feed' TYPE='application/rss+xml; charset=utf-8' TITLE='All' HREF='feed?a=1&amp;b=2'>
      <link href=/atom rel=alternate type=application/atom+xml>
      <link rel="alternate" hreflang="de" href="/de">
      <link rel="alternate" type="application/feed+json" href="https://other.example/feed.json">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      <link rel="alternate" type="application/atom+xml" href="/atom"></head>`;
    expect(feedLinks(html, 'https://paper.example/a/b')).toEqual([
      { url: 'https://paper.example/news/feed?a=1&b=2', type: 'application/rss+xml', title: 'All' },
      { url: 'https://paper.example/atom', type: 'application/atom+xml' },
      { url: 'https://other.example/feed.json', type: 'application/feed+json' },
    ]);
  });
});
