import { describe, expect, it } from 'vitest';
import type { WithdrawnNow } from '../../../src/quote/withdrawn-now.js';
import { withholding } from '../../../src/watch/withholding.js';
import { temporaryLibrary } from '../../support/library-folder.js';
import { openLocalEngine } from '../../support/local-engine.js';

const MILL = 'The mill of Ruse was burnt down by Captain Iliev in 1877.';
const BELL = 'The bell of Pleven was cast by the smith Rada Koleva.';

/** A list of withdrawn ids that a test can change, and an engine that does not know of it. */
async function withheldEngine() {
  const engine = await openLocalEngine(await temporaryLibrary({ mill: MILL, bell: BELL }));
  await engine.build();
  let withdrawn: readonly string[] = [];
  let revision = 0;
  const now: Pick<WithdrawnNow, 'has' | 'revision'> = {
    has: ({ id }) => withdrawn.includes(id),
    revision: () => revision,
  };
  const withdraw = (...ids: readonly string[]): void => {
    withdrawn = ids;
    revision += 1;
  };
  return { engine, withheld: (inner = engine) => withholding(inner, now), withdraw };
}

const idsOf = (quotes: readonly { readonly article: { readonly id: string } }[]) =>
  quotes.map(({ article }) => article.id);

describe('an article that was just withdrawn', () => {
  it('is nowhere, though the index still has it, and is there again when it is given back', async () => {
    const { engine, withheld, withdraw } = await withheldEngine();
    const seen = withheld();
    const [mill] = engine.articles().filter(({ id }) => id === 'mill');
    if (!mill) return expect.unreachable();
    const everything = async () => ({
      listed: seen.articles().map(({ id }) => id),
      shown: seen.article(mill)?.id,
      found: idsOf(await seen.find(MILL, { passages: 5, limit: 5 })),
      checked: JSON.stringify(await seen.check(MILL)).includes('"mill"'),
      dated: (await seen.events({ bounds: {}, page: 1 })).total,
      explained: (await seen.explain({ article: mill })) !== undefined,
    });
    const before = await everything();
    expect(before).toMatchObject({ listed: ['bell', 'mill'], shown: 'mill', checked: true, dated: 1, explained: true });
    expect(before.found).toContain('mill');
    withdraw('mill');
    const after = await everything();
    expect(after).toMatchObject({ listed: ['bell'], shown: undefined, checked: false, dated: 0, explained: false });
    expect(after.found).not.toContain('mill');
    withdraw();
    expect(await everything()).toEqual(before);
  });

  it('is not in the answer of a question that was under way', async () => {
    const { engine, withheld, withdraw } = await withheldEngine();
    const asked: unknown[] = [];
    const seen = withheld({
      ...engine,
      async find(text, options) {
        asked.push(options.articles && [...options.articles]);
        const found = await engine.find(text, options);
        if (asked.length === 1) withdraw('mill');
        return found;
      },
    });
    expect(idsOf(await seen.find(MILL, { passages: 5, limit: 5 }))).not.toContain('mill');
    expect(asked).toEqual([undefined, ['bell']]);
  });

  it('does not widen what a place may see', async () => {
    const { withheld, withdraw } = await withheldEngine();
    withdraw('mill');
    const only = new Set(['mill']);
    expect(await withheld().find(BELL, { passages: 5, limit: 5, articles: only })).toEqual([]);
  });
});
