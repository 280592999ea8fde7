import type { Language } from '../../../src/commands/context.js';
import { discordOpenApi } from '../discord/openapi-file.js';
import { openWalk } from './walk.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge over the Neva opened?';

export async function command(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const anna = walk.as('Anna');
  await anna.run('ask', { question: BRIDGE });
  await anna.type('ask', 'source', 'gaz');
  await anna.run('ask', { question: BRIDGE, source: 'The Gazette' });
  await anna.run('ask', { question: BRIDGE, private: true });
  await anna.run('ask', { question: BRIDGE, source: 'The Herald' });
  return walk.transcript();
}

export async function talk(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const anna = walk.as('Anna');
  const first = await anna.say('Was the ferry sold in March 2017?', { mention: true });
  await anna.say('who bought it?', { replyTo: first });
  await anna.say('What did the bridge cost?', { in: 'dm' });
  await anna.say('and in 2019?', { in: 'dm' });
  await anna.say('', { mention: true });
  await anna.say('hello', { mention: true });
  return walk.transcript();
}

export async function message(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const [anna, boris] = [walk.as('Anna'), walk.as('Boris')];
  const asked = boris.post('does anybody know when the bridge over the Neva was opened?');
  await anna.menu('Ask about this', asked);
  const said = boris.post('They wrote: “It cost 50 million rubles, more than the ferry did.”');
  await anna.menu('Check quotes', said);
  await anna.run('ask', { question: BRIDGE }, { userInstalled: true });
  return walk.transcript();
}
