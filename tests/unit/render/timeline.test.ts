import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Reply, Timeline } from '../../../src/commands/reply.js';
import { type Article, textOf } from '../../../src/corpus/article.js';
import { extractEvents } from '../../../src/events/extract.js';
import { groupByDate, timelineOf } from '../../../src/events/timeline.js';
import { readJson, toJson } from '../../../src/render/json/json.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { quotedTexts } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { eventParts } from '../../support/event-parts.js';
import { faultIn } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

const one = article({
  id: 'one',
  markdown: [
    'The mill closed last week, and “nobody, but nobody; knew” – \\=SUM(1).',
    '\\=Danger stole the keys on 3 May 2018.',
    '![Minister in Lahore, 8 May 2018](a.jpg)',
    'That same month, the mayor resigned.',
  ].join('\n\n'),
  front: 'title: One\npublished: "2018-06-08"\nfirst_published: unknown',
});

const reply = (of: Article, form: Timeline['form'] = 'list'): Reply & Timeline => {
  const { events } = extractEvents(of, eventParts);
  const groups = groupByDate(timelineOf(events, { lookup: () => of }));
  return {
    kind: 'timeline',
    form,
    groups,
    total: events.length,
    page: 1,
    pages: 1,
    first: 1,
    withheld: { 'no-publication-date': 2 },
    sources: [],
    filter: {},
    actions: [],
  };
};
const view = (of: Article) => ({ article: () => of });
const rendered = (of: Article, form: Timeline['form'], width = 72) =>
  renderTerminal(reply(of, form), { width, colors: pc.createColors(false), view: view(of), words: en });
const render = (of: Article, form: Timeline['form']): string => rendered(of, form).payload;

describe('a timeline in the terminal', () => {
  it('shows each date over its sentences, how it was read, and what was withheld', () => {
    expect(render(one, 'list')).toMatchInlineSnapshot(`
      "4 events

      week of 28 May 2018

        1 │ The mill closed last week, and “nobody, but nobody; knew” – 
          │ =SUM(1).
            “last week” is read as week of 28 May 2018; counted from the
            publication date; a repost, so it may have been earlier
            One
            outlet not stated · 8 June 2018 · ¶ 1
            one.2042331d.0.1w

      May 2018

        2 │ That same month, the mayor resigned.
            “That same month” is read as May 2018; from the date mentioned
            before it
            One
            outlet not stated · 8 June 2018 · ¶ 4
            one.2042331d.3x.10

      8 May 2018

        3 │ Minister in Lahore, 8 May 2018
            One
            outlet not stated · 8 June 2018 · ¶ 3 · image caption
            one.2042331d.31.u

      3 May 2018

        4 │ =Danger stole the keys on 3 May 2018.
            One
            outlet not stated · 8 June 2018 · ¶ 2
            one.2042331d.1y.11

      2 sentences with a date were left out because the article does not state
      when it was published, so “last week” has no meaning"
    `);
  });

  it('says so when there is none', () => {
    const none = { ...reply(one), groups: [], total: 0, withheld: {} };
    const screen = { width: 72, colors: pc.createColors(false), view: view(one), words: en };
    expect(renderTerminal(none, screen).payload).toBe('No dated events.');
    expect(renderTerminal({ ...none, filter: { topic: 'mills' } }, screen).payload).toBe(
      'No dated events match what you asked for.',
    );
  });
});

describe('every form of a timeline', () => {
  it.each(['list', 'ics', 'csv'] as const)('%s reads back to the sentences, letter for letter', (form) => {
    const { payload, read } = rendered(one, form);
    const shown = read(payload);
    expect(shown).toHaveLength(4);
    expect(faultIn({ payload, read }, quotedTexts(reply(one, form), view(one)))).toBeUndefined();
  });

  it('as JSON has one object per event and a last one for what was withheld', () => {
    const lines = toJson(reply(one), view(one));
    expect(lines.at(-1)).toEqual({ withheld: 2, reasons: { 'no-publication-date': 2 } });
    expect(lines).toHaveLength(5);
    expect(lines.flatMap((line) => readJson(JSON.parse(JSON.stringify(line))))).toEqual(
      quotedTexts(reply(one), view(one)),
    );
    const [first] = lines as readonly {
      readonly date: { readonly start: number; readonly end: number; readonly text: string };
    }[];
    expect(first && textOf(one, first.date)).toBe(first?.date.text);
  });
});

describe('a table', () => {
  it('guards against formulas: a cell that begins like one gets an apostrophe', () => {
    const table = render(one, 'csv');
    expect(table).toContain(`"'=Danger stole the keys on 3 May 2018."`);
    expect(table).not.toMatch(/(?:^|,)"[=+@]/m);
  });
});

describe('a calendar', () => {
  it('has whole days, ends where the date does, and no clock', () => {
    const calendar = render(one, 'ics').replace(/\r\n[\t ]/g, '');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20180528\r\nDTEND;VALUE=DATE:20180604');
    expect(calendar.match(/DTSTAMP:.*/g)).toEqual(expect.arrayContaining(['DTSTAMP:20180603T000000Z']));
    expect(new Set(calendar.match(/UID:.*/g)).size).toBe(4);
  });
});
