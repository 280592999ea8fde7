import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../src/corpus/front-matter/front-matter.js';

const MANY = 300_000;
const outcome = (text: string): string => {
  const front = readFrontMatter(text);
  if (front.kind === 'unreadable') return front.flaw.reason;
  return [JSON.stringify(front.facts), ...front.flaws.map(({ reason }) => reason)].join(' ');
};
const yaml = (lines: string): string => outcome(`---\n${lines}\n---\nText.\n`);

describe('front matter that is an attack', () => {
  it.each([
    ['YAML', `---\ntitle: ${'['.repeat(MANY)}\n---\nText.`, /293 KB; at most 64 are read/],
    ['TOML', `+++\ntitle = ${'['.repeat(MANY)}\n+++\nText.`, /293 KB; at most 64 are read/],
    ['JSON in a fence', `---json\n{"a": ${'['.repeat(MANY)}\n---\nText.`, /293 KB; at most 64 are read/],
    ['JSON without a fence', `{"a": ${'['.repeat(MANY)}`, /not closed with } within 64 KB/],
    ['JSON of objects', '{"a":'.repeat(MANY), /not closed with } within 64 KB/],
    ['a small YAML', `---\ntitle: ${'['.repeat(3000)}\n---\nText.`, /more than 50 levels/],
  ])('with 300,000 brackets is refused: %s', (_name, text, reason) => {
    expect(outcome(text)).toMatch(reason);
  });

  it.each([
    ['lists in lists', `title:\n  ${'- '.repeat(30_000)}x`],
    ['keys in keys', `${'? '.repeat(30_000)}x`],
    ['aliases of aliases', ['a: &a [x,x]', ...aliases(60)].join('\n')],
    ['a list that holds itself', 'a: &a [*a]\nb: *a'],
    ['a map that is merged into itself', 'a: &a\n  <<: *a'],
    ['a title of 60,000 characters', `title: ${'word '.repeat(12_000)}`],
    ['7,000 keys', Array.from({ length: 7000 }, (_, i) => `k${i}: 1`).join('\n')],
  ])('gives no title, and ends: %s', (_name, lines) => {
    expect(yaml(lines)).not.toMatch(/"title":"|Maximum call stack/);
  });

  it('cannot change what objects are', () => {
    for (const text of [
      '---\n__proto__: {title: evil}\nconstructor: x\nprototype: y\n---\n',
      '{"__proto__": {"title": "evil"}, "constructor": {"prototype": {"title": "evil"}}}\n',
      '+++\n__proto__ = {title = "evil"}\nconstructor = 1\n+++\n',
    ])
      expect(outcome(text)).toBe('{"topics":[]}');
    expect('title' in {}).toBe(false);
  });
});

function aliases(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `k${i}: &k${i} [${Array(9).fill(i === 0 ? '*a' : `*k${i - 1}`)}]`);
}

describe('front matter that people mean well', () => {
  it.each([
    ['JSON with a comma too many', '{ "title": "x", }\nText.', /not JSON/],
    ['a name of a language', '---\nlang: English\n---\n', /lang is not a language code/],
    ['a date that no calendar has', '---\ndate: 31.02.2018\n---\n', /“31\.02\.2018” is not in the calendar/],
    [
      'a title of several thousand characters',
      `---\ntitle: ${'word '.repeat(900)}\n---\n`,
      /more than 1000 characters/,
    ],
  ])('is reported where it cannot be used: %s', (_name, text, reason) => {
    expect(outcome(text)).toMatch(reason);
  });

  it('with one comma too many is no part of the text', () => {
    const text = '{ "title": "x", }\nText.';
    const front = readFrontMatter(text);
    expect(front.kind === 'read' && text.slice(front.bodyStart)).toBe('Text.');
  });

  it.each([
    ['title: 007', '007'],
    ['title: 1.10', '1.10'],
    ['title: 1e3', '1e3'],
    ['title: 1984', '1984'],
    ['title: 0x10', '0x10'],
    ['title: *Important* news', '*Important* news'],
    ['title: *Important*', '*Important*'],
  ])('has its title letter for letter: %s', (line, title) => {
    const front = readFrontMatter(`---\n${line}\n---\n`);
    expect(front.kind === 'read' && front.facts.title).toBe(title);
  });

  it.each([
    'draft: yes',
    'draft: True',
    'draft: "true"',
    'draft: on',
    'published: no',
    'published: off',
    'status: Draft',
  ])('marks a draft as other programs read it: %s', (line) => {
    expect(readFrontMatter(`---\n${line}\n---\n`)).toMatchObject({ draft: true, flaws: [] });
  });

  it.each(['draft: no', 'draft: off', 'published: yes', 'draft:', 'status:'])('marks no draft: %s', (line) => {
    expect(readFrontMatter(`---\n${line}\n---\n`)).toMatchObject({ draft: false, flaws: [] });
  });

  it('is named by its line in TOML and JSON too, also where there are thousands of keys', () => {
    const keys = Array.from({ length: 5000 }, (_, i) => `k${i} = 1`).join('\n');
    expect(readFrontMatter(`+++\n${keys}\ndate = "x"\n+++\n`)).toMatchObject({ flaws: [{ line: 5002 }] });
    expect(readFrontMatter('{\n  "a": 1,\n  "date": "x"\n}\n')).toMatchObject({ flaws: [{ line: 3 }] });
  });
});
