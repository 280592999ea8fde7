/** Requests that send something to Discord. */

import { DiscordAPIError, type RawFile, REST, type RESTOptions } from 'discord.js';
import {
  type APIMessage,
  type APIThreadChannel,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  type RESTPostAPICurrentUserCreateDMChannelResult,
  Routes,
} from 'discord-api-types/v10';
import type { DiscordMessage } from '../../../render/discord/parts.js';
import { contentOf, type Verified } from '../../../render/verify.js';
import { isThere, partsBefore, type Sought } from './lookup.js';

/** Where an interaction is answered. */
export type Ticket = { readonly id: string; readonly application_id: string; readonly token: string };

/** What can be sent: messages that were read back and compared with the articles, nothing else. */
export type Outgoing = Verified<DiscordMessage>;
export type OutgoingMessages = readonly [Outgoing, ...Outgoing[]];

type ChannelSend = { readonly replyTo?: string; readonly nonce?: string };

export type Sender = {
  /** First response: shows that the bot is working on it. `update`: for a button, which changes its own message. */
  readonly defer: (ticket: Ticket, how: { readonly ephemeral?: boolean; readonly update?: boolean }) => Promise<void>;
  /** First response: a message that only the asker sees. */
  readonly whisper: (ticket: Ticket, message: Outgoing) => Promise<void>;
  readonly choices: (ticket: Ticket, choices: readonly { name: string; value: string }[]) => Promise<void>;
  /** Both return the id of the message. */
  readonly edit: (ticket: Ticket, message: Outgoing) => Promise<string>;
  /** Takes back the first response. */
  readonly withdraw: (ticket: Ticket) => Promise<void>;
  readonly follow: (ticket: Ticket, message: Outgoing, how?: { readonly ephemeral: boolean }) => Promise<string>;
  /** Returns the id of the message. */
  readonly post: (channel: string, message: Outgoing, how?: ChannelSend) => Promise<string>;
  readonly direct: (user: string, message: Outgoing, how: Pick<ChannelSend, 'nonce'>) => Promise<void>;
  /** Changes or removes a message of the bot's own. */
  readonly change: (channel: string, id: string, message: Outgoing) => Promise<void>;
  readonly remove: (channel: string, id: string) => Promise<void>;
  /** Opens a thread below a message, or finds the one that is there; returns its id. */
  readonly openThread: (channel: string, message: string, name: string) => Promise<string>;
  /** Whether this is already in the channel in answer to that question, as far as Discord lets the bot look. */
  readonly isThere: (channel: string, message: Outgoing, sought: Sought) => Promise<boolean>;
  /** The ids of the messages that belong to the same answer as this last one of it. */
  readonly partsBefore: (last: APIMessage) => Promise<readonly string[]>;
  readonly typing: (channel: string) => Promise<void>;
};

/** Nobody is ever pinged, whatever a text says and whoever is replied to: every request body is made here. */
const NOBODY = { parse: [], replied_user: false } as const;

function bodyOf(message: Outgoing, more: { readonly flags?: MessageFlags } & object = {}) {
  const { components, files } = contentOf(message);
  const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }));
  return {
    components,
    allowed_mentions: NOBODY,
    attachments,
    ...more,
    flags: MessageFlags.IsComponentsV2 | (more.flags ?? 0),
  };
}

const filesOf = (message: Outgoing): RawFile[] =>
  contentOf(message).files.map(({ name, data }) => ({
    name,
    data: Buffer.from(data),
    contentType: 'text/plain; charset=utf-8',
  }));

/**
 * A first response must arrive within 3 s, so the client's default of three tries of 15 s each would be too late, and
 * so would be waiting out a longer limit. The boundary makes the second try, still in time.
 */
const CALLBACK = {
  timeout: 2000,
  retries: 0,
  rejectOnRateLimit: ({ retryAfter }: { readonly retryAfter: number }) => retryAfter > 1000,
} satisfies Partial<RESTOptions>;

export const createCallbackRest = (options: Partial<RESTOptions>): REST => new REST({ ...options, ...CALLBACK });

