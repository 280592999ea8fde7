import { describe, expect, it } from 'vitest';
import { quoteId } from '../../../src/quote/quote-id.js';
import { createSite, get } from '../../support/site.js';
import { article } from '../../support/tiny.js';

const talks = article({
  id: 'talks',
  markdown:
    '# Talks\n\nThe ministers met. They did not agree.\n\n### Later\n\n- They met again.\n- They left.\n\n> He said no.\n\n![Minister, 2019](x.jpg)',
  front: 'title: Talks <b>\nfirst_published: unknown\ntopics: [trade, "a&b"]\nlanguage: en',
});
const site = createSite([talks, article({ id: 'other', markdown: 'Nothing here.' })]);
const [, second] = talks.sentences;
const id = quoteId({ article: talks, start: second?.start ?? 0, end: second?.end ?? 0 });

describe('the reading room', () => {
  it('lists the articles, each with its page', async () => {
    const { status, text } = await get(site, '/articles');
    expect(status).toBe(200);
    expect(text).toContain('<a href="/articles/talks"><bdi>Talks &lt;b&gt;</bdi></a>');
    expect(text).toContain('date not stated');
  });

  it('numbers paragraphs as citations do, skips no heading level, and says what is not stated', async () => {
    const { text } = await get(site, '/articles/talks');
    expect(
      [...text.matchAll(/<div class="paragraph as-([\w-]+)" id="p(\d+)">/g)].map(([, kind, n]) => [n, kind]),
    ).toEqual([
      ['1', 'paragraph'],
      ['2', 'list-item'],
      ['3', 'list-item'],
      ['4', 'quote'],
      ['5', 'caption'],
    ]);
    expect([...text.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '3']);
    expect(text).toContain('<p class="byline">outlet not stated · date not stated</p>');
    expect(text).toContain('elsewhere, date not stated');
    expect(text).not.toContain('<mark');
  });

  it('marks exactly the quoted words, once, and remembers the question', async () => {
    const { text } = await get(site, `/articles/talks?${new URLSearchParams({ quote: id, q: 'Did they <agree>?' })}`);
    expect([...text.matchAll(/<mark id="quote" data-quote>(.*?)<\/mark>/g)].map(([, words]) => words)).toEqual([
      'They did not agree.',
    ]);
    expect(text).toContain('<q dir="auto">Did they &lt;agree&gt;?</q>');
    expect(text).toContain('href="/?line=Did+they+%3Cagree%3E%3F"');
  });

  it.each([
    ['is made up', 'talks.00000000.0.5'],
    ['begins after the "not"', quoteId({ article: talks, start: (second?.start ?? 0) + 9, end: second?.end ?? 0 })],
    ['is of another article', id.replace('talks', 'other')],
    ['is not an id', '../../etc/passwd'],
    ['is empty', ''],
    ['is HTML', '"><script>'],
  ])('marks nothing and says so when the id %s', async (_name, quote) => {
    const { status, text } = await get(site, `/articles/talks?${new URLSearchParams({ quote })}`);
    expect(status).toBe(200);
    expect(text).toContain('nothing is highlighted');
    expect(text).not.toMatch(/<mark|<script>/);
  });

  it.each([
    '/articles/nobody',
    '/articles/..%2f..%2fpackage.json',
    '/articles/%2e%2e/package.json',
    '/articles/talks.md',
    '/articles/__proto__',
    '/assets/../package.json',
    '/assets/x/chat.js',
    '/corpus/new-phase.md',
    '/nowhere',
  ])('has nothing at %s', async (path) => {
    const { status, text } = await get(site, path);
    expect(status).toBe(404);
    expect(text).not.toContain('"version"');
  });

  it('survives an address that is not UTF-8', async () => {
    expect((await get(site, '/articles/%ff')).status).toBe(404);
    expect((await get(site, '/articles/talks?quote=%ff&q=%fe')).status).toBe(200);
  });
});
