/** The articles that may not be quoted any more, in no wording. */

import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { ArticleRef } from '../corpus/article.js';
import { AppError, messageOf } from '../errors.js';
import { replaceFile } from '../files.js';

/**
 * `on`: an ISO day. `versions`: the beginnings of the hashes of its texts, so that a copy of the file under another name
 * is not quoted either. The list holds no wording.
 */
export type Withdrawn = {
  readonly id: string;
  readonly on: string;
  readonly reason?: string;
  readonly versions: readonly string[];
};

export type Withdrawals = {
  readonly path: string;
  /** As the file says now; another program may have changed it. @throws AppError DATA_DAMAGED */
  readonly list: () => Promise<readonly Withdrawn[]>;
  readonly add: (withdrawn: Withdrawn) => Promise<void>;
  /** False: it was not withdrawn. */
  readonly undo: (id: string) => Promise<boolean>;
};

const FILE = 'withdrawn.json';
const VERSION_DIGITS = 16;

export const versionOf = (hash: string): string => hash.slice(0, VERSION_DIGITS);

const form = z.object({
  withdrawn: z.array(
    z.object({
      id: z.string().min(1),
      on: z.iso.date(),
      reason: z.string().exactOptional(),
      versions: z.array(z.string().regex(/^[0-9a-f]{16}$/)),
    }),
  ),
});

export function withdrawnIn(list: readonly Withdrawn[]): (article: ArticleRef) => Withdrawn | undefined {
  const ids = new Map(list.map((one) => [one.id, one]));
  const versions = new Map(list.flatMap((one) => one.versions.map((version) => [version, one])));
  return ({ id, hash }) => ids.get(id) ?? versions.get(versionOf(hash));
}

export function createWithdrawals({ dir }: { readonly dir: string }): Withdrawals {
  const path = join(dir, FILE);

  async function list(): Promise<readonly Withdrawn[]> {
    try {
      return form.parse(JSON.parse(await readFile(path, 'utf8'))).withdrawn;
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return [];
      throw damaged(path, cause);
    }
  }

  async function write(withdrawn: readonly Withdrawn[]): Promise<void> {
    try {
      await mkdir(dirname(path), { recursive: true });
      await replaceFile(path, `${JSON.stringify({ withdrawn }, undefined, 2)}\n`);
    } catch (cause) {
      const what = `The list of withdrawn articles cannot be written in ${resolve(dir)} (${messageOf(cause)}).`;
      throw new AppError('DATA_UNWRITABLE', `${what} Make the folder writable or free some disk space.`, { cause });
    }
  }

  return {
    path,
    list,
    async add(withdrawn) {
      await write([...(await list()).filter(({ id }) => id !== withdrawn.id), withdrawn]);
    },
    async undo(id) {
      const before = await list();
      const after = before.filter((one) => one.id !== id);
      if (after.length < before.length) await write(after);
      return after.length < before.length;
    },
  };
}

/** Nothing is quoted then: it would be worse to quote what was withdrawn. */
function damaged(path: string, cause: unknown): AppError {
  const what = `The list of withdrawn articles ${resolve(path)} cannot be read (${messageOf(cause)}).`;
  const advice = 'Put it right, or restore it from a copy: without it, withdrawn texts would be quoted again.';
  return new AppError('DATA_DAMAGED', `${what} ${advice}`, { cause });
}
