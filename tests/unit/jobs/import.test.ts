import { describe, expect, it } from 'vitest';
import { doubt } from '../../../src/import/doubts/doubt.js';
import { importLine } from '../../../src/import/report.js';
import { importForm, runImport } from '../../../src/jobs/import.js';
import { createTrial, draftOf, story, type Trial } from '../../support/importing.js';

const ADDRESS = 'https://example.org/bridge';
const facts = {
  title: { value: 'The bridge', from: 'JSON-LD' },
  published: { value: '2018-08-10', from: '<time>' },
};

async function trialWith(markdown = story('Marvale')): Promise<Trial> {
  const trial = await createTrial();
  trial.web.pages.set(ADDRESS, {
    ...draftOf(ADDRESS, { facts, markdown }),
    problems: [doubt('library', { text: 'the page may be cut off by a paywall' })],
  });
  return trial;
}

type Given = Parameters<typeof runImport>[1]['flags'];

/** What an import writes, each line with where it goes, and its exit status. */
async function runs(
  trial: Trial,
  flags: Given = {},
  { sources = [ADDRESS], answer }: { sources?: readonly string[]; answer?: boolean } = {},
) {
  const lines: string[] = [];
  const to = (place: string) => (line: string) => void lines.push(`${place}: ${line}`);
  const { corpusDir, dataDir } = trial;
  const status = await runImport(trial.importer, {
    settings: () => ({ corpusDir, dataDir, version: '0', importing: {} }),
    output: { result: to('result'), note: to('note'), warn: to('warn') },
    confirm: answer === undefined ? undefined : async () => answer,
    signal: new AbortController().signal,
    asked: sources.map((source) => ({ source })),
    flags,
  });
  return { status, lines };
}

