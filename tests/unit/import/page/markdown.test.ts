import { describe, expect, it } from 'vitest';
import { projectMarkdown } from '../../../../src/corpus/markdown/markdown.js';
import { markdownOf } from '../../../../src/import/page/text/markdown.js';
import fc from '../../../support/fc.js';

const { array, assert, asyncProperty, constantFrom, tuple } = fc;

const bodyOf = (html: string): string => projectMarkdown(markdownOf(html).markdown, 0, { titled: true }).body;
const kindsOf = (html: string): readonly string[] =>
  projectMarkdown(markdownOf(html).markdown, 0, { titled: true }).blocks.map(({ kind }) => kind);

describe('the Markdown of a page', () => {
  it.each([
    ['headings', '<h2>What next?</h2><p>Words.</p>', ['heading', 'paragraph']],
    ['lists', '<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>', ['list-item', 'list-item', 'list-item']],
    ['quotations', '<blockquote><p>“Yes,” she said.</p></blockquote>', ['quote']],
    ['tables', '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', ['table-row', 'table-row']],
    ['captions', '<figure><img src="x" alt="A lake"><figcaption>The lake in May.</figcaption></figure>', ['caption']],
    ['code', '<pre><code>a = 1\nb = 2</code></pre>', ['code']],
  ])('keeps %s', (_name, html, kinds) => {
    expect(kindsOf(html)).toEqual(kinds);
  });

  it.each([
    ['an image, with what it shows', '<p>Before <img src="x" alt="A lake"> after.</p>', 'Before after.'],
    [
      'the address of a link',
      '<p>The <a href="https://x.example/a_b">old bridge</a> fell.</p>',
      'The old bridge fell.',
    ],
    ['emphasis, also inside of a word', '<p>un<b>believ</b>able <i>*so*</i></p>', 'unbelievable *so*'],
    ['struck-out words', '<p>Nine <del>or ten</del> people.</p>', 'Nine people.'],
    [
      'the mark of a note',
      '<p>It fell.<sup><a href="#n1">1</a></sup> Later it rose.<a href="#n2">[2]</a></p>',
      'It fell. Later it rose.',
    ],
    [
      'scripts, styles and forms',
      '<p>Words.</p><script>x()</script><style>p{}</style><form><input value="y"></form>',
      'Words.',
    ],
  ])('leaves out %s', (_name, html, body) => {
    expect(bodyOf(html)).toBe(body);
  });

  it('keeps powers and formulas as they are read', () => {
    expect(bodyOf('<p>10<sup>9</sup> m<sup>2</sup> of H<sub>2</sub>O</p>')).toBe('10⁹ m² of H₂O');
  });

  it.each([
    '1986. A flood came.',
    '# no heading, - no list, > no quote',
    'a * b * c and snake_case_name and __init__',
    '{{ braces }} and {% percent %} and {: .class }',
    'x^2^ and H~2~O and ~~tilde~~ and ==marked== and ++ctrl++',
    '100%% sure and 50%% not',
    '<b>no tag</b> & no &amp; reference',
    '[no link](nowhere) and [[no wiki link]] and ![no image]()',
    '::: warning',
    ':::',
    '!!! note',
    '=== "Tab"',
    '--8<-- "file"',
    '| no | table |',
    '`no code` and ``` no fence',
    'Line ends with a backslash\\',
    '+++ or --- or ***',
    '$$ E = mc^2 $$',
    'Term\n: definition',
    '[TOC]',
    '[^1]: a note',
    '{++ added ++} {-- taken --} {>> remark <<}',
    'import x from "y"',
    '  leading and trailing   ',
    'http://x.example/a_b_c and <https://y.example>',
    ':material-home: and :smile:',
    '[1]: https://x.example',
  ])('shows as it is: %s', (text) => {
    const html = `<p>Before it.</p><p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p><p>After it.</p>`;
    const { markdown, unsure } = markdownOf(html);
    expect(unsure).toEqual([]);
    const { body } = projectMarkdown(markdown, 0, { titled: true });
    expect(body.replace(/\s+/g, ' ')).toBe(`Before it. ${text.replace(/\s+/g, ' ').trim()} After it.`);
  });

  it('has signs that mean something only together, in two paragraphs', () => {
    const { markdown, unsure } = markdownOf(
      '<p>It is 5 %% more.</p><p>Or 6 %% less.</p><p>{% if %}</p><p>{% endif %}</p>',
    );
    expect(unsure).toEqual([]);
    expect(projectMarkdown(markdown, 0, { titled: true }).body).toBe(
      'It is 5 %% more.\n\nOr 6 %% less.\n\n{% if %}\n\n{% endif %}',
    );
  });

  it('is plain where nothing has to be escaped', () => {
    expect(markdownOf('<p>“Plain” words, at 5 o’clock (or 6): $7 – 8%.</p>').markdown).toBe(
      '“Plain” words, at 5 o’clock (or 6): $7 – 8%.\n',
    );
  });
});

const SIGNS = [...'*_[]()<>{}%=^~+:#!|`$&@\\-."\'/,; 1aB“é—'];
const words = array(constantFrom('word', 'Two', 'drei', '17', 'naïve', 'мост'), { minLength: 1, maxLength: 4 }).map(
  (all) => all.join(' '),
);
const odd = array(constantFrom(...SIGNS), { maxLength: 8 }).map((all) => all.join(''));
const inline = tuple(words, odd, words).map((parts) => parts.join(' '));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const BLOCKS: readonly ((text: string) => string)[] = [
  (text) => `<p>${text}</p>`,
  (text) => `<h2>${text}</h2>`,
  (text) => `<ul><li>${text}</li><li>${text}</li></ul>`,
  (text) => `<blockquote><p>${text}</p></blockquote>`,
  (text) => `<figure><figcaption>${text}</figcaption></figure>`,
  (text) => `<p>Read <em>${text}</em> and <a href="/x">${text}</a>.</p>`,
  (text) => `<table><tr><th>A</th></tr><tr><td>${text}</td></tr></table>`,
];
const letters = (text: string): string => text.replace(/[|\s]+/gu, '');

describe('any words of a page', () => {
  it('come back letter for letter from the Markdown that is written of them', async () => {
    const documents = array(tuple(inline, constantFrom(...BLOCKS)), { minLength: 1, maxLength: 4 });
    await assert(
      asyncProperty(documents, async (blocks) => {
        const html = blocks.map(([text, block]) => block(escaped(text))).join('');
        const shown = blocks.map(([text, block]) => block(text)).join('');
        fc.pre(!/\[\W?\w{0,3}\W?\]/.test(shown));
        const { markdown, unsure } = markdownOf(html);
        if (unsure.length > 0) return;
        const { body } = projectMarkdown(markdown, 0, { titled: true });
        const expected = html
          .replace(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(letters(body)).toBe(letters(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('are seldom left unsure', () => {
    const sample = fc.sample(inline, { numRuns: 200, seed: 7 });
    const unsure = sample.filter((text) => markdownOf(`<p>${escaped(text)}</p>`).unsure.length > 0);
    expect(unsure.length).toBeLessThanOrEqual(2);
  });
});
