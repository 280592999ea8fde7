import { expect, it } from 'vitest';
import { startBot } from '../support/bench-bot.js';
import { createDiscord } from '../support/discord/discord.js';

const [FIRST, LAST, STEP, AT_ONCE] = [1_000, 5_000, 500, 20];
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const embedder = new URL('../support/quick-embedder.mjs', import.meta.url).href;

/** Real questions, each a little different, so that none is the same as another. */
const FORMS = [
  (n: number) => `Where did Putin and Imran Khan meet in ${n}?`,
  (n: number) => `How many helicopters did Moscow sell after ${n} talks?`,
  (n: number) => `What is said about partnership number ${n}?`,
];

it(`memory after ${FIRST} and ${LAST} questions (the whole program; letter pairs instead of the models)`, async () => {
  const discord = await createDiscord({
    patienceMs: 600_000,
    openapi: undefined,
    requestsPerSecond: Number.POSITIVE_INFINITY,
  });
  const bot = await startBot(discord, { embedder, unlimited: true });
  const ask = (n: number) =>
    discord.user(`user ${n % 50}`).run('ask', { question: FORMS[n % FORMS.length]?.(n) ?? '' });
  const reports = new Map<number, Awaited<ReturnType<typeof bot.report>>>();
  for (let n = 0; n < LAST; n += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, k) => ask(n + k)));
    if ((n + AT_ONCE) % STEP !== 0) continue;
    const report = await bot.report();
    reports.set(n + AT_ONCE, report);
    print(`after ${n + AT_ONCE} questions: ${report.rss.toFixed(0)} MiB, engine ${report.engineRss.toFixed(0)} MiB`);
  }
  const [early, late] = [reports.get(FIRST), reports.get(LAST)];
  const total = (one: typeof early): number => (one?.rss ?? 0) + (one?.engineRss ?? 0);
  print(
    `ratio: bot ${((late?.rss ?? 0) / (early?.rss ?? 1)).toFixed(3)}, both ${(total(late) / total(early)).toFixed(3)}`,
  );
  await bot.end();
  expect(discord.violations()).toEqual([]);
  await discord.close();
});
