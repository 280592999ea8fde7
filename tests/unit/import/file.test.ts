import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/corpus/load.js';
import { projectMarkdown } from '../../../src/corpus/markdown/markdown.js';
import { articleFile } from '../../../src/import/file.js';
import { fingerprintOf, isEdited, recordIn } from '../../../src/import/record.js';
import fc from '../../support/fc.js';
import { draftOf, story } from '../../support/importing.js';

const on = '2026-11-26';
const found = <T>(value: T) => ({ value, from: 'JSON-LD' });

const load = (text: string) => {
  const source = readSource({ path: 'x.md', bytes: new TextEncoder().encode(text) });
  if (source.kind !== 'article') throw new Error(JSON.stringify(source));
  return source;
};

const facts = {
  title: found('Bridge: the “old” one’s end? #5 — 100% [sic]'),
  author: found('Anita Rao, B. Khan'),
  publisher: found('The Marvale Courier'),
  published: found('2018-08-10'),
  updated: found('2018-08'),
  url: found('https://example.org/a?b=c#d'),
  language: found('en-GB'),
};

describe('the file of an imported article', () => {
  it('is read by the library with exactly the facts and the text of the draft', () => {
    const draft = draftOf('https://example.org/x', { facts });
    const { article, problems } = load(articleFile(draft, { on }).text);
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      title: facts.title.value,
      author: facts.author.value,
      publisher: facts.publisher.value,
      published: '2018-08-10',
      updated: '2018-08',
      url: facts.url.value,
      language: 'en-GB',
      retrieved: on,
    });
    expect(article.body).toBe(projectMarkdown(draft.markdown, 0).body);
  });

  it('states nothing that the draft does not', () => {
    const { text } = articleFile(draftOf('notes.txt', { facts: {} }), { on });
    expect(text.split('\n').slice(0, 5)).toEqual([
      '---',
      'imported:',
      '  source: notes.txt',
      `  on: ${on}`,
      expect.stringMatching(/^ {2}hash: "?[0-9a-f]{32}"?$/),
    ]);
  });

  it('keeps any title and author, however YAML would read them', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('true', '007', '1.10', '- x', '* y', '2018-08-10', 'null', '~', "it's", '"q"', 'a: b # c', '---'),
    );
    fc.assert(
      fc.property(odd, odd, (title, author) => {
        const draft = draftOf('https://example.org/x', { facts: { title: found(title), author: found(author) } });
        const words = (text: string): string =>
          text
            .replace(/[\s\p{Cc}]+/gu, ' ')
            .replace(/\s+/g, ' ')
            .trim();
        const { article } = load(articleFile(draft, { on }).text);
        if (words(title) !== '') expect(article.title).toBe(words(title));
        expect(article.author ?? '').toBe(words(author));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out a value that is no fact but a page, and says so', () => {
    const file = articleFile(draftOf('x', { facts: { title: found('x'.repeat(2000)) } }), { on });
    expect(file.problems).toMatchObject([
      { severity: 'doubt', message: 'the title has 2000 characters, so it is left out' },
    ]);
    expect(load(file.text).problems).toEqual([]);
  });

  it('holds no control characters, which would make it unreadable', () => {
    const draft = draftOf('x', { facts: { title: found('A\u0000B\nC') }, markdown: `One\u000c two.\n\n${story('x')}` });
    const { article } = load(articleFile(draft, { on }).text);
    expect(article.title).toBe('A B C');
    expect(article.body).toMatch(/^One two\./);
  });
});

describe('the record of an import', () => {
  const { text, record } = articleFile(draftOf('https://example.org/x', { facts }), { on });

  it('is found again, and says that nobody edited the file', () => {
    expect(recordIn(text)).toEqual(record);
    expect(isEdited(text, record)).toBe(false);
  });

  it.each([
    ['the day of a later import', (t: string) => t.replaceAll(on, '2027-01-01')],
    ['line ends of Windows', (t: string) => t.replaceAll('\n', '\r\n')],
    ['a byte order mark', (t: string) => `\ufeff${t}`],
    ['empty lines at the end', (t: string) => `${t}\n\n`],
  ])('does not take %s for an edit', (_name, edit) => {
    expect(isEdited(edit(text), record)).toBe(false);
    expect(recordIn(edit(text))?.hash).toBe(record.hash);
  });

  it.each([
    ['a word', (t: string) => t.replace('bridge', 'ferry')],
    ['a fact', (t: string) => t.replace('Anita', 'Anna')],
    ['a new fact', (t: string) => t.replace('language:', 'rights: CC BY\nlanguage:')],
    ['a fact taken out', (t: string) => t.replace(/^author:.*\n/m, '')],
  ])('sees that a person changed %s', (_name, edit) => {
    expect(isEdited(edit(text), record)).toBe(true);
  });

  it('is the same for the same source on another day', () => {
    const later = articleFile(draftOf('https://example.org/x', { facts }), { on: '2027-02-03' });
    expect(later.record.hash).toBe(record.hash);
    expect(fingerprintOf(later.text)).toBe(record.hash);
  });

  it.each(['No front matter.', '---\ntitle: x\n---\n', '---\nimported: yes\n---\n', '---\nimported: [', ''])(
    'is absent in a file that a person wrote: %j',
    (own) => expect(recordIn(own)).toBeUndefined(),
  );
});
