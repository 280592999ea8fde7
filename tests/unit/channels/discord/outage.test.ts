import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { ARTICLES, type Bot, type BotOptions, openBot } from './bot.js';
import { sawIn } from './seen.js';

const openapi = discordOpenApi();
const QUESTION = 'How many rubles did the bridge cost?';
const EDIT = { route: '/webhooks/{webhook_id}/{webhook_token}/messages/@original', method: 'PATCH' };
const FOLLOW = { route: '/webhooks/{webhook_id}/{webhook_token}', method: 'POST' };
const POST = { route: '/channels/{channel_id}/messages', method: 'POST' };

/** So long that the answer is two messages. */
const LONG = article({
  id: 'long',
  markdown: `The ferry ${'was late again and '.repeat(300)}sank at last.`,
});

/** A bot that waits by letting Discord's clock jump ahead. */
async function open(options: BotOptions = {}) {
  const discord = await loopback({ openapi });
  const waits: number[] = [];
  const bot: Bot = await openBot(discord, {
    clock: () => new Date(discord.clock.now()),
    async wait(ms) {
      waits.push(ms);
      discord.clock.advance(ms);
    },
    ...options,
  });
  return { discord, bot, waits, ayesha: discord.user('ayesha') };
}

describe('an outage of Discord after the first response', () => {
  it.each([
    ['5xx', { status: 503 }],
    ['lost requests', { lose: 'request' }],
    ['lost answers', { lose: 'answer' }],
    ['its own word for it', { code: 130000 }],
  ] as const)('of several minutes (%s) is waited out, and the answer arrives once', async (_name, fault) => {
    const { discord, ayesha, waits } = await open();
    discord.fail({ ...EDIT, ...fault, times: 12 });
    const seen = await ayesha.run('ask', { question: QUESTION });
    await discord.until(() => discord.unmetFaults().length === 0 || undefined, { what: 'twelve tries' });
    expect(seen.now().text()).toContain('40 million');
    expect(waits.slice(0, 5)).toEqual([500, 1000, 2000, 4000, 8000]);
    expect(discord.channel.messages()).toHaveLength(1);
  });

  it.each([-1, 1])('is waited out also where the clock of the machine is wrong by %i h', async (hours) => {
    const wrong = hours * 60 * 60_000;
    const discord = await loopback({ openapi });
    await openBot(discord, {
      clock: () => new Date(discord.clock.now() + wrong),
      wait: async (ms) => discord.clock.advance(ms),
    });
    discord.fail({ ...EDIT, status: 503, times: 12 });
    const seen = await discord.user('ayesha').run('ask', { question: QUESTION });
    expect(seen.text()).toContain('40 million');
  });

  it('that outlasts the token is given up with a line in the log', async () => {
    const { discord, bot, ayesha } = await open();
    discord.fail({ ...EDIT, status: 503, times: 1000 });
    void ayesha.run('ask', { question: QUESTION }).catch(() => undefined);
    const given = () => bot.notes.find(({ text }) => text.startsWith('an answer was not sent'));
    await discord.until(given, { what: 'the bot to give up' });
    const tries = discord.requests.filter(({ method }) => method === 'PATCH');
    expect(tries.length).toBeGreaterThan(30);
    expect(tries.length).toBeLessThan(60);
    expect(given()?.facts).toMatchObject({ remedy: 'later', interaction: expect.any(String) });
  });

  it('in the middle of an answer of several messages neither loses nor repeats one', async () => {
    for (const fault of [{ lose: 'answer' }, { lose: 'request' }, { status: 502 }] as const) {
      const { discord, ayesha } = await open({ articles: [LONG] });
      discord.fail({ ...FOLLOW, ...fault, times: 3 });
      const seen = await ayesha.run('ask', { question: 'What did the ferry do at last?' });
      const texts = (await seen.replies(2)).map((one) => one.text());
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(discord.channel.messages()).toHaveLength(2);
      expect(texts.at(-1)).toContain('sank at **last**');
    }
  });

  it('whose rate limit is longer than usual is waited out', async () => {
    const { discord, ayesha, waits } = await open();
    discord.fail({ ...EDIT, status: 429, retryAfter: 40 });
    const seen = await ayesha.run('ask', { question: QUESTION });
    expect(seen.text()).toContain('40 million');
    expect(waits[0]).toBeGreaterThanOrEqual(40_000);
  });
});

