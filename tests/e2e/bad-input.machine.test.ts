import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { objects, program, yaar } from '../support/cli.js';
import { root } from '../support/needs.js';

const fresh = (name: string): string => mkdtempSync(join(tmpdir(), `yaar-${name}-`));
const base = fresh('bad');
const corpus = join(base, 'corpus');
const index = join(base, 'index');
const here = ['--corpus', corpus, '--index', index];
const good =
  '---\ntitle: Talks\n---\n\nThe ministers met in Lahore on a Monday. They agreed to sell four helicopters.\n';

beforeAll(async () => {
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'talks.md'), good);
  const { status, stderr } = await yaar(['build', ...here]);
  expect(status, stderr).toBe(0);
});

const HARD = [
  ['one character', 'x'],
  ['only stop words', 'who is it that was there'],
  ['10,000 characters', `where did the ministers meet ${'very '.repeat(2000)}`],
  ['another script', 'Где встретились министры?'],
  ['Markdown', '# **Where** did [the ministers](http://x) `meet` in ~~Lahore~~?'],
  ['an empty line', ''],
] as const;

describe('questions that are hard to read', () => {
  let lines: readonly Record<string, unknown>[] = [];
  beforeAll(async () => {
    const stdin = HARD.map(([, question]) => `${question}\nWhich ministers met in Lahore?\n`).join('');
    const { stdout, status } = await yaar(['ask', '--json', ...here], { stdin });
    expect(status).toBe(0);
    lines = objects(stdout);
    expect(lines).toHaveLength(2 * HARD.length);
  });

  it.each(HARD)('get one line each: %s', (_name, question) => {
    const at = 2 * HARD.findIndex(([, one]) => one === question);
    expect(lines[at]).toMatchObject({ question, kind: expect.stringMatching(/^(answered|closest|abstained)$/) });
    expect(lines[at + 1]).toMatchObject({ kind: 'answered' });
  });

  it('are reported by line when they are not UTF-8, and the others are still answered', async () => {
    const stdin = Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('Which ministers met in Lahore?\n')]);
    const { stdout, status } = await yaar(['ask', '--json', ...here], { stdin });
    expect(objects(stdout)).toMatchObject([
      { kind: 'problem', code: 'INPUT_INVALID', message: expect.stringMatching(/line 1 .*UTF-8/) },
      { kind: 'answered' },
    ]);
    expect(status).toBe(1);
  });

  it('are refused when a line begins like JSON but is not JSON', async () => {
    const { stdout } = await yaar(['ask', '--json', ...here], {
      stdin: '{"question":\n{"question":"Which ministers met in Lahore?"}\n[1]\n',
    });
    expect(objects(stdout).map(({ kind }) => kind)).toEqual(['problem', 'answered', 'abstained']);
  });
});

