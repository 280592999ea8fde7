import { describe, expect, it } from 'vitest';
import { article, problemsOf, texts } from '../read.js';

/** Blocks as `kind: text`, list items and headings with their depth. */
function blocks(markdown: string): string[] {
  const read = article(markdown);
  return read.blocks.map((block, index) => {
    const depth = block.depth > 0 ? ` ${block.depth}` : '';
    const leadIn = block.leadIn === undefined ? '' : ` <${block.leadIn}`;
    return `${block.kind}${depth}${leadIn}: ${texts(read, read.blocks)[index]}`;
  });
}

const body = (markdown: string): string => article(markdown).body;

describe('words', () => {
  it.each([
    ['*emphasis*, **strong**, ~~gone~~ and `code`', 'emphasis, strong, and code'],
    ['a [link](https://x.org "title") and <https://x.org>', 'a link and https://x.org'],
    ['a reference [link][1] here\n\n[1]: https://x.org', 'a reference link here'],
    ['an image ![alt](x.png) inside, another ![alt](x.png).', 'an image inside, another.'],
    ['<u>under</u> and H<sub>2</sub>O <!-- hidden --> stay', 'under and H₂O stay'],
    ['soft\nbreak', 'soft break'],
    ['hard\\\nbreak  \nand<br>another', 'hard\nbreak\nand\nanother'],
    ['many   spaces\tand\u2028a separator', 'many spaces and a separator'],
    ['R&amp;D &lt;3 &copy; &#x41;', 'R&D <3 © A'],
    ['no\u00a0break and thin\u2009space stay', 'no\u00a0break and thin\u2009space stay'],
    ['“Curly” ‘quotes’ – dashes — and … stay', '“Curly” ‘quotes’ – dashes — and … stay'],
    ['about ~5 or ~6 km, 2 * 3 * 4, snake_case_name', 'about ~5 or ~6 km, 2 * 3 * 4, snake_case_name'],
    [
      'a footnote[^1], a second [^2], and [^none]\n\n[^1]: One.\n[^2]: Two.',
      'a footnote, a second, and [^none]\n\nOne.\n\nTwo.',
    ],
    ['an entity for a bell&#7;', 'an entity for a bell\ufffd'],
    ['\\*escaped\\*', '*escaped*'],
    ['see www.example.com or a_b@c_d.org', 'see www.example.com or a_b@c_d.org'],
  ])('%j reads %j', (markdown, expected) => {
    expect(body(markdown)).toBe(expected);
  });

  it('are the same with Windows line ends', () => {
    const markdown = '# T\n\nOne\ntwo  \nthree\n\n```\na\n\nb\n```\n\n- x\n- y\n';
    expect(article(markdown.replaceAll('\n', '\r\n')).hash).toBe(article(markdown).hash);
  });
});

describe('blocks', () => {
  it('keep headings, paragraphs, quotations and captions apart by an empty line', () => {
    expect(blocks('# A\n\nOne.\n\n> Two.\n>\n> Three.\n\n![Four *five*](x.png)\n\n## B\n\nSix.')).toEqual([
      'heading 1: A',
      'paragraph: One.',
      'quote: Two.',
      'quote: Three.',
      'caption: Four five',
      'heading 2: B',
      'paragraph: Six.',
    ]);
    expect(body('# A\n\nOne.\n\n> Two.')).toBe('A\n\nOne.\n\nTwo.');
  });

  it('make every paragraph of a list item a block of its own, nested ones deeper, each after its lead-in', () => {
    const markdown = 'Intro:\n\n<!-- note -->\n\n- one\n- two\n\n  more\n  - deep\n\nEnd.';
    expect(blocks(markdown)).toEqual([
      'paragraph: Intro:',
      'list-item 1 <0: one',
      'list-item 1 <0: two',
      'list-item 1 <0: more',
      'list-item 2 <3: deep',
      'paragraph: End.',
    ]);
    expect(body(markdown)).toBe('Intro:\n\none\ntwo\nmore\ndeep\n\nEnd.');
  });

  it.each(['Intro:\n\n## Heading\n\n- one', 'Intro:\n\n***\n\n- one', 'Intro:\n\n![caption](x)\n\n- one', '- one'])(
    'give a list no lead-in when its neighbour is no paragraph: %j',
    (markdown) => {
      expect(article(markdown).blocks.at(-1)).not.toHaveProperty('leadIn');
    },
  );

  it('keep the rows of a table on neighbouring lines', () => {
    const markdown = '| a | b \\| c |\n|---|---|\n| 1 | *2* |\n| | |';
    expect(blocks(markdown)).toEqual(['table-row: a | b | c', 'table-row: 1 | 2']);
    expect(body(markdown)).toBe('a | b | c\n1 | 2');
  });

  it('keep the lines of code, with spaces for tabs', () => {
    expect(blocks('```js\nif (a) {\n\tb();\n\n}\n```')).toEqual(['code: if (a) {\n    b();\n\n}']);
  });

  it('are read from HTML as well', () => {
    const html =
      '<div><h2>Head</h2><p>One &amp; <b>two</b></p><p>Three</p><script>bad()</script>' +
      '<figure><img src="x"><figcaption>Cap<br>tion</figcaption></figure>' +
      '<ul><li>Item</li></ul><table><tr><td>a</td><td>b</td></tr></table></div>';
    expect(blocks(html)).toEqual([
      'heading 2: Head',
      'paragraph: One & two',
      'paragraph: Three',
      'caption: Cap\ntion',
      'list-item 1: Item',
      'table-row: a | b',
    ]);
  });

  it('count an image that is a link, or one of several, as a figure', () => {
    expect(blocks('Text.\n\n[![One](a)](b) ![Two](c)\n\n![](d)')).toEqual([
      'paragraph: Text.',
      'caption: One',
      'caption: Two',
    ]);
  });

  it('take a heading inside of a quotation for a part of it', () => {
    expect(blocks('> # Said\n>\n> - listed')).toEqual(['quote: Said', 'list-item 1: listed']);
  });

  it('leave nothing for rules, definitions and blank paragraphs', () => {
    expect(blocks('One.\n\n---\n\n&nbsp;\n\n[x]: https://x.org')).toEqual(['paragraph: One.']);
  });
});

describe('an article that cannot be read', () => {
  const at = (markdown: string): readonly [number, string][] =>
    problemsOf(`---\ntitle: T\n---\n${markdown}`).map(({ line, reason }) => [line, reason] as const);

  it('is one whose rest is hidden by an open comment or script', () => {
    const hides = 'is not closed: it hides what follows';
    expect(at('One.\n\n<!-- lost\n\nTwo.')).toEqual([[6, `<!-- ${hides}`]]);
    expect(at('One.\n\n> - <!-- lost')).toEqual([[6, `<!-- ${hides}`]]);
    expect(at('One.\n\n<script>\n\nTwo.')).toEqual([[6, `<script> ${hides}`]]);
  });

  it('is one that is nested deeper than the parser can follow', () => {
    expect(at(`${'>'.repeat(20_000)} deep`)).toEqual([[4, expect.stringContaining('nested too deeply')]]);
  });
});
