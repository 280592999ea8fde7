/** Checks a model's files. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors.js';
import { type ModelDescription, WEIGHTS } from './catalogue.js';

/** SHA-256 (hex) of each of a model's files as found, by path inside its folder. */
export type FoundFiles = Readonly<Record<string, string>>;

const HOW_TO_RESTORE =
  'If the models came with the repository, "git checkout -- embeddings/model" restores them; ' +
  'otherwise copy the folder again, or name another model in EMBEDDING_MODEL.';

function missing(folder: string, file: string, cause: unknown): AppError {
  const message = `The model file ${file} cannot be read; it was looked for in ${folder}. ${HOW_TO_RESTORE}`;
  return new AppError('MODEL_MISSING', message, { cause });
}

/** For a file that is there but is not as it should be; `detail` says how that was noticed. */
export function damaged(folder: string, detail: string, cause?: unknown): AppError {
  const message = `The model in ${folder} is damaged: ${detail}. ${HOW_TO_RESTORE}`;
  return new AppError('MODEL_DAMAGED', message, { cause });
}

async function hashOf(folder: string, file: string): Promise<string> {
  const bytes = await readFile(path.join(folder, file)).catch((cause: unknown) => {
    throw missing(folder, file, cause);
  });
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads every file of a model and compares it with the description. Throws AppError MODEL_MISSING (a file cannot be
 * read) or MODEL_DAMAGED (its SHA-256 differs): wrong weights would not fail, they would answer wrongly.
 */
export async function verifyModel(folder: string, { files }: ModelDescription): Promise<FoundFiles> {
  const found: Record<string, string> = {};
  for (const [file, expected] of Object.entries(files)) {
    const hash = await hashOf(folder, file);
    if (expected !== undefined && hash !== expected)
      throw damaged(folder, `${file} should have sha256 ${expected} but has ${hash}`);
    found[file] = hash;
  }
  return found;
}

/** Name and weights, e.g. `all-MiniLM-L6-v2@fea970f8`. */
export const identityOf = ({ name }: ModelDescription, found: FoundFiles): string =>
  `${name}@${(found[WEIGHTS] ?? '').slice(0, 8)}`;
