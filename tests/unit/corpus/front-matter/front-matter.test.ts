import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../src/corpus/front-matter/front-matter.js';

const read = (text: string) => {
  const front = readFrontMatter(text);
  if (front.kind === 'unreadable') throw new Error(front.flaw.reason);
  return front;
};
const yaml = (lines: string) => read(`---\n${lines}\n---\nBody.\n`);
const flaws = (lines: string): readonly string[] => yaml(lines).flaws.map(({ line, reason }) => `${line}: ${reason}`);
const unreadable = (text: string): string => {
  const front = readFrontMatter(text);
  return front.kind === 'unreadable' ? `${front.flaw.line}: ${front.flaw.reason}` : 'read';
};

describe('front matter', () => {
  it('gives every stated fact, and no key for what is not stated', () => {
    const lines = [
      'title: "A: b"',
      'author: Ann  Author',
      'publisher: Paper',
      'published: 2018',
      'first_published: unknown',
      'url: https://example.org/a',
      'language: en-GB',
      'retrieved: 2019-02',
      'rights: © them',
      'topics: [trade, "energy"]',
    ].join('\n');
    expect(yaml(lines).facts).toEqual({
      title: 'A: b',
      author: 'Ann Author',
      publisher: 'Paper',
      published: '2018',
      firstPublished: 'unknown',
      url: 'https://example.org/a',
      language: 'en-GB',
      retrieved: '2019-02',
      rights: '© them',
      topics: ['trade', 'energy'],
    });
    expect(yaml('title: T').facts).toEqual({ title: 'T', topics: [] });
  });

  it('ends where the text begins', () => {
    const text = '---\ntitle: T\n--- \n---\nBody.';
    expect(text.slice(read(text).bodyStart)).toBe('---\nBody.');
    expect(read('---\ntitle: T\n---').bodyStart).toBe(16);
    expect('---\ntitle: T\n...\nBody.'.slice(read('---\ntitle: T\n...\nBody.').bodyStart)).toBe('Body.');
  });

  it.each([
    ['none at all', 'Body only.'],
    ['a rule across the page', '---\nOnce upon a time.\n---\nThe end.'],
    ['a rule that is never closed', '---\nOnce upon a time.'],
    ['a text in brackets', '{Editor: this is a note} The text.'],
    ['a list between lines', '---\n- one\n- two\n---\nBody.'],
  ])('may be missing: %s', (_name, text) => {
    expect(read(text)).toMatchObject({ facts: { topics: [] }, bodyStart: 0, flaws: [] });
  });

  it.each([
    ['TOML', '+++\ntitle = "T"\ndate = 2020-05-01T23:00:00-05:00\nauthors = ["Ann", "Bob"]\ndraft = false\n+++\nBody.'],
    [
      'JSON without a fence',
      '{\n"title": "T",\n"date": "2020-05-01T23:00:00-05:00", "authors": ["Ann", "Bob"]}\nBody.',
    ],
    ['JSON in a fence', ';;;\n{"title": "T", "date": "2020-05-01", "author": "Ann, Bob"}\n;;;\nBody.'],
    ['YAML', '---\nTitle: T\nDate: 2020-05-01 23:00:00 -0500\nAuthor:\n  - name: Ann\n  - Bob\n---\nBody.'],
  ])('may be %s', (_name, text) => {
    const { facts, bodyStart, flaws: found } = read(text);
    expect(facts).toEqual({ title: 'T', published: '2020-05-01', author: 'Ann, Bob', topics: [] });
    expect(text.slice(bodyStart)).toBe('Body.');
    expect(found).toEqual([]);
  });

  it.each([
    ['title', ['title', 'Title', 'TITLE', 'headline'], 'T', 'T'],
    ['author', ['author', 'authors', 'byline', 'creator', 'dc.creator'], 'Ann', 'Ann'],
    ['publisher', ['publisher', 'outlet', 'source', 'site', 'site_name'], 'Paper', 'Paper'],
    [
      'published',
      ['date', 'published', 'publishDate', 'pubDate', 'date_published', 'created', 'published-at'],
      '2020-05-01',
      '2020-05-01',
    ],
    ['updated', ['updated', 'lastmod', 'modified', 'last_updated'], '2020-05-01', '2020-05-01'],
    [
      'url',
      ['url', 'permalink', 'canonical', 'canonicalUrl', 'source_url'],
      'https://a.example/x',
      'https://a.example/x',
    ],
    ['language', ['lang', 'language', 'locale'], 'en_US', 'en-US'],
    ['topics', ['tags', 'categories', 'topics', 'keywords'], 'a, b', ['a', 'b']],
  ])('has %s under each of its names', (fact, names, value, expected) => {
    for (const name of names) expect(yaml(`${name}: ${value}`).facts, name).toMatchObject({ [fact]: expected });
  });

  it.each(['draft: true', 'published: false', 'status: draft'])('marks a draft: %s', (line) => {
    expect(yaml(`title: T\n${line}`)).toMatchObject({ draft: true, flaws: [] });
  });

  it.each(['draft: false', 'published: true', 'status: publish', 'layout: draft'])('marks no draft: %s', (line) => {
    expect(yaml(line)).toMatchObject({ draft: false, flaws: [] });
  });

  it('says nothing of keys that it does not need, of empty ones, and of paths where an address could be', () => {
    const lines =
      'layout: post\nimage: {src: a.png, alt: x}\nauthor:\npermalink: /a/b/\ncover: [1, 2]\ntags:\n__proto__: x';
    expect(yaml(lines)).toMatchObject({ facts: { topics: [] }, flaws: [] });
    expect(Object.getPrototypeOf(yaml('__proto__: {title: x}').facts)).toBe(Object.prototype);
  });

  it('reports a known key with a value that cannot be used, on its line, and goes without it', () => {
    const lines = ['published: 2018-02-30', 'autor: x', 'url: example.org', 'language: e n', 'title: {a: b}'].join(
      '\n',
    );
    expect(flaws(lines)).toEqual([
      '2: published “2018-02-30” is not in the calendar: write it as 2018, 2018-08 or 2018-08-10',
      '3: unknown key "autor": did you mean "author"?',
      '4: url is not a web address: it must begin with https:// or http://',
      '5: language is not a language code: write it as en, en-GB or ur',
      '6: title must be text',
    ]);
    expect(yaml(lines).facts).toEqual({ topics: [] });
  });

  it.each(['author', 'tags', 'slug', 'layout', 'tag', 'cover', 'dates', 'weight', 'series'])(
    'takes the key %s for no slip',
    (key) => expect(flaws(`${key}: x`)).toEqual([]),
  );
});

