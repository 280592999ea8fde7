import { readFile, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.js';
import { conflictsIn } from '../../../src/import/write.js';
import { createTrial, draftOf, story, type Trial } from '../../support/importing.js';

const ADDRESS = 'https://example.org/bridge';
const facts = { title: { value: 'The bridge', from: 'JSON-LD' }, url: { value: ADDRESS, from: 'canonical' } };
const version = (place: string) => draftOf(ADDRESS, { facts, markdown: story(place) });

async function imported(): Promise<Trial> {
  const trial = await createTrial();
  trial.web.pages.set(ADDRESS, version('Marvale'));
  expect(await trial.run(ADDRESS)).toEqual(['new']);
  return trial;
}

const edit = async (trial: Trial): Promise<string> => {
  const text = (await trial.file('the-bridge.md')).replace('seven piers', 'eight piers');
  await trial.save('the-bridge.md', text);
  return text;
};

describe('a second import', () => {
  it('of a source that did not change writes nothing', async () => {
    const trial = await imported();
    const before = await trial.file('the-bridge.md');
    expect(await trial.run(ADDRESS, `${ADDRESS}#top`)).toEqual(['same', 'same']);
    expect(await trial.file('the-bridge.md')).toBe(before);
    expect(await trial.files()).toEqual(['the-bridge.md']);
  });

  it('of a source that changed replaces a file that nobody edited, wherever it is now', async () => {
    const trial = await imported();
    await trial.save('renamed.md', await trial.file('the-bridge.md'));
    await rm(`${trial.corpusDir}/the-bridge.md`);
    trial.web.pages.set(ADDRESS, version('Oster'));
    expect(await trial.run(ADDRESS)).toEqual(['update']);
    expect(await trial.files()).toEqual(['renamed.md']);
    expect(await trial.file('renamed.md')).toContain('Oster');
    expect(await trial.run(ADDRESS)).toEqual(['same']);
  });

  it('keeps what a person edited', async () => {
    const trial = await imported();
    const mine = await edit(trial);
    expect(await trial.run(ADDRESS)).toEqual(['kept']);
    expect(await trial.file('the-bridge.md')).toBe(mine);
  });

  it('is a conflict when both changed: the new version is written where it is not read as an article', async () => {
    const trial = await imported();
    const mine = await edit(trial);
    trial.web.pages.set(ADDRESS, version('Oster'));
    expect(await trial.run(ADDRESS)).toEqual(['conflict']);
    expect(await trial.file('the-bridge.md')).toBe(mine);
    expect(await readFile(`${conflictsIn(trial)}/the-bridge.md`, 'utf8')).toContain('Oster');
    expect((await loadCorpus(trial.corpusDir)).articles).toHaveLength(1);
  });

  it('is settled by taking over the record of the new version', async () => {
    const trial = await imported();
    await edit(trial);
    trial.web.pages.set(ADDRESS, version('Oster'));
    await trial.run(ADDRESS);
    const [record = ''] =
      /^imported:\n(?: .*\n)*/m.exec(await readFile(`${conflictsIn(trial)}/the-bridge.md`, 'utf8')) ?? [];
    const mine = (await trial.file('the-bridge.md')).replace(/^imported:\n(?: .*\n)*/m, record);
    await trial.save('the-bridge.md', mine);
    expect(await trial.run(ADDRESS)).toEqual(['kept']);
    expect(await trial.file('the-bridge.md')).toBe(mine);
  });

  it('never replaces what a person wrote about the same address', async () => {
    const trial = await createTrial();
    const own = `---\ntitle: Mine\nurl: ${ADDRESS}/\n---\n\nMy own words about it.\n`;
    await trial.save('mine.md', own);
    trial.web.pages.set(ADDRESS, version('Marvale'));
    expect(await trial.run(ADDRESS)).toEqual(['conflict']);
    expect(await trial.file('mine.md')).toBe(own);
    expect(await trial.files()).toEqual(['mine.md']);
  });

  it('keeps a file that was edited into a draft, or broken', async () => {
    const trial = await imported();
    for (const [from, to] of [
      ['title:', 'draft: true\ntitle:'],
      ['title: ', 'title: [\u0007'],
    ] as const) {
      const text = (await trial.file('the-bridge.md')).replace(from, to);
      await trial.save('the-bridge.md', text);
      expect(await trial.run(ADDRESS)).not.toContain('new');
      expect(await trial.file('the-bridge.md')).toBe(text);
    }
  });

  it('does nothing when a person saved the file after the preview', async () => {
    const trial = await imported();
    trial.web.pages.set(ADDRESS, version('Oster'));
    const { planned } = await trial.importer.preview([{ source: ADDRESS }]);
    const mine = await edit(trial);
    const [plan] = planned;
    if (plan?.kind !== 'update') throw new Error(plan?.kind);
    expect(await trial.importer.write(plan)).toMatchObject({ kind: 'changed' });
    expect(await trial.file('the-bridge.md')).toBe(mine);
  });

  it('brings back a file that was deleted', async () => {
    const trial = await imported();
    await rm(`${trial.corpusDir}/the-bridge.md`);
    expect(await trial.run(ADDRESS)).toEqual(['new']);
  });
});

describe('articles of one import', () => {
  it('with one title get names of their own, which are no ids of the library either', async () => {
    const trial = await createTrial();
    await trial.save('The Bridge.md', '# Another bridge\n\nIt is made of wood.\n');
    for (const place of ['Marvale', 'Oster'])
      trial.web.pages.set(`https://example.org/${place}`, draftOf(place, { facts: { title: facts.title } }));
    expect(await trial.run('https://example.org/Marvale', 'https://example.org/Oster')).toEqual(['new', 'new']);
    expect((await trial.files()).toSorted()).toEqual(['The Bridge.md', 'the-bridge-2.md', 'the-bridge-3.md']);
    expect((await loadCorpus(trial.corpusDir)).articles.map(({ id }) => id).toSorted()).toEqual([
      'the-bridge',
      'the-bridge-2',
      'the-bridge-3',
    ]);
  });

  it('with one canonical address are one article', async () => {
    const trial = await createTrial();
    const print = `${ADDRESS}?print=1`;
    trial.web.pages.set(ADDRESS, version('Marvale'));
    trial.web.pages.set(print, { ...version('Marvale'), source: print });
    expect(await trial.run(ADDRESS, print)).toEqual(['new', 'same']);
    expect(await trial.files()).toEqual(['the-bridge.md']);
  });

  it('are named as copies, of the library and of each other', async () => {
    const trial = await imported();
    const copy = (source: string) => draftOf(source, { markdown: story('Marvale').replaceAll('“', '"') });
    trial.web.pages.set('https://a.org/1', draftOf('https://a.org/1', { markdown: story('Marvale') }));
    trial.web.pages.set('https://a.org/2', copy('https://a.org/2'));
    const { planned } = await trial.importer.preview([{ source: 'https://a.org/1' }, { source: 'https://a.org/2' }]);
    expect(planned.map((plan) => (plan.kind === 'refused' ? [] : plan.copies))).toEqual([
      [{ id: 'the-bridge', title: 'The bridge', share: 1, exact: true, where: 'library' }],
      [
        { id: 'the-bridge', title: 'The bridge', share: 1, exact: false, where: 'library' },
        { id: 'news-from-https-a-org-1', title: 'News from https://a.org/1', share: 1, exact: false, where: 'batch' },
      ],
    ]);
  });
});
