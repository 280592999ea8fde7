import type { Language } from '../../../src/commands/context.js';
import { labelInWords } from '../../../src/render/words/label.js';
import { wordsFor } from '../../../src/render/words/language.js';
import { discordOpenApi } from '../discord/openapi-file.js';
import { openWalk } from './walk.js';

const openapi = discordOpenApi();

export async function quotes(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const anna = walk.as('Anna');
  await anna.run('quote', { words: 'bridge over the Neva', count: 1 });
  await anna.run('quote', { words: 'bridge.00000000.0.5' });
  await anna.run('quote', { words: 'zebra crossing' });
  await anna.run('check', { text: 'The lighthouse was built in 1893.' });
  await anna.run('check', { text: 'The lighthouse was built in 1983 by the mayor of the town' });
  await anna.run('check', { text: 'I never said anything about any zebras in Lima' });
  return walk.transcript();
}

export async function events(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const words = wordsFor(language);
  const anna = walk.as('Anna');
  const first = await anna.run('events');
  const second = await anna.click(first, labelInWords({ kind: 'older' }, words));
  await anna.click(second, labelInWords({ kind: 'newer' }, words));
  await anna.run('events', { since: '2019', topic: 'bridge' });
  await anna.run('events', { since: '31.02.2018' });
  return walk.transcript();
}

export async function lists(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const anna = walk.as('Anna');
  await anna.run('sources');
  await anna.run('sources', { text: 'ferry' });
  await anna.run('help');
  return walk.transcript();
}
