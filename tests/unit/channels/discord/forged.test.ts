import { type APIMessage, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { quoteId } from '../../../../src/quote/quote-id.js';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { ARTICLES } from './bot.js';
import { openRemembering } from './remembering.js';

const openapi = discordOpenApi();
const QUESTION = 'How many rubles did the bridge cost?';
const OLD = 'This button is from an older version of me. Use the command again.';
const NO_ID = /^No quote has this id\./;

const [bridge] = ARTICLES;
const REAL = bridge ? quoteId({ article: bridge, ...(bridge.sentences[0] ?? { start: 0, end: 1 }) }) : '';
const MISSING = REAL.replace(/^bridge/, 'tunnel');
const id = (command: string, input: unknown, ...rest: readonly unknown[]): string =>
  JSON.stringify([command, input, ...rest]);

/** A button that an older version of the bot, or somebody with ideas, put below an answer. */
function plant(discord: Discord, message: APIMessage | undefined, customId: string): void {
  const post = discord.channel.history().find((one) => one.message.id === message?.id) ?? expect.unreachable();
  const button = { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'x', custom_id: customId } as const;
  const row = { type: ComponentType.ActionRow, id: 99, components: [{ ...button, id: 98 }] } as const;
  post.message = { ...post.message, components: [...(post.message.components ?? []), row as never] };
}

/** Each id, and the sentence that whoever presses it is told, alone. */
const PLANTED: readonly (readonly [what: string, customId: string, says: string | RegExp])[] = [
  ['a page that is out of range', id('page', { question: 'q', quotes: REAL, at: 9 }), OLD],
  ['a page with an impossible number', id('page', { question: 'q', quotes: REAL, at: 99 }), OLD],
  ['a page without quotes', id('page', { question: 'q', at: 1 }), OLD],
  ['a page of a quote that does not exist', id('page', { question: 'q', quotes: MISSING, at: 1 }), OLD],
  ['a page of what is no quote', id('page', { question: 'q', quotes: '~~ ^^ ++', at: 2 }), OLD],
  ['the context of a quote that does not exist', id('context', { quote: MISSING }), OLD],
  ['the context of what is no id', id('context', { quote: '../../etc' }), OLD],
  ['the source of a quote that does not exist', id('origin', { quote: MISSING }), OLD],
  ['a copy of a quote that does not exist', id('copy', { quote: MISSING }), OLD],
  ['a quote that does not exist', id('quote', { words: MISSING }), NO_ID],
  ['a vote on an answer that was never given', id('feedback', { answer: 'x', vote: 'up' }), /no longer kept|Thank you/],
  ['a vote in no direction', id('feedback', { answer: 'x', vote: 'sideways' }), OLD],
  ['a page of events that is out of range', id('events', { page: 99 }), /There is no page 99/],
  ['what was never kept', id('kept', { key: 'f'.repeat(24) }), OLD],
  ['what was kept under no key', id('kept', {}), OLD],
  ['a command that is gone', id('summary', { of: 'everything' }), OLD],
  ['a name that every object has', id('constructor', {}), OLD],
  ['an old form of an id', 'more:bridge:2', OLD],
  ['100 characters of garbage', '\u202e🧨["\\'.repeat(20).slice(0, 100), OLD],
  ['JSON of another form', '{"command":"ask"}', OLD],
  ['an input of another form', id('ask', { question: { $ne: 1 } }), OLD],
  ['a deletion for nobody', id('delete', {}), /Only whoever asked/],
];

describe('a button with an id that leads nowhere', () => {
  it.each(PLANTED)(
    '%s: whoever presses it is told in a plain sentence, and the answer stays',
    async (_what, custom, says) => {
      const discord = await loopback({ openapi });
      const { notes } = await openRemembering(discord);
      const answer = await discord.user('ayesha').run('/ask', { question: QUESTION });
      plant(discord, answer.message, custom);
      const before = answer.now().text();
      const told = await discord.user('bilal').click(answer, custom);
      expect(told.ephemeral).toBe(true);
      expect(told.text()).toMatch(says);
      expect(told.text()).not.toMatch(/[A-Z]{2,}_[A-Z]+|undefined|Error|\/(?:page|context|copy|origin|feedback)/);
      expect(answer.now().text()).toBe(before);
      expect(notes.filter(({ level }) => level !== 'info')).toEqual([]);
    },
  );
});

describe('a button that its message does not have', () => {
  it('does nothing: not for the answer of another, and not for what only another sees', async () => {
    const discord = await loopback({ openapi });
    const { store } = await openRemembering(discord);
    const [ayesha, bilal] = [discord.user('ayesha'), discord.user('bilal')];
    const answer = await ayesha.run('/ask', { question: QUESTION });
    const mine = await bilal.run('/ask', { question: QUESTION });
    const secret = store.keepButton(id('ask', { question: 'a secret of ayesha' }), store.askerOf(ayesha.id)) ?? '';
    for (const forged of [
      id('delete', { asker: bilal.id }),
      id('kept', { key: secret }),
      id('page', { question: 'anything that bilal likes', quotes: REAL, at: 1 }),
      id('privacy', { do: 'delete' }),
    ]) {
      const told = await bilal.click(answer, forged, { forged: true });
      expect([told.ephemeral, told.text()]).toEqual([true, OLD]);
    }
    expect(discord.channel.messages()).toHaveLength(2);
    expect(answer.now().text()).toBe(answer.text());
    // His own he may still delete.
    await bilal.click(mine, 'Delete');
    expect(discord.channel.messages()).toHaveLength(1);
  });
});
