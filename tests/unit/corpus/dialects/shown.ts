import { readSource } from '../../../../src/corpus/load.js';
import { slice } from '../../../../src/span.js';
import { bytesOf } from '../read.js';

/** The blocks of a file with this text, in order; those that are no paragraphs with their kind. */
export function shown(markdown: string, path = 'test.md'): readonly string[] {
  const source = readSource({ path, bytes: bytesOf(`---\ntitle: Test\n---\n${markdown}`) });
  if (source.kind !== 'article') throw new Error(JSON.stringify(source));
  const { body, blocks } = source.article;
  return blocks.map((block) => (block.kind === 'paragraph' ? '' : `${block.kind}: `) + slice(body, block));
}

/** The same, for a text of one block. */
export const line = (markdown: string, path?: string): string => shown(markdown, path).join(' ¶ ');
