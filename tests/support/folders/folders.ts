import { type Facts, type MadeFile, SHAPES } from './shapes.js';

/** A generator that gives the same numbers for the same seed (mulberry32), 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SUBJECTS = ['The harbour', 'A crane', 'Café Ørsted', 'The ferry: a history', "Ann's yard", 'Issue #5', 'Гавань'];
const VERBS = ['opens', 'in numbers', 'and the tide', 'at noon?', '& the "old" gate', 'is sold', '— part 2', 'v2.0'];
const AUTHORS = ['Ann Rower', 'Bob Keel', 'J. M. van der Zee', 'Olga Петрова'];
const TAGS = ['boats', 'yard', 'high water', 'news', 'tide-tables'];
const SENTENCES = [
  'The crane lifts nine tonnes.',
  'Bob Keel measured it twice, on 3 May 2019 and a year later.',
  'Nobody was hurt when the gate closed.',
  'It carries forty cars and two lorries.',
];

const FILES = 20;

/** One folder: `FILES` files of one shape, the same for the same seed. */
export function madeFolder(seed: number): { readonly shape: string; readonly files: readonly MadeFile[] } {
  const next = numbers(seed);
  const shape = SHAPES[seed % SHAPES.length];
  if (!shape) throw new Error('no shapes');
  const pick: Facts['pick'] = (choices) => choices[Math.floor(next() * choices.length)] as never;
  const files = Array.from({ length: FILES }, (_, index) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const date = `${2005 + Math.floor(next() * 20)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`;
    return shape.make({
      number: seed * FILES + index,
      title: `${pick(SUBJECTS)} ${pick(VERBS)} ${index + 1}`,
      slug: `story-${pick(['of', 'from', 'on'])}-${index + 1}`,
      date,
      author: pick(AUTHORS),
      tags: [pick(TAGS), pick(TAGS)],
      text: Array.from({ length: 3 }, () => `${pick(SENTENCES)} ${pick(SENTENCES)}`).join('\n\n'),
      pick,
    });
  });
  return { shape: shape.name, files };
}
