import { describe, expect, it } from 'vitest';
import { draftOf, type Options, page, read, STORY } from './read.js';

const facts = async (inside: string, options: Options = {}) => (await draftOf(inside, options)).facts;
const ld = (json: string): Options => ({ head: `<script type="application/ld+json">${json}</script>` });

describe('an author', () => {
  it.each([
    ['of a byline', '<p class="byline">By Ann Lee</p>', 'Ann Lee'],
    ['with another', '<p>By Ann Lee and Bo Ray</p>', 'Ann Lee and Bo Ray'],
    ['of three', '<p>By Ann Lee, Bo Ray and Cy Dunn</p>', 'Ann Lee, Bo Ray and Cy Dunn'],
    ['with a date beside the name', '<p>By Ann Lee | 8 July 2019</p>', 'Ann Lee'],
    ['with a title', '<p class="byline">By Ann Lee, Moscow correspondent</p>', 'Ann Lee'],
    ['who is linked', '<p><a rel="author" href="/ann">Ann Lee</a></p>', 'Ann Lee'],
    ['with a particle', '<p>By Ursula von der Heide</p>', 'Ursula von der Heide'],
    ['in Russian', '<p>Автор: Ольга Ремнёва</p>', 'Ольга Ремнёва'],
    ['in Finnish, with the day after the name', '<p>Teksti: Aino Lehto 8.3.2023</p>', 'Aino Lehto'],
    ['in Hungarian', '<p>Szerző: Kovács Anna</p>', 'Kovács Anna'],
    ['in Swedish, with the time', '<p>Skribent: Elsa Berg 2023-03-08 10:15</p>', 'Elsa Berg'],
    ['in Persian', '<div class="byline">نویسنده: مینا رستگار</div>', 'مینا رستگار'],
    [
      'beside a place',
      '<p>By <a href="/a">Ann Lee</a> in <a href="/b">Knots and Weather</a>, June 18, 2013</p>',
      'Ann Lee',
    ],
    [
      'beside who took the pictures',
      '<p><a rel="author" href="/a">Ann Lee</a> (text) and <a rel="author" href="/b">Bo Ray</a> (photos)</p>',
      'Ann Lee',
    ],
    ['in a list without "by"', '<p><b>Ann Lee, Bo Ray, and Cy Dunn</b></p>', 'Ann Lee, Bo Ray and Cy Dunn'],
    [
      'for screen readers',
      '<section aria-labelledby="article-byline"><ul><li><span>Author,</span> <span>Ann Lee</span></li><li><span>Role,</span> <span>The Post, Mole</span></li></ul></section>',
      'Ann Lee',
    ],
    ['alone in a line beside the date', '<div>Ayesha Khan</div><div>12 March 2019</div>', 'Ayesha Khan'],
    ['alone in a line that leads to a person', '<p><a href="/authors/ann-lee">Ann Lee</a></p>', 'Ann Lee'],
    [
      'beside a place and a date, below a deck',
      '<p>The bridge has been closed for eleven years, and nobody remembers any more why that was.</p><div>12 March 2019</div><div>Ayesha Khan | Mole</div>',
      'Ayesha Khan',
    ],
    [
      'each in a box of its own',
      '<div><div>By</div><div class="txt author-txt">Ann Lee</div><div>and</div><div class="txt author-txt">Bo Ray</div></div>',
      'Ann Lee and Bo Ray',
    ],
    [
      'with an office, where the page says who speaks',
      '<dl><dt>Speaker:</dt><dd>Minister Ann Lee</dd></dl>',
      'Minister Ann Lee',
    ],
    [
      'with another who has no link',
      '<div class="byline">By <a href="/a">ANN LEE</a> and <span>BO RAY</span>, The Post</div>',
      'ANN LEE and BO RAY',
    ],
    [
      'in a list of facts',
      '<ul><li><strong>Date</strong> 8.7.2019</li><li><strong>Author</strong> Ann Lee</li></ul>',
      'Ann Lee',
    ],
    ['in Chinese', '<p>作者：王琳</p>', '王琳'],
    ['alone beside the date, in Japanese', '<p>佐藤健</p><p>2022年6月14日 17時00分</p>', '佐藤健'],
    ['of an interview', '<div><span>Interview</span> <span>Tessa Marlin</span></div>', 'Tessa Marlin'],
    [
      'in a list below the word, each with an office',
      '<h2>Authors</h2><div><a href="/p">Maria Feld</a><div>Senior Fellow, Economics Programme</div></div><div><a href="/q">Tariq Ansari</a><div>Associate Professor</div></div>',
      'Maria Feld and Tariq Ansari',
    ],
    [
      'whose name has a class, with an affiliation',
      '<div class="ltx_authors"><span class="ltx_creator"><span class="ltx_personname">Ann Lee </span><span class="ltx_role_affiliation">University of Mole</span></span></div>',
      'Ann Lee',
    ],
    ['in RDFa', '<div><span>Authors</span><div property="schema:author">Ann Lee</div></div>', 'Ann Lee'],
    [
      'in a column beside the text',
      '<aside><h2>Authors</h2><ul><li class="contributor"><a class="contributor__name" href="/a">Ann Lee</a></li></ul></aside>',
      'Ann Lee',
    ],
  ])('%s is found', async (_name, inside, author) => {
    expect((await facts(inside)).author?.value).toBe(author);
  });

  it.each([
    ['an account of the site', '<meta name="author" content="admin">'],
    ['an account of Joomla', '<meta name="author" content="Super User">'],
    ['a company', '<meta name="author" content="Northern Grid plc">'],
    ['an address', '<meta property="article:author" content="https://social.example/ann">'],
    ['the site itself', '<meta property="og:site_name" content="The Post"><meta name="author" content="The Post">'],
  ])('is not %s', async (_name, head) => {
    expect(await facts('', { head })).not.toHaveProperty('author');
  });

  it.each([
    ['a place', '<div>New Delhi</div><div>12 March 2019</div>'],
    ['a section in Chinese', '<p>国际新闻</p><p>2022年6月14日</p>'],
    ['a place of two words', '<div>Kuala Lumpur</div><div>12 March 2019</div>'],
    ['a subject', '<p>Climate Change</p><p>12 March 2019</p>'],
    ['a section that a menu names', '<nav><a href="/lenz">Upper Lenz</a></nav><p>Upper Lenz</p><p>12 March 2019</p>'],
    ['a section', '<div>World News</div><div>12 March 2019</div>'],
    ['a name without a date beside it', '<div>Marun Ferry</div><p>Two lines.</p><p>And one more.</p>'],
  ])('is not %s', async (_name, inside) => {
    expect(await facts(inside)).not.toHaveProperty('author');
  });

  it.each([
    [
      'the reporter of an agency, in its first sentence',
      'first',
      '江华社青川3月5日电（记者王琳）停航十一年的青川渡口五日上午重新开放。第一班渡船载着四十二名乘客和一头小牛，用了七分钟抵达对岸。',
      '王琳',
    ],
    ['a name in bold below the text', 'last', '<b>Ann Lee</b>', 'Ann Lee'],
    [
      'the reporters of an agency',
      'last',
      'Reporting by Ann Lee in Mole and Bo Ray; Editing by Cy Dunn',
      'Ann Lee and Bo Ray',
    ],
  ])('may be %s', async (_name, where, line, author) => {
    const [first, last] = where === 'first' ? [`<p>${line}</p>`, ''] : ['', `<p>${line}</p>`];
    const found = await read(page(`<article><h1>A bridge opens</h1>${first}${STORY}${last}</article>`));
    expect(found.kind === 'draft' && found.draft.facts.author?.value).toBe(author);
  });

  it('is whoever asked, not those who answered', async () => {
    const person = (name: string) => `<div itemprop="author" itemscope><span itemprop="name">${name}</span></div>`;
    const answer = `<div itemscope itemtype="https://schema.org/Answer"><p>Because.</p>${person('Bo')}</div>`;
    expect((await facts(person('Ann') + answer)).author?.value).toBe('Ann');
  });

  it('is not the one in a box of other articles', async () => {
    expect(await facts('<aside class="related"><span class="author">Zed Other</span></aside>')).not.toHaveProperty(
      'author',
    );
  });

  it('that is a department keeps its whole name, and is none if it publishes the page', async () => {
    const author = '"author":{"@type":"Organization","name":"Department for Inland Water"}';
    expect((await facts('', ld(`{"@type":"Article",${author}}`))).author?.value).toBe('Department for Inland Water');
    const both = `{"@type":"Article",${author},"publisher":{"name":"Department for Inland Water"}}`;
    expect(await facts('', ld(both))).not.toHaveProperty('author');
  });

  it('is in an entry that is nested in lists', async () => {
    const nested =
      '{"@graph":[{"@type":"ListItem"},[{"@type":["NewsArticle"],"headline":"A bridge opens","author":[{"name":["Ann Lee"]}]}]]}';
    expect((await facts('', ld(nested))).author?.value).toBe('Ann Lee');
  });

  it('of the metadata is completed by a byline with further names', async () => {
    const options = ld('{"@type":"Article","author":{"name":"Ann Lee"}}');
    expect((await facts('<p class="byline">By Ann Lee and Bo Ray</p>', options)).author).toEqual({
      value: 'Ann Lee and Bo Ray',
      from: 'byline',
    });
  });
});
