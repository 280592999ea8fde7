import { describe, expect, it } from 'vitest';
import fc from '../../../support/fc.js';
import { article, problemsOf, texts } from '../read.js';
import { html } from './generated-html.js';

/** Blocks as `kind: text`, list items and headings with their depth. */
function blocks(markdown: string): string[] {
  const read = article(markdown);
  return read.blocks.map(({ kind, depth, leadIn }, index) => {
    const introduced = leadIn === undefined ? '' : ` <${leadIn}`;
    return `${kind}${depth > 0 ? ` ${depth}` : ''}${introduced}: ${texts(read, read.blocks)[index]}`;
  });
}

describe('HTML in a sentence', () => {
  it.each([
    ['a <span hidden>secret *x*</span> word', 'a word'],
    ['a<span style="display: none"> secret</span> word', 'a word'],
    ['a <script>alert(1)</script><style>b</style><template>c</template> word', 'a word'],
    ['H<sub>2</sub>O, <kbd>Ctrl</kbd>+<kbd>C</kbd>, a<wbr>b, A<!-- -->B', 'H₂O, Ctrl+C, ab, AB'],
    ['one<br/>two<br >three', 'one\ntwo\nthree'],
    ['one<div>two</div>three', 'one\ntwo\nthree'],
    ['words <img src="x" alt="a picture"> here, <svg><text>no</text></svg> there.', 'words here, there.'],
    ['code `<b>stays</b>` and \\<b> too', 'code <b>stays</b> and <b> too'],
    ['a **<b>bold</b>** [<i>link</i>](x)', 'a bold link'],
    ['a <x-markdown>b</x-markdown> c', 'a b c'],
  ])('%j reads %j', (markdown, words) => expect(article(markdown).body).toBe(words));

  it('reads the same in a heading and in a cell', () => {
    expect(blocks('# A <span hidden>no</span> b\n\n| <i>c</i> | <span hidden>no</span>d<br>e |\n|---|---|')).toEqual([
      'heading 1: A b',
      'table-row: c | d e',
    ]);
  });
});

describe('HTML around Markdown', () => {
  it('hides what it hides in a browser', () => {
    expect(blocks('<div hidden>\n\nNo *word*.\n\n- none\n\n</div>\n\nShown.')).toEqual(['paragraph: Shown.']);
    expect(blocks('<div>\n\n<!-- no\n\nword -->\n\n</div>\n\nShown.')).toEqual(['paragraph: Shown.']);
  });

  it('says what the Markdown in it is', () => {
    expect(blocks('<blockquote>\n\nSaid *so*.\n\n</blockquote>\n\nNot said.')).toEqual([
      'quote: Said so.',
      'paragraph: Not said.',
    ]);
    expect(
      blocks('<figure>\n\n![Alt](x)\n\n<figcaption>\n\nThe *caption*.\n\n</figcaption>\n\n</figure>\n\nEnd.'),
    ).toEqual(['caption: The caption.', 'paragraph: End.']);
    expect(blocks('Intro:\n\n<ul>\n<li>\n\none **bold**\n\n- sub\n\n</li>\n</ul>')).toEqual([
      'paragraph: Intro:',
      'list-item 1 <0: one bold',
      'list-item 2 <1: sub',
    ]);
    expect(blocks('<table><tr><td>\n\n**a**\n\n</td><td>b</td></tr></table>')).toEqual(['table-row: a | b']);
    expect(blocks('<h2 align="center">\n\nA *head*\n\n</h2>\n\nText.')).toEqual([
      'heading 2: A head',
      'paragraph: Text.',
    ]);
  });
});

