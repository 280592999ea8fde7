import type { Language } from '../../../src/commands/context.js';
import { labelInWords } from '../../../src/render/words/label.js';
import { wordsFor } from '../../../src/render/words/language.js';
import { discordOpenApi } from '../discord/openapi-file.js';
import { openWalk } from './walk.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge over the Neva opened?';

/** What the buttons are called in that language. */
function labels(language: Language) {
  const words = wordsFor(language);
  const label = (kind: 'context' | 'source' | 'copy' | 'remove' | 'more') => labelInWords({ kind }, words);
  return {
    context: label('context'),
    source: label('source'),
    copy: label('copy'),
    remove: label('remove'),
    more: label('more'),
  };
}

export async function reading(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const name = labels(language);
  const [anna, boris] = [walk.as('Anna'), walk.as('Boris')];
  const answer = await anna.run('ask', { question: BRIDGE });
  await boris.click(answer, '▶');
  await anna.click(answer, '◀');
  await boris.click(answer, name.context);
  await boris.click(answer, name.source);
  await boris.click(answer, name.copy);
  await anna.click(answer, name.more);
  return walk.transcript();
}

export async function judging(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const name = labels(language);
  const [anna, boris] = [walk.as('Anna'), walk.as('Boris')];
  const answer = await anna.run('ask', { question: BRIDGE });
  await anna.click(answer, '👍');
  await boris.click(answer, '👎');
  await boris.click(answer, name.remove);
  await anna.click(answer, name.remove);
  return walk.transcript();
}

export async function silence(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const [anna, boris] = [walk.as('Anna'), walk.as('Boris')];
  const silent = await anna.run('ask', { question: 'Who bakes bread in Lima for the king?' });
  await boris.click(silent, 'What does “The bridge over the Neva” say?');
  await anna.say('Who painted the ceiling of Rome?', { mention: true });
  return walk.transcript();
}
