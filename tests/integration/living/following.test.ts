import { mkdir, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bodyOf, sentenceOf, temporaryFolder, writeArticles } from '../../support/library-folder.js';
import { type Living, livingApp } from '../../support/living.js';
import { bestOf } from '../../support/local-engine.js';

const BODIES = { harbour: bodyOf(1), 'old/railway': bodyOf(2), wool: bodyOf(3) };
const SOON = { timeout: 60_000, interval: 50 };

const ids = ({ app }: Living): readonly string[] => app.engine.articles().map(({ id }) => id);
const quoted = ({ app }: Living, sentence: string): Promise<boolean> =>
  bestOf(app.engine, sentence).then((text) => text?.includes(sentence) === true);
/** When it was last updated, once nothing more follows from its start. */
async function settled({ app }: Living): Promise<string | null> {
  for (;;) {
    const before = app.health().updated;
    await setTimeout(1_500);
    if (app.health().updated === before) return before;
  }
}
const becomes = (living: Living, wanted: readonly string[]) => expect.poll(() => ids(living), SOON).toEqual(wanted);

describe.each(['events', 'poll'] as const)('a running bot that follows its folder by %s', (watch) => {
  it('quotes what was added, changed and renamed, and nothing that was removed', async () => {
    const living = await livingApp(BODIES, watch);
    await writeArticles(living.library.corpusDir, { island: bodyOf(4), 'new/deep/lake': bodyOf(5) });
    await becomes(living, ['harbour', 'island', 'lake', 'railway', 'wool']);
    await expect.poll(() => quoted(living, sentenceOf(5003)), SOON).toBe(true);
    await writeArticles(living.library.corpusDir, { wool: bodyOf(6) });
    await expect.poll(() => quoted(living, sentenceOf(6003)), SOON).toBe(true);
    expect(await quoted(living, sentenceOf(3003))).toBe(false);
    await rename(living.file('harbour.md'), living.file('port.md'));
    await becomes(living, ['island', 'lake', 'railway', 'port', 'wool']);
    await rm(living.file('old'), { recursive: true });
    await becomes(living, ['island', 'lake', 'port', 'wool']);
    expect(await quoted(living, sentenceOf(2003))).toBe(false);
  });
});

describe('a running bot that follows its folder', () => {
  it('takes no notice of what editors write beside an article', async () => {
    const living = await livingApp(BODIES);
    const before = await settled(living);
    for (const name of ['.harbour.md.swp', 'harbour.md~', '#harbour.md#', '4913', '.#harbour.md', '_notes.md'])
      await writeFile(living.file(name), 'The draft of nobody.\n');
    await setTimeout(1_500);
    expect([living.app.health().updated, ids(living)]).toEqual([before, ['harbour', 'railway', 'wool']]);
  });

  it('follows links to folders as the loader does', async () => {
    const elsewhere = await temporaryFolder();
    const living = await livingApp(BODIES);
    await symlink(elsewhere, living.file('linked'));
    await symlink(living.library.corpusDir, join(elsewhere, 'round'));
    await writeArticles(elsewhere, { island: bodyOf(4) });
    await becomes(living, ['harbour', 'island', 'railway', 'wool']);
    await writeArticles(elsewhere, { island: bodyOf(5) });
    await expect.poll(() => quoted(living, sentenceOf(5003)), SOON).toBe(true);
  });

  it('keeps the last good version of a file that is emptied or half written, and says so', async () => {
    const living = await livingApp(BODIES);
    await truncate(living.file('wool.md'));
    await expect.poll(() => living.app.health().problems['last-good'], SOON).toBe(1);
    expect(await quoted(living, sentenceOf(3003))).toBe(true);
    expect(living.said.join('\n')).toContain('1 file is used in its last good version');
    await writeFile(living.file('wool.md'), '---\ntitle: "half');
    await setTimeout(1_000);
    expect(await quoted(living, sentenceOf(3003))).toBe(true);
    await writeArticles(living.library.corpusDir, { wool: bodyOf(6) });
    await expect.poll(() => quoted(living, sentenceOf(6003)), SOON).toBe(true);
    await expect.poll(() => living.app.health().problems['last-good'], SOON).toBe(0);
  });

  it('answers from the last library while the folder is gone, and reads it again when it is back', async () => {
    const living = await livingApp(BODIES);
    const { corpusDir } = living.library;
    await rename(corpusDir, `${corpusDir}-away`);
    await expect.poll(() => living.app.health().failure?.message, SOON).toContain('CORPUS_MISSING');
    expect(ids(living)).toEqual(['harbour', 'railway', 'wool']);
    expect(await quoted(living, sentenceOf(3003))).toBe(true);
    // As where a drive was mounted: an empty folder is in its place.
    await mkdir(corpusDir);
    await expect.poll(() => living.app.health().failure?.message, SOON).toContain('CORPUS_EMPTY');
    expect(await quoted(living, sentenceOf(3003))).toBe(true);
    await writeArticles(corpusDir, { wool: bodyOf(6) });
    await becomes(living, ['wool']);
    await expect.poll(() => living.app.health().failure, SOON).toBeNull();
    await writeArticles(corpusDir, { wool: bodyOf(7) });
    await expect.poll(() => quoted(living, sentenceOf(7003)), SOON).toBe(true);
  });

  it('does not follow anything where it is told not to', async () => {
    const living = await livingApp(BODIES, 'no');
    await rm(living.file('wool.md'));
    await setTimeout(1_500);
    expect(ids(living)).toContain('wool');
  });

  it('leaves no file half written behind', async () => {
    const living = await livingApp(BODIES);
    for (let round = 4; round < 8; round++) {
      await writeArticles(living.library.corpusDir, { wool: bodyOf(round) });
      await expect.poll(() => quoted(living, sentenceOf(round * 1_000 + 3)), SOON).toBe(true);
    }
    const generations = async () => (await readdir(living.library.indexDir)).filter((name) => !name.startsWith('lock'));
    await expect.poll(async () => (await generations()).length, SOON).toBe(3);
    const halves = async () =>
      (await readdir(living.dataDir, { recursive: true })).filter((name) => name.endsWith('.tmp'));
    await expect.poll(halves, SOON).toEqual([]);
  });
});
