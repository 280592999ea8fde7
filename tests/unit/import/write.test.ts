import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.js';
import { conflictsIn, writePlan } from '../../../src/import/write.js';
import { createTrial, draftOf, type Trial } from '../../support/importing.js';

const ADDRESS = 'https://example.org/bridge';

async function planned(trial: Trial) {
  trial.web.pages.set(ADDRESS, draftOf(ADDRESS));
  const [plan] = (await trial.importer.preview([{ source: ADDRESS }])).planned;
  if (!plan || plan.kind === 'refused') throw new Error('nothing to write');
  return plan;
}

describe('writing', () => {
  it('makes the folder of a library that is not there yet', async () => {
    const trial = await createTrial();
    await rm(trial.corpusDir, { recursive: true });
    expect(await trial.importer.write(await planned(trial))).toMatchObject({ kind: 'written' });
    expect(await trial.files()).toEqual(['news-from-https-example-org-bridge.md']);
  });

  it('that fails says which file, why and what to do, and leaves nothing half', async () => {
    const trial = await createTrial();
    const plan = await planned(trial);
    const blocked = join(trial.dataDir, 'a-file');
    await mkdir(trial.dataDir, { recursive: true });
    await writeFile(blocked, '');
    await expect(writePlan(plan, { corpusDir: blocked, dataDir: trial.dataDir })).rejects.toMatchObject({
      code: 'CORPUS_UNWRITABLE',
      message: expect.stringMatching(
        /^news-from-.*\.md cannot be written to .*Make the folder writable, or name another/,
      ),
    });
    await chmod(trial.corpusDir, 0o700);
    expect(await trial.files()).toEqual([]);
  });

  it('is tidied up after a kill: what is unfinished is no article, and goes', async () => {
    const trial = await createTrial();
    const plan = await planned(trial);
    await trial.importer.write(plan);
    await mkdir(conflictsIn(trial), { recursive: true });
    const half = plan.text.slice(0, 100);
    await trial.save(`${plan.file}.0123abcd.tmp`, half);
    await trial.save('notes.tmp', 'of somebody else');
    await writeFile(join(conflictsIn(trial), 'x.md.0123abcd.tmp'), half);
    const { articles, problems } = await loadCorpus(trial.corpusDir);
    expect([articles.length, problems]).toEqual([1, []]);
    await trial.importer.tidy();
    expect(await trial.files()).toEqual([plan.file, 'notes.tmp'].toSorted());
    expect(await readdir(conflictsIn(trial))).toEqual([]);
  });
});