describe('an outage of Discord at the reply to a mention', () => {
  it.each([
    ['lost answers', { lose: 'answer', times: 1 }],
    ['many lost answers', { lose: 'answer', times: 12 }],
    ['lost requests', { lose: 'request', times: 12 }],
    ['5xx', { status: 500, times: 12 }],
  ] as const)('(%s) neither loses nor repeats it', async (_name, fault) => {
    const { discord, ayesha } = await open();
    discord.fail({ ...POST, ...fault });
    const seen = await ayesha.say(QUESTION, { mention: true });
    const posts = () =>
      discord.requests.filter(({ route, method }) => route === POST.route && method === 'POST').length;
    await discord.until(() => posts() >= Math.min(fault.times + 1, 6) || undefined, { what: 'the next tries' });
    expect(seen.text()).toContain('40 million');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(discord.channel.messages().filter(({ author }) => author.bot)).toHaveLength(1);
  });

  it('uses one nonce for all tries of a message, and one for each message', async () => {
    const { discord, ayesha } = await open({ articles: [LONG] });
    discord.fail({ ...POST, lose: 'answer', times: 2 });
    const seen = await ayesha.say('What did the ferry do at last?', { mention: true });
    await seen.replies(2);
    const bodies = discord.requests.flatMap(({ route, method, body }) =>
      route === POST.route && method === 'POST' ? [body as { nonce: string; enforce_nonce: boolean }] : [],
    );
    expect(new Set(bodies.map(({ nonce }) => nonce)).size).toBe(2);
    expect(bodies.length).toBeGreaterThanOrEqual(4);
    expect(bodies.every(({ enforce_nonce: enforced }) => enforced)).toBe(true);
  });
});

describe('a 401', () => {
  it.each([
    ['on the edit of an interaction', EDIT],
    ['on a follow-up', FOLLOW],
  ])('%s is about that interaction: the bot lives on, and the answer goes to the channel', async (_name, fault) => {
    const { discord, bot, ayesha } = await open({ articles: [...ARTICLES, LONG] });
    discord.fail({ ...fault, status: 401 });
    void ayesha.run('ask', { question: 'What did the ferry do at last?' }).catch(() => undefined);
    await discord.until(() => sawIn(discord).some((line) => line.startsWith('message: ')) || undefined, {
      what: 'a message in the channel',
    });
    await expect(Promise.race([bot.channel.failed, 'no failure'])).resolves.toBe('no failure');
    expect((await ayesha.say(QUESTION, { mention: true })).text()).toContain('40 million');
  });

  it('that makes discord.js forget the token fails none of the others that are under way', async () => {
    const { discord, ayesha } = await open();
    discord.fail({ ...POST, status: 401 });
    const people = ['one', 'two', 'three', 'four'].map((name) => discord.user(name));
    const seen = await Promise.all(people.map((person) => person.say(QUESTION, { mention: true })));
    for (const each of seen) expect(each.text()).toContain('40 million');
    expect((await ayesha.dm(QUESTION)).text()).toContain('40 million');
  });
});

describe('a refusal that nobody can be told of in the same place', () => {
  it('is told to the asker of a command alone, if the interaction still lives', async () => {
    const { discord, ayesha } = await open();
    discord.fail({ ...EDIT, code: 50013, times: 2 });
    await ayesha.run('ask', { question: QUESTION });
    await discord.until(() => sawIn(discord)[0], { what: 'a follow-up' });
    expect(sawIn(discord)).toEqual([
      expect.stringContaining('follow-up, only for the asker: I am not allowed to answer in #general.'),
    ]);
  });

  it('of a later message leaves those before it as they are', async () => {
    const { discord, ayesha } = await open({ articles: [LONG] });
    discord.fail({ ...FOLLOW, code: 200000 });
    const seen = await ayesha.run('ask', { question: 'What did the ferry do at last?' });
    const [first, second] = await seen.replies(2);
    expect(first?.text()).toContain('was late again');
    expect(second?.text()).toContain('A moderation rule on this server');
  });
});

describe('a command that the bot does not know', () => {
  it('is not called an old button', async () => {
    const { discord, ayesha } = await open();
    discord.register([{ name: 'poem', description: 'From another version' }]);
    const seen = await ayesha.run('poem');
    expect([seen.text(), seen.ephemeral]).toEqual([
      'I do not know this command. Discord still lists it from another version of me; /help shows what I can do.',
      true,
    ]);
  });
});