/** A send with a nonce is tried again by the boundary, which knows what is safe to repeat. */
export const createSendingRest = (options: Partial<RESTOptions>): REST => new REST({ ...options, retries: 0 });

const idOf = (sent: unknown): string => (sent as APIMessage).id;

type Response = { readonly type: InteractionResponseType; readonly data?: object };

export type SenderOptions = {
  /** With the bot's token. It must not try again by itself: what is safe to repeat is known here. */
  readonly rest: REST;
  /** For first responses, which need no token. */
  readonly callbacks: REST;
};

/** The one place that sends anything to Discord. */
export const createSender = (options: SenderOptions): Sender => ({
  ...toInteractions(options),
  ...toChannels(options),
});

type ToInteractions = Pick<Sender, 'defer' | 'whisper' | 'choices' | 'edit' | 'withdraw' | 'follow'>;

function toInteractions({ rest, callbacks }: SenderOptions): ToInteractions {
  const respond = async ({ id, token }: Ticket, body: Response): Promise<void> => {
    await callbacks.post(Routes.interactionCallback(id, token), { body, auth: false });
  };
  return {
    defer: (ticket, { ephemeral = false, update = false }) =>
      respond(ticket, {
        type: update
          ? InteractionResponseType.DeferredMessageUpdate
          : InteractionResponseType.DeferredChannelMessageWithSource,
        ...(ephemeral && { data: { flags: MessageFlags.Ephemeral } }),
      }),
    whisper: (ticket, message) =>
      respond(ticket, {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: bodyOf(message, { flags: MessageFlags.Ephemeral }),
      }),
    choices: (ticket, choices) =>
      respond(ticket, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }),
    async edit({ application_id, token }, message) {
      const route = Routes.webhookMessage(application_id, token, '@original');
      const request = { body: bodyOf(message), files: filesOf(message), auth: false };
      return idOf(await rest.patch(route, request));
    },
    async withdraw({ application_id, token }) {
      await rest.delete(Routes.webhookMessage(application_id, token, '@original'), { auth: false });
    },
    async follow({ application_id, token }, message, { ephemeral } = { ephemeral: false }) {
      const body = bodyOf(message, ephemeral ? { flags: MessageFlags.Ephemeral } : {});
      const request = { body, files: filesOf(message), auth: false };
      return idOf(await rest.post(Routes.webhook(application_id, token), request));
    },
  };
}

function toChannels({ rest }: SenderOptions): Omit<Sender, keyof ToInteractions> {
  const sender: Omit<Sender, keyof ToInteractions> = {
    async post(channel, message, { replyTo, nonce } = {}) {
      const reply = replyTo !== undefined && { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
      const once = nonce !== undefined && { nonce, enforce_nonce: true };
      const body = bodyOf(message, { ...reply, ...once });
      return idOf(await rest.post(Routes.channelMessages(channel), { body, files: filesOf(message) }));
    },
    async direct(user, message, how) {
      const body = { recipient_id: user };
      const channel = (await rest.post(Routes.userChannels(), { body })) as RESTPostAPICurrentUserCreateDMChannelResult;
      await sender.post(channel.id, message, how);
    },
    async change(channel, id, message) {
      await rest.patch(Routes.channelMessage(channel, id), { body: bodyOf(message), files: filesOf(message) });
    },
    async remove(channel, id) {
      await rest.delete(Routes.channelMessage(channel, id));
    },
    async openThread(channel, message, name) {
      try {
        const opened = (await rest.post(Routes.threads(channel, message), { body: { name } })) as APIThreadChannel;
        return opened.id;
      } catch (error) {
        // A thread below a message has the message's id.
        if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)
          return message;
        throw error;
      }
    },
    isThere: (channel, message, sought) => isThere(rest, channel, { ...sought, message }),
    partsBefore: (last) => partsBefore(rest, last),
    async typing(channel) {
      await rest.post(Routes.channelTyping(channel));
    },
  };
  return sender;
}
