import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/corpus/load.js';
import { slice } from '../../../../src/span.js';
import { bytesOf } from '../read.js';
import { line, shown } from './shown.js';

// A sentence with words left out in silence would be a quotation that its author did not write: "It costs {{ price }}
// now." was read as "It costs now."

const FRONT = '---\ntitle: Test\n---\n';
const read = (markdown: string, path = 'test.md') => readSource({ path, bytes: bytesOf(FRONT + markdown) });
const linesOf = (markdown: string, path?: string): readonly number[] =>
  read(markdown, path).kind === 'left-out'
    ? []
    : (read(markdown, path) as { problems: readonly { line: number }[] }).problems.map((one) => one.line - 3);

describe('a sentence with words that are filled in when the site is built', () => {
  it.each([
    ['It left. Hello {{ page.name }}, it is late. It came.', ['It left.', 'It came.']],
    ['In 20{{ x }}19 it left. It came.', ['It came.']],
    ['The **{{ site.title }}** page and ({{ x }}) it. It came.', ['It came.']],
    ['It left in {{- x -}}.', []],
    ['It came. Said {{< param x >}} so.', ['It came.']],
    ['It came. Said {{% i18n "x" %}} so.', ['It came.']],
    ['It came. Said {% t home.title %} so.', ['It came.']],
    ['> It came. Said {{ x }} so. It left.', ['quote: It came.', 'quote: It left.']],
    ['- It came.\n- Said {{ x }} so.', ['list-item: It came.']],
    ['| a | b |\n|---|---|\n| c | {{ x }} d |\n| e | f |', ['table-row: a | b', 'table-row: e | f']],
    ['![The {{ x }} crane](a.jpg)\n\nIt came.', ['It came.']],
    ['<div>It came. Said {{ x }} so. <b>It</b> left.</div>', ['It came.', 'It left.']],
    ['It came. Said <b>to {{ x }}</b> so.', ['It came.']],
    ['<figure><img src="a" alt="The {{ x }} crane"></figure>\n\nIt came.', ['It came.']],
    ['It came. See [the {{ x }} list](a.md). It left.', ['It came.', 'It left.']],
  ])('is no part of the text: %j', (markdown, expected) => {
    const source = read(markdown);
    const blocks = source.kind === 'article' ? source.article.blocks : [];
    const body = source.kind === 'article' ? source.article.body : '';
    expect(blocks.map((one) => (one.kind === 'paragraph' ? '' : `${one.kind}: `) + slice(body, one))).toEqual(expected);
    expect(body).not.toMatch(/[^\P{Cc}\n]/u);
    expect(linesOf(markdown).length).toBeGreaterThan(0);
  });

  it('is none in MDX either', () => {
    expect(shown('It came. It costs {props.price} now. It left.', 'test.mdx')).toEqual(['It came.', 'It left.']);
    expect(linesOf('It came.\n\nIt costs {props.price} now.', 'test.mdx')).toEqual([3]);
  });

  it('is reported with its line, and the rest of the file is read', () => {
    const markdown = 'A.\n\n{% comment %}\na\n{% endcomment %}\n\nIt costs {{ a }} now.\n\n\nAnd\nit {{ b }} came.';
    expect(linesOf(markdown)).toEqual([7, 11]);
    expect(read(markdown)).toMatchObject({
      kind: 'article',
      problems: [
        { file: 'test.md', effect: 'noted', reason: expect.stringContaining('filled in when the site is built') },
        { effect: 'noted' },
      ],
    });
  });

  it('is reported, too, where nothing else is in the file', () => {
    expect(read('Hello {{ name }}, it is late.')).toMatchObject({
      kind: 'problems',
      problems: [{ line: 4, effect: 'left-out' }],
    });
  });

  it('parts what is before it from what is after it', () => {
    const source = read('One came. Two {{ x }} left. Three came.');
    expect(source.kind === 'article' && source.article.blocks).toHaveLength(2);
  });

  it('introduces no list, and what it introduced is still read', () => {
    const source = read('These {{ x }} came:\n\n- Anna\n- Bert');
    expect(source.kind === 'article' && source.article.blocks.map(({ leadIn }) => leadIn)).toEqual([
      undefined,
      undefined,
    ]);
    const after = read('One came. Two {{ x }} left. These came:\n\n- Anna');
    expect(after.kind === 'article' && after.article.blocks.map(({ leadIn }) => leadIn)).toEqual([
      undefined,
      undefined,
      1,
    ]);
  });
});

describe('what is filled in outside of sentences', () => {
  it.each([
    ['{{ content }}\n\nIt came.', ['It came.']],
    ['It came.\n\n{{< toc >}}', ['It came.']],
    ['See [the list]({{ site.url }}/x).', ['See the list.']],
    ['<div class="{{ x }}">\n\nIt came.\n\n</div>', ['It came.']],
    ['## About {{ site.title }}\n\nIt came.', ['heading: About …', 'It came.']],
    ['## {{ site.title }}\n\nIt came.', ['It came.']],
  ])('costs nothing: %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
    expect(linesOf(markdown)).toEqual([]);
  });

  it('shows in a title that words are missing', () => {
    const source = readSource({ path: 'a.md', bytes: bytesOf('# About {{ site.title }}\n\nIt came.') });
    expect(source).toMatchObject({ kind: 'article', article: { title: 'About …', body: 'It came.' } });
  });

  it('is what people should see where it is code', () => {
    expect(line('Write `{{ x }}` there.')).toBe('Write {{ x }} there.');
  });
});
