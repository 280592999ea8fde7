import { describe, expect, it } from 'vitest';
import { article, problemsOf } from './read.js';

const MERGE = '<<<<<<< HEAD\nIt cost forty.\n=======\nIt cost fifty.\n>>>>>>> theirs\n';

describe('a file in the middle of a merge', () => {
  it.each([
    ['in its text', `The harbour is old.\n\n${MERGE}\nIt is large.\n`, 3],
    ['in its front matter', '---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\nThe harbour is old.\n', 2],
    ['with the text that both began with', MERGE.replace('=====', '||||||| base\nIt cost ten.\n====='), 1],
    ['with ends of lines of Windows', MERGE.replaceAll('\n', '\r\n'), 1],
    ['of a stash', MERGE.replace('HEAD', 'Updated upstream').replace('theirs', 'Stashed changes'), 1],
  ])('is left out, and the line is reported (%s)', (_where, text, line) => {
    expect(problemsOf(text)).toMatchObject([
      { line, effect: 'left-out', reason: expect.stringContaining('keep one of the two texts') },
    ]);
  });

  it('is also one of plain text', () => {
    expect(problemsOf(MERGE, 'test.txt')).toMatchObject([{ line: 1, effect: 'left-out' }]);
  });
});

describe('no merge', () => {
  it.each([
    ['marks in a block of code', `Git writes:\n\n\`\`\`\n${MERGE}\`\`\`\n`],
    ['an underlined heading', 'Harbours\n=======\n\nThey are old.\n'],
    ['an arrow', '<<<<<<< is an arrow, and so is\n>>>>>>> this.\n'],
    ['marks inside of a line', 'It says <<<<<<< HEAD and ======= and >>>>>>> theirs.\n'],
  ])('is %s', (_what, text) => {
    expect(problemsOf(`---\ntitle: Test\n---\n${text}`)).toEqual([]);
    expect(article(text).body).not.toBe('');
  });
});
