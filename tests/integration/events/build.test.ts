import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import { EVENT_RULES_VERSION } from '../../../src/events/extract.js';
import { type Library, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { openLocalEngine, recording } from '../../support/local-engine.js';

const BODIES = { mill: 'The mill closed in 1999. The mayor left last week.', sea: 'The sea is wide.' };

const yearsIn = async (engine: Engine): Promise<readonly string[]> =>
  (await engine.events({ bounds: {}, page: 1 })).groups.map(({ when }) => when.from.slice(0, 4));

async function editManifest({ indexDir }: Library, edit: (text: string) => string): Promise<void> {
  const path = join(indexDir, (await readFile(join(indexDir, 'current'), 'utf8')).trim(), 'manifest.json');
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

describe('the events of a library', () => {
  it('are there after a build and in a later engine before its own, and are counted without being read', async () => {
    const library = await temporaryLibrary(BODIES);
    const first = await openLocalEngine(library);
    expect(await yearsIn(first)).toEqual([]);
    await first.build();
    const later = await openLocalEngine(library);
    for (const engine of [first, later]) {
      expect(await yearsIn(engine)).toEqual(['1999']);
      expect(engine.counts('mill')).toEqual({ words: 10, passages: 1, events: 1 });
      expect(engine.counts('sea')).toEqual({ words: 4, passages: 1, events: 0 });
    }
    expect((await later.events({ bounds: {}, page: 1 })).withheld).toEqual({ 'no-publication-date': 1 });
  });

  it('follow the articles from build to build', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await openLocalEngine(library);
    await engine.build();
    await writeArticles(library.corpusDir, { dam: 'The dam opened in 2001.', mill: 'The mill closed in 1998.' });
    await engine.build();
    expect(await yearsIn(engine)).toEqual(['2001', '1998']);
    expect(engine.counts('mill')).toEqual({ words: 5, passages: 1, events: 1 });
  });

  it('made with other rules are made again by the next build, which embeds nothing and says why', async () => {
    const library = await temporaryLibrary(BODIES);
    await (await openLocalEngine(library)).build();
    const rules = `"eventRules":${EVENT_RULES_VERSION}`;
    await editManifest(library, (text) => text.replace(rules, '"eventRules":0'));
    const { texts, embedder } = recording();
    const engine = await openLocalEngine(library, { embedder });
    expect(await yearsIn(engine)).toEqual(['1999']);
    const report = await engine.build();
    expect(report).toMatchObject({
      embedded: 0,
      reused: 2,
      notes: [expect.stringContaining('version 0 of the event rules')],
    });
    expect(texts).toEqual([]);
    expect(await yearsIn(engine)).toEqual(['1999']);
    expect((await (await openLocalEngine(library)).build()).notes).toEqual([]);
  });

  it('need no folder of their own: what an earlier version kept there is removed, other files are not', async () => {
    const library = await temporaryLibrary(BODIES);
    const folder = join(library.indexDir, 'events');
    await mkdir(folder, { recursive: true });
    const old = `${'0a'.repeat(16)}.json`;
    for (const name of [old, `${old}.4711.tmp`, 'notes.txt']) await writeFile(join(folder, name), '');
    const engine = await openLocalEngine(library);
    await engine.build();
    expect(await readdir(folder)).toEqual(['notes.txt']);
    const empty = await temporaryLibrary(BODIES);
    await mkdir(join(empty.indexDir, 'events'), { recursive: true });
    await writeFile(join(empty.indexDir, 'events', old), '');
    await (await openLocalEngine(empty)).build();
    expect(await readdir(empty.indexDir)).not.toContain('events');
  });

  it('can be explained as the engine finds them', async () => {
    const engine = await openLocalEngine(await temporaryLibrary(BODIES));
    await engine.build();
    const [mill] = engine.articles();
    const article = mill ?? expect.unreachable('there is no article');
    expect((await engine.explain({ article }))?.map(({ text }) => text)).toEqual(['1999', 'last week']);
    expect(await engine.explain({ article: { ...article, hash: '0'.repeat(64) } })).toBeUndefined();
  });
});
