/** Which kept version of an article was quoted last. */

import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../corpus/article.js';
import { names, partsOf, readArticle } from './version-files.js';

/** The time of a kept version's file says when it was quoted last, or that its article has gone since. */
const GONE = new Date(0);

/** Notes in the times of the files what is quoted now. Where that cannot be written, only this is lost. */
export function createLastMarks(folder: string) {
  let quoted: ReadonlyMap<string, string> = new Map();
  const mark = (name: string, time: Date): Promise<void> =>
    utimes(join(folder, name), time, time).catch(() => undefined);
  return {
    /** `now`: the names of the files of all versions that are quoted now, by id. */
    async note(now: ReadonlyMap<string, string>): Promise<void> {
      // An empty library is one that is not read yet.
      if (now.size === 0) return;
      const gone = [...quoted.keys()].filter((id) => !now.has(id));
      const kept = gone.length > 0 ? await keptById(folder) : undefined;
      for (const id of gone) for (const name of kept?.get(id) ?? []) await mark(name, GONE);
      for (const [id, name] of now) {
        const before = quoted.get(id);
        const isNews = before === undefined ? (await timeOf(folder, name)) === 0 : before !== name;
        if (isNews) await mark(name, new Date());
      }
      quoted = now;
    },
  };
}

async function keptById(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const byId = new Map<string, string[]>();
  for (const name of await names(folder)) {
    const parts = partsOf(name);
    if (parts?.whole === name) byId.set(parts.id, [...(byId.get(parts.id) ?? []), name]);
  }
  return byId;
}

const timeOf = (folder: string, name: string): Promise<number> =>
  stat(join(folder, name)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

export type LastKept = (article: { readonly id: string; readonly file: string }) => Promise<Article | undefined>;

/**
 * Finds the version of an article that was quoted last, from this file. Nothing of an article that has gone since, and no
 * earlier version if the last one is damaged: what was taken out must not come back.
 */
export async function openLastKept(folder: string): Promise<LastKept> {
  const kept = await keptById(folder);
  return async ({ id, file }) => {
    let newest = { name: '', time: 0 };
    for (const name of kept.get(id) ?? []) {
      const time = await timeOf(folder, name);
      if (time > newest.time) newest = { name, time };
    }
    const article = newest.name === '' ? undefined : await readArticle(join(folder, newest.name));
    return article && (article.file ?? file) === file ? article : undefined;
  };
}
