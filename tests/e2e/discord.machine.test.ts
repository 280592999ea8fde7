import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objects, program, yaar } from '../support/cli.js';
import { createDiscord, type Discord } from '../support/discord/discord.js';
import { discordOpenApi } from '../support/discord/openapi-file.js';
import { builtIndex } from '../support/five-articles.js';
import { quotedBy } from '../support/markdown-oracle.js';
import { QUESTIONS } from './questions.js';

const base = mkdtempSync(join(tmpdir(), 'yaar-discord-'));
let here: readonly string[] = [];
const asked = QUESTIONS.map(([question]) => question);

let discord: Discord;
let child: ChildProcess;
let said = '';
let env: Readonly<Record<string, string>> = {};

type Line = {
  readonly quotes: readonly { readonly text: string; readonly leadIn: { readonly text: string } | null }[];
};

/** What the terminal quotes for each line of its input. */
async function onTerminal(command: 'ask' | 'quote', lines: readonly string[]): Promise<readonly string[][]> {
  const { stdout } = await yaar([command, '--json', ...here], { stdin: lines.join('\n') });
  const replies = objects(stdout) as readonly Line[];
  return replies.map(({ quotes }) => quotes.flatMap(({ text, leadIn }) => (leadIn ? [leadIn.text, text] : [text])));
}

beforeAll(async () => {
  discord = await createDiscord({ openapi: discordOpenApi(), patienceMs: 60_000 });
  const file = join(base, 'token');
  writeFileSync(file, `${discord.token}\n`);
  env = { DISCORD_TOKEN_FILE: file, DISCORD_API_URL: discord.apiUrl };
  here = ['--index', await builtIndex(), '--data', join(base, 'data')];
  expect((await yaar(['register'], { env })).status).toBe(0);
  child = spawn(process.execPath, [program, 'start', ...here], { env: { ...process.env, ...env } });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await discord.ready();
});

afterAll(async () => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [status] = await ended;
  await discord.close();
  discord.assertClean();
  expect(status, said).toBe(0);
});

describe('the program with a token', () => {
  it('says where people find it', async () => {
    await discord.until(() => (said.includes('Discord: yaar is on 1 server') ? said : undefined), { what: 'the note' });
  });

  it('answers /ask with the same quotes as the terminal, shown exactly', async () => {
    const expected = await onTerminal('ask', asked);
    for (const [at, question] of asked.entries()) {
      const ayesha = discord.user('ayesha');
      let seen = await ayesha.run('ask', { question });
      const shown = [...quotedBy(seen.text())];
      // One at a time: the others are behind the button.
      while (seen.text().includes('[▶]')) {
        seen = (await ayesha.click(seen, '▶')).now();
        shown.push(...quotedBy(seen.text()));
      }
      expect(shown, question).toEqual(expected[at]);
    }
  });

  it('answers a mention, a direct message and /quote with the same quotes as the terminal', async () => {
    const [question = ''] = asked;
    const [expected] = await onTerminal('ask', [question]);
    const ayesha = discord.user('ayesha');
    expect(quotedBy((await ayesha.say(question, { mention: true })).text())).toEqual(expected);
    expect(quotedBy((await ayesha.dm(question)).text())).toEqual(expected);
    const [found] = await onTerminal('quote', ['zero-sum relationship']);
    expect(quotedBy((await ayesha.run('quote', { words: 'zero-sum relationship' })).text())).toEqual(found);
    expect(discord.pings()).toEqual([]);
  });

  it('answers what the articles do not say with a line and no quote, and knows its sources', async () => {
    const ayesha = discord.user('ayesha');
    const silent = await ayesha.run('/ask question:What is the capital of Brazil?');
    expect([quotedBy(silent.text()), silent.text()]).toEqual([[], expect.stringContaining('The articles do not say.')]);
    expect((await ayesha.run('/sources')).text()).toContain('**Rekindled Pak-Russia relations**');
    expect((await ayesha.run('/help')).text()).toContain('**/ask** question');
  });
});

describe('yaar register', () => {
  it('sends nothing when nothing differs, and shows what does', async () => {
    const again = await yaar(['register'], { env });
    expect([again.status, again.stdout]).toEqual([0, 'The commands of yaar are up to date; nothing was sent.\n']);
    const here = await yaar(['register', '--guild', discord.guild.id, '--dry-run'], { env });
    expect(here.stdout.split('\n')).toEqual(expect.arrayContaining(['  + /ask', 'Nothing was sent.']));
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('says what to do without a token, with a wrong one, or for an unknown server', async () => {
    const none = await yaar(['register'], { env: { DISCORD_TOKEN: '', DISCORD_TOKEN_FILE: '' } });
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('Put it on your server')]);
    const wrong = await yaar(['register'], { env: { ...env, DISCORD_TOKEN: 'no.such.token' } });
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('Reset Token')]);
    expect(wrong.stderr).not.toContain('no.such.token');
    const strange = await yaar(['register', '--guild', '123456789012345678'], { env });
    expect([strange.status, strange.stderr]).toEqual([1, expect.stringContaining('oauth2/authorize')]);
  });
});
