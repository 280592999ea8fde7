import { AllowedMentionsTypes, type APIAllowedMentions, type Snowflake } from 'discord-api-types/v10';

export interface Mentioned {
  readonly users: readonly Snowflake[];
  readonly roles: readonly Snowflake[];
  readonly everyone: boolean;
}

const idsOf = (text: string, pattern: RegExp): Snowflake[] => [
  ...new Set([...text.matchAll(pattern)].map((found) => found[1] ?? '')),
];

/**
 * Whom a text mentions. It finds more than Discord on purpose: code blocks, backslashes and missing permissions do not
 * help here, so a bot that pings nobody here pings nobody there.
 */
export const mentionedIn = (text: string): Mentioned => ({
  users: idsOf(text, /<@!?(\d+)>/g),
  roles: idsOf(text, /<@&(\d+)>/g),
  everyone: /@(?:everyone|here)/.test(text),
});

export interface PingQuestion {
  readonly text: string;
  /** As sent; `undefined` where nothing was sent, which allows everything. */
  readonly allowed: APIAllowedMentions | null | undefined;
  /** The author of the message that is replied to. */
  readonly repliedTo?: Snowflake | undefined;
}

/** Whom a message notifies, according to "Message Resource", allowed mentions. */
export function pinged({ text, allowed, repliedTo }: PingQuestion): Mentioned {
  const found = mentionedIn(text);
  const replied = repliedTo === undefined ? [] : [repliedTo];
  if (!allowed) return { ...found, users: [...new Set([...found.users, ...replied])] };
  const parse = new Set(allowed.parse ?? []);
  const isAllowed = (kind: AllowedMentionsTypes, named: readonly Snowflake[] | undefined) => (id: Snowflake) =>
    parse.has(kind) || (named?.includes(id) ?? false);
  const users = found.users.filter(isAllowed(AllowedMentionsTypes.User, allowed.users));
  return {
    users: [...new Set([...users, ...(allowed.replied_user ? replied : [])])],
    roles: found.roles.filter(isAllowed(AllowedMentionsTypes.Role, allowed.roles)),
    everyone: found.everyone && parse.has(AllowedMentionsTypes.Everyone),
  };
}

export const isNobody = ({ users, roles, everyone }: Mentioned): boolean =>
  users.length === 0 && roles.length === 0 && !everyone;
