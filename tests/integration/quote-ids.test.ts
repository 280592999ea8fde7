import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.js';
import type { Reply } from '../../src/commands/reply.js';
import { loadConfig } from '../../src/config.js';
import { quoteId } from '../../src/quote/quote-id.js';
import { textOf } from '../../src/render/view.js';
import { temporaryLibrary, writeArticles } from '../support/library-folder.js';
import { openLocalEngine } from '../support/local-engine.js';

const BODY = 'The ministers did not meet in Lahore. They agreed to sell four helicopters.';

/** The program over these folders, before it has read anything. */
async function open(folder: string): Promise<App> {
  const library = { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index') };
  const config = loadConfig({
    CORPUS_DIR: library.corpusDir,
    INDEX_DIR: library.indexDir,
    DATA_DIR: join(folder, 'data'),
  });
  return openApp(config, { engine: await openLocalEngine(library) });
}

/** One start of the program over these folders, with what it printed for a quote id. */
async function start(folder: string): Promise<{ app: App; quote: (words: string) => Promise<Reply> }> {
  const app = await open(folder);
  await app.refresh();
  const command = app.commands.find(({ name }) => name === 'quote');
  if (!command) throw new Error('there is no /quote');
  return { app, quote: (words) => command.run(app.context({ signal: new AbortController().signal }), { words }) };
}

const folderOf = async (): Promise<string> => join((await temporaryLibrary({ talks: BODY })).corpusDir, '..');

/** The kind of a reply, with the words that would be shown, or none. */
function shown(reply: Reply, { view }: App): [string, string?] {
  return 'quotes' in reply && reply.quotes[0] ? [reply.kind, textOf(view, reply.quotes[0])] : [reply.kind];
}

async function firstId(folder: string): Promise<string> {
  const { app } = await start(folder);
  const [talks] = app.engine.articles();
  const [sentence] = talks?.sentences ?? [];
  if (!talks || !sentence) throw new Error('nothing was built');
  return quoteId({ article: talks, start: sentence.start, end: sentence.end });
}

const WORDS = 'The ministers did not meet in Lahore.';

describe('a quote id', () => {
  it('prints the same words after a rebuild and in a moved folder', async () => {
    const folder = await folderOf();
    const id = await firstId(folder);
    await rm(join(folder, 'index'), { recursive: true });
    const again = await start(folder);
    expect(shown(await again.quote(id), again.app)).toEqual(['found', WORDS]);
    await rename(folder, `${folder}-moved`);
    const moved = await start(`${folder}-moved`);
    expect(shown(await moved.quote(id), moved.app)).toEqual(['found', WORDS]);
    await rename(`${folder}-moved`, folder);
  });

  it('prints the stored words and says so when the article has changed, and when it is gone', async () => {
    const folder = await folderOf();
    const id = await firstId(folder);
    await writeArticles(join(folder, 'corpus'), {
      talks: 'The ministers did meet in Lahore after all.',
      other: 'Another text stands here.',
    });
    const changed = await start(folder);
    expect(shown(await changed.quote(id), changed.app)).toEqual(['changed', WORDS]);
    await rm(join(folder, 'corpus/talks.md'));
    const gone = await start(folder);
    expect(shown(await gone.quote(id), gone.app)).toEqual(['withdrawn', WORDS]);
    await writeArticles(join(folder, 'corpus'), { talks: BODY });
    const back = await start(folder);
    expect(shown(await back.quote(id), back.app)).toEqual(['found', WORDS]);
  });

  it('is kept from an index that an older program built', async () => {
    const folder = await folderOf();
    const id = await firstId(folder);
    await rm(join(folder, 'data'), { recursive: true });
    await writeArticles(join(folder, 'corpus'), { talks: 'Another text.' });
    const changed = await start(folder);
    expect(shown(await changed.quote(id), changed.app)).toEqual(['changed', WORDS]);
  });

  it('is refused when it was made up: no such version, or not whole sentences', async () => {
    const folder = await folderOf();
    const id = await firstId(folder);
    const { app, quote } = await start(folder);
    const [talks = '', version = ''] = id.split('.');
    const behindNot = [talks, version, BODY.indexOf('meet').toString(36), (5).toString(36)].join('.');
    for (const madeUp of [
      behindNot,
      `${talks}.${version}.0.5`,
      `${talks}.00000000.0.11`,
      `nobody.${version}.0.11`,
      `${talks}.${version}.zzzz.1`,
    ])
      expect(shown(await quote(madeUp), app), madeUp).toEqual(['unknown-id']);
  });

  it('is unknown where the article may not be seen', async () => {
    const folder = await folderOf();
    const id = await firstId(folder);
    const { app } = await start(folder);
    const command = app.commands.find(({ name }) => name === 'quote');
    const context = app.context({ signal: new AbortController().signal, scope: new Set(['other']) });
    expect(await command?.run(context, { words: id })).toMatchObject({ kind: 'unknown-id' });
  });

  it('is still given when nothing can be stored, and this is reported', async () => {
    const folder = await folderOf();
    await writeFile(join(folder, 'data'), 'not a folder');
    const app = await open(folder);
    expect((await app.refresh()).notes.join()).toContain('DATA_UNWRITABLE');
  });
});
