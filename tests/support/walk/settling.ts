import type { Language } from '../../../src/commands/context.js';
import { findingsOf } from '../../../src/commands/kept/findings.js';
import { labelInWords } from '../../../src/render/words/label.js';
import { wordsFor } from '../../../src/render/words/language.js';
import { discordOpenApi } from '../discord/openapi-file.js';
import { openWalk } from './walk.js';

const openapi = discordOpenApi();

export async function settings(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const mara = walk.as('Mara', { permissions: ['ManageGuild'] });
  await mara.run('settings');
  await mara.run('settings', { set: 'scope', value: 'publisher:The Gazette', where: 'channel' });
  await mara.run('settings', { set: 'scope', value: 'The Gazette' });
  await mara.run('settings', { set: 'private', value: 'on' });
  return walk.transcript();
}

export async function privacy(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const anna = walk.as('Anna');
  await anna.run('ask', { question: 'When was the lighthouse built?', private: true });
  const kept = await anna.run('privacy');
  await anna.click(kept, labelInWords({ kind: 'forget' }, wordsFor(language)));
  return walk.transcript();
}

/** What whoever keeps the library reads afterwards. */
export async function librarian(): Promise<string> {
  const walk = await openWalk('en', openapi);
  const anna = walk.as('Anna');
  const answer = await anna.person.run('ask', { question: 'When was the lighthouse built?' });
  await anna.person.click(answer, '👎');
  for (const name of ['Anna', 'Boris'])
    await walk.as(name).person.say('Who bakes bread in Lima for the king?', { mention: true });
  const { unanswered, disliked } = findingsOf(walk.store);
  return [
    ...unanswered.map(({ question, count, askers }) => `not answered: ${question} (${count} times, ${askers} people)`),
    ...disliked.map(({ question, up, down, quotes }) => `👍 ${up} 👎 ${down}: ${question} → ${quotes.join(', ')}`),
  ].join('\n');
}
