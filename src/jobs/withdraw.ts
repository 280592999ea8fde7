/** `yaar withdraw`: takes an article out for good, with every wording of it that was kept. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../app.js';
import { AppError } from '../errors.js';
import { versionOf, type Withdrawn } from '../quote/withdrawn.js';
import type { Job, JobOptions } from './job.js';

/**
 * The file is left where it is, and ignored: the folder is somebody's work, may be read-only or a checkout that brings
 * the file back. With `--delete` it goes, too.
 */
export const withdrawJob: Job = {
  name: 'withdraw',
  description: 'Take an article out: nothing of it is quoted any more, in no wording',
  argument: { name: 'id', description: 'ids of articles (yaar sources lists them)' },
  options: [
    { name: 'reason', value: 'text', description: 'is shown to those who ask for a quote of it by its id' },
    { name: 'delete', description: 'remove the file as well' },
    { name: 'undo', description: 'quote it again; wordings that were kept earlier stay lost' },
    { name: 'list', description: 'list what is withdrawn' },
  ],
  async run(app, options) {
    const { given, words } = options;
    if (given.list === true) return list(app, options);
    if (words.length === 0) throw new AppError('INPUT_INVALID', 'Name the article: yaar withdraw ID.');
    for (const id of words) {
      if (given.undo === true) await undo(app, id);
      else await withdraw(app, id, options);
    }
    const { notes, warnings } = await app.refresh(options.onProgress);
    notes.forEach(options.output.note);
    warnings.forEach(options.output.warn);
    for (const id of words) said(options, { id, on: given.undo === true ? null : today() });
    return 0;
  },
};

const today = (): string => new Date().toISOString().slice(0, 10);

function said({ json, output }: JobOptions, { id, on }: { readonly id: string; readonly on: string | null }): void {
  if (json) output.result(JSON.stringify({ id, withdrawn: on }));
  else
    output.result(
      on === null ? `${id} can be quoted again.` : `${id} is withdrawn. Running bots follow within a second.`,
    );
}

async function list({ withdrawals }: App, { json, output }: JobOptions): Promise<number> {
  const all = await withdrawals.list();
  for (const { id, on, reason = null } of all)
    output.result(json ? JSON.stringify({ id, on, reason }) : [id, on, reason ?? ''].join('  ').trim());
  if (all.length === 0 && !json) output.note('Nothing is withdrawn.');
  return 0;
}

async function undo({ withdrawals }: App, id: string): Promise<void> {
  if (!(await withdrawals.undo(id))) throw unknown(id, 'is not withdrawn; “yaar withdraw --list” shows what is');
}

/** The list first: from then on no program keeps the words again that are removed after it. */
async function withdraw(app: App, id: string, { given }: JobOptions): Promise<void> {
  const article = app.engine.articles().find((one) => one.id === id);
  const before = (await app.withdrawals.list()).find((one) => one.id === id);
  const kept = await app.versions.versions(id);
  const versions = [...new Set([...(article ? [versionOf(article.hash)] : []), ...kept, ...(before?.versions ?? [])])];
  if (versions.length === 0) throw unknown(id, 'is not an article that is or was quoted; “yaar sources” lists the ids');
  const reason = typeof given.reason === 'string' && given.reason.trim() !== '' ? given.reason.trim() : before?.reason;
  const entry: Withdrawn = { id, on: before?.on ?? today(), ...(reason !== undefined && { reason }), versions };
  await app.withdrawals.add(entry);
  await app.versions.forget(entry);
  if (given.delete === true && article?.file !== undefined)
    await rm(join(app.corpusDir, article.file), { force: true });
}

const unknown = (id: string, what: string): AppError => new AppError('INPUT_INVALID', `“${id}” ${what}.`);
