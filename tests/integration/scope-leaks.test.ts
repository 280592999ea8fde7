import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.js';
import { replyTo } from '../../src/channels/reply.js';
import type { Input } from '../../src/commands/options/option.js';
import type { Reply } from '../../src/commands/reply.js';
import { loadConfig } from '../../src/config.js';
import { createMemory } from '../../src/store/memory.js';
import type { Place } from '../../src/store/settings/effective.js';
import { createStore } from '../../src/store/store.js';
import { CLOSED, FREE, GUILD, LEAKS, openScopedApp } from '../support/scope/scoped-app.js';
import { shownOf } from '../support/scope/shown.js';
import { WAYS } from '../support/scope/ways.js';

let scoped: Awaited<ReturnType<typeof openScopedApp>>;
let app: App;

beforeAll(async () => {
  scoped = await openScopedApp();
  app = scoped.app;
  return () => app.close();
});

const ask = (place: Place, name: string, input: Input): Promise<Reply> => {
  const command = app.commands.find((one) => one.name === name) ?? expect.unreachable();
  return replyTo(app, { command, input, place, user: 'u', manages: true, signal: new AbortController().signal });
};

describe('a channel without an article in its scope', () => {
  it.each(WAYS)('does not see it by %s', async (_way, command, input, whole) => {
    const given = input(scoped.ids);
    expect(shownOf(await ask(FREE, command, given), app.view)).toMatch(whole);
    const reply = await ask(CLOSED, command, given);
    expect(
      shownOf(reply, app.view, [...Object.values(given).map(String), 'the xylophone was sold']).replaceAll(
        'folder:public',
        '',
      ),
    ).not.toMatch(LEAKS);
  });

  it('cannot tell a hidden source from one that does not exist', async () => {
    for (const [command, option] of [
      ['quote', 'source'],
      ['events', 'source'],
      ['sources', 'text'],
      ['check', 'source'],
    ] as const) {
      const given = { words: 'harbour', text: 'the harbour of Marvale' };
      const main = command === 'quote' ? { words: given.words } : command === 'check' ? { text: given.text } : {};
      const [hidden, nothing] = await Promise.all(
        ['vault', 'nowhere'].map((value) => ask(CLOSED, command, { ...main, [option]: value })),
      );
      expect(JSON.stringify(hidden)).toBe(JSON.stringify(nothing).replaceAll('nowhere', 'vault'));
    }
  });

  it('is offered nothing of it while a source is typed', async () => {
    const command = app.commands.find(({ name }) => name === 'quote') ?? expect.unreachable();
    const suggest = command.options.find(({ name }) => name === 'source')?.suggest ?? expect.unreachable();
    const signal = new AbortController().signal;
    const values = (place: Place) => suggest(app.context({ signal, place }), '').map(({ value }) => value);
    expect(values(FREE).sort()).toEqual(['harbour', 'moved', 'opera', 'vault', 'vault-copy']);
    expect(values(CLOSED).sort()).toEqual(['harbour', 'moved', 'opera']);
  });

  it('still sees what is in it', async () => {
    expect(await ask(CLOSED, 'quote', { words: 'The ferry to the island costs four crowns' })).toMatchObject({
      kind: 'found',
      quotes: [{ article: { id: 'harbour' } }],
    });
    expect(await ask(CLOSED, 'settings', {})).toMatchObject({ seen: 3 });
  });

  it('sees nothing at all while its settings are damaged', async () => {
    const records = createMemory();
    records.write([[`settings/guild/${GUILD}`, '{"scope": 7}']]);
    const config = loadConfig({ DATA_DIR: join(tmpdir(), 'yaar-none') });
    const damaged = await openApp(config, { engine: app.engine, store: createStore(records) });
    const context = damaged.context({ signal: new AbortController().signal, place: CLOSED });
    expect(context.scope).toEqual(new Set());
    expect(damaged.context({ signal: new AbortController().signal, place: FREE }).scope).toBeUndefined();
  });
});
