import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { replyTo } from '../../src/channels/reply.js';
import { createRoutes } from '../../src/channels/web/routes.js';
import { findingsOf } from '../../src/commands/kept/findings.js';
import type { Input } from '../../src/commands/options/option.js';
import type { Reply } from '../../src/commands/reply.js';
import { readOwn } from '../../src/jobs/evaluate/questions.js';
import { unansweredJob } from '../../src/jobs/unanswered.js';
import { FREE, openScopedApp } from '../support/scope/scoped-app.js';

let app: Awaited<ReturnType<typeof openScopedApp>>['app'];
beforeAll(async () => {
  app = (await openScopedApp()).app;
  return () => app.close();
});

const signal = new AbortController().signal;
const run = (name: string, input: Input, user = 'u1'): Promise<Reply> => {
  const command = app.commands.find((one) => one.name === name) ?? expect.unreachable();
  return replyTo(app, { command, input, place: FREE, user, signal });
};

/** Asks, and presses 👍 or 👎 below the answer. */
async function judge(question: string, label: '👍' | '👎', user?: string): Promise<Reply> {
  const reply = await run('ask', { question }, user);
  const vote = reply.actions.find((action) => action.label === label) ?? expect.unreachable();
  return run(vote.command, vote.input, user);
}

const LIKED = 'What does the ferry to the island cost a day?';
const DISLIKED = 'Who opened the harbour of Marvale?';

async function jobOutput(given: Readonly<Record<string, unknown>>, json = false): Promise<readonly string[]> {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const output = { result: write, note: write, warn: write };
  const open = async () => app;
  expect(await unansweredJob.run(app, { json, output, given, words: [], open })).toBe(0);
  return lines;
}

const page = async (options: { readonly private: boolean }, headers: Record<string, string> = {}) => {
  const routes = createRoutes({
    app,
    assets: [{ name: 'page.css', type: 'text/css', text: '' }],
    building: () => undefined,
    onFault: () => undefined,
    onError: () => undefined,
    signal,
    guard: { host: '127.0.0.1' },
    ...options,
  });
  const response = await routes.request('/librarian', { headers: { host: '127.0.0.1', ...headers } });
  return { status: response.status, text: await response.text() };
};

describe('what people asked and thought', () => {
  beforeAll(async () => {
    await judge(LIKED, '👍');
    await judge(DISLIKED, '👎');
    for (const user of ['u1', 'u2', 'u2'])
      await run('ask', { question: 'Which composer wrote the opera of Vienna?' }, user);
    await run('ask', { question: 'which composer wrote that opera in Vienna' }, 'u3');
    await run('ask', { question: 'Qqq wwxx zzz?' }, 'u1');
    await run('ask', { question: 'hello' }, 'u1');
  });

  it('is listed: unanswered questions that are alike together, and judged answers', () => {
    const { unanswered, disliked, liked } = findingsOf(app.store ?? expect.unreachable());
    expect(unanswered.map(({ count, askers }) => ({ count, askers }))).toEqual([
      { count: 4, askers: 3 },
      { count: 1, askers: 1 },
    ]);
    expect(unanswered[0]?.others).toHaveLength(1);
    expect(disliked).toMatchObject([{ question: DISLIKED, up: 0, down: 1 }]);
    expect(liked).toMatchObject([{ question: LIKED, up: 1, down: 0 }]);
  });

  it('is printed by yaar unanswered, and written as a set that yaar eval accepts', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yaar-export-')), 'set.jsonl');
    const lines = await jobOutput({ export: file });
    expect(lines.join('\n')).toMatch(/Not answered \(2\)\n {2}4× by 3 {2}which composer/i);
    expect(lines.join('\n')).toContain(`👍 0 👎 1  ${DISLIKED}`);
    expect(readOwn(file)).toMatchObject([
      {
        question: LIKED,
        kind: 'answerable',
        group: 'liked',
        gold: [{ article: 'harbour', texts: ['The ferry to the island costs four crowns a day.'] }],
      },
      { question: DISLIKED, kind: 'none', group: 'disliked' },
      { kind: 'none', group: 'unanswered' },
      { kind: 'none', group: 'unanswered' },
    ]);
    expect(readFileSync(file, 'utf8')).not.toContain(app.store?.askerOf('u1'));
    const json = (await jobOutput({}, true)).map((line) => JSON.parse(line).kind);
    expect(json).toEqual(['unanswered', 'unanswered', 'disliked', 'liked']);
  });

  it('is on a page that only people at this machine see', async () => {
    const seen = await page({ private: true });
    expect(seen.status).toBe(200);
    expect(seen.text).toContain(DISLIKED);
    expect(seen.text).toContain('asked 4 times by 3 people');
    expect((await page({ private: false })).status).toBe(404);
    expect((await page({ private: true }, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
  });

  it('can be deleted by whoever asked, and only that', async () => {
    expect(await run('privacy', {}, 'u2')).toMatchObject({ kind: 'privacy', days: 30, known: true });
    expect(await run('privacy', { do: 'delete' }, 'u2')).toMatchObject({ deleted: 2 });
    expect(await run('privacy', { do: 'delete' }, 'u2')).toMatchObject({ deleted: 0 });
    const { unanswered } = findingsOf(app.store ?? expect.unreachable());
    expect(unanswered[0]).toMatchObject({ count: 2, askers: 2 });
  });

  it('is not added to by forged votes', async () => {
    expect(await run('feedback', { answer: 'nothing', vote: 'down' })).toMatchObject({ kind: 'noted', known: false });
    expect(await run('feedback', { answer: 'x', vote: 'sideways' })).toMatchObject({ kind: 'problem' });
  });
});
