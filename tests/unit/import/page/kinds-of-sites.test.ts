import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../support/news-site/score.js';
import { draftOf, type Options, page, read, STORY, wordsOf } from './read.js';

const facts = async (inside: string, options: Options = {}) => (await draftOf(inside, options)).facts;
const ld = (json: string, more = ''): Options => ({
  head: `<script type="application/ld+json">${json}</script>${more}`,
});
const article = (publisher: string, author = ''): string =>
  `{"@type":"NewsArticle","headline":"A bridge opens",${author === '' ? '' : `"author":{"name":"${author}"},`}"publisher":{"name":"${publisher}"}}`;
const siteName = (name: string): string => `<meta property="og:site_name" content="${name}">`;

describe('an author', () => {
  it.each([
    ['with what he is, in Korean', '<p class="byline">김서연 기자</p>', '김서연'],
    ['with what she is, in Japanese', '<p class="byline">山下みどり記者</p>', '山下みどり'],
    [
      'with a station',
      '<p class="author">Von Jana Kreutzfeld, <a href="https://ndf.example">NDF</a></p>',
      'Jana Kreutzfeld',
    ],
    [
      'in Hindi, with who edited',
      '<div class="byline"><span>By: <a href="/a">राकेश तिवारी</a></span> <span>Edited By: <a href="/b">Shivani Mehrotra</a></span></div>',
      'राकेश तिवारी',
    ],
    ['with an outlet, in Uzbek', '<p class="author">Dilnoza Yo‘ldosheva, Xabar24 muxbiri.</p>', 'Dilnoza Yo‘ldosheva'],
    ['with an outlet, in Turkish', '<p class="author">Ayşe Kaya, Kıyı muhabiri</p>', 'Ayşe Kaya'],
    ['in Russian, with a verb', '<p class="byline">Написала Ольга Ремнёва</p>', 'Ольга Ремнёва'],
  ])('%s is found', async (_name, inside, author) => {
    expect((await facts(inside)).author?.value).toBe(author);
  });

  it.each([
    ['the first letters of the site', 'River Post News', 'RPN'],
    ['the site without the ending of its address', 'Riverpost.com', 'Riverpost'],
  ])('is not %s', async (_name, site, author) => {
    expect(await facts('', ld(article(site, author), siteName(site)))).not.toHaveProperty('author');
  });

  it('is not in a label that nobody sees', async () => {
    const hidden = '<div style="display:none">Page Image</div><div>9 July 2019</div>';
    expect(await facts(hidden)).not.toHaveProperty('author');
  });
});

describe('a publisher', () => {
  it.each([
    ['is the outlet and not its company', 'Ediciones Ribereño S.L.', 'El Ribereño', 'El Ribereño'],
    ['is the outlet and not its company, in Japanese', '朝凪新聞社', '朝凪新聞デジタル', '朝凪新聞デジタル'],
    ['has the ending of its address where it is written so', 'Ouest-Rivages', 'Ouest-Rivages.fr', 'Ouest-Rivages.fr'],
    ['is no address where its name is stated', 'River Post', 'riverpost.example', 'River Post'],
    ['has its article', 'The Sentinel', 'the Sentinel', 'The Sentinel'],
    ['is no section of the site', 'Meridian Wire', 'U.S.', 'Meridian Wire'],
  ])('%s', async (_name, stated, named, publisher) => {
    expect((await facts('', ld(article(stated), siteName(named)))).publisher?.value).toBe(publisher);
  });

  it('has no motto', async () => {
    const html = page(`<main><h1>A bridge opens</h1>${STORY}</main>`).replace(
      '<title>A bridge opens',
      '<title>A bridge opens - Openwire, the free news source',
    );
    const found = await read(html);
    expect(found).toMatchObject({ draft: { facts: { publisher: { value: 'Openwire' } } } });
  });
});

