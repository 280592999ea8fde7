import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startBot } from '../support/bench-bot.js';
import { createDiscord, type Discord } from '../support/discord/discord.js';
import { root } from '../support/needs.js';

const [QUESTIONS, USERS, CHANNELS, FLOOD] = [200, 50, 10, 100];
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const questions = readFileSync(join(root, 'tests/eval/own.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { readonly question: string }).question);

const at = (all: readonly number[], share: number): string =>
  (all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * share)] ?? 0).toFixed(0);
const figures = (name: string, all: readonly number[]): string =>
  `${name}: p50 ${at(all, 0.5)} ms, p99 ${at(all, 0.99)} ms, most ${at(all, 1)} ms (${all.length})`;

/** Asks, and returns how long the answer took and what it was. */
async function ask(discord: Discord, n: number, person = `user ${n % USERS}`) {
  const place = discord.guild.channel(`channel ${n % CHANNELS}`);
  const started = performance.now();
  const seen = await discord
    .user(person)
    .run('ask', { question: `${questions[n % questions.length]}${n < questions.length ? '' : ' '}` }, { in: place });
  // A notice that it takes long is not the answer.
  const answer = await seen.until((now) => !now.text().includes('Many people are asking'));
  return { ms: performance.now() - started, text: answer.text() };
}

it(`${QUESTIONS} questions at once by ${USERS} users in ${CHANNELS} channels, with the real models`, async () => {
  const discord = await createDiscord({ patienceMs: 600_000, openapi: undefined });
  const bot = await startBot(discord);
  await ask(discord, 0);
  await bot.report();
  const before = discord.latencies().length;
  const all = await Promise.all(Array.from({ length: QUESTIONS }, (_, n) => ask(discord, n)));
  const { delayMs } = await bot.report();
  const first = discord.latencies().slice(before);
  const times = all.map(({ ms }) => ms);
  const told = all.filter(({ text }) => !/Too many people|That did not work|Gave up/.test(text));
  const inTime = told.filter(({ ms }) => ms <= 60_000).length;
  const posts = Array.from({ length: CHANNELS }, (_, n) => discord.guild.channel(`channel ${n}`).messages().length);
  print(figures('first response', first));
  print(`first responses before 3 s: ${first.filter((ms) => ms < 3000).length} of ${QUESTIONS}`);
  print(figures('answer', times));
  print(
    `answered within 60 s: ${inTime} of ${QUESTIONS}; messages: ${posts.reduce((a, b) => a + b, 0)} for ${QUESTIONS + 1} questions`,
  );
  print(
    `event loop of the bot: delay p50 ${delayMs.p50.toFixed(1)} ms, p99 ${delayMs.p99.toFixed(1)} ms, most ${delayMs.max.toFixed(1)} ms`,
  );
  await bot.end();
  expect(discord.violations()).toEqual([]);
  await discord.close();
});

it(`one question among ${FLOOD} of a flooder`, async () => {
  const discord = await createDiscord({ patienceMs: 600_000, openapi: undefined });
  const bot = await startBot(discord, { unlimited: true });
  await ask(discord, 0);
  const done: string[] = [];
  const flood = Array.from({ length: FLOOD }, (_, n) =>
    ask(discord, n + 1, 'flooder').then(() => done.push('flooder')),
  );
  await discord.until(() => done.length >= 5 || undefined, { what: 'the flood to be under way' });
  const answered = done.length;
  const { ms } = await ask(discord, FLOOD + 1, 'one');
  print(`one question among ${FLOOD} of a flooder: waited for ${done.length - answered} answers, ${ms.toFixed(0)} ms`);
  await bot.end();
  // Who waits at the end is told to ask again, or reads nothing more.
  for (const one of flood) one.catch(() => undefined);
  await discord.close();
});
