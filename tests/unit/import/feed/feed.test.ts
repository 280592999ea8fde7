import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../src/import/feed/feed.js';
import { read, rss } from '../../../support/feed-text.js';

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
          <title><![CDATA[Talks &#8211; the <i>third</i> caf&eacute; round &amp; last]]></title>
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
          title: 'Talks \u2013 the third caf\u00e9 round & last',
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

  it('that was saved as a file has the entries whose links have a site', () => {
    const items = '<item><link>https://paper.example/a</link></item><item><link>/b</link></item>';
    const saved = readFeed({ source: 'saved.xml', bytes: new TextEncoder().encode(rss(items)) });
    expect(saved).toMatchObject({ entries: [{ url: 'https://paper.example/a' }], leftOut: 1 });
  });

  it.each([
    ['Thu, 1 Dec 05 10:00:00 EST', '2005-12-01'],
    ['Thu,01 Dec 2005 10:00:00 GMT', '2005-12-01'],
    ['31 Dec 99', '1999-12-31'],
    ['2005-12-01T23:30:00+0000', '2005-12-01'],
  ])('reads the day of %s', (date, day) => {
    expect(read(rss(`<item><link>/a</link><pubDate>${date}</pubDate></item>`)).entries[0]?.published).toBe(day);
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
