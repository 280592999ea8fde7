import fc from '../../../support/fc.js';

/** Pages of Markdown and HTML mixed, without the markup of any site. Marks of notes have the class "note". */

const word = fc.oneof(
  fc.constantFrom(
    'dam',
    'weir',
    'Rao',
    '1911',
    '10',
    '20,5',
    'R&amp;D',
    'café',
    '“quoted”',
    'it’s',
    '5th',
    'H',
    'km',
    'x',
  ),
  fc.nat(9999).map(String),
  fc.lorem({ maxCount: 1 }),
);

const end = fc.constantFrom('', '.', ',', '!', '?', ':', '…', ')');

const raised = fc.oneof(
  fc.constantFrom('10', 'm', 'x', 'E = mc').map((base) => `${base}<sup>2</sup>`),
  fc.constantFrom('CO', 'H', 'x').map((base) => `${base}<sub>2</sub>`),
  fc.constantFrom('1<sup>st</sup>', 'M<sup>me</sup>', '10<sup>9</sup>', '<sup>3</sup>/<sub>4</sub>', 'Ca<sup>2+</sup>'),
);

const note = fc
  .tuple(fc.constantFrom('1911', '1986', 'weir', 'fell.', 'said,'), fc.constantFrom('3', '[1]', '*', 'b', '12', '1, 2'))
  .map(([base, mark]) => `${base}<sup class="note">${mark}</sup>`);

const linkedNote = fc
  .tuple(fc.constantFrom('1911', '20', 'weir', 'fell.'), fc.constantFrom('[1]', '2', '[note 3]'))
  .map(([base, mark]) => `${base}<a class="note" href="#n">${mark}</a>`);

const around = (pairs: readonly (readonly [string, string])[]) =>
  fc
    .tuple(fc.constantFrom(...pairs), fc.array(word, { minLength: 1, maxLength: 3 }))
    .map(([[open, close], words]) => `${open}${words.join(' ')}${close}`);

const MARKED = [
  ['*', '*'],
  ['**', '**'],
  ['~~', '~~'],
  ['`', '`'],
  ['<b>', '</b>'],
  ['<del>', '</del>'],
  ['<s>', '</s>'],
  ['<ins>', '</ins>'],
  ['<mark>', '</mark>'],
  ['<u>', '</u>'],
  ['<span hidden>', '</span>'],
  ['<kbd>', '</kbd>'],
  ['<!-- ', ' -->'],
  ['<script>', '</script>'],
] as const;

/** A link in a sentence is not written on the word before it, as the mark of a note is. */
const link = word.map((text) => `[${text}](https://example.org)`);

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(word, end).map((parts) => parts.join('')) },
  fc.tuple(around(MARKED), end).map((parts) => parts.join('')),
  link,
  raised,
  note,
  linkedNote,
  fc.constantFrom('x < y', 'a<br>b', 'a\\\nb', 'soft\nbreak', '&copy;', '\\*', '&nbsp;', '5 * 6'),
);

const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `The ${pieces.join(' ')}`);
/** Words that touch: what is left out must not join what is around it. */
const touching = fc.array(around(MARKED), { minLength: 2, maxLength: 3 }).map((pieces) => `At ${pieces.join(' and')}`);
const cell = fc.oneof(word, around(MARKED), raised).map((text) => text.replaceAll('|', ''));

const rows = fc
  .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
  .map((all) => `| One | Two |\n|---|---|\n${all.map(([a, b]) => `| ${a} | ${b} |`).join('\n')}`);

const { block } = fc.letrec<{ readonly block: string }>((tie) => {
  const inner = fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((all) => all.join('\n\n'));
  const indented = (text: string, first: string, rest: string): string =>
    text
      .split('\n')
      .map((one, index) => (index === 0 ? first : rest) + one)
      .join('\n');
  return {
    block: fc.oneof(
      { maxDepth: 2 },
      line,
      touching,
      line.map((text) => `## ${text.replaceAll('\\\n', ' ').replaceAll('\n', ' ')}`),
      rows,
      fc
        .array(line, { minLength: 1, maxLength: 3 })
        .map((all) => all.map((one) => indented(one, '- ', '  ')).join('\n')),
      fc.constantFrom('```\npump = on\n\nx\n```', '---', '![](x.png)'),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'section', 'blockquote', 'td', 'h3', 'nav', 'footer', 'aside', 'form'),
          word,
          word,
        )
        .map(([tag, one, two]) => `<${tag}>${one}<br>${two} <s>old</s>new</${tag}>`),
      fc.tuple(word, word).map(([one, two]) => `<ul><li>${one}<li>${two}<ol><li>deep</ol></ul>`),
      fc
        .tuple(word, word)
        .map(([one, two]) => `<table><tr><td>${one}</td><td>${two}<sup class="note">[2]</sup></td></tr></table>`),
      inner.map((text) => indented(text, '> ', '> ')),
      inner.map((text) => indented(text, '- ', '  ')),
      inner.map((text) => `<details>\n<summary>More</summary>\n\n${text}\n\n</details>`),
      inner.map((text) => `<div class="share">\n\n${text}\n\n</div>`),
    ),
  };
});

/** Always with words to read. */
export const page: fc.Arbitrary<string> = fc
  .tuple(line, fc.array(block, { minLength: 1, maxLength: 6 }))
  .map(([first, blocks]) => [first, ...blocks].join('\n\n'));
