import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebChannel } from '../../../src/channels/web/web.js';
import { createApp } from '../../support/site.js';
import { article } from '../../support/tiny.js';

const talks = article({ id: 'talks', markdown: 'Moscow agreed to sell four helicopters.' });
const STYLES = 'base head conversation quote composer sources checks reading timeline events import'.split(' ');
const FILES = [...STYLES.map((name) => `${name}.css`), 'chat.js', 'menu.js', 'offers.js', 'building.js', 'icon.svg'];
const QUESTION = 'api/ask?question=How+many+helicopters+did+Moscow+agree+to+sell%3F';

/** A page whose answers wait until `go`; `started` resolves when the first question has begun. */
async function openSlowPage(graceMs: number) {
  const folder = await mkdtemp(join(tmpdir(), 'yaar-assets-'));
  await Promise.all(FILES.map((name) => writeFile(join(folder, name), '')));
  const app = createApp([talks]);
  let go = (): void => undefined;
  let begin = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const commands = app.commands.map((command) => ({
    ...command,
    run: async (...[context, input]: Parameters<typeof command.run>) => {
      begin();
      const cut = new Promise<never>((_, reject) =>
        context.signal.addEventListener('abort', () => reject(context.signal.reason)),
      );
      await Promise.race([gone, cut]);
      return command.run(context, input);
    },
  }));
  const faults: unknown[] = [];
  const note = (fault: unknown): void => void faults.push(fault);
  let address = '';
  const channel = createWebChannel({
    app: { ...app, commands },
    building: () => undefined,
    onFault: note,
    onError: note,
    onOpen: (open) => {
      address = open;
    },
    port: 0,
    graceMs,
    assets: pathToFileURL(`${folder}/`),
  });
  await channel.open();
  onTestFinished(() => channel.close());
  return { channel, go, started, faults, url: (path: string) => `${address}${path}` };
}

describe('a page that stops', () => {
  it('answers what it promised to finish, and takes nothing new', async () => {
    const { channel, go, started, url, faults } = await openSlowPage(10_000);
    // Two connections: a server that closes takes no new ones.
    const answer = fetch(url(QUESTION));
    await started;
    const closed = channel.close();
    await expect(fetch(url('api/help'))).rejects.toThrow();
    go();
    const response = await answer;
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    expect(await response.json()).toMatchObject({ kind: 'answered' });
    await closed;
    expect(faults).toEqual([]);
  });

  it('says that it is being restarted to whoever waits longer than it does', async () => {
    const { channel, started, url, faults } = await openSlowPage(1);
    const answer = fetch(url(QUESTION));
    await started;
    await channel.close();
    const response = await answer;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ message: 'I am being restarted. Ask again in a moment.' });
    expect(faults).toEqual([]);
  });
});
