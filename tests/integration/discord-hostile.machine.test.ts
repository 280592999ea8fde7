import { expect, it } from 'vitest';
import { definitionsOf } from '../../src/channels/discord/registration/definitions.js';
import { defineCommand } from '../../src/commands/command.js';
import type { Reply } from '../../src/commands/reply.js';
import type { Article } from '../../src/corpus/article.js';
import { quotedTexts } from '../../src/render/verify.js';
import type { Discord } from '../support/discord/discord.js';
import { loopback } from '../support/discord/fixture.js';
import { discordOpenApi } from '../support/discord/openapi-file.js';
import fc from '../support/fc.js';
import { hostileText } from '../support/hostile.js';
import { quotedBy } from '../support/markdown-oracle.js';
import { createBot } from '../unit/channels/discord/bot.js';
import { lookAt, type Sample, samples, textsOf, unmatched } from '../unit/render/discord/samples.js';

const SENDS = 10_000;
/** How many people ask at the same time. */
const AT_ONCE = 10;
const ALREADY_ACKNOWLEDGED = 40060;
const SHOWS = /\/messages\/@original$|^\/webhooks\/\d+\/[\w-]+$|^\/channels\/\d+\/messages$/;

/** Hostile words in every place that is not a quote: titles, the question, a problem, the labels of buttons. */
const words: fc.Arbitrary<Sample> = fc.tuple(samples, hostileText, fc.nat(2)).map(([sample, text, kind]) => {
  const [first] = sample.articles;
  const actions = [{ label: text, command: 'hostile', input: { n: text.length } }];
  const replies: readonly Reply[] = [
    { kind: 'problem', code: 'INPUT_INVALID', message: text, actions },
    { kind: 'abstained', question: text, reason: 'weak', probability: 0, nearest: first ? [first] : [], actions },
    {
      kind: 'sources',
      rows: sample.articles.map((article) => ({ article, words: 1, passages: 1, events: 1 })),
      actions,
    },
  ];
  return { articles: sample.articles, reply: replies[kind] ?? sample.reply };
});

/** Asks for one sample and waits until its quotes are there, shown exactly, as a third-party parser reads them. */
async function ask(discord: Discord, { sample, n }: { readonly sample: Sample; readonly n: number }): Promise<void> {
  const seen = await discord.user(`person ${n % AT_ONCE}`).run('hostile', { n });
  const expected = quotedTexts(sample.reply, lookAt(sample.articles).view);
  const left = (): readonly string[] => {
    const posts = [seen.interaction?.original, ...(seen.interaction?.followUps ?? [])];
    const messages = posts.map((post) => ({ components: post?.message.components ?? [] }));
    return unmatched(textsOf(messages).flatMap(quotedBy), expected);
  };
  await discord.until(() => left().length === 0 || undefined, { what: `the quotes of sample ${n}` });
}

it(`${SENDS} sends of hostile text ping nobody, are taken by Discord's schema, and show each quote exactly`, async () => {
  const fast = { requestsPerSecond: Number.POSITIVE_INFINITY };
  const discord = await loopback({ openapi: discordOpenApi(), patienceMs: 60_000, ...fast });
  const all: Sample[] = [];
  const articles = new Map<string, Article>();
  const hostile = defineCommand({
    name: 'hostile',
    description: 'Says what it should not',
    options: [{ name: 'n', description: 'Which', kind: 'integer', required: true }],
    run: async (_context, { n }) => all[n]?.reply as Reply,
  });
  const { channel } = createBot(discord, { commands: [hostile], find: ({ hash }) => articles.get(hash), ...fast });
  discord.register([...definitionsOf([hostile], { scope: 'global' })]);
  await channel.open();

  const sent = (): number => discord.requests.filter(({ path }) => SHOWS.test(path)).length;
  const arbitrary = fc.oneof({ weight: 4, arbitrary: samples }, { weight: 1, arbitrary: words });
  for (let round = 0; sent() < SENDS; round++) {
    const fresh = fc.sample(arbitrary, { numRuns: AT_ONCE, seed: round });
    for (const article of fresh.flatMap((sample) => sample.articles)) articles.set(article.hash, article);
    const from = all.push(...fresh) - fresh.length;
    await Promise.all(fresh.map((sample, at) => ask(discord, { sample, n: from + at })));
  }
  // When the machine stalls for two seconds, a first response is tried twice. Its content was not refused.
  discord.forgive('already-acknowledged');
  const refused = discord.requests.flatMap(({ status, answer }) => (status >= 400 ? [answer] : []));
  expect(refused.filter((answer) => Reflect.get(Object(answer), 'code') !== ALREADY_ACKNOWLEDGED)).toEqual([]);
  expect(discord.pings()).toEqual([]);
  expect(discord.violations()).toEqual([]);
  process.stdout.write(`${sent()} sends for ${all.length} replies: ${discord.pings().length} pings\n`);
}, 1_200_000);
