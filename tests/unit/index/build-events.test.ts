import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractEvents } from '../../../src/events/extract.js';
import type { EventExtractor } from '../../../src/events/extractor.js';
import { type Built, buildIndex, type OldIndex } from '../../../src/index/build.js';
import type { Entry, Index } from '../../../src/index/entries.js';
import { eventParts } from '../../support/event-parts.js';
import { type Library, temporaryLibrary } from '../../support/library-folder.js';
import { recording } from '../../support/local-engine.js';

const BODIES = { mill: 'The mill closed in 1999.', dam: 'The dam opened in 2001.' };

type Run = { readonly built: Built; readonly extracted: readonly string[]; readonly embedded: readonly string[] };

/** One build; `extracted` are the articles whose events were extracted, `embedded` the texts that were embedded. */
async function build({ corpusDir }: Library, old?: Partial<OldIndex> & Pick<OldIndex, 'index'>): Promise<Run> {
  const extracted: string[] = [];
  const { texts, embedder } = recording();
  const extractor: Pick<EventExtractor, 'events'> = {
    async events(article) {
      extracted.push(article.id);
      const { events, withheld } = extractEvents(article, eventParts);
      return { events, withheld };
    },
  };
  const built = await buildIndex({
    corpusDir,
    embedder,
    extractor,
    sentences: true,
    pause: async () => undefined,
    now: () => 0,
    ...(old && { old: { reusable: true, eventsOutdated: false, ...old } }),
  });
  return { built, extracted, embedded: texts };
}

const indexOf = ({ built }: Run): Index => (built.kind === 'changed' ? built.index : expect.unreachable(built.kind));
const years = ({ entries }: Index): readonly unknown[] =>
  entries.map(({ article, events }) => [article.id, events.events.map(({ when }) => when.from.slice(0, 4))]);

const rewrite = ({ corpusDir }: Library, id: string, text: string) => writeFile(join(corpusDir, `${id}.md`), text);

describe('the events of a build', () => {
  it('are extracted once and kept with their entries, as the words are counted', async () => {
    const library = await temporaryLibrary(BODIES);
    const first = await build(library);
    expect(first.extracted).toEqual(['dam', 'mill']);
    const index = indexOf(first);
    expect(years(index)).toEqual([
      ['dam', ['2001']],
      ['mill', ['1999']],
    ]);
    expect(index.entries.map(({ words }) => words)).toEqual([5, 5]);
    const again = await build(library, { index });
    expect(again).toMatchObject({ built: { kind: 'unchanged' }, extracted: [], embedded: [] });
  });

  it('are extracted again for an article whose text or publication date has changed, and for no other', async () => {
    const library = await temporaryLibrary(BODIES);
    const index = indexOf(await build(library));
    await rewrite(library, 'dam', '---\ntitle: About dam\n---\n\nThe dam opened in 2002.\n');
    const changed = await build(library, { index });
    expect(changed.extracted).toEqual(['dam']);
    expect(years(indexOf(changed))).toEqual([
      ['dam', ['2002']],
      ['mill', ['1999']],
    ]);
    await rewrite(
      library,
      'mill',
      '---\ntitle: About mill\npublished: "2020-01-01"\n---\n\nThe mill closed in 1999.\n',
    );
    expect((await build(library, { index: indexOf(changed) })).extracted).toEqual(['mill']);
  });

  it('are extracted again when only the event rules have changed: nothing is read or embedded', async () => {
    const library = await temporaryLibrary(BODIES);
    const { entries, vectors } = indexOf(await build(library));
    const old: Index = {
      entries: entries.map((entry): Entry => ({ ...entry, events: { events: [], withheld: [] } })),
      vectors,
    };
    const run = await build(library, { index: old, eventsOutdated: true });
    expect([run.extracted, run.embedded]).toEqual([['dam', 'mill'], []]);
    const made = indexOf(run);
    expect(made).toEqual({ entries, vectors });
    expect(made.entries.map(({ article }) => article)).toEqual(old.entries.map(({ article }) => article));
    for (const [i, { article, passages }] of made.entries.entries()) {
      expect(article).toBe(old.entries[i]?.article);
      expect(passages).toBe(old.entries[i]?.passages);
    }
  });
});
