// For workers, which run plain JavaScript: the quick embedder at five milliseconds a text.
import { setTimeout } from 'node:timers/promises';
import { createEmbedder as createQuick } from './quick-embedder.mjs';

const MS_A_TEXT = 5;

export async function createEmbedder() {
  const quick = await createQuick();
  return {
    ...quick,
    embed: async (texts) => {
      await setTimeout(MS_A_TEXT * texts.length);
      return quick.embed(texts);
    },
  };
}
