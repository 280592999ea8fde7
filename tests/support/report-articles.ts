import type { Article } from '../../src/corpus/article.js';
import { createRandom } from './noise.js';
import { article } from './tiny.js';

const OFFICES = ['water board', 'finance minister', 'district court', 'port authority', 'railway office', 'governor'];
const PLACES =
  'Sukkur Multan Győr Tampere Kisumu Arequipa Hue Bergen Braga Gdynia Quetta Larkana Szeged Turku Mombasa Cusco Danang Tromsø Porto Lublin Gwadar Murree'.split(
    ' ',
  );
const SENTENCES = [
  'It is not true that the {office} took {n} million rupees from the farmers of {place} in that year.',
  'Did the {office} promise {n} lakh rupees to the farmers of {place} in the week before the vote?',
  'How long will the farmers of {place} wait for the {n} square kilometres of land that the {office} promised them?',
  'Why was the bridge of {place} closed for {n} days without a word from the {office} or the council?',
  'What a day it was for the people of {place} when {n} tonnes of wheat from the {office} arrived at last!',
  'Never again will the people of {place} pay {n} dollars a month to the {office} for water like this!',
  'If the bank of {place} lends another {n} crore, the {office} will close the old bridge in the spring.',
  'The {office} denied that half a million people had left {place} within {n} weeks of the great flood.',
  'Two and a half years after the flood, {n} percent of the houses of {place} were still without a roof.',
  'Rumours that the {office} had sold {n} hectares of forest near {place} were never confirmed by the court.',
  'There is no evidence that the river at {place} rose by {n} metres—as the {office} had feared—in one night.',
  'Unless the council of {place} pays {n} thousand euros by autumn, the {office} will stop the ferry—again—for good.',
  'The {office} of {place} said that two thirds of the loan of {n} billion yen had been repaid—with interest.',
];

/** Short reports with what news has of amounts, questions, exclamations, dashes and sentences inside of others. */
export function reportArticles(count: number, seed = 2027): Article[] {
  const random = createRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const slots: Readonly<Record<string, () => string>> = {
    office: () => pick(OFFICES),
    place: () => pick(PLACES),
    n: () => String(2 + Math.floor(random() * 97)),
  };
  const sentence = (): string => pick(SENTENCES).replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]?.() ?? slot);
  const paragraph = (): string => Array.from({ length: 3 }, sentence).join(' ');
  return Array.from({ length: count }, (_, number) =>
    article({ id: `report-${number}`, markdown: [paragraph(), paragraph()].join('\n\n') }),
  );
}
