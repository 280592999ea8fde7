import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/corpus/passages.js';
import type { Reader } from '../../../src/models/span-reader.js';
import { type ReadOptions, readHits } from '../../../src/search/rerank.js';
import { countTokens } from '../../support/library.js';
import { article } from '../../support/tiny.js';

/** The titles with which the passages of an article are read, in order. */
async function titlesRead(markdown: string): Promise<readonly string[]> {
  const of = article({ markdown, front: 'title: Minutes' });
  const titles: string[] = [];
  const reader: Reader = {
    id: 'titles',
    async read(_question, { title, sentences }) {
      titles.push(title);
      return sentences.map((sentence) => ({ ...sentence, score: 0 }));
    },
  };
  const hits = passagesOf(of, { countTokens }).map((passage) => ({
    passage,
    score: 1,
    parts: {},
    sentences: passage.sentences.map(() => ({ dense: 0 })),
  }));
  const options: ReadOptions = {
    reader,
    article: () => of,
    budget: { passages: 9, ms: 9 },
    now: () => 0,
    pause: async () => {},
  };
  await readHits('Who attended?', hits, options);
  return titles;
}

const LONG =
  'The pump by the lower gate has been repaired by a plumber, who charged 240 pounds and a crate of apples for it.';

describe('the reader reads a heading with the title', () => {
  it.each([
    ['over names', '## Attendance\n\n- Ali Khan\n- Maria Petrova', ['Minutes. Attendance']],
    [
      'over short paragraphs',
      '## 1996\n\nThe bridge opened.\n\n## 1997\n\nIt closed.',
      ['Minutes. 1996', 'Minutes. 1997'],
    ],
    ['over code', '## Restart\n\n```\nreboot\n```', ['Minutes. Restart']],
    ['over decisions', '## Decisions\n\n1. Dogs stay on the lead.\n2. The gate is locked.', ['Minutes. Decisions']],
    ['the innermost one', '## May\n\n### Apologies\n\n- R. Silva', ['Minutes. Apologies']],
  ])('%s', async (_name, markdown, titles) => expect(await titlesRead(markdown)).toEqual(titles));
});

describe('the reader reads the title alone', () => {
  it.each([
    ['over prose', `## Water\n\n${LONG}`],
    ['over prose with a short item', `## Water\n\n- ${LONG}\n- Apples.`],
    ['over a list with its introduction', '## Steps\n\nDo this:\n\n- go\n- stay'],
    ['without a heading', '- Ali Khan\n- Maria Petrova'],
    ['over a table', '## Guns\n\n| Ship | Guns |\n| --- | --- |\n| Heron | 9 |'],
  ])('%s', async (_name, markdown) => expect(await titlesRead(markdown)).toEqual(['Minutes']));
});
