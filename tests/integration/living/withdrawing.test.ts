import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../src/index/lock.js';
import { withdrawJob } from '../../../src/jobs/withdraw.js';
import { quoteId } from '../../../src/quote/quote-id.js';
import { bodyOf, sentenceOf, writeArticles } from '../../support/library-folder.js';
import { type Living, livingApp } from '../../support/living.js';

const BODIES = { harbour: bodyOf(1), wool: bodyOf(3) };
const SOON = { timeout: 60_000, interval: 50 };

/** As the command line runs it, in the same process. */
async function withdraw({ app }: Living, id: string, given: Readonly<Record<string, unknown>> = {}) {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const status = await withdrawJob.run(app, {
    json: false,
    output: { result: say, note: say, warn: say },
    given,
    words: id === '' ? [] : [id],
    open: () => Promise.reject(new Error('no other library')),
  });
  return { status, lines };
}

async function reply({ app }: Living, words: string) {
  const command = app.commands.find(({ name }) => name === 'quote');
  return command?.run(app.context({ signal: new AbortController().signal }), { words });
}

async function idOf(living: Living, sentence: string): Promise<string> {
  const [quote] = await living.app.engine.find(sentence, { passages: 1, limit: 1 });
  if (!quote) throw new Error('it is not quoted');
  return quoteId(quote);
}

/** Every file that still has these words. */
async function filesWith(folder: string, words: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return paths.filter((_, i) => texts[i]?.includes(words));
}

describe('a withdrawn article', () => {
  it('is quoted in no wording, now or earlier; its ids say when and why; no file keeps its words', async () => {
    const living = await livingApp(BODIES);
    const earlier = await idOf(living, sentenceOf(3003));
    await writeArticles(living.library.corpusDir, { wool: bodyOf(4) });
    await expect.poll(() => idOf(living, sentenceOf(4003)).catch(() => ''), SOON).toMatch(/^wool/);
    const now = await idOf(living, sentenceOf(4003));
    await expect.poll(async () => (await reply(living, earlier))?.kind, SOON).toBe('changed');
    const { status } = await withdraw(living, 'wool', { reason: 'The agency asked for it' });
    expect(status).toBe(0);
    for (const id of [earlier, now])
      expect(await reply(living, id)).toMatchObject({ kind: 'taken-back', reason: 'The agency asked for it' });
    expect(living.app.engine.articles().map(({ id }) => id)).toEqual(['harbour']);
    for (const sentence of [sentenceOf(3003), sentenceOf(4003)])
      expect([await filesWith(living.library.indexDir, sentence), await filesWith(living.dataDir, sentence)]).toEqual([
        [],
        [],
      ]);
    expect(existsSync(living.file('wool.md'))).toBe(true);
  });

  it('is honoured by a bot that is running, also under another name, until it is given back', async () => {
    const living = await livingApp(BODIES);
    const [article] = living.app.engine.articles().filter(({ id }) => id === 'wool');
    const path = join(living.dataDir, 'withdrawn.json');
    const versions = [article?.hash.slice(0, 16)];
    await writeFile(path, JSON.stringify({ withdrawn: [{ id: 'wool', on: '2026-11-26', versions }] }));
    await expect.poll(() => living.app.engine.articles().map(({ id }) => id), SOON).toEqual(['harbour']);
    await writeFile(living.file('copy.md'), await readFile(living.file('wool.md')));
    await writeArticles(living.library.corpusDir, { island: bodyOf(5) });
    await expect.poll(() => living.app.engine.articles().map(({ id }) => id), SOON).toEqual(['harbour', 'island']);
    await writeFile(path, JSON.stringify({ withdrawn: [] }));
    await expect.poll(() => living.app.engine.articles().map(({ id }) => id), SOON).toContain('wool');
  });

  it('is not quoted while another program builds the index, and no question fails for it', async () => {
    const living = await livingApp(BODIES);
    const path = join(living.dataDir, 'withdrawn.json');
    const [article] = living.app.engine.articles().filter(({ id }) => id === 'wool');
    await withLock(living.library.indexDir, async () => {
      const versions = [article?.hash.slice(0, 16)];
      await writeFile(path, JSON.stringify({ withdrawn: [{ id: 'wool', on: '2026-11-26', versions }] }));
      await expect.poll(() => living.app.engine.articles().map(({ id }) => id), SOON).toEqual(['harbour']);
      await expect.poll(() => living.said.join('\n'), SOON).toContain('INDEX_BUSY');
      const found = await living.app.engine.find(sentenceOf(3003), { passages: 5, limit: 5 });
      expect(found.map(({ article: { id } }) => id)).not.toContain('wool');
    });
  });

  it('goes even while the folder is gone, and can be removed from it', async () => {
    const living = await livingApp(BODIES);
    await withdraw(living, 'wool', { delete: true });
    expect(existsSync(living.file('wool.md'))).toBe(false);
    expect((await withdraw(living, '', { list: true })).lines).toEqual([
      expect.stringMatching(/^wool {2}\d{4}-\d\d-\d\d$/),
    ]);
  });

  it('must be one that is or was quoted', async () => {
    const living = await livingApp(BODIES);
    await expect(withdraw(living, 'nobody')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(withdraw(living, 'wool', { undo: true })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(withdraw(living, '')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('stays withdrawn when the list is damaged: nothing is read then, and this is said', async () => {
    const living = await livingApp(BODIES);
    await withdraw(living, 'wool');
    await writeFile(join(living.dataDir, 'withdrawn.json'), '{"withdrawn":[');
    await expect.poll(() => living.app.health().failure?.message, SOON).toContain('withdrawn.json cannot be read');
    expect(living.app.engine.articles().map(({ id }) => id)).toEqual(['harbour']);
  });
});
