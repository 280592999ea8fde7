import { ApplicationFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { examined, expectOnly, healthy } from './patient.js';

const openapi = discordOpenApi();
const connected = async () => {
  const discord = await loopback({ openapi });
  return { discord, patient: await healthy(discord) };
};

describe('of mistakes with the token, the doctor finds', () => {
  it('that there is none', async () => {
    const { patient } = await connected();
    await expectOnly(
      patient,
      { env: { DISCORD_TOKEN: '' } },
      { check: 'token', found: /no DISCORD_TOKEN/, advice: /Reset Token.*\.env/ },
    );
    const { findings, status } = await examined(patient, { env: { DISCORD_TOKEN: '', CHANNELS: 'web' } });
    expect(status).toBe(0);
    expect(findings.at(-1)?.found).toMatch(/not used/);
  });

  it('that Discord does not accept it', async () => {
    const { patient } = await connected();
    await expectOnly(
      patient,
      { env: { DISCORD_TOKEN: 'an.old.token' } },
      { check: 'token', found: /DISCORD_TOKEN Discord does not accept/, advice: /Reset Token/ },
    );
  });

  it.each([
    ['1234567890123456789', /an id/],
    ['a'.repeat(64), /public key/],
    ['x8-Kq2_'.repeat(5).slice(0, 32), /client secret/],
    ['Bot abc.def.ghi', /begins with “Bot”/],
    ['"abc.def.ghi"', /quotation marks/],
    ['https://discord.com/api/webhooks/1/x', /an address/],
  ])('that something else is in its place: %s', async (token, found) => {
    const { patient, discord } = await connected();
    await expectOnly(patient, { env: { DISCORD_TOKEN: token } }, { check: 'token', found, advice: /token|without/ });
    expect(discord.requests).toEqual([]);
  });

  it('that Discord cannot be reached', async () => {
    const { patient } = await connected();
    await expectOnly(
      patient,
      { env: { DISCORD_API_URL: 'http://127.0.0.1:9/api' } },
      { check: 'Discord', found: /DISCORD_UNREACHABLE/, advice: /discordstatus/ },
    );
  });
});

describe('of mistakes on Discord, the doctor finds', () => {
  it('an intent that is off', async () => {
    const { patient, discord } = await connected();
    discord.setFlags(ApplicationFlags.Embedded);
    await expectOnly(
      patient,
      {},
      { check: 'intents', found: /Message Content Intent is off/, advice: /Privileged Gateway Intents/ },
    );
  });

  it('an address that takes all commands away from the bot', async () => {
    const { patient, discord } = await connected();
    Object.assign(discord.application, { interactions_endpoint_url: 'https://example.org/interactions' });
    await expectOnly(
      patient,
      {},
      { check: 'developer portal', found: /example\.org/, advice: /Interactions Endpoint URL/ },
    );
  });

  it('a permission that is missing in a channel where people should ask', async () => {
    const { patient, discord } = await connected();
    discord.channel.deny('SendMessages', 'AttachFiles');
    const channels = [discord.channel.id, discord.guild.channel('open').id];
    await expectOnly(
      patient,
      { channels },
      {
        check: 'channels',
        found: /#general on a server: the bot lacks Send Messages, Attach Files/,
        advice: /switch on Send Messages, Attach Files/,
      },
    );
  });

  it('a permission that is missing in a thread or a forum, by the channel that they are in', async () => {
    const { patient, discord } = await connected();
    const thread = discord.channel.thread('a thread');
    const forum = discord.guild.channel('forum', { forum: true });
    expect((await examined(patient, { channels: [thread.id, forum.id] })).status).toBe(0);
    discord.channel.deny('SendMessagesInThreads');
    forum.deny('ViewChannel');
    const { wrong } = await examined(patient, { channels: [thread.id, forum.id] });
    expect(wrong.filter(({ check }) => check === 'channels').map(({ found }) => found)).toEqual([
      '#a thread on a server: the bot lacks Send Messages in Threads',
      '#forum on a server: the bot lacks View Channel, Send Messages in Threads, Attach Files, Read Message History',
    ]);
  });

  it('a thread that is locked', async () => {
    const { patient, discord } = await connected();
    const thread = discord.channel.thread('closed');
    thread.lock();
    await expectOnly(
      patient,
      { channels: [thread.id] },
      {
        check: 'channels',
        found: /#closed is locked/,
        advice: /Unlock/,
      },
    );
  });

  it('a channel that is gone', async () => {
    const { patient, discord } = await connected();
    const gone = discord.guild.channel('old');
    gone.remove();
    await expectOnly(
      patient,
      { channels: [gone.id] },
      { check: 'channels', found: /there is no channel/, advice: /Copy Channel ID/ },
    );
  });

  it('a server where it may answer nowhere, and names where it may not elsewhere', async () => {
    const { patient, discord } = await connected();
    discord.guild.channel('open');
    discord.channel.deny('ViewChannel');
    const some = await examined(patient);
    expect(some.status).toBe(0);
    expect(some.findings).toContainEqual(
      expect.objectContaining({ check: 'servers', found: expect.stringMatching(/1 of 2 channels; not in #general/) }),
    );
    const other = await connected();
    other.discord.channel.deny('SendMessages');
    await expectOnly(
      other.patient,
      {},
      { check: 'servers', found: /in no channel; it lacks Send Messages/, advice: /Server Settings → Roles.*oauth2/ },
    );
  });

  it('a bot that is on no server', async () => {
    const { patient, discord } = await connected();
    discord.guild.remove();
    await expectOnly(patient, {}, { check: 'servers', found: /on no server/, advice: /oauth2\/authorize/ });
  });

  it('commands that are not registered, and commands of another version', async () => {
    const { patient, discord } = await connected();
    discord.register([]);
    await expectOnly(patient, {}, { check: 'commands', found: /no command is registered/, advice: /yaar register/ });
    discord.register([{ name: 'ask', description: 'An older one' }]);
    await expectOnly(patient, {}, { check: 'commands', found: /~ ask \(.*options/, advice: /yaar register/ });
  });

  it('and changes nothing there', async () => {
    const { patient, discord } = await connected();
    await examined(patient, { channels: [discord.channel.id] });
    expect(discord.requests.map(({ method }) => method).filter((method) => method !== 'GET')).toEqual([]);
  });
});
