import { expect, it } from 'vitest';
import { createTaking } from '../../../src/import/following.js';
import type { Plan, Planned } from '../../../src/import/plan.js';

const plan = (source: string, more: Partial<Plan> = {}): Plan => ({
  kind: 'new',
  source,
  id: source,
  file: `${source}.md`,
  text: '',
  facts: {},
  words: 10,
  beginning: '',
  problems: [],
  copies: [],
  ...more,
});
const copy = { id: 'x', title: 'X', share: 0.95, exact: false, where: 'library' } as const;

it('what a feed brings is written a few at a time, without copies and without what a person edited', async () => {
  const known: Readonly<Record<string, Planned>> = {
    copied: plan('copied', { copies: [copy] }),
    edited: plan('edited', { kind: 'conflict' }),
    there: plan('there', { kind: 'same' }),
    changed: plan('changed', { kind: 'update' }),
    lost: { kind: 'refused', code: 'unreachable', source: 'lost', message: 'no answer' },
    paid: { kind: 'refused', code: 'refused-by-site', source: 'paid', message: 'it does not give the page' },
  };
  const [asked, written, said]: [number[], string[], string[]] = [[], [], []];
  const take = createTaking(
    {
      preview: async (all) => {
        asked.push(all.length);
        return { planned: all.map(({ source }) => known[source] ?? plan(source)), notes: [] };
      },
      write: async (one) => {
        written.push(one.id);
        return { plan: one, kind: 'written', path: one.file };
      },
    },
    { note: (line) => said.push(line), warn: (line) => said.push(`warn: ${line}`) },
  );
  const entry = (url: string) => ({ url, id: url });
  const later = await take({
    feed: 'f',
    title: 'Feed',
    added: ['a', 'b', 'copied', 'edited', 'there', 'lost', 'paid'].map(entry),
    changed: [entry('changed')],
    first: true,
  });
  expect(asked).toEqual([5, 3]);
  expect(later.map(({ id }) => id)).toEqual(['lost']);
  expect(written).toEqual(['a', 'b', 'changed']);
  expect(said).toEqual([
    'Feed: a.md (new)',
    'Feed: b.md (new)',
    'warn: Feed: edited has changed, but edited.md was edited: import it by hand',
    'warn: Feed: lost is tried again later: unreachable: no answer',
    'warn: Feed: paid was left out: refused-by-site: it does not give the page',
    'Feed: changed.md (update)',
  ]);
});
