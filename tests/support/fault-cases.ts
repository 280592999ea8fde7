import { createDesk } from '../../src/desk/desk.js';
import { AppError } from '../../src/errors.js';
import type { BotOptions } from '../unit/channels/discord/bot.js';
import type { Fault } from './discord/rest/faults.js';
import { ANSWER, CALLBACK, type Case, EDIT, POST } from './fault-case.js';
import { STRANGE } from './strange-cases.js';

const refused = (way: Case['way'], fault: Fault, sees: readonly string[]): Case => {
  const name = fault.code ?? `${fault.status ?? (fault.lose ? `lost ${fault.lose}` : 'stall')}`;
  const times = (fault.times ?? 1) > 1 ? `, ${fault.times} times` : '';
  const route = fault.route ? {} : way === 'command' ? EDIT : POST;
  const where = fault.route ? 'to the first response' : `to the ${way === 'command' ? 'answer' : 'reply'}`;
  const at = fault.global ? ' (global)' : '';
  return {
    fault: `${name} ${where}${at}${times}`,
    way,
    before: ({ discord }) => discord.fail({ ...route, ...fault }),
    sees,
  };
};

const FORBIDDEN = 'I am not allowed to answer';
const NOT_SENT = 'I have an answer, but Discord did not accept it';
const AUTOMOD = 'A moderation rule';
const CLOSED = 'is archived or locked';
const never = (): Promise<never> => new Promise(() => undefined);
const failing = (error: Error): BotOptions => ({ ask: () => Promise.reject(error) });

/** Every fault that the tests inject, with what the asker sees. */
export const CASES: readonly Case[] = [
  ...[10003, 10004, 10008, 10013].map((code) => refused('command', { code }, [])),
  ...[10015, 50027].map((code) => refused('command', { code }, [ANSWER])),
  ...[50001, 50013].map((code) => refused('command', { code }, [FORBIDDEN])),
  ...[50006, 50035, 160004, 160006].map((code) => refused('command', { code }, [NOT_SENT])),
  ...[50083, 160005].map((code) => refused('command', { code }, [CLOSED])),
  ...[200000, 240000].map((code) => refused('command', { code }, [AUTOMOD])),
  refused('command', { code: 130000, times: 5 }, [ANSWER]),
  refused('command', { status: 500, times: 8 }, [ANSWER]),
  refused('command', { status: 401 }, [ANSWER]),
  refused('command', { status: 429, retryAfter: 0.1 }, [ANSWER]),
  refused('command', { status: 429, retryAfter: 0.1, global: true }, [ANSWER]),
  refused('command', { status: 429, retryAfter: 40 }, [ANSWER]),
  refused('command', { lose: 'request', times: 6 }, [ANSWER]),
  refused('command', { lose: 'answer', times: 6 }, [ANSWER]),
  { ...refused('command', { ...CALLBACK, code: 10062 }, ['The application did not respond']), forgive: ['late'] },
  { ...refused('command', { ...CALLBACK, lose: 'answer' }, [ANSWER]), forgive: ['already-acknowledged'] },
  refused('command', { ...CALLBACK, lose: 'request' }, [ANSWER]),
  ...[10003, 10008].map((code) => refused('mention', { code }, [])),
  refused('mention', { code: 20016, retryAfter: 0.1 }, [ANSWER]),
  refused('mention', { code: 20016, retryAfter: 60 }, ['in private: Slow mode keeps me']),
  refused('mention', { code: 20028, retryAfter: 0.1 }, [ANSWER]),
  refused('mention', { code: 50013 }, [`in private: ${FORBIDDEN}`]),
  refused('mention', { code: 160002 }, [ANSWER]),
  refused('mention', { code: 160005 }, [`in private: #general ${CLOSED}`]),
  refused('mention', { code: 200000 }, [AUTOMOD]),
  refused('mention', { status: 401 }, [ANSWER]),
  refused('mention', { status: 503, times: 8 }, [ANSWER]),
  refused('mention', { lose: 'answer', times: 1 }, [ANSWER]),
  refused('mention', { lose: 'request', times: 6 }, [ANSWER]),
  {
    fault: 'no permission, and closed direct messages',
    way: 'mention',
    before({ discord }) {
      discord.channel.deny('SendMessages');
      discord.user('ayesha').closeDms();
    },
    sees: [],
  },
  ...STRANGE,
  { fault: 'a channel that is deleted', way: 'mention', after: ({ discord }) => discord.channel.remove(), sees: [] },
  ...(
    [
      ['a dropped connection', ({ discord }) => discord.gateway.drop()],
      ['RECONNECT', ({ discord }) => discord.gateway.askToReconnect()],
      ['a close with 4000', ({ discord }) => discord.gateway.close(4000)],
    ] satisfies readonly (readonly [string, Case['before']])[]
  ).map(([fault, before]): Case => ({ fault, way: 'mention', before, sees: [ANSWER] })),
  {
    fault: 'INVALID_SESSION, resumable',
    way: 'mention',
    before: ({ discord }) => discord.gateway.invalidate({ resumable: true }),
    sees: [ANSWER],
    // discord.js resumes on the connection that it has, which the loopback closes first.
    forgive: ['gateway'],
  },
  {
    fault: 'INVALID_SESSION',
    way: 'mention',
    async before({ discord }) {
      discord.gateway.invalidate();
      await discord.until(() => discord.gateway.identifies[1], { what: 'the bot to identify again' });
      await discord.ready();
    },
    sees: [ANSWER],
  },
  {
    fault: 'a zombie connection',
    way: 'mention',
    heartbeatMs: 100,
    async before({ discord }) {
      discord.gateway.setZombie(true);
      await discord.until(() => discord.gateway.resumes() || undefined, { what: 'the bot to come back' });
      discord.gateway.setZombie(false);
    },
    sees: [ANSWER],
  },
  {
    fault: 'a token that is taken back while the bot runs',
    way: 'mention',
    before({ discord }) {
      for (const route of ['/channels/{channel_id}/messages', '/users/@me']) discord.fail({ route, status: 401 });
    },
    sees: [],
    ends: 'DISCORD_TOKEN',
  },
  {
    fault: 'an engine that dies at each try',
    way: 'command',
    bot: failing(new AppError('ENGINE_FAILED', 'Gave up the question: the search worker died 3 times.')),
    sees: ['cannot be searched at the moment'],
  },
  {
    fault: 'an engine that hangs for good',
    way: 'command',
    bot: { ask: never, desk: createDesk({ deadlineMs: 50 }) },
    sees: ['I did not get to your question in time'],
  },
  {
    fault: 'a full disk',
    way: 'command',
    bot: failing(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })),
    sees: ['cannot be searched at the moment'],
  },
  {
    fault: 'a folder that vanishes with what was quoted',
    way: 'command',
    bot: { find: () => undefined },
    sees: ['could not be shown letter for letter'],
  },
  {
    fault: 'a full queue',
    way: 'command',
    bot: { desk: createDesk({ most: 0 }) },
    sees: ['Too many people are asking'],
  },
];
