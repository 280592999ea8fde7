import fc from '../../../support/fc.js';

/** Markdown with HTML in it, and the words that a browser shows of it: those of hidden elements are not among them. */
export type Shown = { readonly markdown: string; readonly words: readonly string[] };

const joined = (parts: readonly Shown[], by: string): Shown => ({
  markdown: parts.map(({ markdown }) => markdown).join(by),
  words: parts.flatMap(({ words }) => words),
});

const around = (open: string, close: string, { markdown, words }: Shown, shown = true): Shown => ({
  markdown: `${open}${markdown}${close}`,
  words: shown ? words : [],
});

const word: fc.Arbitrary<Shown> = fc
  .tuple(fc.constantFrom('one', 'two', 'three', 'R&amp;D', '&copy;', 'é', '“four”'), fc.nat(99))
  .map(([name, number]) => `${name}${number}`)
  .map((text) => ({ markdown: text, words: [text.replace('&amp;', '&').replace('&copy;', '©')] }));

const INLINE = ['b', 'em', 'a href="x"', 'span class="hidden"', 'sub', 'kbd', 'unknown-tag', 'small title="a > b"'];
const UNSEEN = ['span hidden', 'b style="color: red; display: none"', 'template', 'noscript', 'title', 'style', 'svg'];
const BLOCKS = ['div', 'section', 'p', 'h2', 'blockquote', 'figcaption', 'pre', 'li', 'details'];
const HOLDERS = ['div', 'blockquote', 'section', 'article', 'figure', 'ul', 'div class="x"'];
const HIDERS = ['div hidden', 'dialog', 'section style="display:none"', 'div hidden=""'];

const close = (tag: string): string => `</${tag.split(' ')[0]}>`;
const inElement = (tags: readonly string[], inner: fc.Arbitrary<Shown>, shown: boolean): fc.Arbitrary<Shown> =>
  fc.tuple(fc.constantFrom(...tags), inner).map(([tag, part]) => around(`<${tag}> `, ` ${close(tag)}`, part, shown));

const inline: fc.Arbitrary<Shown> = fc
  .array(
    fc.oneof(
      word,
      inElement(INLINE, word, true),
      inElement(UNSEEN, word, false),
      word.map((part) => around('<!-- ', ' -->', part, false)),
      word.map((part) => joined([part, part], '<br>')),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => joined(parts, ' '));

const table = fc
  .array(fc.array(inline, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    rows.map((row) =>
      around(
        '<tr>',
        '</tr>',
        joined(
          row.map((cell) => around('<td>', '</td>', cell)),
          '',
        ),
      ),
    ),
  )
  .map((rows) => around('<table>', '</table>', joined(rows, '')));

/** Tags on lines of their own, with Markdown between: for the Markdown parser these are unrelated. */
const apart = (tags: readonly string[], inner: fc.Arbitrary<Shown>, shown: boolean): fc.Arbitrary<Shown> =>
  fc
    .tuple(fc.constantFrom(...tags), inner)
    .map(([tag, part]) => around(`<${tag}>\n\n`, `\n\n${close(tag)}`, part, shown));

const { block } = fc.letrec<{ readonly block: Shown }>((tie) => {
  const inner = fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => joined(parts, '\n\n'));
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      inline,
      inElement(BLOCKS, inline, true),
      table,
      inline.map((part) => around('- ', '', part)),
      apart(HOLDERS, inner, true),
      apart(HIDERS, inner, false),
    ),
  };
});

export const html: fc.Arbitrary<Shown> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((parts) => joined([{ markdown: 'Always.', words: ['Always.'] }, ...parts], '\n\n'));
