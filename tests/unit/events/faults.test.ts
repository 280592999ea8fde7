import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.js';
import { readSource } from '../../../src/corpus/load.js';
import { extractEvents } from '../../../src/events/extract.js';
import { briefly, eventParts } from '../../support/event-parts.js';
import { shared } from '../../support/needs.js';

const file = shared('cases/faults-1.jsonl');

type Case = { readonly id: string; readonly kind: string; readonly files: Readonly<Record<string, string>> };

const cases: readonly Case[] = (file === undefined ? '' : readFileSync(file, 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)
  .filter(({ kind }) => kind === 'dates');

/** The dates of the events of each; where more than one answer is right, why it is this one. */
const DATES: Readonly<Record<string, readonly string[]>> = {
  '24-7': [],
  'bc-year': [],
  fraction: [],
  // Half a year is no whole number of months that the words name.
  'half-year-ago': [],
  'hyphen-unit': [],
  'may-person': [],
  'n-years-ago': ['~1977'],
  // "9/11" is the name of an event, and the year of a name is not in its words.
  'nine-eleven': [],
  'not-on': [],
  'number-after-day': ['~2019-03-12'],
  'section-number': [],
  'shared-year': ['2018-05-03..2018-05-04'],
  // Two months in a row are one stretch of time, as two days in a row are.
  'shared-year-months': ['2018-05..2018-06'],
  // The last 3rd of a month that was a Monday.
  'weekday-ordinal': ['~2019-06-03'],
};

function articleIn(files: Case['files']): Article {
  const [[path, text] = ['', '']] = Object.entries(files);
  const source = readSource({ path, bytes: new TextEncoder().encode(text) });
  if (source.kind === 'article') return source.article;
  throw new Error(`${path} is no article`);
}

describe.runIf(file)('the reported faults of dates', () => {
  it('are all in the table', () => {
    expect(cases.map(({ id }) => id).sort()).toEqual(Object.keys(DATES).sort());
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s', (id, { files }) => {
    const { events } = extractEvents(articleIn(files), eventParts);
    expect(events.map(({ when }) => briefly(when))).toEqual(DATES[id]);
  });
});
