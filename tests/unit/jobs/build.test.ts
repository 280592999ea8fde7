import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.js';
import type { Problem } from '../../../src/corpus/report.js';
import type { BuildReport } from '../../../src/index/build.js';
import { buildJob } from '../../../src/jobs/build.js';

const problemsOf = (count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, i) => ({ file: `bad-${i}.md`, line: 2, reason: 'typo', effect: 'left-out' }));

const reportOf = (problems: readonly Problem[], articles = 5): BuildReport => ({
  ...{ articles, passages: 9, embedded: 9, reused: 0, notes: ['a note'], ms: 1200 },
  problems,
  leftOut: { drafts: 1, empty: 0, others: {} },
});

/** What a build with this outcome writes, each line with where it goes, and its exit status. */
async function runs(report: BuildReport, given: Readonly<Record<string, unknown>> = {}) {
  const lines: string[] = [];
  const to = (place: string) => (line: string) => void lines.push(`${place}: ${line}`);
  const output = { result: to('result'), note: to('note'), warn: to('warn') };
  const engine = { build: async () => report };
  const open = async (): Promise<never> => {
    throw new Error('no other library is needed');
  };
  const options = { json: given.json === true, output, given, words: [], open };
  return { status: await buildJob.run({ engine } as unknown as App, options), lines };
}

describe('a build', () => {
  it('lists what is wrong, then the result, then what is wrong and left out in a line each', async () => {
    const { status, lines } = await runs(reportOf(problemsOf(2)));
    expect(lines).toEqual([
      'note: a note',
      'warn: bad-0.md:2 typo',
      'warn: bad-1.md:2 typo',
      'result: 5 articles, 9 passages: 9 embedded, 0 reused, in 1.2 s',
      'warn: 2 files could not be read. “yaar sources --problems” lists what is wrong.',
      'note: Left out: 1 draft.',
    ]);
    expect(status).toBe(0);
  });

  it('lists the first twenty of many, and all of them where any is a failure', async () => {
    const listed = ({ lines }: { readonly lines: readonly string[] }) =>
      lines.filter((line) => /bad-/.test(line)).length;
    expect(listed(await runs(reportOf(problemsOf(400))))).toBe(20);
    const strict = await runs(reportOf(problemsOf(400)), { strict: true });
    expect(listed(strict)).toBe(400);
    expect(strict.status).toBe(1);
    expect((await runs(reportOf([]), { strict: true })).status).toBe(0);
  });

  it('warns beside its JSON, which has all of it with its effect', async () => {
    const { lines } = await runs(reportOf(problemsOf(30)), { json: true });
    const [json = ''] = lines.filter((line) => line.startsWith('result: '));
    expect(JSON.parse(json.slice('result: '.length))).toMatchObject({ articles: 5, problems: problemsOf(30) });
    expect(lines.filter((line) => line.startsWith('warn: '))).toEqual([expect.stringContaining('30 files')]);
  });

  it('fails when nothing can be quoted, with the files in the reason', async () => {
    await expect(runs(reportOf(problemsOf(25), 0))).rejects.toMatchObject({
      code: 'CORPUS_INVALID',
      message: expect.stringMatching(/bad-19\.md:2 typo\n {2}and 5 more$/),
    });
  });
});
