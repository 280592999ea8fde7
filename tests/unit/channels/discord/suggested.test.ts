import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../src/desk/desk.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';
import { openRemembering } from './remembering.js';

const openapi = discordOpenApi();
const UNANSWERED = { question: 'Who bakes bread in Lima for the king?' };
const SUGGESTED = 'What does “The bridge over the Neva” say?';

describe('a question that is offered as a button', () => {
  it('below an abstention is answered below it, with who pressed it; the abstention stays', async () => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    const [ayesha, bilal] = [discord.user('ayesha'), discord.user('bilal')];
    const silent = await ayesha.run('/ask', UNANSWERED);
    const before = silent.text();
    const answer = await bilal.click(silent, SUGGESTED);
    expect(answer.text()).toMatch(
      /^-# bilal asked: What does “The bridge over the Neva” say\?\n(?:.*\n)?> The bridge was opened/,
    );
    expect(answer.ephemeral).toBe(false);
    expect(silent.now().text()).toBe(before);
    expect(discord.channel.messages()).toHaveLength(2);
    // It is the answer of whoever pressed the button.
    expect((await ayesha.click(answer, 'Delete')).text()).toContain('Only whoever asked');
    await bilal.click(answer, 'Delete');
    expect(discord.channel.messages()).toHaveLength(1);
  });

  it('is answered in private where the abstention is, or where the place is settled so', async () => {
    const discord = await loopback({ openapi });
    const { store } = await openRemembering(discord);
    const ayesha = discord.user('ayesha');
    const hidden = await ayesha.run('/ask', { ...UNANSWERED, private: true });
    const answer = await ayesha.click(hidden, SUGGESTED);
    expect([answer.ephemeral, answer.message?.id === hidden.message?.id]).toEqual([true, false]);
    expect(answer.text()).not.toMatch(/ayesha|Delete/);
    const open = await ayesha.run('/ask', UNANSWERED);
    store.setSettings({ guild: discord.guild.id }, { private: true });
    expect((await ayesha.click(open, SUGGESTED)).ephemeral).toBe(true);
  });

  it('after small talk, or in the greeting of a new server, leaves those where they are', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const talk = await ayesha.say('hello', { mention: true });
    expect((await ayesha.click(talk, SUGGESTED)).text()).toContain(`ayesha asked: ${SUGGESTED}`);
    const channel = discord.join('library', ['general']).channels()[0] ?? expect.unreachable();
    const greeting = await discord.until(() => channel.messages()[0], { what: 'a greeting' });
    expect((await ayesha.click(greeting, SUGGESTED)).text()).toContain(`ayesha asked: ${SUGGESTED}`);
    expect(channel.messages()).toHaveLength(2);
  });

  it('is not the one that asks the same again: the notice stays the asker’s own until all see the answer in its place', async () => {
    const discord = await loopback({ openapi });
    const free = { open: 1000, perMinute: 1000 };
    const limits = { user: { open: 1000, perMinute: 1 }, channel: free, client: free };
    let now = 0;
    await openBot(discord, { desk: createDesk({ limits, now: () => now }) });
    const ayesha = discord.user('ayesha');
    await ayesha.run('/ask', { question: 'When was the bridge opened?' });
    const busy = await ayesha.run('/ask', { question: 'What did the bridge cost?' });
    expect(busy.text()).toContain('[Ask again]');
    const still = await ayesha.click(busy, 'Ask again');
    expect([still.message?.id, still.text()]).toEqual([busy.message?.id, expect.stringContaining('[Ask again]')]);
    now += 120_000;
    const answer = await ayesha.click(still, 'Ask again');
    expect(busy.ephemeral).toBe(true);
    await discord.until(() => still.now().kind === 'removed' || undefined, { what: 'the notice to go' });
    expect([answer.ephemeral, answer.text()]).toEqual([
      false,
      expect.stringMatching(/^-# ayesha asked: What did the bridge cost\?\n> .*\[Delete\]/s),
    ]);
    expect(discord.channel.messages()).toHaveLength(2);
  });
});
