import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/render/formats/markdown.js';
import { bibtex, csl, escapeBibtex } from '../../../src/render/formats/records.js';
import fc from '../../support/fc.js';
import { hostileText } from '../../support/hostile.js';
import { article } from '../../support/tiny.js';

const source = {
  title: 'Talks_in *Lahore*',
  line: 'A. Writer · The Paper · 8 July 2019 · ¶ 2',
  url: 'https://example.org/a',
  id: 'talks.01234567.0.1',
};

const wordsOf = (node: Nodes): string => {
  if (node.type === 'break') return '\n';
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map(wordsOf).join(node.type === 'blockquote' ? '\n\n' : '');
};

describe('a quote as Markdown', () => {
  it('has the same words for a Markdown parser that we did not write', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [quoted] = fromMarkdown(markdown({ text }, source)).children;
        // Three or more line breaks never occur in a readable text, and entities are escaped.
        expect(quoted?.type === 'blockquote' ? wordsOf(quoted) : undefined).toBe(text);
      }),
      { numRuns: 3_000, seed: 6 },
    );
  });

  it('looks like a block quote with its source', () => {
    expect(markdown({ text: '1. He said *no*.' }, source)).toBe(
      '> 1\\. He said \\*no\\*.\n\n— [Talks\\_in \\*Lahore\\*](<https://example.org/a>), A. Writer · The Paper · 8 July 2019 · ¶ 2, `talks.01234567.0.1`',
    );
  });
});

describe('a record of the source', () => {
  const talks = article({
    id: 'talks',
    markdown: 'They met.',
    front:
      'title: "R&D costs 5% of {GDP} in Lahore_2"\nauthor: "Zoë Müller"\npublisher: "The Paper"\npublished: "2019-07-08"\nlanguage: en',
  });

  it('is an entry of BibTeX with every sign escaped', () => {
    expect(
      bibtex({ id: 'talks.01234567.0.1', article: talks, paragraph: 2, url: 'https://example.org/a_b?c=1%20{x}' }),
    ).toMatchInlineSnapshot(`
      "@article{talks.01234567.0.1,
        author = {Zoë Müller},
        title = {{R\\&D costs 5\\% of \\textbraceleft{}GDP\\textbraceright{} in Lahore\\_2}},
        journal = {The Paper},
        year = {2019},
        month = jul,
        day = {8},
        url = {https://example.org/a_b?c=1%20%7Bx%7D},
        note = {paragraph 2, talks.01234567.0.1},
      }"
    `);
  });

  it('has balanced braces, whatever a title contains', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        let depth = 0;
        for (const sign of escapeBibtex(title)) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('is an item of CSL-JSON, as precise as the date is stated', () => {
    expect(csl({ id: 'x', article: talks, paragraph: 2 })).toEqual({
      id: 'x',
      type: 'article-newspaper',
      title: 'R&D costs 5% of {GDP} in Lahore_2',
      author: [{ literal: 'Zoë Müller' }],
      'container-title': 'The Paper',
      issued: { 'date-parts': [[2019, 7, 8]] },
      language: 'en',
      note: 'paragraph 2',
    });
    const bare = article({ id: 'bare', markdown: 'They met.', front: 'title: Bare\npublished: "2019-07"' });
    expect(csl({ id: 'x', article: bare })).toEqual({
      id: 'x',
      type: 'webpage',
      title: 'Bare',
      issued: { 'date-parts': [[2019, 7]] },
    });
    expect(bibtex({ id: 'x', article: article({ id: 'n', markdown: 'They met.' }) })).toContain('date not stated');
  });
});
