import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../src/commands/reply.js';
import { refOf } from '../../../src/corpus/article.js';
import { extractEvents } from '../../../src/events/extract.js';
import { groupByDate, timelineOf } from '../../../src/events/timeline.js';
import { renderTimeline } from '../../../src/render/html/timeline.js';
import { en } from '../../../src/render/words/en.js';
import { eventParts } from '../../support/event-parts.js';
import { article } from '../../support/tiny.js';

const mill = article({
  id: 'mill',
  markdown: 'The <b>mill</b> closed last week: “x < y & z”.\n\nIt opened in 1999.\n\nIt burned in 1999.',
  front: 'title: "The <mill> & more"\npublished: "2018-06-08"',
});
const bank = article({ id: 'bank', markdown: 'The bank failed in 2008.', front: 'title: The bank' });
const both = [mill, bank];

function page(filter: Timeline['filter'] = {}): string {
  const lookup = ({ id }: { readonly id: string }) => (id === 'mill' ? mill : bank);
  const events = timelineOf(
    both.flatMap((one) => extractEvents(one, eventParts).events),
    { lookup },
  );
  const reply: Timeline = {
    kind: 'timeline',
    form: 'list',
    groups: groupByDate(events),
    total: events.length,
    page: 1,
    pages: 1,
    first: 1,
    withheld: { 'no-publication-date': 1 },
    sources: both.map(refOf),
    filter,
  };
  return renderTimeline(reply, { view: { article: lookup }, words: en }).html;
}

const shown = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('the timeline on the page', () => {
  it('has a bar for each event that leads to its row of the table', () => {
    const hrefs = [...page().matchAll(/class="bar[^"]*" href="#([^"]+)"/g)].map(([, id]) => id);
    const rows = [...page().matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id);
    expect(hrefs.toSorted()).toEqual(['event-1', 'event-2', 'event-3', 'event-4']);
    expect(rows).toEqual(['event-1', 'event-2', 'event-3', 'event-4']);
  });

  it('names each bar by its date, and shows whether a date is stated or resolved', () => {
    expect(page()).toContain('class="bar week resolved" href="#event-1" aria-label="week of 28 May 2018"');
    expect(page()).toContain('class="bar year" href="#event-2" aria-label="2008"');
  });

  it('puts the events of one date under one heading', () => {
    expect(page().match(/<th scope="rowgroup" rowspan="(\d)">/g)).toEqual([
      '<th scope="rowgroup" rowspan="1">',
      '<th scope="rowgroup" rowspan="1">',
      '<th scope="rowgroup" rowspan="2">',
    ]);
  });

  it('quotes letter for letter, with the date marked', () => {
    const quotes = [...page().matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, inner = '']) => inner);
    expect(shown(quotes[0] ?? '')).toBe('The mill closed last week: “x < y & z”.');
    expect(quotes[0]).toContain('<mark>last week</mark>');
  });

  it('lets no title or sentence become markup', () => {
    expect(page()).not.toMatch(/<mill>|<b>|x < y/);
    expect(page()).toContain('The &lt;mill&gt; &amp; more');
  });

  it('can be narrowed to each source, says which one it is, and what was left out', () => {
    expect(page()).toContain('href="/?line=%2Fevents+source%3Abank"');
    expect(page({ source: 'bank' })).toMatch(/source%3Abank"[^>]*aria-current="true"/);
    expect(shown(page())).toContain('1 sentence with a date was left out because the article does not state when');
  });
});
