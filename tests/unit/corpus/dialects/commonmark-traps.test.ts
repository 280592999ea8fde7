import { describe, expect, it } from 'vitest';
import { line, shown } from './shown.js';

describe('numbers', () => {
  it.each([
    'The box measures 5*10*2 metres.',
    'The box measures 5_10_2 metres.',
    'It is 2**10**3 or 5*x*2 or a*b*c.',
    'It is 1.5*2.5 and 3*4*5*6.',
  ])('keep their signs in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });

  it.each([
    ['*5* and **10** and *a*', '5 and 10 and a'],
    ['un*believ*able', 'unbelievable'],
    ['*1986* *1987*', '1986 1987'],
  ])('are emphasised in %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    ['Rain.\n\n1986. A great flood broke the weir.', ['Rain.', '1986. A great flood broke the weir.']],
    ['1986. One.\n1987. Two.', ['1986. One.', '1987. Two.']],
    ['> 2018) It sank.', ['quote: 2018) It sank.']],
    ['- 1986. A flood.', ['list-item: 1986. A flood.']],
  ])('keep their year in %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each([
    ['1. One.\n2. Two.', ['list-item: One.', 'list-item: Two.']],
    ['10) Ten.', ['list-item: Ten.']],
  ])('begin the items of a list in %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each(['(a) one and\n(b) two', 'a) one', 'i) one'])('and letters in brackets are words in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown.replace('\n', ' '));
  });
});

describe('the line after a table', () => {
  const table = '| Talks | Date |\n|---|---|\n| Lahore | 5 May |';
  const rows = ['table-row: Talks | Date', 'table-row: Lahore | 5 May'];
  it.each([
    [`${table}\nThey met in Quetta.`, [...rows, 'They met in Quetta.']],
    ['Talks | Date\n--- | ---\nLahore | 5 May\nThey met.', [...rows, 'They met.']],
    [`> ${table.replaceAll('\n', '\n> ')}\n> They met.`, [...rows, 'quote: They met.']],
    [`${table}\n# Head\n\nText.`, [...rows, 'heading: Head', 'Text.']],
    [`${table}\n\nThey met.`, [...rows, 'They met.']],
    ['They | met\nin Quetta.', ['They | met in Quetta.']],
  ])('%j is no row without a bar', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });
});

describe('definitions of links', () => {
  it.each([
    ['It holds [20][1].\n[1]: https://example.org', ['It holds 20.']],
    ['See [it].\n[it]: <a b.html> "T"\n[2]: /x\nMore text.', ['See it.', 'More text.']],
    ['> Said [so][s].\n> [s]: #top', ['quote: Said so.']],
  ])('right below a paragraph are no words: %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each(['He said\n[Bob]: yes, it is.', 'See\n[1]: https://example.org is down today.'])(
    'are not seen in %j',
    (markdown) => {
      expect(line(markdown)).toBe(markdown.replace('\n', ' '));
    },
  );
});

describe('a row of hyphens', () => {
  it.each([
    ['The minister left.\n---\nThen he came.', ['The minister left.', 'Then he came.']],
    ['“Why?”\n-----\n\nText.', ['“Why?”', 'Text.']],
    ['> It sank!\n> ---\n> It rose.', ['quote: It sank!', 'quote: It rose.']],
    ['The crane\n---\n\nText.', ['heading: The crane', 'Text.']],
    ['The crane.\n===\n\nText.', ['heading: The crane.', 'Text.']],
  ])('makes a heading of a line, but not of a sentence: %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });
});

describe('a raised star', () => {
  it.each([
    ['It fell<sup>*</sup> and rose.<sup>**</sup>', 'It fell and rose.'],
    ['In 1911<sup class="n">*</sup> and 1986<sup>[*]</sup> it fell.', 'In 1911 and 1986 it fell.'],
    ['It *fell*<sup>*</sup> *and* rose.', 'It fell and rose.'],
  ])('is no emphasis: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each(['It *fell<sup>2</sup> and* rose.', '<sup>*so*</sup> *it* fell.', 'a<sup> * b * c'])(
    'is not seen in %j',
    (markdown) => {
      expect(line(markdown)).not.toContain('\\');
    },
  );
});

describe('indentation', () => {
  it.each([
    [
      '    The minister signed it in\n    Lahore on 5 May 2018. He then left.',
      ['The minister signed it in Lahore on 5 May 2018. He then left.'],
    ],
    ['A.\n\n\tThe ferry (a boat) cost $5 at noon.\n\nB.', ['A.', 'The ferry (a boat) cost $5 at noon.', 'B.']],
    ['A.\n\n    “Why did it sink?” asked Ann.', ['A.', '“Why did it sink?” asked Ann.']],
  ])('of sentences is none: %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each([
    ['A:\n\n    pump = on', ['A:', 'code: pump = on']],
    ['A:\n\n    if (x) {\n        [[y]] ==z== %%w%%\n    }\n', ['A:', 'code: if (x) {\n    [[y]] ==z== %%w%%\n}']],
    ['A:\n\n    sudo apt install x', ['A:', 'code: sudo apt install x']],
    ['A:\n\n    $ ls -l\n    Total of 4 files.', ['A:', 'code: $ ls -l\nTotal of 4 files.']],
    ['- one\n\n    More of one here, it says.', ['list-item: one', 'list-item: More of one here, it says.']],
  ])('of anything else stays what it is: %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });
});

describe('a backslash at the end', () => {
  it.each([
    ['One\\\ntwo', 'One\ntwo'],
    ['One.\\\n\nTwo.', 'One. ¶ Two.'],
    ['One\\  \ntwo', 'One\ntwo'],
    ['In C:\\', 'In C:\\'],
  ])('of a line breaks it, and of a paragraph is nothing: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });
});
