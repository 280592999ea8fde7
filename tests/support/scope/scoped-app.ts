import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config.js';
import type { Article } from '../../../src/corpus/article.js';
import { startEngine } from '../../../src/engine/engine.js';
import { quoteId } from '../../../src/quote/quote-id.js';
import { createMemory } from '../../../src/store/memory.js';
import type { Place } from '../../../src/store/settings/effective.js';
import { createStore } from '../../../src/store/store.js';
import { createHashingEmbedder } from '../hashing-embedder.js';
import { localWorker } from '../local-worker.js';

/** Said in both articles, so that each could be named beside the other. */
const SHARED = 'The harbour of Marvale was opened by the mayor on 3 May 2018.';
const OPEN = `${SHARED} The ferry to the island costs four crowns a day.`;
const SECRET = `${SHARED} Inspector Zorgovsky hid the ledger under the lighthouse on 7 June 2019. The xylophone was sold.`;
const WITHDRAWN = 'Baron Quillfeather burned the archive on 9 July 2020. He never said why.';
/** In two outlets, of which the one that may not be seen was first. */
const STORY = [
  'The opera of Marvale burned down in the night.',
  'The singers saved the costumes, the ladders and all of the music from the cellar.',
  'A concert for the families is to be given in the open on the market square next week.',
  'The town has promised to build it again from the same stones within seven years.',
  'Nobody was hurt, the fire brigade announced in the early morning at the town hall.',
];

export const GUILD = '100000000000000001';
export const CLOSED: Place = { kind: 'server', guild: GUILD, channel: '200000000000000001' };
export const FREE: Place = { kind: 'server', guild: '100000000000000002', channel: '200000000000000002' };

/** Nothing that a channel without the secret folder says may have any of these. */
export const LEAKS =
  /zorgov|ledger|lighthouse|xylophone|secret|vault|Quillfeather|archive|fremd|Klaus|German|\bde\b|2019|2020/i;

const front = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

async function write(corpus: string, name: string, { facts, body }: { facts: Record<string, string>; body: string }) {
  await mkdir(join(corpus, name, '..'), { recursive: true });
  await writeFile(join(corpus, name), `---\n${front(facts)}\n---\n\n${body}\n`);
}

/** An app in which one channel may see only the public folder; `ids`: of quotes from elsewhere. */
export async function openScopedApp() {
  const folder = await mkdtemp(join(tmpdir(), 'yaar-leaks-'));
  const library = { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index') };
  const corpus = library.corpusDir;
  await write(corpus, 'public/harbour.md', {
    facts: { title: 'The harbour', publisher: 'The Paper', language: 'en' },
    body: OPEN,
  });
  await write(corpus, 'secret/vault.md', {
    facts: {
      title: 'The secret ledger',
      author: 'Klaus Fremd',
      publisher: 'Fremd Verlag',
      published: '2019-06-08',
      language: 'de',
    },
    body: SECRET,
  });
  await write(corpus, 'secret/gone.md', {
    facts: { title: 'The secret archive', publisher: 'Fremd Verlag' },
    body: WITHDRAWN,
  });
  await write(corpus, 'secret/moved.md', {
    facts: { title: 'Moved', publisher: 'Fremd Verlag' },
    body: WITHDRAWN.replace('July', 'June'),
  });
  await write(corpus, 'public/opera.md', {
    facts: { title: 'The opera', publisher: 'The Paper', published: '2018-05-03' },
    body: STORY.join(' '),
  });
  await write(corpus, 'secret/vault-copy.md', {
    facts: { title: 'The secret fire', publisher: 'Fremd Verlag', published: '2018-05-02' },
    body: STORY.join(' ').replace('announced', 'confirmed'),
  });
  const store = createStore(createMemory());
  store.setSettings({ guild: GUILD, channel: '200000000000000001' }, { scope: ['folder:public'] });
  const engine = await startEngine(
    library,
    localWorker(library, async () => createHashingEmbedder()),
  );
  const config = loadConfig({ CORPUS_DIR: corpus, INDEX_DIR: library.indexDir, DATA_DIR: join(folder, 'data') });
  const app = await openApp(config, { engine, store });
  await app.refresh();
  const article = (id: string): Article => app.engine.articles().find((one) => one.id === id) ?? expect.unreachable();
  const idOf = (one: Article, at = 0): string =>
    quoteId({ article: one, ...(one.sentences[at] ?? expect.unreachable()) });
  const ids = { withdrawn: idOf(article('gone')), earlier: idOf(article('moved')) };
  await rm(join(corpus, 'secret/gone.md'));
  await rm(join(corpus, 'secret/moved.md'));
  await write(corpus, 'public/moved.md', { facts: { title: 'Moved' }, body: 'The tram now stops at the school.' });
  await appendFile(join(corpus, 'secret/vault.md'), '\n\nIt is a secret still.\n');
  await app.refresh();
  return { app, ids: { ...ids, hidden: idOf(article('vault'), 1) } };
}
