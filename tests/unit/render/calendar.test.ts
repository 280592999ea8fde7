import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../src/commands/reply.js';
import { extractEvents } from '../../../src/events/extract.js';
import { groupByDate, timelineOf } from '../../../src/events/timeline.js';
import { readIcs, renderIcs } from '../../../src/render/formats/ics.js';
import { en } from '../../../src/render/words/en.js';
import { eventParts } from '../../support/event-parts.js';
import { article } from '../../support/tiny.js';

/** The lines of the calendar file of an article. */
function calendar(markdown: string, front = ''): readonly string[] {
  const one = article({ id: 'one', markdown, front: `title: One\n${front}` });
  const { events } = extractEvents(one, eventParts);
  const groups = groupByDate(timelineOf(events, { lookup: () => one }));
  const counts = { total: events.length, page: 1, pages: 1, first: 1 };
  const reply: Timeline = { kind: 'timeline', form: 'ics', groups, ...counts, withheld: {}, sources: [], filter: {} };
  return renderIcs(reply, { view: { article: () => one }, words: en })
    .replace(/\r\n[\t ]/g, '')
    .split('\r\n');
}

const starting = (lines: readonly string[], ...names: readonly string[]): readonly string[] =>
  lines.filter((line) => names.some((name) => line.startsWith(name)));

describe('a calendar file', () => {
  it.each([
    ['The king fell on 14 October 1066.', '10661014', '10661015'],
    ['The mill opened on 4 May 1891.', '18910504', '18910505'],
    ['The mill closed on 31 December 1969.', '19691231', '19700101'],
    ['The mill closed on 1 January 1970.', '19700101', '19700102'],
    ['The mill was sold on 29 February 2000.', '20000229', '20000301'],
    ['The mill was founded in 1000.', '10000101', '10010101'],
  ])('holds any year: %s', (sentence, from, end) => {
    const lines = calendar(sentence);
    expect(starting(lines, 'DTSTART', 'DTEND')).toEqual([`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${end}`]);
    expect(starting(lines, 'DTSTAMP')[0]).toMatch(/^DTSTAMP:\d{8}T000000Z$/);
  });

  it('holds the last day of the calendar, after which no event can end', () => {
    const lines = calendar('The mill closed on 31 December 9999. The mine closed in December 9999.');
    expect(starting(lines, 'DTSTART', 'DTEND', 'DURATION')).toEqual([
      'DTSTART;VALUE=DATE:99991231',
      'DURATION:P1DT',
      'DTSTART;VALUE=DATE:99991201',
      'DURATION:P31DT',
    ]);
  });

  it('keeps every event when one is before 1970', () => {
    const lines = calendar('The mill opened in 1891.\n\nThe mill closed in May 2018.');
    expect(readIcs(lines.join('\r\n'))).toEqual(['The mill closed in May 2018.', 'The mill opened in 1891.']);
  });

  it.each([
    ['https://example.org/a', 'URL:https://example.org/a'],
    ['https://Example.org/a', 'URL:https://example.org/a'],
    ['https://example.org/ü?q=1#2', 'URL:https://example.org/ü?q=1#2'],
    ['https://127.0.0.1:8080/a', 'URL:https://127.0.0.1:8080/a'],
    ['https://my_paper.example/a', undefined],
    ['https://[::1]/a', undefined],
    ['http://localhost:3/a', undefined],
  ])('is made for the address %s', (url, line) => {
    const lines = calendar('The mill closed in 2018.', `url: "${url}"`);
    // The fragment that leads to the sentence is added to it.
    expect(starting(lines, 'URL').map((found) => found.replace(/#?:~:text=.*/, ''))).toEqual(
      line === undefined ? [] : [line],
    );
    expect(starting(lines, 'DESCRIPTION')).toEqual(['DESCRIPTION:The mill closed in 2018.']);
  });
});
