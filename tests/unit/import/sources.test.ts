import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/import/plan.js';
import type { Asked } from '../../../src/import/sources.js';
import { createTrial, draftOf, story, type Trial } from '../../support/importing.js';

async function preview(trial: Trial, asked: Asked) {
  const { planned, notes } = await trial.importer.preview([asked]);
  const plans = planned.filter((one): one is Plan => one.kind !== 'refused');
  const refused = planned.flatMap((one) => (one.kind === 'refused' ? [`${one.code}: ${one.message}`] : []));
  return { sources: plans.map(({ source }) => source), refused, notes: notes.map(({ message }) => message) };
}

const FEED = 'https://example.org/feed.xml';
const at = (path: string): string => `https://example.org/${path}`;

async function feed(): Promise<Trial> {
  const trial = await createTrial();
  const entry = (path: string, date?: string) => ({ name: at(path), place: at(path), ...(date && { date }) });
  trial.web.lists.set(FEED, [
    entry('news/a', '2026-11-20'),
    entry('news/b', '2026-10-01'),
    entry('sport/c'),
    entry('news/lost'),
  ]);
  for (const path of ['news/a', 'news/b', 'sport/c']) trial.web.pages.set(at(path), draftOf(at(path)));
  return trial;
}

describe('a feed', () => {
  it('leads to its articles; one whose page is gone is refused', async () => {
    const { sources, refused } = await preview(await feed(), { source: FEED });
    expect(sources).toEqual(['news/a', 'news/b', 'sport/c'].map(at));
    expect(refused).toEqual([expect.stringMatching(/^unreachable: .*news\/lost/)]);
  });

  it('is filtered by address, date and number, and what was left out is counted', async () => {
    const trial = await feed();
    const asked = { source: FEED, filter: '/news/**', since: '2026-11-01', limit: 1 };
    const { sources, notes } = await preview(trial, asked);
    expect(sources).toEqual([at('news/a')]);
    expect(notes).toEqual([
      `${FEED}: 1 do not fit the filter`,
      `${FEED}: 1 are older`,
      `${FEED}: 1 are left for another time`,
    ]);
  });

  it('leaves out an article that is older than its entry says', async () => {
    const trial = await feed();
    const facts = { title: { value: 'Old', from: 'test' }, published: { value: '2019-05', from: '<time>' } };
    trial.web.pages.set(at('sport/c'), draftOf(at('sport/c'), { facts }));
    const { sources, notes } = await preview(trial, { source: FEED, filter: '/sport/*', since: '2026-11-01' });
    expect(sources).toEqual([]);
    expect(notes.at(-1)).toBe(`${FEED}: 1 are older`);
  });
});

async function folder(): Promise<{ readonly trial: Trial; readonly dir: string }> {
  const trial = await createTrial();
  const dir = join(trial.dataDir, 'papers');
  await mkdir(join(dir, 'sub', '.git'), { recursive: true });
  await writeFile(join(dir, 'one.txt'), `One\n${story('Marvale')}`);
  await writeFile(join(dir, 'sub', 'two.HTML'), `Two\n${story('Oster')}`);
  await writeFile(join(dir, 'sub', '.git', 'three.txt'), 'hidden');
  await writeFile(join(dir, 'photo.jpg'), 'no text');
  return { trial, dir };
}

describe('a folder', () => {
  it('leads to its files of known kinds, by names without the path of this machine', async () => {
    const { trial, dir } = await folder();
    const { sources } = await preview(trial, { source: `${dir}/` });
    expect(sources).toEqual(['papers/one.txt', 'papers/sub/two.HTML']);
    expect(await trial.run(dir)).toEqual(['new', 'new']);
    expect(await trial.file('one.md')).toContain('source: papers/one.txt');
    expect(await trial.file('one.md')).not.toContain(trial.dataDir);
    expect(await trial.run(dir)).toEqual(['same', 'same']);
  });

  it('can be filtered by path', async () => {
    const { trial, dir } = await folder();
    expect((await preview(trial, { source: dir, filter: 'sub/*' })).sources).toEqual(['papers/sub/two.HTML']);
  });

  it('does not follow links, which may lead in a circle', async () => {
    const { trial, dir } = await folder();
    await symlink(dir, join(dir, 'sub', 'again'));
    const { sources, notes } = await preview(trial, { source: dir });
    expect(sources).toHaveLength(2);
    expect(notes).toEqual([`${dir}: 1 links are not followed`]);
  });
});

describe('a file', () => {
  it('of the same name as another one does not replace its article', async () => {
    const { trial, dir } = await folder();
    await mkdir(join(dir, 'other'));
    await writeFile(join(dir, 'other', 'one.txt'), `Something else\n${story('Lorne')}`);
    expect(await trial.run(join(dir, 'one.txt'))).toEqual(['new']);
    expect(await trial.run(join(dir, 'other', 'one.txt'))).toEqual(['new']);
    expect((await trial.files()).toSorted()).toEqual(['one.md', 'something-else.md']);
  });

  it('is updated when its text was corrected', async () => {
    const { trial, dir } = await folder();
    await trial.run(join(dir, 'one.txt'));
    await writeFile(join(dir, 'one.txt'), `One\n${story('Marvale').replace('seven', 'eight')}`);
    expect(await trial.run(join(dir, 'one.txt'))).toEqual(['update']);
    expect(await trial.file('one.md')).toContain('eight');
  });

  it('that is not there, or too large, is refused with what to do', async () => {
    const { trial, dir } = await folder();
    const large = join(dir, 'large.txt');
    await writeFile(large, '');
    await truncate(large, 65 * 1024 * 1024);
    const refusals = await Promise.all(
      [join(dir, 'none.txt'), large].map(async (source) => (await preview(trial, { source })).refused),
    );
    expect(refusals.flat()).toEqual([
      expect.stringMatching(/^unreachable: .*none\.txt.*check the path/),
      expect.stringMatching(/^too-large: .*large\.txt.*64 MB/),
    ]);
  });
});
