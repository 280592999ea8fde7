/** News-like articles out of thin air, the same for the same seed: for benches and for tests of size. */

import { createRandom } from './noise.js';

const PLACES =
  'Karachi,Lahore,Quito,Oslo,Nairobi,Hanoi,Lima,Accra,Tbilisi,Porto,Busan,Leeds,Dakar,Riga,Perth,Havana'.split(',');
const WHO =
  'the mayor,the port authority,a court,the railway,the health board,two ministers,the union,the university'.split(',');
const DID = 'opened,closed,postponed,approved,rejected,inspected,repaired,sold,bought,audited,renamed,insured'.split(
  ',',
);
const WHAT =
  'a bridge,the northern line,four ferries,a water treaty,the old harbour,a wind farm,the tram depot,a seed bank,the archive,a night market'.split(
    ',',
  );
const WHY =
  'after a storm in spring,because the budget allowed it,although residents objected,before the election,to cut the noise,for want of spare parts'.split(
    ',',
  );

export type Generated = { readonly name: string; readonly markdown: string; readonly question: string };

/**
 * `count` articles of about 500 words, or, if `short`, of two passages; each `question` is answered by a sentence that
 * only its article has.
 */
export function generateArticles(options: {
  readonly count: number;
  readonly seed: number;
  readonly short?: boolean;
}): readonly Generated[] {
  const random = createRandom(options.seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const sentence = (): string => {
    const text = `In ${pick(PLACES)}, ${pick(WHO)} ${pick(DID)} ${pick(WHAT)} ${pick(WHY)}, which cost ${Math.ceil(random() * 900)} million.`;
    return text;
  };
  const paragraph = (): string => Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' ');
  return Array.from({ length: options.count }, (_, index) => {
    const name = `generated-${String(index).padStart(4, '0')}`;
    const code = `Project Zephyr${index}`;
    const fact = `${code} was handed over to ${pick(PLACES)} by ${pick(WHO)} without a ceremony.`;
    const sections = Array.from({ length: options.short ? 1 : 3 }, (_unused, at) =>
      [`## Part ${at + 1}`, paragraph(), ...(options.short ? [] : [paragraph()])].join('\n\n'),
    );
    const front = `---\ntitle: "${pick(PLACES)} report ${index}"\npublisher: The Generated Gazette\npublished: "20${10 + (index % 10)}-0${1 + (index % 9)}"\n---`;
    return {
      name,
      markdown: `${front}\n\n${fact}\n\n${sections.join('\n\n')}\n`,
      question: `To whom was ${code} handed over?`,
    };
  });
}
