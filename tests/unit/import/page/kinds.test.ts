import { describe, expect, it } from 'vitest';
import { page, read, STORY } from './read.js';

const refusal = async (html: string) => {
  const found = await read(html);
  return found.kind === 'refused' ? found : undefined;
};
const doubts = async (html: string, url?: string): Promise<string> => {
  const found = await read(html, { ...(url !== undefined && { url }) });
  return found.kind === 'draft' ? found.draft.problems.map(({ message }) => message).join('\n') : found.message;
};
const ld = (json: string) => ({ head: `<script type="application/ld+json">${json}</script>` });

describe('a page that is no article', () => {
  it.each([
    [
      'says that there is none',
      page(
        '<h1>Page not found</h1><p>The page that you asked for has been moved or removed. Please use the search.</p>',
      ),
      'not-an-article',
      'no such page',
    ],
    [
      'is a check for browsers',
      page('<h1>Just a moment...</h1><p>Checking your browser before you can go on to the site, please wait here.</p>'),
      'not-an-article',
      'check for browsers',
    ],
    [
      'needs scripts',
      page('<noscript>Please enable JavaScript to view this page.</noscript><div id="root"></div>'),
      'no-text',
      'scripts',
    ],
    ['has no words', page(''), 'no-text', 'no text'],
    ['has menus only', page('<nav><a href="/">Home</a></nav>'), 'no-text', 'no text'],
    ['is nothing at all', '', 'no-text', 'no text'],
    [
      'lists articles',
      page(
        Array.from(
          { length: 8 },
          (_, index) =>
            `<article><h2><a href="/${index}">Story number ${index} of this day</a></h2><p>The first sentence of the story that is number ${index}, and a second half of it.</p></article>`,
        ).join(''),
        { head: '<meta property="og:type" content="website">' },
      ),
      'not-an-article',
      'lists articles',
    ],
    [
      'shows a paywall with hardly a sentence',
      page(
        '<article><h1>Why it fell</h1><p>The bridge fell on the night before Easter, and nobody in the town has asked why until now.</p><div class="paywall"><p>Subscribe to continue reading</p></div></article>',
      ),
      'not-an-article',
      'only the beginning',
    ],
  ])('is refused with what to do: it %s', async (_name, html, code, words) => {
    const found = await refusal(html);
    expect(found?.code).toBe(code);
    expect(found?.message).toMatch(new RegExp(`^a page: .*${words}`));
  });

  it('is not one about such pages', async () => {
    const html = page(
      `<article><h1>404: how an error became a joke</h1>${STORY}${STORY.replaceAll('Sentence', 'Phrase')}</article>`,
    );
    expect(await refusal(html)).toBeUndefined();
  });
});

describe('a page that is perhaps not whole', () => {
  it('says so where its metadata says that it is not free', async () => {
    const html = page(
      `<article><h1>A bridge opens</h1>${STORY}</article>`,
      ld('{"@type":"NewsArticle","isAccessibleForFree":"False"}'),
    );
    expect(await doubts(html)).toContain('perhaps only the beginning of the article (its metadata');
  });

  it('names its next part', async () => {
    const html = page(`<article><h1>A bridge opens</h1>${STORY}</article>`, {
      head: '<link rel="next" href="/bridge/2/">',
    });
    expect(await doubts(html, 'https://x.example/bridge/')).toContain('the next is https://x.example/bridge/2/');
  });

  it('does not take the next article for its next part', async () => {
    const html = page(`<article><h1>A bridge opens</h1>${STORY}</article>`, {
      head: '<link rel="next" href="/2019/07/rain/">',
    });
    expect(await doubts(html, 'https://x.example/2019/07/bridge/')).not.toContain('next is');
  });
});

describe('a live blog', () => {
  it('has the time of each entry as a heading', async () => {
    const entry = (time: string, words: string) =>
      `<div class="live-entry"><time datetime="2020-01-01T${time}:00Z">${time}</time><p>${words} and nobody knows how long it will last.</p></div>`;
    const html = page(
      `<main class="liveblog"><h1>A bridge opens</h1>${entry('12:10', 'The mayor has begun to speak')}${entry('11:40', 'The band is playing again')}${entry('11:05', 'People come with chairs')}</main>`,
    );
    const found = await read(html);
    expect(found.kind === 'draft' && found.draft.markdown).toBe(
      [
        '## 12:10',
        'The mayor has begun to speak and nobody knows how long it will last.',
        '## 11:40',
        'The band is playing again and nobody knows how long it will last.',
        '## 11:05',
        'People come with chairs and nobody knows how long it will last.\n',
      ].join('\n\n'),
    );
  });
});
