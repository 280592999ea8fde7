import { afterAll, describe, expect, it } from 'vitest';
import { REFUSALS } from '../../src/channels/discord/faults.js';
import { loopback } from '../support/discord/fixture.js';
import { discordOpenApi } from '../support/discord/openapi-file.js';
import { ANSWER, type Case, QUESTION, type Scene } from '../support/fault-case.js';
import { CASES } from '../support/fault-cases.js';
import { openBot } from '../unit/channels/discord/bot.js';

const openapi = discordOpenApi();
/** Everything that is before the asker's eyes, one entry a message, in the server and in private. */
function seenIn({ discord }: Scene, place: 'general' | 'private', failed: string | undefined): readonly string[] {
  const ids = new Set<string>();
  const own = discord.requests.flatMap(({ answer }) => {
    const message = answer as { id?: string; channel_id?: string; components?: readonly { content?: string }[] } | null;
    const first = message?.channel_id !== undefined && message.id !== undefined && !ids.has(message.id);
    if (first && message.id !== undefined) ids.add(message.id);
    return first ? [message] : [];
  });
  const wanted = own.filter(({ channel_id: id }) => (id === discord.channel.id) === (place === 'general'));
  const texts = wanted.flatMap(({ components = [] }) => {
    const text = components.flatMap(({ content }) => content ?? []).join('\n');
    return text === '' ? [] : [text.includes('40 million') ? ANSWER : text.replaceAll('\\', '')];
  });
  return [...texts.map((text) => (place === 'private' ? `in private: ${text}` : text)), ...(failed ? [failed] : [])];
}

const table: string[] = [];

async function play(one: Case): Promise<Scene & { readonly sees: readonly string[] }> {
  const discord = await loopback({ openapi, ...(one.heartbeatMs && { heartbeatMs: one.heartbeatMs }) });
  let skipped = 0;
  const bot = await openBot(discord, {
    clock: () => new Date(Date.now() + skipped),
    async wait(ms) {
      skipped += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
    graceMs: 20_000,
    ...one.bot,
  });
  const scene = { discord, bot };
  await one.before?.(scene);
  const ayesha = discord.user('ayesha');
  if (one.way === 'mention') ayesha.post(QUESTION, { mention: true });
  else void ayesha.run('ask', { question: QUESTION }).catch(() => undefined);
  one.after?.(scene);
  const begun = () => discord.requests.some(({ path }) => /callback|messages|users\/@me/.test(path)) || undefined;
  await discord.until(begun, { what: 'the bot to do something' });
  if (one.ends) expect((await bot.channel.failed)?.code).toBe(one.ends);
  await bot.channel.close();
  let failed: string | undefined;
  if (one.forgive?.includes('late')) {
    discord.clock.advance(3000);
    failed = discord.interactions()[0]?.outcome.kind === 'failed' ? 'The application did not respond' : undefined;
  }
  for (const rule of one.forgive ?? []) discord.forgive(rule);
  const sees = [...seenIn(scene, 'general', failed), ...seenIn(scene, 'private', undefined)];
  return { ...scene, sees };
}

describe(`${CASES.length} faults: what the asker sees`, () => {
  afterAll(() => {
    process.stdout.write(`${table.join('\n')}\n`);
  });

  it.each(CASES.map((one) => [one.fault, one] as const))('%s', async (fault, one) => {
    const { discord, sees } = await play(one);
    table.push(
      `${fault.padEnd(48)} → ${sees.map((text) => text.split('\n')[0]?.slice(0, 90)).join(' | ') || 'nothing'}`,
    );
    expect(sees).toHaveLength(one.sees.length);
    for (const [at, text] of one.sees.entries()) expect(sees[at]).toContain(text);
    expect(discord.unmetFaults()).toEqual([]);
  });

  it('are forty or more, with every refusal of the table and no other', () => {
    const codes = new Set(CASES.flatMap(({ fault }) => /^(\d{5,6}) /.exec(fault)?.[1] ?? []).map(Number));
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    // A direct message that is refused, and a first response that arrived after all, are met in cases of their own.
    const elsewhere = [40060, 50007];
    expect([...codes, ...elsewhere].toSorted()).toEqual(REFUSALS.map(({ code }) => code).toSorted());
  });
});
