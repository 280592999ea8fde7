import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/commands/kept/findings.js';
import { createMemory } from '../../../../src/store/memory.js';
import type { Place } from '../../../../src/store/settings/effective.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import type { SettingsFile } from '../../../../src/store/settings/settings-file.js';
import { createStore } from '../../../../src/store/store.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();
const QUESTION = 'What did the bridge cost?';

/** A bot that remembers, and its store. */
async function remembering(file: SettingsFile = {}) {
  const discord = await loopback({ openapi });
  const store = createStore(createMemory(), { delayMs: 1 });
  const at = (place: Place) => settingsAt(place, { store, file: () => file });
  const { notes } = await openBot(discord, { memory: { store, at } });
  return { discord, store, notes };
}

describe('a bot that remembers', () => {
  it('keeps questions without names, takes 👍 and 👎 aside, and leaves the answer as it is', async () => {
    const { discord, store } = await remembering();
    const ayesha = discord.user('ayesha');
    const answer = await ayesha.run('/ask', { question: QUESTION });
    const before = answer.text();
    const thanks = await ayesha.click(answer, '👎');
    expect(thanks.text()).toBe('Thank you. 👎 has been noted; whoever runs me can see it.');
    expect(thanks.ephemeral).toBe(true);
    expect(answer.now().text()).toBe(before);
    await discord.user('bilal').click(answer, '👍');
    await ayesha.say('Who painted the ceiling of Rome?', { mention: true });
    expect(findingsOf(store)).toMatchObject({
      disliked: [{ question: QUESTION, up: 1, down: 1 }],
      unanswered: [{ question: 'Who painted the ceiling of Rome?' }],
    });
    expect(JSON.stringify([store.questions(), store.votes()])).not.toMatch(new RegExp(`ayesha|${ayesha.id}`));
  });

  it('says what it keeps, and deletes what is of the asker', async () => {
    const { discord, store } = await remembering();
    const [ayesha, bilal] = [discord.user('ayesha'), discord.user('bilal')];
    await ayesha.run('/ask', { question: QUESTION });
    await bilal.run('/ask', { question: QUESTION });
    const told = await ayesha.run('/privacy', {});
    expect(told.ephemeral).toBe(true);
    expect(told.text()).toContain('for 30 days');
    expect((await ayesha.click(told, 'Delete what is kept of me')).text()).toContain('Deleted\\: 1 entry');
    expect(store.questions()).toHaveLength(1);
  });

  it('lets those who manage the server settle what a channel sees, and nobody else', async () => {
    const { discord } = await remembering();
    const manager = discord.user('mara', { permissions: ['ManageGuild'] });
    const ayesha = discord.user('ayesha');
    await expect(ayesha.run('/settings', {})).rejects.toThrow(/may not use/);
    expect((await ayesha.run('/sources', {})).text()).toContain('**2 articles**');
    const wrong = await manager.run('/settings', { set: 'scope', value: 'The Paper' });
    expect(wrong.text()).toContain('publisher');
    const saved = await manager.run('/settings', { set: 'scope', value: 'publisher:the paper', where: 'channel' });
    expect(saved.text()).toMatchInlineSnapshot(`
      "**Saved\\: scope, for this channel.**
      **Settings here**
      - scope\\: publisher\\:the paper (/settings, for this channel)
      -# Can be set\\: private answers (off), threads (off), language (auto), question channels (none), forums (none).
      -# 1 article can be seen here.
      -# A channel’s own settings win over its server’s, and the settings file wins over /settings. Scopes add up instead\\: none can widen another."
    `);
    const seen = (await ayesha.run('/sources', {})).text();
    expect(seen).toContain('The bridge over the Neva');
    expect(seen).not.toContain('ferry');
    expect((await ayesha.say('Who was the ferry sold to?', { mention: true })).text()).not.toContain('Karachi');
    await manager.run('/settings', { set: 'scope', value: 'reset', where: 'channel' });
    expect((await ayesha.run('/sources', {})).text()).toContain('**2 articles**');
  });

  it('answers only the asker where the server wants it so', async () => {
    const { discord } = await remembering();
    const manager = discord.user('mara', { permissions: ['ManageGuild'] });
    expect((await manager.run('/ask', { question: QUESTION })).ephemeral).toBe(false);
    await manager.run('/settings', { set: 'private', value: 'on' });
    expect((await discord.user('ayesha').run('/ask', { question: QUESTION })).ephemeral).toBe(true);
  });
});