describe('blocks of HTML', () => {
  it('are lists with their depth and lead-in, closed or not, on neighbouring lines', () => {
    const markdown = 'Intro:\n\n<ul><li>one<li>two<ol><li>deep</ol></ul>\n\nEnd.';
    expect(blocks(markdown)).toEqual([
      'paragraph: Intro:',
      'list-item 1 <0: one',
      'list-item 1 <0: two',
      'list-item 2 <2: deep',
      'paragraph: End.',
    ]);
    expect(article(markdown).body).toBe('Intro:\n\none\ntwo\ndeep\n\nEnd.');
  });

  it('are tables row by row, with what a browser adds where tags are left out', () => {
    expect(blocks('<table><caption>Cap<tr><th>a<th>b<tr><td>1<td><p>x<p>y<tr><td><td></table>')).toEqual([
      'caption: Cap',
      'table-row: a | b',
      'table-row: 1 | x y',
    ]);
  });

  it('are quotations, lines of code, and paragraphs for all else', () => {
    expect(blocks('<blockquote>One<p>two</blockquote>three<hr>four<address>five<br>six</address>')).toEqual([
      'quote: One',
      'quote: two',
      'paragraph: three',
      'paragraph: four',
      'paragraph: five\nsix',
    ]);
    expect(blocks('<pre><code>a\n\tb\n\n&lt;c&gt;</code></pre>\n\nEnd.')).toEqual([
      'code: a\n    b\n\n<c>',
      'paragraph: End.',
    ]);
  });

  it('are captions where images stand alone, and none of a figure that has its own', () => {
    expect(blocks('<p>\n<a href="x"><img src="y" alt="A &amp; B"></a>\n</p>\n\nText.')).toEqual([
      'caption: A & B',
      'paragraph: Text.',
    ]);
    expect(blocks('<figure><img src="x" alt="Alt"><figcaption>Cap</figcaption></figure>\n\nText.')).toEqual([
      'caption: Cap',
      'paragraph: Text.',
    ]);
  });

  it('have their entities read as the standard says, and no control character', () => {
    expect(blocks('<p>&copy; &notin; &ampx &#x80; &#7; &#0; &#xD800; a&nbsp;b &unknown;</p>')).toEqual([
      'paragraph: © ∉ &x € \ufffd \ufffd \ufffd a\u00a0b &unknown;',
    ]);
  });
});

describe('HTML that takes in what follows', () => {
  it.each([
    ['<h2>Title\n\nText.', '<h2>'],
    ['<div hidden>\n\nText.', '<div>'],
    ['<svg>\n\nText.', '<svg>'],
    ['<? open\n\nText.', '<?'],
    ['<div> <!-- from here\n\nto here -->', '<!--'],
    ['<textarea>\n\nText.', '<textarea>'],
    ['<div class="open\n\nText.', '<div'],
    ['The <script> element.', '<script>'],
    ['- a <span hidden>b', '<span>'],
  ])('is a problem with its line: %j', (markdown, sign) => {
    const found = problemsOf(`---\ntitle: T\n---\nOne.\n\n${markdown}`);
    expect(found.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      `6: ${sign} is not closed: it hides what follows`,
    ]);
  });

  it.each(['<p>One.\n<p>Two.', '<ul><li hidden>No.<li>Yes.</ul>', '<div>One.', '<img hidden>', '</div>'])(
    'is none where the standard closes it or nothing is hidden: %j',
    (markdown) => expect(problemsOf(`---\ntitle: T\n---\nOne.\n\n${markdown}`)).toEqual([]),
  );

  it.each([
    ['elements', '<div>'.repeat(100_000)],
    ['emphasis that never ends', Array.from({ length: 5000 }, (_, at) => `<p><b a=${at}></p>`).join('')],
  ])('is refused where it is nested too deeply: %s', (_, markdown) => {
    expect(problemsOf(`---\ntitle: T\n---\nOne.\n\n${markdown}`)[0]?.reason).toMatch(/nested too deeply/);
  });
});

it('shows the words of any HTML that a browser shows, in their order', () => {
  fc.assert(
    fc.property(html, ({ markdown, words }) => {
      const { body } = article(markdown);
      expect(body.split(/\s+/).filter((part) => part !== '|')).toEqual(words);
    }),
    { numRuns: 300 },
  );
});
