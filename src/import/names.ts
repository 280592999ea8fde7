/** Names the files of imported articles. */

import { dateInName, idOf } from '../corpus/ids.js';
import type { Draft } from './draft.js';

/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** A file of this name has the name of its folder. */
const OF_THE_FOLDER = /^(?:index|readme)$/;
const FIRST_WORDS = 8;

/**
 * Lower-case Latin letters, digits and hyphens of the title, else of the first words: never a part of the source's path.
 * The reader makes ids of names in the same way, so that the file's name is the article's id.
 */
export function nameFor({ facts, markdown }: Pick<Draft, 'facts' | 'markdown'>): string {
  const words = markdown
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, FIRST_WORDS);
  const named = slugOf(facts.title?.value ?? '') ?? slugOf(words.join(' ')) ?? 'article';
  // A number in a title must not become the date of an article that states none.
  const special = DEVICES.test(named) || OF_THE_FOLDER.test(named) || dateInName(named) !== undefined;
  return special ? `article-${named}` : named;
}

/** Twice: what remains without its leading date may begin with another. The end of a title may look like a file's. */
function slugOf(text: string): string | undefined {
  const id = idOf(idOf(text.replace(/[/\\.]+/g, ' ').trim()));
  return id === 'article' ? undefined : id;
}

/** The first name that is free, with a number if need be; it is taken then. */
export function takeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted.slice(0, 58).replace(/-+$/, '')}-${number}`;
  taken.add(name);
  return name;
}
