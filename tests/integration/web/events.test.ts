import { describe, expect, it } from 'vitest';
import { createSite, get } from '../../support/site.js';
import { article } from '../../support/tiny.js';

const talks = article({
  id: 'talks',
  markdown: Array.from({ length: 12 }, (_, index) => `The ministers met in ${2001 + index}.`).join('\n\n'),
  front: 'title: Talks\npublished: "2019-07-08"',
});
const floods = article({ id: 'floods', markdown: 'The river \\<Rose> rose in May 2018.', front: 'title: Floods' });
const site = createSite([talks, floods]);
const page = async (line: string): Promise<string> => (await get(site, `/?${new URLSearchParams({ line })}`)).text;

describe('the timeline on the page', () => {
  it('is a picture over a table, read back like every quote', async () => {
    const shown = await page('/events limit:10');
    expect(shown.match(/<tr id="event-events-limit-10-\d+"/g)).toHaveLength(10);
    expect(shown).toContain('1–10 of 13 events');
    expect(shown).toContain('<svg class="timeline-picture"');
    expect(site.faults).toEqual([]);
  });

  it('has pages, and can be narrowed to a date, a topic and a source', async () => {
    expect(await page('/events limit:10 page:2')).toContain('11–13 of 13 events');
    expect(await page('/events source:floods')).toContain('in “floods” · 1 event');
    expect(await page('/events since:2011 until:2012')).toContain('2 events');
    expect(await page('/events topic:river')).toContain('about “river” · 1 event');
    expect(await page('/events since:soon')).toContain('Use one of these forms');
  });

  it('explains its dates', async () => {
    expect(await page('/events explain:floods')).toContain('listed: May 2018');
    expect(site.faults).toEqual([]);
  });
});
