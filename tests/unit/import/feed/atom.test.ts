import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../src/import/feed/feed.js';
import { feedLinks } from '../../../../src/import/feed/links.js';
import { ADDRESS, bytesOf, read, rss } from '../../../support/feed-text.js';

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
