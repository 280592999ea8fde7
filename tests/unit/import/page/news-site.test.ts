import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/import/page/page.js';
import { type PageScore, scorePage, tableOf, totalOf } from '../../../support/news-site/score.js';
import { type NewsSite, startNewsSite } from '../../../support/news-site/site.js';

/** Each page as a client gets it over the loopback. */
async function scoresOf(site: NewsSite): Promise<readonly PageScore[]> {
  const scores: PageScore[] = [];
  for (const page of site.pages) {
    const source = `${site.url}${page.path}`;
    const answer = await fetch(source);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const contentType = answer.headers.get('content-type') ?? '';
    scores.push(scorePage(page, await readPage({ source, bytes, contentType, url: answer.url })));
  }
  return scores;
}

/**
 * Each part but the first was written before the rules were looked at and read once when those of its day were done:
 * field accuracy .943, .935, .922, .911, .976, .893, .750, .900, .893, .845, .914; word F1 .997, .934, .961, .956, .961, .965, .844, .942, .994, .931, .979.
 * What was wrong then has been mended since, so they are guards now and no measure of unseen pages.
 */
describe.each([
  { part: 'pages that rules were made with', folder: 'pages', least: 30 },
  { part: 'pages held out until the rules were done', folder: 'held-out', least: 10 },
  { part: 'a second set of pages held out', folder: 'second', least: 24 },
  { part: 'a third set', folder: 'third', least: 12 },
  { part: 'a fourth set', folder: 'fourth', least: 8 },
  { part: 'a fifth set', folder: 'fifth', least: 6 },
  { part: 'a sixth set', folder: 'sixth', least: 16 },
  { part: 'a seventh set', folder: 'seventh', least: 8 },
  { part: 'an eighth set', folder: 'eighth', least: 10 },
  { part: 'a ninth set', folder: 'ninth', least: 8 },
  { part: 'a tenth set', folder: 'tenth', least: 24 },
  { part: 'an eleventh set', folder: 'eleventh', least: 5 },
] as const)('a site in the manner of real news sites: $part', ({ part, folder, least }) => {
  let site: NewsSite;
  let scores: readonly PageScore[];
  beforeAll(async () => {
    site = await startNewsSite({ folder });
    scores = await scoresOf(site);
    console.log(tableOf(part, scores));
  }, 120_000);
  afterAll(() => site.close());

  it('has enough pages', () => {
    expect(site.pages.length).toBeGreaterThanOrEqual(least);
  });

  it('is read with at least 95% of the facts right', () => {
    expect(totalOf(scores).accuracy).toBeGreaterThanOrEqual(0.95);
  });

  it('is read with a word F1 of the body of at least .95', () => {
    expect(totalOf(scores).f1).toBeGreaterThanOrEqual(0.95);
  });

  it('has each page taken for what it is, with its doubts', () => {
    expect(scores.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
  });
});
