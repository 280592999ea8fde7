import { describe, expect, it } from 'vitest';
import { extractEvents, extractInSteps } from '../../../src/events/extract.js';
import { createEventExtractor } from '../../../src/events/extractor.js';
import { eventParts } from '../../support/event-parts.js';
import { article } from '../../support/tiny.js';

const mill = article({ id: 'mill', markdown: 'The mill closed in 1999.' });

/** "that year" is that of the sentence before, wherever a step ends. */
const chained = article({
  id: 'chained',
  markdown: `It began here. ${Array.from({ length: 300 }, (_, n) => `Mill ${n} opened in ${1700 + n}. It was sold that year.`).join(' ')}`,
});

const immediately = async (): Promise<void> => undefined;

describe('the events of an article', () => {
  it('come with what each rule made of their dates only on request: that is more than all the rest', () => {
    const plain = extractEvents(mill, eventParts);
    const explained = extractEvents(mill, { ...eventParts, explain: true });
    expect(plain).toEqual({ ...explained, readings: [] });
    expect(explained.readings.map(({ text: date, steps }) => [date, ...steps.map(({ rule }) => rule)])).toEqual([
      ['1999', 'year', 'stated', 'past'],
    ]);
  });

  it('are the same wherever a step ends: "that year" looks back over it', () => {
    const { events } = extractEvents(chained, eventParts);
    expect(events.map(({ when }) => Number(when.from.slice(0, 4)))).toEqual(
      Array.from({ length: 600 }, (_, n) => 1700 + Math.floor(n / 2)),
    );
  });

  it('take one step for several sentences, and for fewer when they are long', () => {
    const long = article({
      id: 'long',
      markdown: Array.from({ length: 40 }, (_, n) => `Mill ${n} closed, ${'and so on '.repeat(400)}in 1999.`).join(' '),
    });
    expect([...extractInSteps(chained, eventParts)].length).toBeGreaterThanOrEqual(9);
    expect([...extractInSteps(long, eventParts)].length).toBeGreaterThanOrEqual(9);
    expect([...extractInSteps(mill, eventParts)]).toEqual([]);
  });
});

describe('events extracted beside other work', () => {
  it('are the same as those extracted in one go, with a pause before each step', async () => {
    let pauses = 0;
    const extractor = createEventExtractor();
    const { events, withheld } = extractEvents(chained, eventParts);
    const pause = async (): Promise<void> => {
      pauses += 1;
    };
    expect(await extractor.events(chained, pause)).toEqual({ events, withheld });
    expect(pauses).toBeGreaterThanOrEqual(10);
    const { readings } = extractEvents(chained, { ...eventParts, explain: true });
    expect(await extractor.explain(chained, immediately)).toEqual(readings);
  });

  it('can be stopped by a pause, and the next article is not affected', async () => {
    const extractor = createEventExtractor();
    const stop = async (): Promise<void> => {
      throw new Error('stopped');
    };
    await expect(extractor.events(mill, stop)).rejects.toThrow('stopped');
    expect((await extractor.events(mill, immediately)).events).toHaveLength(1);
  });
});
