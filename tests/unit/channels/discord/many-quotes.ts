import type { Article } from '../../../../src/corpus/article.js';
import { createEngine } from '../../../support/engine.js';

type Found = {
  /** What is searched for (absent: the question). */
  readonly like?: string;
  readonly most?: number;
};

/** Without a model no further quote is sure enough to be shown: here all that /quote finds are. */
export function manyQuotes(
  articles: readonly Article[],
  { like, most = 2 }: Found = {},
): ReturnType<typeof createEngine> {
  const engine = createEngine(articles);
  return {
    ...engine,
    async ask(question, options) {
      const answer = await engine.ask(question, options);
      const [first, ...others] = await engine.find(like ?? question, { passages: 9, limit: most, ...options });
      return answer.kind === 'answered' && first ? { ...answer, quotes: [first, ...others] } : answer;
    },
  };
}
