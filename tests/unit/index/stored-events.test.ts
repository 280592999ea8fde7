import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EVENT_RULES_VERSION, extractEvents } from '../../../src/events/extract.js';
import { type Entry, sha256 } from '../../../src/index/entries.js';
import { readIndex, writeIndex } from '../../../src/index/folder.js';
import { eventParts } from '../../support/event-parts.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { entryOf, indexOf } from '../../support/index-entries.js';
import { temporaryFolder } from '../../support/library-folder.js';

const model = { ...createHashingEmbedder(), sentences: false };

function entryWithEvents(id: string, texts: readonly string[]): Entry {
  const entry = entryOf(id, texts, model);
  const { events, withheld } = extractEvents(entry.article, eventParts);
  return { ...entry, events: { events, withheld } };
}

const index = await indexOf(
  [
    entryWithEvents('mill', ['The mill closed in 1999.', 'The mayor resigned last week.']),
    entryWithEvents('sea', ['The sea is wide.']),
  ],
  model,
);

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder();
  await writeIndex(folder, index, { model });
});

type Manifest = { eventRules: number; files: Record<string, { bytes: number; sha256: string }> };

/** Another program's events, properly written: the manifest matches the file. */
async function replaceEvents(text: string, edit: (manifest: Manifest) => void = () => undefined): Promise<void> {
  const generation = join(folder, (await readFile(join(folder, 'current'), 'utf8')).trim());
  const path = join(generation, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  manifest.files['events.json'] = { bytes: Buffer.byteLength(text), sha256: sha256(text) };
  edit(manifest);
  await writeFile(join(generation, 'events.json'), text);
  await writeFile(path, JSON.stringify(manifest));
}

async function storedText(): Promise<string> {
  const generation = (await readFile(join(folder, 'current'), 'utf8')).trim();
  return readFile(join(folder, generation, 'events.json'), 'utf8');
}

const NONE = { events: [], withheld: [] };

describe('the events of an index', () => {
  it('are read back as they were extracted', async () => {
    const read = await readIndex(folder, model);
    expect(read).toMatchObject({ kind: 'index', index });
    expect(read).not.toHaveProperty('index.eventsOutdated');
    expect(index.entries.map(({ events }) => [events.events.length, events.withheld.length])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('of other rules are shown until the next build, if they are events at all', async () => {
    const older = (manifest: Manifest): void => {
      manifest.eventRules = EVENT_RULES_VERSION - 1;
    };
    await replaceEvents(await storedText(), older);
    expect(await readIndex(folder, model)).toMatchObject({
      index: {
        entries: index.entries,
        eventsOutdated: expect.stringContaining(`version ${EVENT_RULES_VERSION - 1} of the event rules`),
      },
    });
    await replaceEvents('[{"century":20},{}]', older);
    expect(await readIndex(folder, model)).toMatchObject({
      index: { entries: [{ events: NONE }, { events: NONE }], eventsOutdated: expect.stringContaining('event rules') },
    });
  });

  it.each([
    ['no JSON', () => '{'],
    ['of fewer articles', () => '[]'],
    ['less than a sentence', (kept: string) => kept.replace('"start":0', '"start":4')],
    [
      'dated by words outside the sentence',
      (kept: string) => kept.replace(/"date":\{"start":\d+/, '"date":{"start":99'),
    ],
    ['of a precision that is not known', (kept: string) => kept.replace('"year"', '"hour"')],
    ['of a day that is in no calendar', (kept: string) => kept.replace('1999-12-31', '1999-02-31')],
  ])('that are %s are none, and only they are made anew', async (_name, damage) => {
    const kept = await storedText();
    expect(damage(kept)).not.toBe(kept);
    await replaceEvents(damage(kept));
    const read = await readIndex(folder, model);
    expect(read).toMatchObject({
      kind: 'index',
      index: {
        entries: [{ article: { id: 'mill' }, events: NONE }, { events: NONE }],
        vectors: index.vectors,
        eventsOutdated: 'they do not fit the articles',
      },
    });
    expect(read).not.toHaveProperty('index.outdated');
  });
});
