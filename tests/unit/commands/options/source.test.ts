import { expect, it } from 'vitest';
import { suggestSources } from '../../../../src/commands/options/source.js';
import { createEngine } from '../../../support/engine.js';
import { article } from '../../../support/tiny.js';

it('a suggested source has its whole title, author and outlet, however long they are', () => {
  const title = `The bridge ${'of the eastern valley '.repeat(6)}`.trim();
  const front = `title: ${title}\nauthor: A. Writer\npublisher: The Eastern Outlook`;
  const engine = createEngine([article({ id: 'bridge', front, markdown: 'It was opened.' })]);
  expect(suggestSources({ engine, scope: undefined }, 'outlook')).toEqual([
    { name: `${title} · A. Writer · The Eastern Outlook`, value: 'bridge' },
  ]);
});
