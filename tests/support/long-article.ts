import { createRandom } from './noise.js';

const list = (words: string): readonly string[] => words.split(',');
const THINGS = list(
  'harbour,bridge,treaty,orchard,engine,mountain,library,festival,market,glacier,railway,parliament,satellite,vineyard,museum,turbine,hospital,quarry,reservoir,theatre',
);
const KINDS = list('old,northern,crowded,costly,forgotten,public,royal,disputed,narrow,coastal,wooden,modern,secret');
const DONE = list('opened,closed,rebuilt,measured,sold,described,painted,repaired,inspected,insured,renamed,approved');
const PLACES = list('Karachi,Lahore,Quito,Oslo,Nairobi,Hanoi,Lima,Accra,Porto,Busan,Leeds,Dakar,Riga,Perth,Havana');
const WHO = list(
  'the mayor,the port authority,a court,the railway board,two ministers,the union,a professor,the bishop',
);
const WHY = list('after a storm in spring,because the budget allowed it,although residents objected,to cut the noise');

export type Fact = { readonly text: string; readonly question: string };

/** Each occurs once in the whole article: after one sixth, one half and five sixths of it. */
export const FACTS: readonly [Fact, Fact, Fact] = [
  {
    text: 'Professor Ottoline Brackenbury discovered the zirconium comet from a rooftop in Tbilisi on a cold night.',
    question: 'Who discovered the zirconium comet?',
  },
  {
    text: 'The submarine Marigold was towed to Valparaiso by seven fishing boats in 1931.',
    question: 'Where was the submarine Marigold towed?',
  },
  {
    text: 'Captain Ignatius Pell paid eleven thousand florins for the amber astrolabe.',
    question: 'How much did Captain Ignatius Pell pay for the amber astrolabe?',
  },
];

/** Varied prose in chapters of forty paragraphs, with about this number of words; the same for the same number. */
export function longArticle(words: number): string {
  const random = createRandom(7);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const forms: readonly (() => string)[] = [
    () =>
      `In ${1700 + Math.floor(random() * 300)} ${pick(WHO)} of ${pick(PLACES)} ${pick(DONE)} the ${pick(KINDS)} ${pick(THINGS)} ${pick(WHY)}.`,
    () =>
      `The ${pick(KINDS)} ${pick(THINGS)} in ${pick(PLACES)} was ${pick(DONE)} by ${pick(WHO)}, which cost ${Math.ceil(random() * 900)} million.`,
    () => `Nobody in ${pick(PLACES)} remembers why ${pick(WHO)} ${pick(DONE)} the ${pick(KINDS)} ${pick(THINGS)}.`,
    () => `“The ${pick(THINGS)} is ${pick(KINDS)},” said ${pick(WHO)} of ${pick(PLACES)}, “and it was ${pick(DONE)}.”`,
  ];
  const sentence = (): string => (forms[Math.floor(random() * forms.length)] ?? forms[0])?.() ?? '';
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const paragraph = Array.from({ length: 3 + Math.floor(random() * 5) }, sentence).join(' ');
    if (paragraphs.length % 40 === 0) paragraphs.push(`## Chapter ${paragraphs.length / 40 + 1}`);
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  const shares = FACTS.map((fact, at) => ({ fact, at: Math.floor(((at + 0.5) * paragraphs.length) / FACTS.length) }));
  for (const { fact, at } of shares.toReversed()) paragraphs.splice(at, 0, fact.text);
  return paragraphs.join('\n\n');
}
