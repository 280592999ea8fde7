import { describe, expect, it } from 'vitest';
import { examplesFor } from '../../../../src/commands/options/examples.js';
import { createEngine } from '../../../support/engine.js';
import { article } from '../../../support/tiny.js';

const examples = (...articles: readonly ReturnType<typeof article>[]) =>
  examplesFor({ engine: createEngine(articles) });

const shed = article({
  id: 'shed',
  front: 'title: The garden shed\npublished: 2020',
  markdown:
    'The garden has a shed.\n\n## Roof\n\nThe roof is iron.\n\n## Iron for the roof\n\nThe iron for the roof is grey.',
});
const bread = article({
  id: 'bread',
  front: 'title: Reviving a neglected starter\npublished: 2022',
  markdown: 'A neglected starter is fed twice a day.',
});
const pun = article({ id: 'pun', front: 'title: Knead for speed\npublished: 2023', markdown: 'Dough should rest.' });
const beer = article({
  id: 'beer',
  front: 'title: Do beer traps work?\npublished: 2021',
  markdown: 'Beer traps work for a week.',
});

describe('the example questions of a library of its own', () => {
  it('are made from titles and headings whose words the text uses, one an article, the newest first', () => {
    expect(examples(shed, bread, pun, beer)).toEqual([
      'What does “Reviving a neglected starter” say?',
      'Do beer traps work?',
      'What is said about “Iron for the roof”?',
    ]);
  });

  it('are several from one article where there are no others', () => {
    expect(examples(shed)).toEqual(['What is said about “Iron for the roof”?', 'What does “The garden shed” say?']);
  });

  it('have no English words round a name in Russian', () => {
    const bridge = article({
      id: 'bridge',
      front: 'title: Мост через «Неву»',
      markdown: 'Мост через Неву открыли.\n\n## Цена моста\n\nЦена моста известна.',
    });
    expect(examples(bridge)).toEqual(['«Цена моста»?', '«Мост через ’Неву’»?']);
  });

  it('are none where no title says what there is', () => {
    expect(examples(pun)).toEqual([]);
    expect(examples()).toEqual([]);
  });

  it('are those of the clone while one of its articles is there', () => {
    const ours = article({ id: 'new-phase', markdown: 'Putin and Khan met.' });
    expect(examples(ours, bread)).toEqual(['Where did Putin and Imran Khan first meet?']);
  });

  it('are made without reading a large library that has none from end to end', () => {
    const read = new Set<string>();
    const long = { ...pun, body: `${pun.body}${' '.repeat(5000)}` };
    const articles = Array.from({ length: 100 }, (_, at) => ({ ...long, id: `pun-${at}` })).map((one) => ({
      ...one,
      get blocks() {
        read.add(one.id);
        return long.blocks;
      },
    }));
    expect(examplesFor({ engine: { ...createEngine([]), articles: () => articles } })).toEqual([]);
    expect(read.size).toBeGreaterThan(0);
    expect(read.size).toBeLessThan(20);
  });

  it('are three where there are three, however long the articles are', () => {
    const long = [shed, bread, beer].map((one) => ({ ...one, body: `${one.body}${' '.repeat(100_000)}` }));
    expect(examplesFor({ engine: { ...createEngine([]), articles: () => long } })).toHaveLength(3);
  });
});
