import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPage } from '../../scripts/page.js';
import { yaar } from '../support/cli.js';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'yaar-start-'));

describe('npm start', () => {
  it('opens the page before the articles are read, skips a port that is taken, and stops at once', async () => {
    // Each in folders of its own: one of two that build the same index may end with INDEX_BUSY before it is looked at.
    const args = () => ['--index', fresh(), '--data', fresh()];
    const first = await startPage(args());
    onTestFinished(first.stop);
    const { port } = new URL(first.address);
    const page = await fetch(first.address);
    expect(await page.text()).toContain('<label for="progress"');
    const second = await startPage(args(), { PORT: port });
    onTestFinished(second.stop);
    expect(new URL(second.address).port).not.toBe(port);
    expect((await fetch(second.address)).status).toBe(200);
    await Promise.all([first.stop(), second.stop()]);
    await expect(fetch(first.address)).rejects.toThrow();
  });

  it.each([
    ['a channel that does not exist', { CHANNELS: 'telegraph' }, /CONFIG_INVALID.*CHANNELS/],
    ['a port that is none', { PORT: '99999' }, /CONFIG_INVALID.*PORT/],
    ['an address of another machine', { HOST: '203.0.113.1', PORT: '0' }, /CONFIG_INVALID.*HOST/],
    ['a public address that is none', { PUBLIC_URL: 'javascript:1' }, /CONFIG_INVALID.*PUBLIC_URL/],
  ])('ends with the reason for %s', async (_name, env, reason) => {
    const { status, stderr } = await yaar(['--index', fresh()], { env });
    expect(stderr).toMatch(reason);
    expect(status).toBe(1);
  });

  it('ends with the reason when nothing can be quoted', async () => {
    const corpus = fresh();
    mkdirSync(join(corpus, 'empty'));
    const { status, stderr } = await yaar(['--corpus', join(corpus, 'empty'), '--index', fresh()], {
      env: { PORT: '0' },
    });
    expect(stderr).toContain('CORPUS_EMPTY');
    expect(status).toBe(1);
  });
});
