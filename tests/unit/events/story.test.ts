import { describe, expect, it } from 'vitest';
import { extractEvents } from '../../../src/events/extract.js';
import { briefly, eventParts } from '../../support/event-parts.js';
import { article } from '../../support/tiny.js';

/** Dates of the events of an article published on 8 July 2019, in the order of its text. */
const told = (markdown: string): readonly string[] =>
  extractEvents(article({ markdown, front: 'title: A story\npublished: "2019-07-08"' }), eventParts).events.map(
    ({ when, basis }) => `${briefly(when)}${basis === 'date-before' ? ' from the date before' : ''}`,
  );

describe('the year of a story carries on, marked as resolved', () => {
  it.each([
    [
      'in the same paragraph',
      'The jet was shot down on November 24, 2015. In early October the two had agreed on a hotline.',
      ['2015-11-24', '~2015-10 from the date before'],
    ],
    [
      'after a date that is a sentence of its own',
      'November 24, 2015. In early October the jet was moved. On November 3 it flew.',
      ['~2015-10 from the date before', '~2015-11-03 from the date before'],
    ],
    [
      'in the next paragraphs as long as they tell it',
      'The jet was shot down on November 24, 2015.\n\nOn 3 November it had flown.\n\nIn December the pilot was buried.',
      ['2015-11-24', '~2015-11-03 from the date before', '~2015-12 from the date before'],
    ],
    [
      'from a year that opens its sentence, in its paragraph',
      'In 1940 the army marched west. In June the capital fell.\n\nIn May the museum reopened.',
      ['1940', '~1940-06 from the date before', '~2019-05'],
    ],
    [
      'through many days of one year',
      'The war began on 1 September 1939. On 3 September Britain joined. On 17 September the Soviets came.',
      ['1939-09-01', '~1939-09-03 from the date before', '~1939-09-17 from the date before'],
    ],
    [
      'through a quotation',
      'The plane was shot down on November 24, 2015.\n\n> They wept in December.\n\nIn October they had met.',
      ['2015-11-24', '~2015-12 from the date before', '~2015-10 from the date before'],
    ],
    [
      'over a sentence without a date',
      'On June 5, 1967 the war began. It was short. In November the council met.',
      ['1967-06-05', '~1967-11 from the date before'],
    ],
  ])('%s', (_, markdown, dates) => {
    expect(told(markdown)).toEqual(dates);
  });
});

describe('the year of a story ends', () => {
  it.each([
    [
      'with a paragraph that has no date',
      'The jet was shot down on November 24, 2015.\n\nThe weather was fine.\n\nIn December the minister resigned.',
      ['2015-11-24', '~2018-12'],
    ],
    [
      'with a heading',
      'The jet was shot down on November 24, 2015.\n\n## Later\n\nIn March the minister resigned.',
      ['2015-11-24', '~2019-03'],
    ],
    [
      'with a date counted from publication',
      'The jet was shot down on November 24, 2015. Last week the pilot spoke. In March the minister resigned.',
      ['2015-11-24', '~w2019-07-01', '~2019-03'],
    ],
    [
      'where the next such month is within a year before publication',
      'In December 2018 the king died. In January his son was crowned.',
      ['2018-12', '~2019-01'],
    ],
    [
      'where a day is the news of the last two weeks',
      'The bridge opened on 3 May 1971. On July 2 it collapsed.',
      ['1971-05-03', '~2019-07-02'],
    ],
    [
      'with another year in passing',
      'The king fell on 14 October 1066. The mill closed in 1891. On March 12 the bank slid.',
      ['1066-10-14', '1891', '~2019-03-12'],
    ],
    [
      'with days of another year',
      'The king fell on 14 October 1066. The talks took place on May 3 and 4, 2016. In June they failed.',
      ['1066-10-14', '2016-05-03..2016-05-04', '~2016-06 from the date before'],
    ],
    [
      'not with the year in which a thing was built',
      'The ship sank on 14 October 1912. It was built in 1890. In November the owner was tried.',
      ['1912-10-14', '1890', '~1912-11 from the date before'],
    ],
    [
      'before it begins, for the date of a thing',
      'His December 2016 proposal was praised. In March the party adopted it.',
      ['~2019-03'],
    ],
    [
      'before it begins, for what is said in passing of the past',
      'The mill was founded on 3 May 1971. In March it closed.',
      ['1971-05-03', '~2019-03'],
    ],
    [
      'where the year may have turned: nothing is listed',
      'On 12 December 2015 the treaty was signed. In January it was broken.',
      ['2015-12-12'],
    ],
  ])('%s', (_, markdown, dates) => {
    expect(told(markdown)).toEqual(dates);
  });
});
