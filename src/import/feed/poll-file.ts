/** What is remembered about the feeds that are polled: one JSON file. */

import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { AppError, messageOf } from '../../errors.js';
import { replaceFile } from '../../files.js';

const time = z.number().min(0).max(8.64e15);

const followed = z.object({
  failures: z.int().min(0),
  nextAt: time.optional(),
  etag: z.string().max(1024).optional(),
  lastModified: z.string().max(1024).optional(),
  title: z.string().optional(),
  /** Why the last time failed, for people. */
  problem: z.string().optional(),
  polledAt: time.optional(),
  /** When its entries were last taken. */
  readAt: time.optional(),
  /** How long the feed itself says that it does not change. */
  restMs: z.number().min(0).optional(),
  /** Entries that were given already, oldest first: a hash of the id, and of its version. */
  given: z.array(z.tuple([z.string(), z.string()])),
  /** Entries that could not be taken and are given again: a hash of the id, and how often they were given. */
  waiting: z.array(z.tuple([z.string(), z.int().min(1)])).optional(),
});

const file = z.object({ version: z.literal(1), feeds: z.record(z.string(), followed) });

/** What is known of one feed. */
export type Followed = z.infer<typeof followed>;
export type Feeds = Readonly<Record<string, Followed>>;

/** Where it is kept. */
export type PollStore = {
  readonly load: () => Promise<Feeds>;
  /** Changes what is there now, also if another program writes at the same time. @throws AppError DATA_UNWRITABLE */
  readonly update: (change: (feeds: Feeds) => Feeds) => Promise<void>;
};

export type PollFileOptions = {
  readonly path: string;
  /** The file could not be read and was put aside. */
  readonly onDamage?: ((message: string) => void) | undefined;
};

export function createPollFile({ path, onDamage = () => {} }: PollFileOptions): PollStore {
  async function load(): Promise<Feeds> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return {};
    const parsed = file.safeParse(json(text));
    if (parsed.success) return parsed.data.feeds;
    const aside = `${path}.damaged`;
    await rename(path, aside).catch(() => {});
    onDamage(`${path} is damaged and was moved to ${aside}; add the feeds again, or repair the file and move it back`);
    return {};
  }

  async function changed(change: (feeds: Feeds) => Feeds): Promise<void> {
    const before = await load();
    const after = change(before);
    if (after !== before) await replaceFile(path, `${JSON.stringify({ version: 1, feeds: after })}\n`);
  }

  return {
    load,
    async update(change) {
      try {
        await mkdir(dirname(path), { recursive: true });
        await alone(`${path}.lock`, () => changed(change));
      } catch (cause) {
        throw new AppError(
          'DATA_UNWRITABLE',
          `the state of the feeds cannot be written to ${path} (${messageOf(cause)}); check DATA_DIR, its permissions and the space on the disk`,
          { cause },
        );
      }
    },
  };
}

/** A change takes milliseconds: who holds the lock for longer was killed. */
const STALE_MS = 10_000;
const LOOK_MS = 20;

/** Runs while no other program, or other call of this one, holds the lock. */
async function alone(lock: string, run: () => Promise<void>): Promise<void> {
  while (!(await taken(lock))) {
    const held = await stat(lock).catch(() => undefined);
    if (held && Date.now() - held.mtimeMs > STALE_MS) await rm(lock, { force: true });
    else await wait(LOOK_MS);
  }
  await run().finally(() => rm(lock, { force: true }));
}

async function taken(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
