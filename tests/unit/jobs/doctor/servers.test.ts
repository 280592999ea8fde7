import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../../../src/channels/discord/registration/definitions.js';
import { commands } from '../../../../src/commands/list.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { examined, expectOnly, healthy } from './patient.js';

const openapi = discordOpenApi();

describe('of the servers in the settings, the doctor finds', () => {
  const importing = async () => {
    const discord = await loopback({ openapi });
    const one = await healthy(discord);
    discord.register(JSON.parse(JSON.stringify(definitionsOf(commands, { scope: 'global', importing: true }))));
    return { one, discord };
  };

  it('those that the bot is not on', async () => {
    const { one, discord } = await importing();
    const env = { IMPORT_GUILDS: `${discord.guild.id}, 123456789012345678` };
    const found = /^IMPORT_GUILDS: the bot is not on the server 123456789012345678$/;
    await expectOnly(one, { env }, { check: 'servers', found, advice: /oauth2.*Copy Server ID/ });
  });

  it('the id of a channel in place of its server', async () => {
    const { one, discord } = await importing();
    const env = { IMPORT_GUILDS: discord.channel.id };
    const advice = new RegExp(`Write ${discord.guild.id}, the id of its server`);
    await expectOnly(one, { env }, { check: 'servers', found: /is the id of the channel #general/, advice });
  });

  it('one that the settings file names, and the bot is not on', async () => {
    const found = /^SETTINGS_FILE: the bot is not on the server 123456789012345678$/;
    const servers = ['123456789012345678'];
    await expectOnly(
      await healthy(await loopback({ openapi })),
      { servers },
      { check: 'servers', found, advice: /Copy Server ID/ },
    );
  });

  it('nothing in one that it is on, and says that it may import', async () => {
    const { one, discord } = await importing();
    const { wrong, findings } = await examined(one, { env: { IMPORT_GUILDS: discord.guild.id } });
    expect(wrong).toEqual([]);
    expect(findings.map(({ found }) => found)).toContain(
      `IMPORT_GUILDS: ${discord.guild.id} may add articles with /import`,
    );
  });
});
