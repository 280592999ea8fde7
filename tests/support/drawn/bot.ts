/** The compiled program on a Discord of its own, which takes its messages as people see them. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, yaar } from '../cli.js';
import { createDiscord, type Discord } from '../discord/discord.js';
import { discordOpenApi } from '../discord/openapi-file.js';

export type RunningBot = { readonly discord: Discord; readonly close: () => Promise<void> };

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** With the articles and the models of the clone. It must be compiled. */
export async function startBot(): Promise<RunningBot> {
  const base = mkdtempSync(join(tmpdir(), 'yaar-drawn-'));
  const discord = await createDiscord({ botName: 'Yaar', openapi: discordOpenApi(), patienceMs: 120_000 });
  const token = join(base, 'token');
  writeFileSync(token, `${discord.token}\n`);
  const folders = ['--index', join(base, 'index'), '--data', join(base, 'data')];
  const env = { ...process.env, DISCORD_TOKEN_FILE: token, DISCORD_API_URL: discord.apiUrl };
  const built = await yaar(['build', ...folders]);
  if (built.status !== 0) throw new Error(built.stderr);
  const child = spawn(process.execPath, [program, 'start', ...folders], { env, stdio: 'ignore' });
  const close = async (): Promise<void> => {
    await ended(child);
    await discord.close();
    rmSync(base, { recursive: true, force: true });
  };
  try {
    await discord.ready();
    await discord.until(() => discord.commands().find(({ name }) => name === 'ask'), { what: 'the commands' });
    return { discord, close };
  } catch (error) {
    await close();
    throw error;
  }
}
