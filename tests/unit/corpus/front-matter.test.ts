import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/front-matter.js';

const flaws = (yaml: string): readonly string[] =>
  readFrontMatter(`---\n${yaml}\n---\nBody.\n`).flaws.map(({ line, reason }) => `${line}: ${reason}`);

describe('front matter', () => {
  it('gives every stated fact, and no key for what is not stated', () => {
    const yaml = [
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
    expect(readFrontMatter(`---\n${yaml}\n---\nBody.`).facts).toEqual({
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
    expect(readFrontMatter('---\ntitle: T\n---\n').facts).toEqual({ title: 'T', topics: [] });
  });

  it('ends where the text begins', () => {
    const text = '---\ntitle: T\n--- \n---\nBody.';
    expect(text.slice(readFrontMatter(text).bodyStart)).toBe('---\nBody.');
    expect(readFrontMatter('---\ntitle: T\n---').bodyStart).toBe(16);
  });

  it('tells all that is wrong at once, each on its line', () => {
    const yaml = [
      'published: 2018-02-30',
      'first_published: 10.08.2018',
      'autor: x',
      'colour: red',
      'url: example.org',
      'language: e n',
      'topics: trade',
      'rights: ""',
      'author:',
      'publisher: 7',
      'retrieved: yesterday',
    ].join('\n');
    const forms = 'write it as 2018, 2018-08 or 2018-08-10';
    expect(flaws(yaml)).toEqual([
      '1: title is missing: state it',
      `2: published is not a date that the calendar has: ${forms}`,
      `3: first_published is not a date that the calendar has: ${forms}, or unknown`,
      '4: unknown key "autor": did you mean "author"?',
      '5: unknown key "colour": the keys are title, author, publisher, published, first_published, url, language, retrieved, rights, topics',
      '6: url is not a web address: it must begin with https:// or http://',
      '7: language is not a language code: write it as en, en-GB or ur',
      '8: topics must be a list, as in [trade, energy]',
      '9: rights is empty: state it or leave the line out',
      '10: author is empty: state it or leave the line out',
      '11: publisher must be text: put it between quotation marks',
      `12: retrieved is not a date that the calendar has: ${forms}`,
    ]);
  });

  it.each([
    ['title: a\ntitle: b', '3: this key is there twice: keep one'],
    ['title: "a', 'the front matter is not YAML: Missing closing "quote'],
    ['title: a: b', '2: the front matter is not YAML: Nested mappings are not allowed in compact mappings'],
    ['- title', '2: the front matter must be lines of the form "key: value"'],
    ['just words', '2: the front matter must be lines of the form "key: value"'],
    ['title: &t x\nauthor: *t', '2: write values out: YAML aliases (*name) are not read'],
    ['title: "a\\u0007b"', '2: title holds a control character: delete it'],
    ['title: 1984', '2: title must be text: put it between quotation marks'],
    ['title: T\ntopics:\n  - a\n  -\n  - ""', 'topics is empty: state it or leave the line out'],
    ['title: T\n__proto__: x', '3: unknown key "__proto__"'],
    ['title: T\nTitle: x', '3: unknown key "Title": did you mean "title"?'],
  ])('says of %j: %s', (yaml, expected) => {
    expect(flaws(yaml).join('\n')).toContain(expected);
  });

  it.each(['2018-02-29', '2018-13', '2018-00-10', '18', '2018-8-1', '20180810'])('refuses the date %s', (date) => {
    expect(flaws(`title: T\npublished: ${date}`)).toHaveLength(1);
  });

  it.each(['2020-02-29', '1066', '2018-12', '0099-01-01', "'2018'"])('takes the date %s', (date) => {
    expect(flaws(`title: T\npublished: ${date}`)).toEqual([]);
  });

  it('must be there, and must end', () => {
    expect(readFrontMatter('Body only.').flaws[0]?.reason).toMatch(/^no front matter: the first line must be ---/);
    expect(readFrontMatter('---\ntitle: T\nBody.').flaws[0]?.reason).toMatch(/does not end: close it with a line ---/);
  });
});
