import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { objects, yaar } from '../support/cli.js';
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

describe('questions that are hard to read', () => {
  it.each([
    ['one character', 'x'],
    ['only stop words', 'who is it that was there'],
    ['10,000 characters', `where did the ministers meet ${'very '.repeat(2000)}`],
    ['another script', 'Где встретились министры?'],
    ['Markdown', '# **Where** did [the ministers](http://x) `meet` in ~~Lahore~~?'],
    ['an empty line', ''],
  ])('get one line each: %s', async (_name, question) => {
    const { stdout, status } = await yaar(['ask', '--json', ...here], {
      stdin: `${question}\nWhich ministers met in Lahore?\n`,
    });
    const lines = objects(stdout);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ question, kind: expect.stringMatching(/^(answered|abstained)$/) });
    expect(lines[1]).toMatchObject({ kind: 'answered' });
    expect(status).toBe(0);
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
  it('are all named with file, line and reason, and the old index still answers', async () => {
    const broken = join(base, 'broken');
    cpSync(corpus, broken, { recursive: true });
    writeFileSync(join(broken, 'one.md'), '---\ntitle: One\npublishd: x\npublished: "2018-02-30"\n---\n\nText.\n');
    writeFileSync(join(broken, 'two.md'), Buffer.from([0x2d, 0xe9, 0x2d]));
    writeFileSync(join(broken, 'three.md'), '---\ntitle: Three\n---\n\nA bell \u0007 rings.\n');
    mkdirSync(join(broken, 'sub'));
    writeFileSync(join(broken, 'sub', 'talks.md'), good);
    const args = ['--corpus', broken, '--index', index];
    const built = await yaar(['build', '--json', ...args]);
    const problems = objects(built.stdout)[0]?.problems as readonly { file: string; line: number }[];
    expect(built.status).toBe(1);
    expect(problems.map(({ file, line }) => [file, line])).toEqual(
      expect.arrayContaining([
        ['one.md', 3],
        ['one.md', 4],
        ['three.md', 5],
        ['two.md', expect.any(Number)],
      ]),
    );
    expect(JSON.stringify(problems)).toContain('sub/talks.md');
    const asked = await yaar(['ask', 'Which ministers met in Lahore?', ...args]);
    expect(asked.stdout).toContain('Lahore');
    expect(asked.stderr).toContain('CORPUS_INVALID');
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
