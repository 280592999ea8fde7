import type { Article } from '../../src/corpus/article.js';
import type { Asked, Gold } from '../../src/jobs/evaluate/questions.js';
import type { Probe } from '../../src/jobs/evaluate/weighing.js';
import { createReadingLibrary } from './reading-library.js';
import { weightsOf } from './weights.js';

export type Made = Partial<Asked> & {
  /** That a sentence answers, for a word that is in it (0–1); a sentence with none of these words is unlikely to. */
  readonly likely: Readonly<Record<string, number>>;
};

/** With these, a sentence answers with the probability that was given for it. */
export const AS_GIVEN = weightsOf({ rank: { support: 1 }, curve: { support: 1 } });

const UNLIKELY = 1e-4;
const marginOf = (probability: number): number => Math.log(probability / (1 - probability));

/** A question with what a reader that is this sure would have found for it. */
export async function probeOf(articles: readonly Article[], { likely, ...asked }: Made): Promise<Probe> {
  const margin = (sentence: string): number => {
    const word = Object.keys(likely).find((one) => sentence.includes(one));
    return marginOf((word && likely[word]) || UNLIKELY);
  };
  const { library } = createReadingLibrary(articles, { inPassage: margin });
  const question = asked.question ?? 'Who agreed to sell helicopters to Pakistan?';
  const one: Asked = { id: 'a', kind: 'answerable', group: 'who', gold: [], sentences: true, ...asked, question };
  return { asked: one, found: await library.find({ text: question, limit: 16 }), ms: 1, alone: [] };
}

/** Gold: the sentence of that article. */
export const goldIn = ({ id, body }: Article): Gold => ({ article: id, texts: [body] });
