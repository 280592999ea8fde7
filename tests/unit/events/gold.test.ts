import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/corpus/article.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { extractEvents } from '../../../src/events/extract.js';
import { eventParts, inShort } from '../../support/event-parts.js';
import { eventsGold } from '../../support/event-sets.js';
import { root } from '../../support/needs.js';

const { articles } = await loadCorpus(join(root, 'corpus'));
const found = articles.map((article) => ({ article, ...extractEvents(article, eventParts) }));
const listed = found.flatMap(({ article, events }) =>
  events.map((event) => ({ article: article.id, sentence: textOf(article, event), when: inShort(event.when), event })),
);

describe('the events of the five articles', () => {
  it('are all that must be listed, with the right date and precision', () => {
    for (const row of eventsGold) {
      if (row.expect !== 'must') continue;
      const own = listed.filter(({ article, sentence }) => article === row.article && sentence === row.sentence);
      expect(
        own.map(({ when }) => when),
        row.sentence,
      ).toEqual(row.dates.map(inShort));
      expect(
        own.every(({ event }) => event.caption === (row.caption === true)),
        row.sentence,
      ).toBe(true);
    }
  });

  it('include nothing that must not be listed, and nothing that reading did not find', () => {
    for (const { article, sentence, when } of listed) {
      const row = eventsGold.find((one) => one.article === article && one.sentence === sentence);
      expect(row?.expect, sentence).toMatch(/^(?:must|may)$/);
      if (row && row.expect !== 'never') expect(row.dates.map(inShort)).toContain(when);
    }
  });

  it('are withheld where only a publication date that is not stated could date them', () => {
    const withheld = found.flatMap(({ article, withheld: own }) => own.map(({ reason }) => `${article.id} ${reason}`));
    expect(withheld.length).toBeGreaterThan(0);
    for (const line of withheld)
      expect(line).toMatch(/^(?:military-relations|bitter-enemies-to-partners) no-publication-date$/);
  });

  it('of the repost say that their resolved date may have been earlier', () => {
    const reposted = listed.filter(({ event }) => event.reposted).map(({ article, event }) => [article, event.basis]);
    expect(reposted).toEqual([
      ['towards-a-strategic-partnership', 'from-publication-date'],
      ['towards-a-strategic-partnership', 'from-publication-date'],
    ]);
  });
});