/** Runs the program by a shell, which alone can join it to other things than pipes. */
function shell(command: string, args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const line = command.replace('yaar', `"${process.execPath}" "${program}"`);
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line, 'bash', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('input and output that are no pipes', () => {
  it.each([
    ['a folder as input', 'yaar ask --json "$@" < /tmp', /INPUT_INVALID.*it is a folder/],
    ['a folder as the input of a chat', 'yaar chat "$@" < /tmp', /INPUT_INVALID.*it is a folder/],
    ['a full disk', 'yaar sources "$@" > /dev/full', /the output is lost \(ENOSPC/],
    ['a full disk, by answers', 'echo Who met in Lahore? | yaar ask --json "$@" > /dev/full', /is lost \(ENOSPC/],
    ['a full disk, by a build', 'yaar build "$@" > /dev/full', /is lost \(ENOSPC/],
    ['a full disk, by help', 'yaar ask --help > /dev/full', /is lost \(ENOSPC/],
    ['two full disks', 'yaar sources "$@" > /dev/full 2> /dev/full', /^$/],
  ])('get a sentence and status 1: %s', (_name, command, reason) => {
    const { status, stderr } = shell(command, here);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/^ +at |"stack"/m);
    expect(status).toBe(1);
  });

  it('a reader who has read enough is no failure', () => {
    expect(shell('yaar sources --quiet "$@" | head -c 0', here)).toEqual({ status: 0, stderr: '' });
  });
});

describe('wrong usage', () => {
  it.each([
    [['aks', 'x'], /Did you mean ask\?/],
    [['ask', 'x', '--jsn'], /Did you mean --json\?/],
    [['quote', 'x', '--count', 'two'], /whole number/],
    [['quote', 'x', '--count', '99', ...here], /count may be at most 10/],
    [['quote', 'x', '--source', 'nobody', ...here], /no article has “nobody”/],
  ])('of %j exits with 2 and says what is right', async (args, message) => {
    const { status, stderr, stdout } = await yaar(args);
    expect(stderr + stdout).toMatch(message);
    expect(status).toBe(2);
  });
});

describe('articles that cannot be read', () => {
  it('are all named with file, line, reason and effect, and the others are quoted', async () => {
    const broken = join(base, 'broken');
    cpSync(corpus, broken, { recursive: true });
    writeFileSync(join(broken, 'one.md'), '---\ntitle: One\npublishd: x\npublished: "2018-02-30"\n---\n\nText.\n');
    writeFileSync(join(broken, 'two.md'), Buffer.from([0x2d, 0xe9, 0x2d]));
    writeFileSync(join(broken, 'three.md'), '---\ntitle: Three\n---\n\nA bell \u0007 rings.\n');
    mkdirSync(join(broken, 'sub'));
    writeFileSync(join(broken, 'sub', 'talks.md'), good);
    const args = ['--corpus', broken, '--index', join(base, 'index-of-broken')];
    const built = await yaar(['build', '--json', ...args]);
    const [report] = objects(built.stdout);
    const problems = report?.problems as readonly { file: string; line: number; effect: string }[];
    expect(built.status).toBe(0);
    expect(problems.map(({ file, line, effect }) => [file, line, effect])).toEqual([
      ['one.md', 3, 'noted'],
      ['one.md', 4, 'noted'],
      ['three.md', 5, 'left-out'],
      ['two.md', expect.any(Number), 'left-out'],
    ]);
    expect(report).toMatchObject({ articles: 3 });
    expect((await yaar(['build', '--strict', ...args])).status).toBe(1);
    const asked = await yaar(['ask', 'Which ministers met in Lahore?', ...args]);
    expect(asked.stdout).toContain('Lahore');
    expect(asked.stderr).toMatch(/2 files could not be read; 1 file states .*yaar sources --problems/);
  });

  it('fail clearly when there is no index yet', async () => {
    const empty = join(base, 'empty');
    mkdirSync(empty);
    for (const [dir, code] of [
      [empty, 'CORPUS_EMPTY'],
      [join(base, 'nowhere'), 'CORPUS_MISSING'],
    ] as const) {
      const { status, stderr } = await yaar(['ask', 'Who?', '--corpus', dir, '--index', fresh('none')]);
      expect(stderr).toContain(code);
      expect(stderr).toContain(dir);
      expect(status).toBe(1);
    }
  });
});

describe('a damaged index or model', () => {
  it('is rebuilt when one of its files is cut short, and this is reported', async () => {
    const [generation] = readdirSync(index, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /vectors/.test(name),
    );
    truncateSync(join(index, generation ?? ''), 100);
    const { stdout, stderr, status } = await yaar(['ask', 'Which ministers met in Lahore?', ...here]);
    expect(stdout).toContain('Lahore');
    expect(stderr).toMatch(/vectors/);
    expect(status).toBe(0);
  });

  it('is an error that names the file and the remedy when it is the model', async () => {
    const model = join(base, 'all-MiniLM-L6-v2');
    cpSync(join(root, 'embeddings/model/all-MiniLM-L6-v2'), model, { recursive: true });
    rmSync(join(model, 'tokenizer.json'));
    const missing = await yaar(['ask', 'Who?', ...here], { env: { EMBEDDING_MODEL: model } });
    expect(missing).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/MODEL_(MISSING|DAMAGED).*tokenizer\.json/s),
    });
    const nowhere = await yaar(['ask', 'Who?', ...here], {
      env: { EMBEDDING_MODEL: join(base, 'nowhere/all-MiniLM-L6-v2') },
    });
    expect(nowhere).toMatchObject({ status: 1, stderr: expect.stringContaining('MODEL_MISSING') });
  });
});
