import { describe, expect, it } from 'vitest';
import { draftOf, type Options } from './read.js';

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

describe('a language', () => {
  it('is written as BCP 47', async () => {
    expect((await facts('', { html: '', head: '<meta property="og:locale" content="en_gb">' })).language?.value).toBe(
      'en-GB',
    );
  });

  it('that contradicts the text is corrected with a doubt', async () => {
    const { facts: found, problems } = await draftOf('', { html: 'lang="ru"' });
    expect(found.language).toEqual({ value: 'en', from: 'text' });
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'doubt', message: expect.stringContaining('html lang says “ru”') }),
    );
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