describe('a date', () => {
  it('of two calendars is read by ours', async () => {
    const found = await facts('<div class="news-date">السبت 1444/08/12 هـ الموافق 2023/03/04 م</div>');
    expect(found.published?.value).toBe('2023-03-04');
  });

  it('at the foot of the site is not that of the article', async () => {
    const foot = (text: string) => facts(`<p>9 July 2019</p>${STORY}<div class="footer"><p>${text}</p></div>`);
    expect(await foot('Last updated on: 1 May 2023')).not.toHaveProperty('updated');
    expect((await foot('This page was last edited on 12 July 2019')).updated?.value).toBe('2019-07-12');
  });
});

describe('a language', () => {
  it('that the page states more exactly than JSON-LD is the one of the page', async () => {
    const found = await facts('', { ...ld('{"@type":"NewsArticle","inLanguage":"en"}'), html: 'lang="en-GB"' });
    expect(found.language?.value).toBe('en-GB');
  });

  it('near to what the detector takes it for stays as it is stated', async () => {
    const text =
      '<p>Sudah sebelas tahun penjaga mercusuar itu mengirim surat yang sama setiap awal Maret, dan jawabannya juga selalu sama, yaitu lampu cadangan untuk menara.</p>';
    const found = await facts(text.repeat(12), { html: 'lang="id"' });
    expect(found.language?.value).not.toBe('ms');
  });
});

describe('notices around a text', () => {
  it.each([
    ['links in Indonesian', '<p>Baca juga: <a href="/a">Kapal Kayu Ini Berlayar</a></p>'],
    [
      'a heading over links in Japanese',
      '<section><h2>関連ニュース</h2><ul><li><a href="/a">渡し船</a></li></ul></section>',
    ],
    [
      'a card under such a heading',
      '<section><h2>Más información</h2><article><h2><a href="/a">La escuela que abre para uno</a></h2></article></section>',
    ],
    ['channels in Indonesian', '<p>Dapatkan update berita pilihan setiap hari. Mari bergabung di Grup Telegram.</p>'],
    ['a programme', '<p>Dieses Thema im Programm: Über dieses Thema berichtete NDF Info am 12. März.</p>'],
    ['numbers of a release', '<p>SG/AM/RK</p><p>(Release ID: 1904321) Visitor Counter : 3127</p>'],
    ['a page of a record', '<p>Column 702</p>'],
    ['a title of staff', '<p>Dispatch Staff Writer</p>'],
  ])('go: %s', async (_name, html) => {
    expect(await wordsOf(html)).toBe('');
  });

  /** What is left of lines at the end of a page. */
  async function below(html: string): Promise<string> {
    const found = await read(page(`<article><h1>A bridge opens</h1>${STORY}${html}</article>`));
    if (found.kind !== 'draft') throw new Error(found.message);
    return bodyOf(found.draft)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('Sentence '))
      .join('\n');
  }

  it.each([
    ['a mark of the end with an hour and a number', '<p>// انتهى //</p><p>19:42</p><p>0187</p>'],
    ['a contact', '<h3>Media contact</h3><p>Press Office</p><p>press@mole.example, +44 0000 000000</p>'],
    ['a box on the author', '<h2>Sobre la firma</h2><p>Lucía Montalbán</p>'],
    [
      'a list of sources',
      '<h2>Sources</h2><ul><li>Anna Berg. "<a href="/a">Third attempt</a>", Coast Courier</li></ul>',
    ],
  ])('go at the end: %s', async (_name, html) => {
    expect(await below(html)).toBe('');
  });

  it.each([
    ['initials in small letters, which sign a text', '<p>kre/jhu</p>'],
    ['who took a picture', '<p>Foto: The Post</p>'],
    ['a sentence that speaks of sources', '<p>Sources of the river were found in three places, said the engineer.</p>'],
  ])('are not: %s', async (_name, html) => {
    expect(await wordsOf(html)).not.toBe('');
  });

  it('a place that only styles keep apart is a word of its own', async () => {
    expect(
      await wordsOf('<p><span class="location-stamp">Mole</span>Every morning the ferry waits for nobody.</p>'),
    ).toContain('Mole Every');
  });
});
