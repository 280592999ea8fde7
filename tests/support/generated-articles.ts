import type { Article } from '../../src/corpus/article.js';
import { FILLERS, FRAMES } from './generated-phrases.js';
import { createRandom } from './noise.js';
import { article } from './tiny.js';

/**
 * News-like articles for tests and benches of "is this quote real?": numbers, currencies, negations, hedges, accents,
 * quotation marks, dashes, ellipses; sentences that occur three times in one article, and in several articles.
 */
export function generatedArticles(count: number, seed = 2026): Article[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const markdown = bodyOf(number, random);
    const place = FILLERS.place?.[number % (FILLERS.place?.length ?? 1)] ?? '';
    return article({ id: `generated-${number}`, markdown, front: `title: "Report ${number} from ${place}"` });
  });
}

type Random = () => number;

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

/** A frame with each `{slot}` filled; `{n}` is a number as news articles write it. */
function sentenceOf(random: Random): string {
  const filled = pick(FRAMES, random).replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return String(2 + Math.floor(random() * 97));
    if (slot === 'dollars') return `$${2 + Math.floor(random() * 97)}`;
    if (slot === 'year') return String(1950 + Math.floor(random() * 75));
    if (slot === 'decimal') return `${Math.floor(random() * 20)}.${1 + Math.floor(random() * 9)}`;
    if (slot === 'thousands') return `${1 + Math.floor(random() * 99)},${100 + Math.floor(random() * 899)}`;
    return pick(FILLERS[slot] ?? [slot], random);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** Agencies are quoted by many: one article in four has this sentence, which is the same for the ten around it. */
const wireOf = (number: number): string => sentenceOf(createRandom(10_000 + Math.floor(number / 10)));

function bodyOf(number: number, random: Random): string {
  const refrain = sentenceOf(random);
  const paragraphs = Array.from({ length: 5 }, (_, index) => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () => sentenceOf(random));
    // Every third article says one sentence three times, in three paragraphs.
    if (number % 3 === 0 && index < 3) sentences.splice(1, 0, refrain);
    if (number % 4 === 0 && index === 4) sentences.push(wireOf(number));
    return sentences.join(' ');
  });
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = paragraphs;
  return [
    first,
    '## What is known',
    second,
    `> ${third}`,
    `![A view of ward ${number} in the rain]()`,
    fourth,
    fifth,
  ].join('\n\n');
}
