import { describe, expect, it } from 'vitest';
import { type Outcome, refused } from '../../../../src/import/fetch/outcome.js';
import { createRobots } from '../../../../src/import/fetch/robots.js';

const SITE = 'https://site.example';

const answer = (text: string): Outcome => ({
  kind: 'fetched',
  status: 200,
  bytes: { source: `${SITE}/robots.txt`, url: `${SITE}/robots.txt`, bytes: new TextEncoder().encode(text) },
});

const robotsOf = (text: string) => createRobots({ agent: 'Yaar', now: () => 0, read: async () => answer(text) });

const ruleOf = async (text: string, path: string) => (await robotsOf(text).rule(new URL(path, SITE), SITE)).kind;

describe('robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /', '/a', 'refused'],
    ['User-agent: *\nDisallow:', '/a', 'allowed'],
    ['', '/a', 'allowed'],
    ['\ufeffUser-agent: *\r\nDisallow: /a', '/a', 'refused'],
    ['<!DOCTYPE html><title>No such page</title>', '/a', 'allowed'],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', 'allowed'],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', 'refused'],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', 'allowed'],
    ['User-agent: *\nDisallow: /search?', '/search?q=a', 'refused'],
    ['User-agent: *\nDisallow: /\nUser-agent: yaar\nDisallow: /x', '/a', 'allowed'],
    ['User-agent: a\nUser-agent: YAAR\nDisallow: /', '/a', 'refused'],
    ['User-agent: Googlebot\nDisallow: /', '/a', 'allowed'],
  ])('is understood: %j for %s means %s', async (text, path, kind) => {
    expect(await ruleOf(text, path)).toBe(kind);
  });

  it('names the line that forbids, and what to do', async () => {
    expect(await robotsOf('User-agent: *\nDisallow: /a').rule(new URL('/a', SITE), SITE)).toMatchObject({
      code: 'forbidden-by-robots',
      message: expect.stringMatching(/robots\.txt forbids \/a \(line 2\).*import the file/),
    });
  });

  it.each(['5', '0.5', '-1', 'soon', '1e999'])('may ask for a pause: %s', async (delay) => {
    const ruling = await robotsOf(`User-agent: *\nCrawl-delay: ${delay}`).rule(new URL(SITE), SITE);
    expect(ruling).toEqual({ kind: 'allowed', delayMs: Math.max(0, Number(delay) || 0) * 1000 });
  });

  it.each([
    [`Disallow: /${'*a'.repeat(500)}b\n`],
    [`Disallow: /${'a'.repeat(2_000)}*${'a'.repeat(2_000)}b\n`],
    ['Disallow: /*b\n'],
  ])('cannot be made so that reading it takes for ever', async (line) => {
    const text = `User-agent: *\n${line.repeat(500_000 / line.length)}`;
    expect(await ruleOf(text, `/${'a'.repeat(4_000)}`)).toBe('refused');
  });

  it('may have thousands of rules', async () => {
    const rules = Array.from({ length: 5_000 }, (_, i) => `Disallow: /*/section-${i}/*.html$\n`).join('');
    expect(await ruleOf(`User-agent: *\n${rules}`, '/a/section-77/b.html')).toBe('refused');
    expect(await ruleOf(`User-agent: *\n${rules}`, '/a/section-x/b.html')).toBe('allowed');
  });

  it.each([
    [404, 'allowed'],
    [403, 'allowed'],
    [429, 'forbidden-by-robots'],
    [500, 'forbidden-by-robots'],
    [503, 'forbidden-by-robots'],
  ])('that is answered with %i means: %s', async (status, meaning) => {
    const read = async () => refused('unreachable', SITE, 'no', { status });
    const ruling = await createRobots({ agent: 'Yaar', now: () => 0, read }).rule(new URL(SITE), SITE);
    expect(ruling.kind === 'refused' ? ruling.code : ruling.kind).toBe(meaning);
  });

  it('that cannot be read is tried again after five minutes, and not before', async () => {
    let now = 0;
    let times = 0;
    const read = async (): Promise<Outcome> => {
      times += 1;
      return times === 1 ? refused('unreachable', SITE, 'no', { status: 500 }) : answer('');
    };
    const { rule } = createRobots({ agent: 'Yaar', now: () => now, read });
    const kindAt = async (time: number) => {
      now = time;
      return (await rule(new URL(SITE), SITE)).kind;
    };
    expect(await kindAt(0)).toBe('refused');
    expect(await kindAt(299_999)).toBe('refused');
    expect(await kindAt(300_001)).toBe('allowed');
    expect(times).toBe(2);
  });

  it('is kept for some hundreds of sites only', async () => {
    let times = 0;
    const read = async (): Promise<Outcome> => {
      times += 1;
      return answer('');
    };
    const { rule } = createRobots({ agent: 'Yaar', now: () => 0, read });
    for (let i = 0; i < 600; i++) await rule(new URL(`https://site-${i}.example`), SITE);
    await rule(new URL('https://site-599.example'), SITE);
    expect(times).toBe(600);
    await rule(new URL('https://site-0.example'), SITE);
    expect(times).toBe(601);
  });
});
