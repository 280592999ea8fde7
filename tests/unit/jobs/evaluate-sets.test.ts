import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.js';
import { openSet, type SetOptions } from '../../../src/jobs/evaluate/sets.js';
import { evaluateJob } from '../../../src/jobs/evaluate.js';
import { createLibrary } from '../../support/library.js';
import { temporaryFolder } from '../../support/library-folder.js';
import { article } from '../../support/tiny.js';

const TEXT = 'Moscow agreed to sell four helicopters to Pakistan.';
const PAGE = 'The council of the town met on Monday.';
const measured = (text: string, closed: () => void = () => undefined): SetOptions['app'] => ({
  refresh: async () => ({ notes: [] }) as unknown as Awaited<ReturnType<App['refresh']>>,
  openLibrary: async () => createLibrary([article({ id: 'one', markdown: text })]),
  close: async () => closed(),
});

const line = (id: string, question: string, gold: string): string =>
  `${JSON.stringify({ id, question, answerable: true, manner: 'who', article: 'one', gold: [gold] })}\n`;

let folder = '';
let opened: { corpus: string; index: string }[] = [];
let closed = 0;
const options = (more: Partial<SetOptions> = {}): SetOptions => ({
  app: measured(TEXT),
  open: async (dirs) => {
    opened.push(dirs);
    return measured(PAGE, () => {
      closed += 1;
    });
  },
  out: join(folder, 'out'),
  every: 1,
  note: () => undefined,
  ...more,
});

/** A set in our own form: its open questions, and one that is locked. */
async function setIn(name: string, { pages = false } = {}): Promise<string> {
  const path = join(folder, name);
  await mkdir(pages ? join(path, 'pages') : path, { recursive: true });
  const [question, text] = pages ? ['Who met on Monday?', PAGE] : ['Who agreed to sell helicopters?', TEXT];
  await writeFile(join(path, 'questions.jsonl'), line('q1', question, text) + line('q2', `${question} Tell me.`, text));
  await writeFile(join(path, 'locked.jsonl'), line('l1', `So: ${question}`, text));
  return path;
}

beforeEach(async () => {
  folder = await temporaryFolder();
  opened = [];
  closed = 0;
});

describe('a folder of questions', () => {
  it('with pages is about those pages, in an index of its own among the reports', async () => {
    const path = await setIn('town', { pages: true });
    const set = await openSet(path, options());
    expect(set).toMatchObject({ name: 'town', folder: 'town', locked: false });
    expect(opened).toEqual([{ corpus: join(path, 'pages'), index: join(folder, 'out', 'town', 'index') }]);
    expect(closed).toBe(1);
    expect(set.probes.map(({ asked, found }) => [asked.id, found.hits.length])).toEqual([
      ['q1', 1],
      ['q2', 1],
    ]);
  });

  it('without pages is about the articles of the app', async () => {
    const set = await openSet(await setIn('five'), options());
    expect(opened).toEqual([]);
    expect(set.probes.map(({ found }) => found.hits.length)).toEqual([1, 1]);
  });

  it('has its locked questions apart, under a name that says so', async () => {
    for (const pages of [false, true]) {
      const set = await openSet(await setIn(`set-${pages}`, { pages }), options({ locked: true }));
      expect(set).toMatchObject({ name: `set-${pages}, locked`, folder: `set-${pages}`, locked: true });
      expect(set.probes.map(({ asked }) => asked.id)).toEqual(['l1']);
    }
  });

  it('with paragraphs is read as before, and so is a file', async () => {
    const squad = join(folder, 'squad');
    await mkdir(squad);
    await writeFile(join(squad, 'paragraphs.jsonl'), `${JSON.stringify({ id: 'p', title: 'One', text: PAGE })}\n`);
    const asked = { question: 'Who met?', paragraph: 'p', title: 'One', answerable: true, answers: ['The council'] };
    await writeFile(join(squad, 'questions.jsonl'), `${JSON.stringify(asked)}\n`);
    const set = await openSet(squad, options());
    expect(set.probes.map((probe) => probe.asked.kind)).toEqual(['answerable', 'absent']);
    expect(opened).toEqual([{ corpus: join(folder, 'out/squad/corpus'), index: join(folder, 'out/squad/index') }]);
    const file = join(await setIn('five'), 'questions.jsonl');
    expect((await openSet(file, options())).name).toBe('own');
  });

  it('that is not there is refused by name', async () => {
    await expect(openSet(join(folder, 'nowhere'), options())).rejects.toThrow(/nowhere cannot be read/);
  });
});

describe('yaar eval', () => {
  async function run(given: Readonly<Record<string, unknown>>, words: readonly string[]) {
    const [results, notes]: [string[], string[]] = [[], []];
    const { app, open, out } = options();
    const output = { result: (text: string) => results.push(text), note: (text: string) => notes.push(text) };
    await evaluateJob.run(app as App, {
      json: true,
      output: { ...output, warn: output.note },
      given: { ...given, out },
      words,
      open: open as (dirs: { corpus: string; index: string }) => Promise<App>,
    });
    return { sets: results.map((text) => JSON.parse(text).set), notes, results, out };
  }

  it('leaves the locked questions alone unless they are asked for', async () => {
    const path = await setIn('town', { pages: true });
    const { sets, out } = await run({}, [path]);
    expect(sets).toEqual(['town']);
    expect(existsSync(join(out, 'town', 'locked.json'))).toBe(false);
  });

  it('reports the locked questions apart, and says which set has none', async () => {
    const [town, five] = [await setIn('town', { pages: true }), join(await setIn('five'), 'questions.jsonl')];
    const { sets, notes, out } = await run({ locked: true }, [town, five]);
    expect(sets).toEqual(['town', 'town, locked', 'own']);
    expect(notes).toContain(`${five} has no locked questions`);
    const report = JSON.parse(await readFile(join(out, 'town', 'locked.json'), 'utf8'));
    expect(report).toMatchObject({ set: 'town, locked', manners: { who: { firstRight: { of: 1 } } } });
    expect(existsSync(join(out, 'town', 'report-misses.md'))).toBe(true);
  });

  it('has the figures of each manner in the report, not in its output', async () => {
    const { results } = await run({}, [await setIn('five')]);
    expect(results.join()).not.toContain('manners');
    expect(JSON.parse(results[0] ?? '')).toMatchObject({ onlyClosest: { of: 2 }, further: { all: {} } });
  });
});
