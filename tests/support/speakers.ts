import { speakerOf } from '../../src/quote/speaker.js';
import { article } from './tiny.js';

/** The speaker of the sentences with these words in them. */
export function speakerIn(markdown: string, words: string): string | undefined {
  const of = article({ markdown });
  const start = of.body.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  const around = of.sentences.filter((one) => one.start < start + words.length && start < one.end);
  const speaker = speakerOf(of, { start: around[0]?.start ?? 0, end: around.at(-1)?.end ?? 0 });
  return speaker && of.body.slice(speaker.start, speaker.end);
}

/** The words whose speaker is asked for. */
export const WILL = 'We will sign the pact before winter';
