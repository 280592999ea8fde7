import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { feedsForm } from '../../../src/jobs/feeds.js';

/** What `yaar feeds` writes, each line with where it goes, and its exit status. */
function feeds() {
  const dataDir = mkdtempSync(join(tmpdir(), 'yaar-feeds-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const stop = new AbortController();
  return {
    stop: () => stop.abort(),
    async run(flags: { readonly quiet?: boolean }, ...words: readonly string[]) {
      const lines: string[] = [];
      const to = (place: string) => (line: string) => void lines.push(`${place}: ${line}`);
      const form = feedsForm({
        settings: () => ({ corpusDir: join(dataDir, 'corpus'), dataDir, version: '0', importing: {} }),
        output: { result: to('result'), note: to('note'), warn: to('warn') },
        signal: stop.signal,
      });
      return { status: await form.run(flags, words), lines };
    },
  };
}

const [ONE, TWO] = ['https://example.org/one.xml', 'https://example.org/two.xml'];

it('with --quiet, changes to the feeds are made without a word, and only what is wrong is said', async () => {
  const { run, stop } = feeds();
  expect(await run({}, 'add', ONE)).toEqual({
    status: 0,
    lines: [expect.stringMatching(/^result: .*one\.xml is followed/)],
  });
  expect(await run({ quiet: true }, 'add', TWO)).toEqual({ status: 0, lines: [] });
  expect(await run({ quiet: true }, 'remove', ONE)).toEqual({ status: 0, lines: [] });
  expect(await run({ quiet: true }, 'remove', ONE)).toEqual({
    status: 1,
    lines: [`warn: yaar feeds: ${ONE} was not followed`],
  });
  expect((await run({ quiet: true })).lines).toEqual([`result: ${TWO} · not read yet`]);
  stop();
  expect(await run({ quiet: true }, 'watch')).toEqual({ status: 0, lines: [] });
  expect((await run({}, 'watch')).lines).toEqual([expect.stringMatching(/^note: Following 1 feed\./)]);
});
