/** Extracts events in small steps, with the libraries loaded when needed. */

import type { Article } from '../corpus/article.js';
import { type ArticleEvents, type Extracted, type ExtractParts, extractInSteps } from './extract.js';
import type { Reading } from './trace.js';

/** Lets others have a turn; awaited between steps of some 10 ms. Throws to stop. */
export type Pause = () => Promise<void>;

/** Extracts events alongside other work of the same process. */
export type EventExtractor = {
  events(article: Article, pause: Pause): Promise<ArticleEvents>;
  /** What each rule made of every date in the article: only --explain asks for it. */
  explain(article: Article, pause: Pause): Promise<readonly Reading[]>;
};

type Libraries = Pick<ExtractParts, 'recognise' | 'tag'>;

/** The libraries take half a second and 100 MB, so they are loaded with the first article and not before. */
export function createEventExtractor(): EventExtractor {
  let loading: Promise<Libraries> | undefined;

  async function extract(article: Article, { pause, explain }: { pause: Pause; explain: boolean }): Promise<Extracted> {
    loading ??= loadLibraries();
    const libraries = await loading;
    const steps = extractInSteps(article, { ...libraries, explain });
    for (;;) {
      await pause();
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  return {
    async events(article, pause) {
      const { events, withheld } = await extract(article, { pause, explain: false });
      return { events, withheld };
    },
    explain: async (article, pause) => (await extract(article, { pause, explain: true })).readings,
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Loads in turns of at most 100 ms. The pause of the first caller is not used: stopping one build must not fail
 * another.
 */
async function loadLibraries(): Promise<Libraries> {
  const { createRecogniser } = await import('./dates/recognise.js');
  const recognise = createRecogniser();
  await turn();
  const { createTagger } = await import('./verbs/tagger.js');
  await turn();
  return { recognise, tag: createTagger() };
}
