import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { objects, type Ran, yaar } from '../support/cli.js';
import { bodyOf, temporaryLibrary, writeArticles } from '../support/library-folder.js';

const QUESTION = 'What did the harbour commission of ward 1001 do?';

/** Each program loads the models, which takes longer than what it does with them. */
const SMALL = { sections: 1, paragraphs: 1 };

/** What the folders hold is whole: every file of the index in use, and every version of an article. */
function expectWhole(indexDir: string, dataDir: string): void {
  const current = readFileSync(join(indexDir, 'current'), 'utf8').trim();
  const { files } = JSON.parse(readFileSync(join(indexDir, current, 'manifest.json'), 'utf8'));
  for (const [name, { sha256 }] of Object.entries<{ sha256: string }>(files)) {
    const bytes = readFileSync(join(indexDir, current, name));
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256);
  }
  expect(readdirSync(indexDir).filter((name) => name.startsWith('tmp-') || name.startsWith('lock'))).toEqual([]);
  const versions = readdirSync(join(dataDir, 'articles'));
  expect(versions.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  for (const name of versions) {
    const { body, hash } = JSON.parse(readFileSync(join(dataDir, 'articles', name), 'utf8'));
    expect(createHash('sha256').update(body, 'utf8').digest('hex'), name).toBe(hash);
  }
  expect(JSON.parse(readFileSync(join(dataDir, 'format.json'), 'utf8'))).toEqual({ format: 1 });
}

/** It did what it was asked, or said that another program is building. */
const expectSaid = ({ status, stderr }: Ran): void => {
  if (status !== 0) expect(stderr).toMatch(/^yaar: INDEX_BUSY Another program/m);
  expect(stderr).not.toContain('unexpected');
};

it('several programs at once on the same folders never corrupt them', async () => {
  const { corpusDir, indexDir } = await temporaryLibrary({ one: bodyOf(1, SMALL), two: bodyOf(2, SMALL) });
  const dataDir = join(indexDir, '..', 'data');
  const folders = ['--corpus', corpusDir, '--index', indexDir, '--data', dataDir];
  for (let round = 0; round < 2; round++) {
    await writeArticles(corpusDir, { [`more-${round}`]: bodyOf(10 + round, SMALL) });
    const ran = await Promise.all([
      yaar(['build', '--json', ...folders]),
      yaar(['ask', QUESTION, '--json', ...folders]),
      yaar(['build', '--json', ...folders]),
    ]);
    ran.forEach(expectSaid);
    expect(ran.some(({ status }) => status === 0)).toBe(true);
    expectWhole(indexDir, dataDir);
  }
  const copy = join(indexDir, '..', 'copy');
  const [built, saved] = [await yaar(['build', '--json', ...folders]), await yaar(['backup', copy, '--data', dataDir])];
  expect(objects(built.stdout)).toEqual([expect.objectContaining({ articles: 4, embedded: 0, problems: [] })]);
  expect([saved.status, readdirSync(copy)]).toEqual([0, readdirSync(dataDir).concat('backup.json').sort()]);
  const examined = await yaar(['doctor', '--json', ...folders], { env: { PORT: '0', CHANNELS: 'web' } });
  expect(objects(examined.stdout).filter(({ check }) => check === 'index')).toEqual([
    expect.objectContaining({ ok: true, found: expect.stringContaining('4 articles are indexed') }),
  ]);
});