describe('yaar import', () => {
  it('shows what it found and where, what is missing, and what to check, and writes nothing', async () => {
    const trial = await trialWith();
    const { status, lines } = await runs(trial);
    expect(lines).toEqual([
      `result: • ${ADDRESS}`,
      'result:   the-bridge.md (new)',
      'result:   Title:    The bridge  (JSON-LD)',
      'result:   Author:   not stated',
      'result:   Date:     2018-08-10  (<time>)',
      expect.stringMatching(/^result: {3}80 words: The council of Marvale .* “We will …$/),
      'result:   Check: the page may be cut off by a paywall',
      'result: ',
      'result: 1 new.',
      'result: Nothing was written. Add --yes to write.',
    ]);
    expect([status, await trial.files()]).toEqual([0, []]);
  });

  it('writes with --yes, or when a person says so', async () => {
    for (const [flags, more] of [
      [{ yes: true }, {}],
      [{}, { answer: true }],
    ] as const) {
      const trial = await trialWith();
      const { status, lines } = await runs(trial, flags, more);
      expect(lines.slice(-2)).toEqual([
        `result: 1 article written to ${trial.corpusDir}.`,
        'note: A bot that is running reads them by itself; else “yaar build” does.',
      ]);
      expect([status, await trial.files()]).toEqual([0, ['the-bridge.md']]);
    }
    const trial = await trialWith();
    await runs(trial, {}, { answer: false });
    expect(await trial.files()).toEqual([]);
  });

  it('asks nothing when there is nothing to write', async () => {
    const trial = await trialWith();
    await runs(trial, { yes: true });
    const { lines, status } = await runs(trial, { yes: true });
    expect(lines.at(-1)).toBe('result: 1 already there.');
    expect(status).toBe(0);
  });

  it('names both places of a conflict, and fails', async () => {
    const trial = await trialWith();
    await runs(trial, { yes: true });
    await trial.save('the-bridge.md', (await trial.file('the-bridge.md')).replace('seven', 'eight'));
    trial.web.pages.set(ADDRESS, draftOf(ADDRESS, { facts, markdown: story('Oster') }));
    const { lines, status } = await runs(trial, { yes: true });
    expect(status).toBe(1);
    expect(lines).toContain(
      'result:   the-bridge.md (conflict: you changed the file, and the source is different, too)',
    );
    expect(lines.at(-1)).toBe(
      `warn: Your the-bridge.md was left as it is. The new version is ${trial.dataDir}/imports/conflicts/the-bridge.md: take over what you want, with its “imported” lines.`,
    );
  });

  it('names copies, and leaves them out if that is wanted', async () => {
    const trial = await trialWith();
    await runs(trial, { yes: true });
    const other = 'https://other.org/copy';
    trial.web.pages.set(other, draftOf(other, { markdown: story('Marvale') }));
    const { lines } = await runs(trial, { yes: true, copies: false }, { sources: [other] });
    expect(lines).toContain('result:   Copy: the same text as “The bridge” (the-bridge, in the library)');
    expect(await trial.files()).toEqual(['the-bridge.md']);
  });

  it('reports a source that is refused with its code, writes the others, and fails', async () => {
    const trial = await trialWith();
    const { status, lines } = await runs(trial, { yes: true }, { sources: ['https://example.org/gone', ADDRESS] });
    expect(lines.slice(0, 2)).toEqual([
      'result: ✗ https://example.org/gone',
      'result:   unreachable: https://example.org/gone is not there',
    ]);
    expect([status, await trial.files()]).toEqual([1, ['the-bridge.md']]);
  });

  it('says only what went wrong with --quiet --yes, but shows a preview that nothing follows', async () => {
    const trial = await trialWith();
    const sources = ['https://example.org/gone', ADDRESS];
    expect((await runs(trial, { quiet: true })).lines).toContain('result: 1 new.');
    expect(await runs(trial, { yes: true, quiet: true }, { sources })).toEqual({
      status: 1,
      lines: ['warn: ✗ https://example.org/gone: unreachable: https://example.org/gone is not there'],
    });
    expect(await trial.files()).toEqual(['the-bridge.md']);
    trial.web.pages.set(ADDRESS, draftOf(ADDRESS, { facts, markdown: story('Oster') }));
    await trial.save('the-bridge.md', (await trial.file('the-bridge.md')).replace('seven', 'eight'));
    const conflict = await runs(trial, { yes: true, quiet: true });
    expect(conflict.lines).toEqual([expect.stringMatching(/^warn: Your the-bridge\.md was left as it is\./)]);
  });

  it('shows nothing that a terminal obeys', async () => {
    const trial = await createTrial();
    const title = { value: 'Red \u001b[31malert\u202e\u0007', from: 'JSON-LD' };
    trial.web.pages.set(ADDRESS, draftOf(ADDRESS, { facts: { title } }));
    const { lines } = await runs(trial);
    expect(lines[2]).toBe('result:   Title:    Red [31malert  (JSON-LD)');
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });

  it('shows a long list in a line for each, with what to check', async () => {
    const trial = await createTrial();
    const sources = Array.from({ length: 12 }, (_, number) => `https://example.org/${number}`);
    for (const source of sources) trial.web.pages.set(source, draftOf(source, { markdown: story(source) }));
    const { lines } = await runs(trial, {}, { sources });
    expect(lines[0]).toBe(
      'result: • news-from-https-example-org-0.md (new): News from https://example.org/0 · no date · 80 words',
    );
    expect(lines.slice(-2)).toEqual(['result: 12 new.', 'result: Nothing was written. Add --yes to write.']);
  });

  it('writes a line of JSON for each source, by the schema, with what became of it', async () => {
    const trial = await trialWith();
    const sources = [ADDRESS, 'https://example.org/gone'];
    const json = async (flags: Given) =>
      (await runs(trial, { json: true, ...flags }, { sources })).lines
        .filter((line) => line.startsWith('result: '))
        .map((line) => importLine.strict().parse(JSON.parse(line.slice('result: '.length))));
    const outcomes = async (flags: Given) => (await json(flags)).map(({ kind, outcome }) => [kind, outcome]);
    expect(await outcomes({})).toEqual([
      ['new', 'preview'],
      ['refused', 'nothing'],
    ]);
    expect(await outcomes({ yes: true })).toEqual([
      ['new', 'written'],
      ['refused', 'nothing'],
    ]);
    expect(await outcomes({ yes: true })).toEqual([
      ['same', 'nothing'],
      ['refused', 'nothing'],
    ]);
    expect((await json({}))[0]).toMatchObject({ id: 'the-bridge', title: facts.title, author: null, words: 80 });
  });
});

describe('a wrong use of yaar import', () => {
  it.each([
    [{}, [], 'name at least one source'],
    [{ as: 'book' }, ['x'], '--as is one of feed, sitemap, page, file'],
    [{ since: 'soon' }, ['x'], '--since “soon” is not a date'],
    [{ limit: '0' }, ['x'], '--limit is a whole number from 1'],
  ])('%j %j ends with status 2 and what is wrong', async (flags, words, message) => {
    const warned: string[] = [];
    const form = importForm({
      settings: () => expect.unreachable(),
      output: { result: () => expect.unreachable(), note: () => undefined, warn: (line) => void warned.push(line) },
      signal: new AbortController().signal,
    });
    expect(await form.run(flags, words)).toBe(2);
    expect(warned).toEqual([expect.stringContaining(message)]);
  });
});
