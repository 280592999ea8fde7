import { expect, it } from 'vitest';
import { readSource } from '../../../../src/corpus/load.js';
import { slice } from '../../../../src/span.js';
import { bytesOf } from '../read.js';

/** The blocks of a text, each with the number of its item before it. */
function numbered(markdown: string): readonly string[] {
  const source = readSource({ path: 'a.md', bytes: bytesOf(`---\ntitle: T\n---\n${markdown}`) });
  if (source.kind !== 'article') return [];
  const { body, blocks } = source.article;
  return blocks.map((block) => `${block.number ?? '-'} ${slice(body, block)}`);
}

it.each([
  ['1. a\n2. b', ['1 a', '2 b']],
  ['7) a\n8) b', ['7 a', '8 b']],
  ['3. a\n3. b', ['3 a', '4 b']],
  ['- a\n- b', ['- a', '- b']],
  ['1. a\n   - b\n2. c', ['1 a', '- b', '2 c']],
  ['- a\n  1. b', ['- a', '1 b']],
  ['1. a\n\n   more of it\n2. b', ['1 a', '- more of it', '2 b']],
  ['1. a\n\n   > said\n2. b', ['1 a', '- said', '2 b']],
  ['1988\\. A year.', ['- 1988. A year.']],
  ['<ol><li>a</li><li>b</li></ol>', ['1 a', '2 b']],
  ['<ol start="5"><li>a</li><li value="9">b</li><li>c</li></ol>', ['5 a', '9 b', '10 c']],
  ['<ol type="a"><li>a</li></ol>', ['- a']],
  ['<ol reversed><li>a</li></ol>', ['- a']],
  ['<ul><li>a</li></ul>', ['- a']],
  ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', ['1 a', '- b', '2 c']],
  ['1. It came. Said {{ x }} so. It left.\n2. b', ['1 It came.', '- It left.', '2 b']],
])('the items of %j have their numbers', (markdown, expected) => {
  expect(numbered(markdown)).toEqual(expected);
});
