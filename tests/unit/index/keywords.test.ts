import { describe, expect, it } from 'vitest';
import { createKeywordIndex } from '../../../src/index/keywords.js';
import { tokenize } from '../../../src/words/terms.js';

const TEXTS = [
  'Moscow sold Islamabad four Mi-35M attack helicopters.',
  'Islamabad and Moscow signed a defence agreement; Moscow lifted its embargo, and trade between Moscow and Islamabad grew.',
  'The pipeline from Karachi to Lahore will cost $2 billion.',
  'India bought the S-400 air defence system.',
  'The weather in Lahore was fine.',
] as const;
const index = createKeywordIndex(TEXTS);
const passages = (text: string, limit = 10) => index.search(text, { limit }).map(({ passage }) => passage);

describe('ranking by keywords', () => {
  it.each([
    ['a rare word outweighs a frequent one', 'weather in Islamabad', 4],
    ['another form of a word is the same word', 'Which pipelines are costing billions?', 2],
    ['names with a hyphen are found without it', 'Who bought S400?', 3],
    ['… and with it', 'When were Mi-35M helicopters sold?', 0],
    ['more of the question is better than one word often', 'embargo Moscow agreement', 1],
    ['amounts are words', 'What costs $2 billion?', 2],
  ])('%s', (_, question, first) => {
    expect(passages(question)[0]).toBe(first);
  });

  it('gives at most as many as asked for, best first', () => {
    const hits = index.search('Moscow Islamabad Lahore', { limit: 3 });
    expect(hits).toHaveLength(3);
    expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a));
  });

  it('filters before it cuts to the limit', () => {
    const hits = index.search('Moscow', { limit: 1, accept: (passage) => passage !== passages('Moscow')[0] });
    expect(hits.map(({ passage }) => passage)).toEqual([passages('Moscow')[1]]);
  });

  it('orders equal scores by passage', () => {
    const same = createKeywordIndex(['gas field', 'oil well', 'gas field']);
    expect(same.search('gas', { limit: 3 }).map(({ passage }) => passage)).toEqual([0, 2]);
  });

  it('finds nothing for stop words, an empty question or signs, nor in no texts', () => {
    for (const text of ['what is the', '', '?!…', '😀']) expect(passages(text)).toEqual([]);
    expect(createKeywordIndex([]).search('Moscow', { limit: 3 })).toEqual([]);
  });

  it('counts a word once even if the question says it twice', () => {
    expect(index.search('Lahore Lahore', { limit: 2 })).toEqual(index.search('Lahore', { limit: 2 }));
  });

  it('is no prefix or fuzzy search', () => {
    expect(passages('Mosco')).toEqual([]);
  });

  it('takes words of objects and of its own making for what they are', () => {
    const odd = createKeywordIndex(['constructor toString', 'hasOwnProperty __proto__']);
    expect(odd.search('constructor', { limit: 5 }).map(({ passage }) => passage)).toEqual([0]);
    expect(odd.weight('valueof')).toBe(0);
  });
});

describe('the weight of a term', () => {
  it('is higher for rarer terms, above 0 for those in every text, and 0 for those in none', () => {
    const [rare = '', frequent = '', absent = ''] = tokenize('embargo Moscow Brazil');
    expect(index.weight(rare)).toBeGreaterThan(index.weight(frequent));
    expect(createKeywordIndex(['gas', 'gas']).weight('ga')).toBeGreaterThan(0);
    expect(index.weight(absent)).toBe(0);
  });
});
