import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startPage, whenBuilt } from '../../scripts/page.js';
import { yaar } from '../support/cli.js';

const GOOD =
  '---\ntitle: Talks\n---\n\nThe ministers met in Lahore on a Monday. They agreed to sell four helicopters.\n';
const fresh = async (name: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `yaar-${name}-`));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

it('npm start serves the good files of a folder and says what is wrong with the others, on the page too', async () => {
  const corpus = await fresh('one-bad');
  await writeFile(join(corpus, 'talks.md'), GOOD);
  await writeFile(join(corpus, 'bad <b>.md'), '---\ntitle: Typo\n\nBody.\n');
  const here = ['--corpus', corpus, '--index', await fresh('index'), '--data', await fresh('data')];
  const page = await startPage(here);
  onTestFinished(page.stop);
  await whenBuilt(page.address);
  const get = async (path: string): Promise<string> => (await fetch(new URL(path, page.address))).text();
  expect(await get('/')).toMatch(/<a href="\/articles">1 file could not be read\.<\/a>/);
  const list = await get('/articles');
  expect(list).toContain('Talks');
  expect(list).toContain('1 file could not be read.');
  expect(list).toContain('bad &lt;b&gt;.md:1 the front matter does not end');
  expect(list).not.toContain(corpus);
  expect(await get(`/?line=${encodeURIComponent('Which ministers met in Lahore?')}`)).toContain('Lahore on a Monday');
  await page.stop();
  const asked = await yaar(['ask', 'Which ministers met in Lahore?', ...here]);
  expect(asked.stdout).toContain('Lahore on a Monday');
  expect(asked.stderr).toContain('1 file could not be read. “yaar sources --problems” lists what is wrong.');
  expect((await yaar(['sources', '--problems', ...here])).stdout).toContain(
    'bad <b>.md:1 the front matter does not end',
  );
});
