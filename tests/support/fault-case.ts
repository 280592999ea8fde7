import type { Bot, BotOptions } from '../unit/channels/discord/bot.js';
import type { Discord } from './discord/discord.js';
import type { Rule } from './discord/violations.js';

export const QUESTION = 'How many rubles did the bridge cost?';
export const EDIT = { route: '/webhooks/{webhook_id}/{webhook_token}/messages/@original', method: 'PATCH' };
export const CALLBACK = { route: '/interactions/{interaction_id}/{interaction_token}/callback', method: 'POST' };
export const POST = { route: '/channels/{channel_id}/messages', method: 'POST' };

export type Scene = { readonly discord: Discord; readonly bot: Bot };

export type Case = {
  readonly fault: string;
  /** A command, or a mention. */
  readonly way: 'command' | 'mention';
  /** Before the question. */
  readonly before?: (scene: Scene) => void | Promise<void>;
  /** Right after it. */
  readonly after?: (scene: Scene) => void;
  readonly bot?: BotOptions;
  /** Between heartbeats of the gateway. */
  readonly heartbeatMs?: number;
  /** What the asker sees in the end, all of it. */
  readonly sees: readonly string[];
  /** What Discord would not have allowed, because of the fault itself. */
  readonly forgive?: readonly Rule[];
  /** The bot cannot go on, and says why. */
  readonly ends?: string;
};

export const ANSWER = 'the answer';
