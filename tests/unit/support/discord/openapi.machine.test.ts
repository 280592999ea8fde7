import { REST, Routes } from 'discord.js';
import { Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { createOpenApi, type OpenApi } from '../../../support/discord/openapi.js';
import { shared } from '../../../support/needs.js';

const path = shared('reference/discord-openapi.json');
const SEND = { method: 'POST', route: '/channels/{channel_id}/messages' };
const NO_PARTS = { params: { channel_id: '1' }, query: new URLSearchParams(), multipart: false };

describe.runIf(path)("Discord's OpenAPI file", () => {
  let openapi: OpenApi;
  beforeAll(() => {
    openapi = createOpenApi(String(path));
  });
  const problems = (body: unknown): readonly string[] =>
    openapi.request(SEND, { ...NO_PARTS, body }).map(({ path: at, code }) => `${at.join('.')} ${code}`);

  it('judges the body of a request', () => {
    expect(problems({ content: 'hello' })).toEqual([]);
    expect(problems({ content: 1 })).toEqual(['content TYPE']);
    expect(problems({ embeds: Array.from({ length: 11 }, () => ({})) })).toEqual(['embeds MAXITEMS']);
    expect(problems(undefined)).toEqual([' REQUIRED']);
  });

  it('reports only what is useful about a choice of shapes', () => {
    const route = '/interactions/{interaction_id}/{interaction_token}/callback';
    const body = { type: 9, data: { custom_id: '', title: 'T', components: [] } };
    const found = openapi.request({ method: 'POST', route }, { ...NO_PARTS, params: {}, body });
    expect(found.map(({ path: at }) => at.join('.'))).toEqual(['data.custom_id', 'data.components', 'data']);
  });

  it('judges the path and the query', () => {
    const list = { method: 'GET', route: '/channels/{channel_id}/messages' };
    const ask = (query: string, id = '1') =>
      openapi
        .request(list, { ...NO_PARTS, params: { channel_id: id }, query: new URLSearchParams(query), body: undefined })
        .map(({ path: at }) => at[0]);
    expect(ask('limit=50')).toEqual([]);
    expect(ask('limit=500')).toEqual(['limit']);
    expect(ask('limit=many')).toEqual(['limit']);
    expect(ask('limits=5')).toEqual(['limits']);
    expect(ask('', 'general')[0]).toBe('channel_id');
  });

  it('knows the routes it has, and judges answers', () => {
    expect(openapi.knows(SEND)).toBe(true);
    expect(openapi.knows({ method: 'POST', route: '/nothing' })).toBe(false);
    expect(openapi.response(SEND, { status: 200, body: {} }).length).toBeGreaterThan(0);
    expect(openapi.response(SEND, { status: 404, body: { code: 10003, message: 'Unknown Channel' } })).toEqual([]);
    expect(openapi.response(SEND, { status: 418, body: {} }).length).toBeGreaterThan(0);
  });

  it('knows the languages that our check of translations knows', () => {
    const command = (locale: string) => ({
      ...NO_PARTS,
      params: { application_id: '1' },
      body: [{ name: 'x', description: 'y', name_localizations: { [locale]: 'z' } }],
    });
    const put = { method: 'PUT', route: '/applications/{application_id}/commands' };
    for (const locale of Object.values(Locale)) expect(openapi.request(put, command(locale))).toEqual([]);
  });

  it('is found without being named, and may be left out', async () => {
    expect((await loopback()).schema).toBe('checked');
    expect((await loopback({ openapi: undefined })).schema).toBe('absent');
  });

  it('refuses a bad body in the loopback and holds it against the bot', async () => {
    const discord = await loopback({ openapi });
    const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
    const send = rest.post(Routes.channelMessages(discord.channel.id), { body: { content: 'x', flags: 'loud' } });
    await expect(send).rejects.toMatchObject({ code: 50035 });
    expect(discord.forgive('schema')).toHaveLength(1);
    expect(discord.channel.text()).toBe('');
  });
});
