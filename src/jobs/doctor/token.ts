/** Other secrets and ids that people put where the token belongs. */

const WHERE = 'https://discord.com/developers/applications → your application → Bot → Reset Token';

type Mistake = { readonly found: string; readonly advice: string };

const KINDS: readonly { readonly is: RegExp; readonly what: string }[] = [
  { is: /^\d{17,20}$/, what: 'an id (of the application or the bot)' },
  { is: /^[0-9a-f]{64}$/i, what: 'the public key of the application' },
  { is: /^https?:/, what: 'an address' },
  { is: /^[\w-]{32}$/, what: 'the client secret (OAuth2)' },
];

/** What can be seen in the text itself, before Discord is asked. It is never repeated: it may be a secret. */
export function tokenMistake(token: string): Mistake | undefined {
  if (/^(bot|bearer)\s/i.test(token))
    return {
      found: 'DISCORD_TOKEN begins with “Bot” or “Bearer”',
      advice: 'Write the token alone, without that word.',
    };
  if (/^["'“].*["'”]$/.test(token))
    return { found: 'DISCORD_TOKEN has quotation marks around it', advice: 'Write it without them.' };
  if (/\s/.test(token)) return { found: 'DISCORD_TOKEN has spaces in it', advice: `Copy it again: ${WHERE}.` };
  const kind = KINDS.find(({ is }) => is.test(token));
  if (kind)
    return { found: `DISCORD_TOKEN is not a token, but ${kind.what}`, advice: `Copy the token of the bot: ${WHERE}.` };
  return undefined;
}
