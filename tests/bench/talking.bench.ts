import { it } from 'vitest';
import type { Command } from '../../src/commands/command.js';
import { commands } from '../../src/commands/list.js';
import { parseInput } from '../../src/commands/options/input.js';
import { parseLine } from '../../src/commands/options/line.js';
import type { Input } from '../../src/commands/options/option.js';
import { problem, type Reply } from '../../src/commands/reply.js';
import type { Engine } from '../../src/engine/engine.js';
import { renderDiscord } from '../../src/render/discord/discord.js';
import { renderExchange } from '../../src/render/html/page/conversation.js';
import { finished } from '../../src/render/html/read.js';
import { replyTexts } from '../../src/render/html/texts.js';
import { jsonTexts, toJson } from '../../src/render/json/json.js';
import { jsonBody } from '../../src/render/json/written.js';
import { quotedTexts, verify } from '../../src/render/verify.js';
import { pageEn } from '../../src/render/words/en/page.js';
import { en } from '../../src/render/words/en.js';
import { createEngine } from '../support/engine.js';
import { generateArticles } from '../support/generated.js';
import { longTexts } from '../support/long-texts.js';
import { article } from '../support/tiny.js';

const ARTICLES = generateArticles({ count: 400, seed: 5 }).map(({ name, markdown }) => article({ id: name, markdown }));
const print = (line: string): void => void process.stdout.write(`${line}\n`);

type Step = { readonly what: string; readonly ms: number };

/** An engine whose time does not count: in the program it has a process of its own. */
function apart(engine: Engine): { readonly engine: Engine; readonly spent: () => number } {
  let spent = 0;
  const timed =
    <A extends readonly unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      const started = performance.now();
      try {
        return await work(...given);
      } finally {
        spent += performance.now() - started;
      }
    };
  const { ask, find, check, events, explain } = engine;
  const own = {
    ask: timed(ask),
    find: timed(find),
    check: timed(check),
    events: timed(events),
    explain: timed(explain),
  };
  const counts = new Map(ARTICLES.map(({ id }) => [id, engine.counts(id)]));
  const none = { words: 0, passages: 0, events: 0 };
  return { engine: { ...engine, ...own, counts: (id) => counts.get(id) ?? none }, spent: () => spent };
}

const { engine, spent } = apart(createEngine(ARTICLES));
const view = { article: engine.article };
const context = {
  engine,
  clock: () => new Date(0),
  locale: 'en' as const,
  signal: new AbortController().signal,
};

async function replyOf(command: Command, input: Input): Promise<Reply> {
  const parsed = parseInput(command, input);
  if (parsed.kind === 'wrong') return problem('INPUT_INVALID', parsed.message);
  return command.run(context, parsed.input);
}

function measured<T>(steps: Step[], what: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  steps.push({ what, ms: performance.now() - started });
  return result;
}

/** How often each is done: the quickest counts, as a busy machine only adds. */
const TIMES = 3;

async function quickest(command: Command, input: Input): Promise<readonly Step[]> {
  const runs: (readonly Step[])[] = [];
  for (let time = 0; time < TIMES; time++) runs.push(await stepsOf(command, input));
  const [first = []] = runs;
  return first.map(({ what }, at) => ({ what, ms: Math.min(...runs.map((run) => run[at]?.ms ?? 0)) }));
}

async function stepsOf(command: Command, input: Input): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const before = spent();
  const started = performance.now();
  const reply = await replyOf(command, input);
  steps.push({ what: 'command', ms: performance.now() - started - (spent() - before) });
  const rendered = measured(steps, 'discord', () => renderDiscord(reply, { view, words: en, echo: true }));
  measured(steps, 'discord verify', () => verify(rendered, quotedTexts(reply, view)));
  const line = String(Object.values(input)[0]);
  const sheet = { view, words: en, page: pageEn, line };
  const page = measured(steps, 'html', () => finished(renderExchange(reply, sheet)));
  measured(steps, 'html verify', () => verify(page, replyTexts(reply, view)));
  const json = measured(steps, 'json', () => jsonBody(toJson(reply, view)[0] ?? {}));
  measured(steps, 'json verify', () => verify(json, jsonTexts(reply, view)));
  measured(steps, 'line', () => parseLine(commands, `/${command.name} ${line}`));
  return steps;
}

/** Ten quotations of the library with a word changed in each: the longest verdicts that there are. */
const misquoted = ARTICLES.slice(0, 10).map(({ body }) => `“${body.slice(0, 580).replace(/\b\w{5}\b/, 'never')}”`);

it('work on the loop that talks, for the longest and oddest inputs', async () => {
  const rows: (Step & { readonly input: string })[] = [];
  await stepsOf(commands[0] as Command, { question: 'warm up' });
  for (const command of commands)
    for (const option of command.options.filter(({ kind }) => kind === 'text'))
      for (const [name, text] of [...longTexts(), ['quotations', misquoted.join(' ')] as const]) {
        const other = command.options.find(({ required, name: own }) => required && own !== option.name);
        for (const value of [text, text.slice(0, option.max ?? text.length)]) {
          const steps = await quickest(command, { ...(other && { [other.name]: 'bridge' }), [option.name]: value });
          rows.push(...steps.map((step) => ({ ...step, input: `/${command.name} ${option.name}: ${name}` })));
        }
      }
  const worst = rows.toSorted((a, b) => b.ms - a.ms).slice(0, 25);
  print(`${rows.length} steps; the slowest:`);
  for (const { input, what, ms } of worst) print(`${ms.toFixed(1).padStart(8)} ms  ${what.padEnd(15)} ${input}`);
});
