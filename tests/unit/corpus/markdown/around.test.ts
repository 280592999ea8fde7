import { describe, expect, it } from 'vitest';
import { article, texts } from '../read.js';

/** Blocks as `kind: text`, with the number of the block that leads to each. */
function blocks(markdown: string): string[] {
  const read = article(markdown);
  return read.blocks.map(
    ({ kind, leadIn }, index) =>
      `${kind}${leadIn === undefined ? '' : ` <${leadIn}`}: ${texts(read, read.blocks)[index]}`,
  );
}

const LIST = '\n\n- The mill was sold.\n- The ferry sank.';
const TABLE = '\n\n| Talks | Date |\n|---|---|\n| Lahore | 5 May |';
const CODE = '\n\n```\npump = on\n```';

describe('what comes after a paragraph', () => {
  it.each([
    'These were lost:',
    'He wrote “see:”',
    'These were lost —',
    'Among what was lost',
    'In that week, they say,',
  ])('is introduced by one that is unfinished: %j', (words) => {
    for (const [markdown, kind] of [
      [LIST, 'list-item'],
      [TABLE, 'table-row'],
      [CODE, 'code'],
    ] as const) {
      const [, ...following] = blocks(words + markdown);
      for (const block of following) expect(block).toMatch(new RegExp(`^${kind} <0: `));
    }
  });

  it.each([
    'It rained for a week.',
    'Why did it rain?',
    'It rained!',
    'It rained…',
    'He said: “It rained.”',
    '(It rained.)',
  ])('is not introduced by a finished sentence: %j', (words) => {
    for (const markdown of [LIST, TABLE, CODE]) expect(blocks(words + markdown).join()).not.toContain('<0');
  });

  it('in a nested list is introduced by its item, or else as the list is', () => {
    expect(blocks('Lost:\n\n- mills:\n  - one\n- All ferries.\n  - two')).toEqual([
      'paragraph: Lost:',
      'list-item <0: mills:',
      'list-item <1: one',
      'list-item <0: All ferries.',
      'list-item <0: two',
    ]);
  });
});

describe('a sentence that runs round code, a list or a table', () => {
  it.each([CODE, LIST, TABLE, `${CODE}${CODE}`])('has its beginning as lead-in: %j', (between) => {
    const found = blocks(`Enable the pump by adding the line${between}\n\nin the file pump.conf and restart.`);
    expect(found.at(-1)).toMatch(/^paragraph <\d: in the file pump\.conf and restart\.$/);
  });

  it.each(['- mills:\n  - one\n- and ferries', '- mills:\n\n  ```\n  a\n  ```\n- and ferries'])(
    'is not what the next item of a list is: %j',
    (markdown) => {
      expect(blocks(markdown).at(-1)).toBe('list-item: and ferries');
    },
  );

  it('may introduce what follows itself, and is no footnote', () => {
    expect(blocks(`Add the line${CODE}\n\nin the file, of which there are${LIST}\n\n[^1]: see there.`)).toEqual([
      'paragraph: Add the line',
      'code <0: pump = on',
      'paragraph <0: in the file, of which there are',
      'list-item <2: The mill was sold.',
      'list-item <2: The ferry sank.',
      'paragraph: see there.',
    ]);
  });

  it('in a list or a quotation too', () => {
    expect(blocks('- Add the line\n\n  ```\n  a\n  ```\n\n  to the file.').at(-1)).toBe('list-item <0: to the file.');
    expect(blocks('> Add the line\n>\n> ```\n> a\n> ```\n>\n> to the file.').at(-1)).toBe('quote <0: to the file.');
  });

  it.each([
    `Add the line.${CODE}\n\nin the file.`,
    `Add the line${CODE}\n\nIn the file it is.`,
    `Add the line${CODE}\n\nEnd.\n\nin the file.`,
    'Add the line\n\nin the file.',
  ])('is not seen in %j', (markdown) => {
    expect(article(markdown).blocks.at(-1)).not.toHaveProperty('leadIn');
  });
});

describe('tables and quotations', () => {
  it.each([
    ['| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |', 'a\n1\n\nb\n2'],
    ['| a | c |\n|---|---|\n| 1 | x |\n| b | d |\n|---|:-:|\n| 2 | y |', 'a | c\n1 | x\n\nb | d\n2 | y'],
    ['| a |\n|---|\n| b |\n|---|\n| 2 |', 'a\n\nb\n2'],
    ['| a | b |\n|---|---|\n| - | - |\n| - | 1 |', 'a | b\n- | -\n- | 1'],
  ])('after tables are tables of their own: %j', (markdown, body) => {
    expect(article(markdown).body).toBe(body);
  });

  it.each([
    ['> One.\n>\n> > Two.\n> > three.\n>\n> Four.', ['quote: One.', 'quote: Two. three.', 'quote: Four.']],
    ['> > > Deep.', ['quote: Deep.']],
    ['> - a\n>   > Said.', ['list-item: a', 'quote: Said.']],
  ])('in quotations are quotations: %j', (markdown, expected) => {
    expect(blocks(markdown)).toEqual(expected);
  });

  it.each([
    '<details>\n<summary>The plan</summary>\n\nIt *was* secret.\n\n</details>',
    '<details><summary>The <b>plan</b></summary><p>It was secret.</p></details>',
    '<details open>\n\n<summary>The plan</summary>\n\nIt was secret.\n</details>',
  ])('and what is folded away are words: %j', (markdown) => {
    expect(blocks(markdown)).toEqual(['paragraph: The plan', 'paragraph: It was secret.']);
  });
});
