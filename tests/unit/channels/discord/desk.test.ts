import { describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../../../src/commands/command.js';
import { createDesk } from '../../../../src/desk/desk.js';
import { loopback } from '../../../support/discord/fixture.js';
import { messageText } from '../../../support/discord/language/text.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { createEngine } from '../../../support/engine.js';
import { ARTICLES, openBot } from './bot.js';
import { openRemembering } from './remembering.js';

const openapi = discordOpenApi();

/** A command whose replies wait until `go`; `asked` has the text of each time that it ran. */
function slow() {
  const asked: string[] = [];
  let go = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    go = resolve;
  });
  const command: Command = defineCommand({
    name: 'echo',
    description: 'Says it again',
    options: [{ name: 'text', description: 'What to say', kind: 'text', required: true }],
    async run(_context, { text }) {
      asked.push(text);
      await until;
      return {
        kind: 'abstained',
        question: `You said ${text}.`,
        reason: 'weak',
        probability: 0,
        nearest: [],
        actions: [],
      };
    },
  });
  return { command, asked, go: () => go() };
}

const free = { open: 1_000, perMinute: 1_000 };

describe('a question at the desk', () => {
  it('that two people ask at once is asked once, and both get a message of their own', async () => {
    const discord = await loopback({ openapi });
    const { command, asked, go } = slow();
    const desk = createDesk();
    let heard = 0;
    const ask: typeof desk.ask = (question) => {
      heard += 1;
      return desk.ask(question);
    };
    await openBot(discord, { commands: [command], desk: { ...desk, ask } });
    const both = ['ayesha', 'bilal'].map((name) => discord.user(name).run('echo', { text: 'hello' }));
    await expect.poll(() => heard).toBe(2);
    go();
    for (const seen of await Promise.all(both)) expect(seen.text()).toContain('You said hello.');
    expect(asked).toEqual(['hello']);
    expect(discord.channel.messages()).toHaveLength(2);
  });

  it('that is one too many is refused with what the limit is, and a button that asks it again', async () => {
    const discord = await loopback({ openapi });
    const { command, go } = slow();
    const desk = createDesk({ limits: { user: { open: 1, perMinute: 60 }, channel: free, client: free } });
    await openBot(discord, { commands: [command], desk });
    const ayesha = discord.user('ayesha');
    const first = ayesha.run('echo', { text: 'one' });
    await discord.until(() => discord.latencies()[0], { what: 'the first to be heard' });
    expect((await ayesha.run('echo', { text: 'two' })).text()).toMatchInlineSnapshot(`
      "You have 1 question without an answer. Wait for it before you ask more.
      [Ask again]"
    `);
    go();
    expect((await first).text()).toContain('You said one.');
  });

  it('that waits long says how many are before it, and is answered in the same place', async () => {
    const discord = await loopback({ openapi });
    const { command, go } = slow();
    await openBot(discord, { commands: [command], desk: createDesk({ atOnce: 1, patienceMs: 20 }) });
    const first = discord.user('ayesha').run('echo', { text: 'one' });
    await discord.until(() => discord.latencies()[0], { what: 'the first to be heard' });
    const second = await discord.user('bilal').run('echo', { text: 'two' });
    expect(second.text()).toMatchInlineSnapshot(
      `"Many people are asking. Your question is next, and I will answer it here\\: you need not ask again."`,
    );
    go();
    await second.until((now) => now.text().includes('You said two.'));
    await first;
    expect(discord.channel.messages()).toHaveLength(2);
  });

  it('that waits long says so to the asker alone, if the answer is for the asker alone', async () => {
    const discord = await loopback({ openapi });
    const { command, go } = slow();
    await openBot(discord, { commands: [command], desk: createDesk({ atOnce: 1, patienceMs: 20 }) });
    const first = discord.user('ayesha').run('echo', { text: 'one' });
    await discord.until(() => discord.latencies()[0], { what: 'the first to be heard' });
    const second = await discord.user('bilal').run('echo', { text: 'two', private: true });
    expect([second.ephemeral, second.text()]).toEqual([true, expect.stringContaining('Your question is next')]);
    go();
    const answer = await second.until((now) => now.text().includes('You said two.'));
    expect(answer.ephemeral).toBe(true);
    await first;
    expect(discord.channel.messages()).toHaveLength(1);
  });

  it('that nobody got to in time is refused honestly', async () => {
    const discord = await loopback({ openapi });
    const { command } = slow();
    await openBot(discord, { commands: [command], desk: createDesk({ deadlineMs: 20 }) });
    const seen = await discord.user('ayesha').run('echo', { text: 'one' });
    expect(seen.text()).toContain('I did not get to your question in time, so it is not answered.');
  });
});

const BRIDGE = 'When was the bridge opened?';

/** A bot whose only turn is taken by the first question until `go`. */
async function crowded() {
  const discord = await loopback({ openapi });
  const engine = createEngine(ARTICLES);
  let go = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    go = resolve;
  });
  let asked = 0;
  const ask: typeof engine.ask = async (...question) => {
    asked += 1;
    await until;
    return engine.ask(...question);
  };
  await openRemembering(discord, { engine, ask, desk: createDesk({ atOnce: 1, patienceMs: 20 }) });
  const first = discord.user('ayesha').run('ask', { question: 'To whom was the ferry sold?' });
  await expect.poll(() => asked).toBe(1);
  const own = () => discord.channel.messages().filter(({ author, interaction_metadata: of }) => author.bot && !of);
  return { discord, bilal: discord.user('bilal'), go: () => go(), first, own };
}

describe('a question in a message that waits long', () => {
  it('is told so in a reply, which is gone when the answer is there', async () => {
    const { bilal, go, first, own } = await crowded();
    const notice = await bilal.say(BRIDGE, { mention: true });
    expect(notice.text()).toContain('Your question is next');
    expect(notice.message?.message_reference).toBeDefined();
    go();
    await first;
    await notice.until(({ kind }) => kind === 'removed');
    const [answer, ...others] = own();
    expect(others).toEqual([]);
    expect(messageText(answer ?? expect.unreachable()).replaceAll('**', '')).toContain('The bridge was opened');
  });

  it('takes the notice with it when it is deleted, and gets no answer', async () => {
    const { discord, bilal, go, first, own } = await crowded();
    const notice = await bilal.say(BRIDGE, { mention: true });
    bilal.remove(discord.channel.messages().find(({ author }) => author.id === bilal.id) ?? expect.unreachable());
    await notice.until(({ kind }) => kind === 'removed');
    go();
    await first;
    expect(own()).toEqual([]);
  });

  it('leaves no notice behind when its answer is edited later', async () => {
    const { discord, bilal, go, first, own } = await crowded();
    const notice = await bilal.say(BRIDGE, { mention: true });
    go();
    await first;
    await notice.until(({ kind }) => kind === 'removed');
    const question = discord.channel.messages().find(({ author }) => author.id === bilal.id) ?? expect.unreachable();
    bilal.edit(question, question.content.replace(BRIDGE, 'To whom was the ferry sold?'));
    const texts = () => own().map((one) => messageText(one).replaceAll('**', ''));
    await expect.poll(texts).toEqual([expect.stringContaining('sold to a court')]);
  });
});
