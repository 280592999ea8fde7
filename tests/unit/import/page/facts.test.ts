import { describe, expect, it } from 'vitest';
import { draftOf, type Options, page, read, STORY } from './read.js';

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

/** Without the title that such pages have, where another is given. */
const withOneTitle = (inside: string, options: Options): string =>
  page(inside, options).replace(options.head?.includes('<title>') ? '<title>A bridge opens</title>' : '', '');

describe('a publisher', () => {
  const name = async (options: Options, after = ''): Promise<string | undefined> => {
    const found = await read(
      withOneTitle(
        `<header><a href="/"><img src="/l.png" alt=""></a></header><article><h1>A bridge opens</h1>${STORY}</article>${after}`,
        options,
      ),
    );
    return found.kind === 'draft' ? found.draft.facts.publisher?.value : undefined;
  };

  it('is what the site is called rather than the company that owns it', async () => {
    const entry = '{"@type":"Article","headline":"A bridge opens","publisher":{"name":"Steppe Media LLC"}}';
    const site = '{"@type":"WebSite","name":"Steppe Dispatch"}';
    expect(await name(ld(`{"@graph":[${entry},${site}]}`))).toBe('Steppe Dispatch');
    expect(await name(ld(entry))).toBe('Steppe Media LLC');
  });

  it.each([
    ['beside the headline without a space', '<title>A bridge opens-桥报网</title>', '', '桥报网'],
    [
      'as the words of the logo',
      '<title>A bridge opens</title>',
      '<div id="templateHeader"><img alt="Harbour Research Group logo" src="/h.png"></div>',
      'Harbour Research Group',
    ],
    [
      'in the copyright line',
      '<title>A bridge opens</title>',
      '<p>Copyright © 2020 Harbour Research Group, All rights reserved.</p>',
      'Harbour Research Group',
    ],
  ])('may be stated %s', async (_name, head, after, publisher) => {
    expect(await name({ head }, after)).toBe(publisher);
  });

  it('is all that the window of each page says, where the logo says it, too', async () => {
    const head = '<title>Ministry of Bridges</title>';
    const logo = '<div><img alt="Ministry of Bridges, Government of Kestria" src="/e.png"></div>';
    expect(await name({ head }, logo)).toBe('Ministry of Bridges');
  });

  it('is not the person whose page it is', async () => {
    expect(await name({}, '<p>© 1998 Edwin Hollis</p>')).toBeUndefined();
  });
});
