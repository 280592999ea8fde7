import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../../../../src/channels/discord/registration/definitions.js';
import { commands } from '../../../../../src/commands/list.js';
import { AppError } from '../../../../../src/errors.js';
import type { Importer } from '../../../../../src/import/importer.js';
import { createMemory } from '../../../../../src/store/memory.js';
import { settingsAt } from '../../../../../src/store/settings/places.js';
import { createStore } from '../../../../../src/store/store.js';
import { loopback } from '../../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../../support/discord/openapi-file.js';
import { createTrial } from '../../../../support/importing.js';
import { createBot, openBot } from '../bot.js';
import { ADDRESS, answered, idOf, open, plain, words } from './bot.js';

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const registered = (importing: boolean) => definitionsOf(commands, { scope: 'global', importing });

describe('/import at Discord', () => {
  it('is only there where some server may add articles, and only for servers and those who manage them', () => {
    const find = (importing: boolean) => registered(importing).find(({ name }) => name === 'import');
    expect(find(false)).toBeUndefined();
    expect(find(true)).toMatchObject({ default_member_permissions: '32', contexts: [0], integration_types: [0] });
    const own = definitionsOf(commands, { scope: 'guild', importing: true }).find(({ name }) => name === 'import');
    expect(own).not.toHaveProperty('contexts');
  });

  it('is registered by the bot, and not again', async () => {
    const discord = await loopback({ openapi: discordOpenApi() });
    const importing = { importer: (await createTrial()).importer, guilds: [discord.guild.id] };
    for (const wanted of [/Registered \d+ commands/, /^Discord: yaar is on 1 server\.$/]) {
      const { channel } = createBot(discord, { registers: true, importing });
      expect(await channel.open()).toMatch(wanted);
      await channel.close();
    }
    expect(discord.commands().map(({ name }) => name)).toContain('import');
  });
});

describe('nobody else can import', () => {
  it('a member whom the server lets see the command, but who does not manage it', async () => {
    const { discord } = await open();
    const shown = asJson(registered(true)).map((one: object) => ({ ...one, default_member_permissions: null }));
    discord.register(shown);
    const seen = await discord.user('ayesha').run('/import', { address: ADDRESS });
    expect([plain(seen), seen.ephemeral]).toEqual([words.mayNot, true]);
  });

  it('the managers of a server that may not add to the library, which all servers share', async () => {
    const { discord, trial } = await open({ guilds: ['100000000000000001'] });
    const seen = await discord.user('nur', { permissions: ['Administrator'] }).run('/import', { address: ADDRESS });
    expect(plain(seen)).toBe(words.elsewhere);
    expect(await trial.files()).toEqual([]);
  });

  it('anybody, where no server is named', async () => {
    const { look } = await open({ guilds: [] });
    expect(plain(await look())).toBe(words.off);
  });

  it('a place that sees some of the articles only: it would learn of the others', async () => {
    const store = createStore(createMemory());
    const at = (place: Parameters<typeof settingsAt>[0]) => settingsAt(place, { store, file: () => ({}) });
    const { discord, look, trial } = await open({ memory: { store, at } });
    await trial.run(ADDRESS);
    expect(plain(await look())).toContain('already there');
    store.setSettings({ guild: discord.guild.id }, { scope: ['publisher:The Paper'] });
    expect(plain(await look())).toBe(words.scoped);
  });

  it('whoever forges a click: a member, another manager, somebody of another server', async () => {
    const all = await open();
    const { discord, trial, look } = all;
    const preview = await look();
    const id = idOf(preview, 'Write');
    const other = discord.join('elsewhere', ['lobby']);
    const forge = async (name: string, permissions: readonly 'ManageGuild'[], where = discord.channel) => {
      const person = discord.user(name, { permissions });
      return plain(await person.click(await person.run('/sources', {}, { in: where }), id, { forged: true }));
    };
    expect(await forge('ayesha', [])).toBe(words.mayNot);
    expect(await forge('bilal', ['ManageGuild'])).toBe(words.expired);
    expect(await forge('nur', ['ManageGuild'], other.channel('lobby'))).toBe(words.elsewhere);
    const mine = await all.mara.run('/sources', {});
    for (const wrong of ['["import",{"key":"x","choice":"write"}]', '["import",{}]', '["import",{"choice":"write"}]'])
      expect(plain(await all.mara.click(mine, wrong, { forged: true }))).toBe(words.expired);
    expect(await trial.files()).toEqual([]);
    await all.mara.click(preview, 'Write');
    await answered(preview);
    expect(await trial.files()).toHaveLength(1);
  });
});

