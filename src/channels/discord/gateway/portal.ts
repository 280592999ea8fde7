/** What the developer portal decides, and errors that lead there. */

import { DiscordAPIError, type REST } from 'discord.js';
import { type APIApplication, ApplicationFlags, Routes } from 'discord-api-types/v10';
import { AppError, messageOf } from '../../../errors.js';
import { INVITED } from './permissions.js';

const PORTAL = 'https://discord.com/developers/applications';

/** The application, and whether the developer portal lets it read the content of messages. */
export type Application = { readonly id: string; readonly name: string; readonly readsContent: boolean };

const CONTENT = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/**
 * Read before connecting: asking for an intent that is not switched on would end the connection for good.
 * @throws AppError DISCORD_TOKEN, DISCORD_UNREACHABLE
 */
export async function readApplication(rest: REST): Promise<Application> {
  try {
    const { id, name, flags = 0 } = (await rest.get(Routes.currentApplication())) as APIApplication;
    return { id, name, readsContent: (flags & CONTENT) !== 0 };
  } catch (error) {
    throw connectError(error);
  }
}

/** Shown once at the start; without the intent, almost everything works. */
export const WITHOUT_CONTENT = `Message Content Intent is not switched on (${PORTAL} → your application → Bot). Commands, mentions and direct messages work without it; only a mention of the bot's role cannot be read.`;

/** What to do in the portal, without a full stop. */
export const NEW_TOKEN = `Make a new one (${PORTAL} → your application → Bot → Reset Token) and put it into DISCORD_TOKEN or the file that DISCORD_TOKEN_FILE names`;
export const SWITCH_ON = `Switch on “Message Content Intent” (${PORTAL} → your application → Bot → Privileged Gateway Intents), then start again`;

const badToken = (cause: unknown): AppError =>
  new AppError('DISCORD_TOKEN', `Discord does not accept the token. ${NEW_TOKEN}.`, { cause });

/** @throws AppError DISCORD_TOKEN that says how to get one, if there is none */
export function requireToken({ token }: { readonly token?: string }): string {
  if (token !== undefined) return token;
  const how = 'Set DISCORD_TOKEN in the environment or .env; the README (“Put it on your server”) says where to get it';
  throw new AppError('DISCORD_TOKEN', `Discord needs the token of a bot. ${how}.`);
}

/** What went wrong on the way to Discord, in words. */
export function connectError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const refused = error instanceof DiscordAPIError && error.status === 401;
  if (refused || (error instanceof Error && 'code' in error && error.code === 'TokenInvalid')) return badToken(error);
  const reason = messageOf(error);
  return new AppError(
    'DISCORD_UNREACHABLE',
    `Discord cannot be reached: ${reason}. Check the network, DISCORD_API_URL and https://discordstatus.com.`,
    { cause: error },
  );
}

/** Opened in a browser, it adds the bot to a server. */
export const inviteUrl = (id: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=${INVITED}`;