describe('front matter that is not quite YAML', () => {
  it.each([
    ['title: Crane: a history', { title: 'Crane: a history' }],
    ['title: @ann writes\nauthor: Ann', { title: '@ann writes', author: 'Ann' }],
    ['title: "The crane" at work', { title: 'The crane" at work' }],
    ['\ttitle: x\nauthor: Ann\ntags: [a, b', { author: 'Ann' }],
    ['title: a: b\ntags:\n  - one\n  - two', { title: 'a: b', topics: ['one', 'two'] }],
  ])('is read line by line, and that is reported: %j', (lines, facts) => {
    expect(yaml(lines).facts).toMatchObject(facts);
    expect(flaws(lines)[0]).toMatch(/not quite YAML/);
  });

  it('keeps a # that belongs to the words', () => {
    expect(yaml('title: Issue #5 of the paper').facts.title).toBe('Issue #5 of the paper');
    expect(yaml('title: The paper # a comment').facts.title).toBe('The paper');
    expect(yaml('title: T\ntitle: U').facts.title).toBe('U');
  });

  it.each([
    ['is never closed', '---\ntitle: T\nBody.', '1: the front matter does not end: close it with a line ---'],
    ['is never closed (TOML)', '+++\ntitle = "T"\nBody.', '1: the front matter does not end: close it with a line +++'],
    ['has 300,000 brackets', `---\na: ${'['.repeat(300_000)}\n---\nBody.`, /2: the front matter has 293 KB/],
    ['has brackets in brackets', `---\na: ${'['.repeat(60)}\n---\nBody.`, /brackets in more than 50 levels/],
    [
      'is a bomb of aliases',
      `---\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b]\n---\nBody.`,
      /cannot be read: Excessive alias count/,
    ],
  ])('makes the file unreadable where it %s', (_name, text, reason) => {
    expect(unreadable(text)).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
  });
});
