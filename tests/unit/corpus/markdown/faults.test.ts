import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Article, textOf } from '../../../../src/corpus/article.js';
import { readSource } from '../../../../src/corpus/load.js';
import { shared } from '../../../support/needs.js';
import { bytesOf } from '../read.js';

const file = shared('cases/faults-1.jsonl');

type Case = { readonly id: string; readonly kind: string; readonly files: Readonly<Record<string, string>> };

const cases: readonly Case[] = (file === undefined ? '' : readFileSync(file, 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)
  .filter(({ kind }) => kind === 'Markdown');

/** The sentences of each, and what introduces them after "<". */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'angle-words': ['If the level a <b and c> d then the gate was closed by the crew.'],
  'indented-paragraph': ['The minister signed the canal deal in Lahore on 5 May 2018.', 'He then left.'],
  'inline-script': ['The mayor spoke to the crowd.', 'He left the town.'],
  'list-lead-in': [
    'It rained for a week in the hills.',
    'The mill was sold to a widow from Larkana.',
    'The ferry sank near the sandbank.',
  ],
  'obsidian-link': ['The capital of the duchy fell to the raiders in the spring.'],
  'pandoc-end': ['The mayor spoke.'],
  'ref-link-number': ['The valley holds 20 villages.'],
  'setext-paragraph': ['The minister signed the canal deal in Lahore.', 'Then he left for home.'],
  'star-numbers': ['The box measures 5*10*2 metres on the outside.'],
  strikethrough: ['The chief engineer was dismissed by the governor.'],
  'sup-footnote': ['The dam was built in 1911 and it fell in 1986.'],
  'sup-ref-check': ['The wall of the dam was far too thin.', 'The gate of the dam was very strong.'],
  'table-tail': [
    'Talks | Date',
    'Lahore | 5 May 2018',
    'The ministers met in Quetta on 6 May 2018.',
    'They signed a pact on water.',
  ],
  'title-hash': ['The mayor spoke to the crowd.'],
  'year-list': ['It rained for a week in the hills.', '1986. A great flood broke the weir at Guddu.'],
};

const TITLES: Readonly<Record<string, string>> = { 'pandoc-end': 'Talks', 'title-hash': 'Issue #5 of the paper' };

function read({ files }: Case): Article {
  const [[path, text] = ['', '']] = Object.entries(files);
  const source = readSource({ path, bytes: bytesOf(text) });
  if (source.kind !== 'article') throw new Error(JSON.stringify(source));
  return source.article;
}

describe.runIf(file)('the faults of Markdown that were found in other people’s articles', () => {
  it('have each a case here', () => {
    expect(Object.keys(SENTENCES).sort()).toEqual([...new Set(cases.map(({ id }) => id))].sort());
  });

  it.each(cases.map((one) => [one.id, one] as const))('are mended: %s', (id, one) => {
    const article = read(one);
    expect(article.sentences.map((sentence) => textOf(article, sentence))).toEqual(SENTENCES[id]);
    expect(article.blocks.filter(({ leadIn }) => leadIn !== undefined)).toEqual([]);
    expect(article.title).toBe(TITLES[id] ?? 'Test');
  });
});