describe('a preview', () => {
  it('is written once, however often the button is pressed', async () => {
    const trial = await createTrial();
    const writes: string[] = [];
    const importer: Pick<Importer, 'preview' | 'write'> = {
      preview: trial.importer.preview,
      write: async (plan) => {
        writes.push(plan.id);
        return trial.importer.write(plan);
      },
    };
    const { mara, look, trial: own } = await open({ importer });
    for (const [address, draft] of own.web.pages) trial.web.pages.set(address, draft);
    const preview = await look();
    const id = idOf(preview, 'Write');
    await mara.click(preview, 'Write', { twice: true });
    await answered(preview);
    expect(plain(await mara.click(preview, id, { forged: true }))).toBe(words.twice);
    expect(writes).toHaveLength(1);
  });

  it('has expired after an hour, and after a restart of the bot, which says so', async () => {
    const { mara, look, discord, bot, importing, trial } = await open();
    let later = 0;
    await bot.channel.close();
    const second = await openBot(discord, { importing, clock: () => new Date(Date.now() + later) });
    const preview = await look();
    later = 61 * 60_000;
    expect(plain(await mara.click(preview, 'Write'))).toBe(words.expired);
    later = 0;
    const another = await look();
    await second.channel.close();
    await openBot(discord, { importing });
    expect(plain(await mara.click(another, 'Write'))).toBe(words.expired);
    expect(await trial.files()).toEqual([]);
  });

  it('that takes too long is given up, and meanwhile nobody else can begin one', async () => {
    const importer: Pick<Importer, 'preview' | 'write'> = { preview: hanging, write: () => expect.unreachable() };
    const slow = await open({ importer, patienceMs: 3_000 });
    const first = slow.look();
    await slow.discord.until(() => slow.discord.latencies().length > 0 || undefined, { what: 'an import to begin' });
    const nur = slow.discord.user('nur', { permissions: ['ManageGuild'] });
    expect(plain(await nur.run('/import', { address: ADDRESS }))).toBe(words.busy);
    expect(plain(await first)).toContain('so it was given up, and nothing was added');
  });

  it('that fails says why, in the words of the error if it is one of ours', async () => {
    const failing = async (error: unknown): Promise<string> => {
      const preview = () => Promise.reject(error);
      const { look, bot } = await open({ importer: { preview, write: () => expect.unreachable() } });
      const said = plain(await look());
      expect(bot.notes).toMatchObject([{ level: 'error', text: '/import failed' }]);
      return said;
    };
    expect(await failing(new AppError('IMPORT_FAILED', 'The library could not be read.'))).toBe(
      'The library could not be read.',
    );
    expect(await failing(new TypeError('x is not a function'))).toBe('That did not work. The error has been logged.');
  });

  it('ends with the bot, which says that it is being restarted', async () => {
    const importer: Pick<Importer, 'preview' | 'write'> = { preview: hanging, write: () => expect.unreachable() };
    const { look, discord, bot } = await open({ importer, graceMs: 50 });
    const first = look();
    await discord.until(() => discord.latencies().length > 0 || undefined, { what: 'an import to begin' });
    await bot.channel.close();
    expect(plain(await first)).toContain('I am being restarted');
  });
});

/** Reads until it is called off. */
const hanging: Importer['preview'] = (_asked, { signal } = {}) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
