import { describe, expect, it } from 'vitest';
import { draftOf, type Options, read, STORY } from './read.js';

const facts = async (inside: string, options: Options = {}) => (await draftOf(inside, options)).facts;
const ld = (json: string): Options => ({ head: `<script type="application/ld+json">${json}</script>` });

describe('JSON-LD', () => {
  it.each([
    [
      'in a graph, with references',
      '{"@graph":[{"@type":"Person","@id":"#p","name":"Ann Lee"},{"@type":["NewsArticle"],"author":{"@id":"#p"},"datePublished":"2019-07-08"}]}',
    ],
    [
      'in a list',
      '[{"@type":"WebSite","name":"X"},{"@type":"BlogPosting","author":[{"name":"Ann Lee"}],"datePublished":"2019-07-08T23:59:00-11:00"}]',
    ],
    [
      'as the main entity of its page',
      '{"@type":"WebPage","mainEntity":{"@type":"Report","author":"Ann Lee","datePublished":"20190708"}}',
    ],
    [
      'with a comma too much and a line break inside of words',
      '{"@type":"Article","description":"two\nlines","author":{"name":"Ann Lee",},"datePublished":"2019-07-08",}',
    ],
    ['inside of a comment', '<!-- {"@type":"Article","author":"Ann Lee","datePublished":"2019-07-08"} -->'],
    [
      'that is cut off',
      '{"@type":"NewsArticle","datePublished":"2019-07-08","author":{"@type":"Person","name":"Ann Lee"},"articleBody":"He said "no',
    ],
    [
      'with addresses as types',
      '{"@type":"http://schema.org/NewsArticle","author":{"name":"Ann Lee"},"datePublished":"July 8, 2019"}',
    ],
  ])('%s is read', async (_name, json) => {
    expect(await facts('', ld(json))).toMatchObject({
      author: { value: 'Ann Lee', from: 'JSON-LD' },
      published: { value: '2019-07-08', from: 'JSON-LD' },
    });
  });

  it('of another article that the page only lists does not count', async () => {
    const list =
      '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other","datePublished":"2001-01-01"}]}';
    expect(await facts('', ld(list))).not.toHaveProperty('published');
  });

  it('of this page is chosen among several by its address', async () => {
    const two =
      '[{"@type":"NewsArticle","url":"https://x.example/other","datePublished":"2001-01-01"},{"@type":"NewsArticle","url":"https://x.example/this","datePublished":"2019-07-08"}]';
    const options = { ...ld(two), url: 'https://x.example/this' };
    expect(await facts('', options)).toMatchObject({ published: { value: '2019-07-08' } });
  });

  it('without a date but that of the beginning of time has none', async () => {
    expect(await facts('', ld('{"@type":"Article","datePublished":"1970-01-01T00:00:00Z"}'))).not.toHaveProperty(
      'published',
    );
  });
});

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
  ])('%s is found', async (_name, inside, author) => {
    expect((await facts(inside)).author?.value).toBe(author);
  });

  it.each([
    ['an account of the site', '<meta name="author" content="admin">'],
    ['an address', '<meta property="article:author" content="https://social.example/ann">'],
    ['the site itself', '<meta property="og:site_name" content="The Post"><meta name="author" content="The Post">'],
  ])('is not %s', async (_name, head) => {
    expect(await facts('', { head })).not.toHaveProperty('author');
  });

  it('is not the one in a box of other articles', async () => {
    expect(await facts('<aside class="related"><span class="author">Zed Other</span></aside>')).not.toHaveProperty(
      'author',
    );
  });

  it('of the metadata is completed by a byline with further names', async () => {
    const options = ld('{"@type":"Article","author":{"name":"Ann Lee"}}');
    expect((await facts('<p class="byline">By Ann Lee and Bo Ray</p>', options)).author).toEqual({
      value: 'Ann Lee and Bo Ray',
      from: 'byline',
    });
  });
});

describe('a title', () => {
  const title = async (head: string, headline = '') => {
    const found = await read(
      `<!doctype html><html lang="en"><head>${head}</head><body>${headline}<article>${STORY}</article></body></html>`,
    );
    return found.kind === 'draft' ? found.draft.facts.title : found;
  };
  const SITE = '<meta property="og:site_name" content="The Post">';

  it.each([
    ['after it', `<title>A bridge opens | World | The Post</title>${SITE}`],
    ['before it', `<title>The Post - A bridge opens</title>${SITE}`],
    ['in the metadata too', `<meta property="og:title" content="A bridge opens - The Post">${SITE}`],
  ])('loses the name of the site %s', async (_name, head) => {
    expect(await title(head)).toMatchObject({ value: 'A bridge opens' });
  });

  it('is the headline that readers see, where the metadata has a part of it', async () => {
    const head = '<title>A bridge that nobody had asked for… | The Post</title>';
    expect(await title(head, '<h1>A bridge that nobody had asked for opens at last</h1>')).toEqual({
      value: 'A bridge that nobody had asked for opens at last',
      from: 'headline (h1)',
    });
  });

  it('is not the name of the site in large letters', async () => {
    const head = `<title>A bridge opens | The Post</title>${SITE}`;
    expect(await title(head, '<h1 class="logo"><a href="/">The Post</a></h1><h2>A bridge opens</h2>')).toMatchObject({
      value: 'A bridge opens',
    });
  });

  it('keeps a dash of its own', async () => {
    expect(await title(`<meta property="og:title" content="Rain – and no end">${SITE}`)).toMatchObject({
      value: 'Rain – and no end',
    });
  });

  it('has its references read, also those that are written twice', async () => {
    const head = '<meta property="og:title" content="Bridges &amp;amp; rivers &amp;#8211; a story">';
    expect(await title(head)).toMatchObject({ value: 'Bridges & rivers – a story' });
  });

  it('has every named reference of HTML read, not only the usual ones', async () => {
    const head = '<meta property="og:title" content="Caf&amp;eacute; &amp;Uuml;ber &amp;euro;5 &amp;nosuch; R&D">';
    expect(await title(head)).toMatchObject({ value: 'Café Über €5 &nosuch; R&D' });
  });
});

describe('a language', () => {
  it('is written as BCP 47', async () => {
    expect((await facts('', { html: '', head: '<meta property="og:locale" content="en_gb">' })).language?.value).toBe(
      'en-GB',
    );
  });

  it('that contradicts the text is corrected with a doubt', async () => {
    const { facts: found, problems } = await draftOf('', { html: 'lang="ru"' });
    expect(found.language).toEqual({ value: 'en', from: 'text' });
    expect(problems).toContainEqual({ severity: 'doubt', message: expect.stringContaining('html lang says “ru”') });
  });
});

describe('an address', () => {
  it('is the canonical one, made complete', async () => {
    const options = { head: '<link rel="canonical" href="/story">', url: 'https://x.example/story?utm_source=feed' };
    expect((await facts('', options)).url).toEqual({ value: 'https://x.example/story', from: 'canonical address' });
  });

  it('that is not of the web does not count', async () => {
    expect(await facts('', { head: '<link rel="canonical" href="javascript:alert(1)">' })).not.toHaveProperty('url');
  });
});
