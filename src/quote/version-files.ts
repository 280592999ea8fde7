/** The files of kept versions: their names, and what is in them. */

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Article } from '../corpus/article.js';
import { articleForm } from './article-form.js';

export const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** `undefined` for what is damaged or was changed by hand: its words are no longer what was quoted. */
export async function readArticle(path: string): Promise<Article | undefined> {
  try {
    const article = articleForm.parse(JSON.parse(await readFile(path, 'utf8')));
    const hash = createHash('sha256').update(article.body, 'utf8').digest('hex');
    return hash === article.hash ? article : undefined;
  } catch {
    return undefined;
  }
}

/** Also of a temporary file that a kill left: it holds the same words. */
export function partsOf(name: string) {
  const [, whole, id, version] = /^(([a-z0-9-]+)\.([0-9a-f]{16})\.\d+\.json)(?:\.[0-9a-f]{8}\.tmp)?$/.exec(name) ?? [];
  return whole && id && version ? { whole, id, version } : undefined;
}
