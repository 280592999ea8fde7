import { describe, expect, it } from 'vitest';
import { sourcesCommand } from '../../../src/commands/sources.js';
import { createEngine } from '../../support/engine.js';
import { article } from '../../support/tiny.js';

const articles = [
  article({ id: 'mill', markdown: 'The mill closed in 1999. It was sold in 2001.' }),
  article({ id: 'sea', markdown: 'The sea is wide.' }),
];
const refuse = async (): Promise<never> => {
  throw new Error('nothing is to be read');
};
const context = {
  engine: { ...createEngine(articles), ask: refuse, find: refuse, check: refuse, events: refuse, explain: refuse },
  signal: new AbortController().signal,
  clock: () => new Date(0),
  locale: 'en' as const,
};

describe('/sources', () => {
  it('counts words, passages and events of each article without reading anything', async () => {
    expect(await sourcesCommand.run(context, {})).toMatchObject({
      kind: 'sources',
      rows: [
        { article: { id: 'mill' }, words: 10, passages: 1, events: 2 },
        { article: { id: 'sea' }, words: 4, passages: 1, events: 0 },
      ],
    });
  });
});
