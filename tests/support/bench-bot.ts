import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { definitionsOf } from '../../src/channels/discord/registration/definitions.js';
import { commands } from '../../src/commands/list.js';
import type { Discord } from './discord/discord.js';
import { root } from './needs.js';

export type BotReport = {
  /** In MiB. */
  readonly rss: number;
  readonly engineRss: number;
  readonly delayMs: { readonly p50: number; readonly p99: number; readonly max: number };
};

type Settings = { readonly embedder?: string; readonly corpusDir?: string; readonly unlimited?: boolean };

/** The compiled bot in a process of its own, connected to the loopback. */
export async function startBot(discord: Discord, settings: Settings = {}) {
  const base = mkdtempSync(join(tmpdir(), 'yaar-bench-bot-'));
  const folders = { corpusDir: join(root, 'corpus'), indexDir: join(base, 'index'), dataDir: join(base, 'data') };
  const given = { ...folders, api: discord.apiUrl, token: discord.token, ...settings };
  discord.register([...definitionsOf(commands, { scope: 'global' })]);
  const child: ChildProcess = fork(join(root, 'tests/support/bench-bot.mjs'), [JSON.stringify(given)], {
    execArgv: ['--expose-gc'],
  });
  await once(child, 'message');
  return {
    async report(): Promise<BotReport> {
      child.send('report');
      const [report] = await once(child, 'message');
      return report as BotReport;
    },
    async end(): Promise<void> {
      child.send('end');
      await once(child, 'exit');
    },
  };
}
