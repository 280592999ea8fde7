/** Can the bot be reached on Discord, and may it answer there? */

import type { BotFound, ChannelFound, Configured } from '../../channels/discord/registration/inspect.js';
import { AppError } from '../../errors.js';
import { differences } from '../register.js';
import { type Finding, finder } from './finding.js';
import { checkNamed } from './settings/importing.js';
import { tokenMistake } from './token.js';

export type DiscordOptions = {
  /** Whether Discord is among the channels. */
  readonly wanted: boolean;
  readonly token: string | undefined;
  readonly inspect: (token: string) => Promise<BotFound>;
};

const PORTAL = 'https://discord.com/developers/applications';
const BOT_PAGE = `${PORTAL} → your application → Bot`;

export async function checkDiscord({ wanted, token, inspect }: DiscordOptions): Promise<readonly Finding[]> {
  const { note, wrong, failed } = finder('token');
  if (token === undefined)
    return wanted
      ? [
          wrong({
            found: 'there is no DISCORD_TOKEN',
            advice: `Make one (${BOT_PAGE} → Reset Token) and put it into .env.`,
          }),
        ]
      : [note('Discord is not used (no DISCORD_TOKEN)')];
  const mistake = tokenMistake(token);
  if (mistake) return [wrong(mistake)];
  try {
    return await judged(await inspect(token));
  } catch (error) {
    const advice = `Check the network, DISCORD_API_URL and https://discordstatus.com.`;
    return [
      error instanceof AppError && error.code === 'DISCORD_TOKEN'
        ? failed(error, advice)
        : finder('Discord').failed(error, advice),
    ];
  }
}

async function judged(found: BotFound): Promise<readonly Finding[]> {
  const { right, wrong } = finder('token');
  if (!found.bot)
    return [
      wrong({
        found: `the token belongs to a person (${found.name})`,
        advice: `Use the token of a bot: ${BOT_PAGE} → Reset Token.`,
      }),
    ];
  return [
    right(`Discord accepts it: the bot is ${found.name}`),
    ...portal(found),
    ...servers(found),
    ...checkNamed(found),
    ...found.configured.map(configured),
    ...(await commands(found)),
    finder('invitation').right(found.invitation),
  ];
}

/** What is set on the developer portal. */
function portal({ readsContent, endpoint, codeGrant }: BotFound): readonly Finding[] {
  const intents = finder('intents');
  const { wrong } = finder('developer portal');
  return [
    readsContent
      ? intents.right('Message Content Intent is on')
      : intents.wrong({
          found: 'Message Content Intent is off: in servers, only commands and mentions of the bot itself can be read',
          advice: `Switch it on: ${BOT_PAGE} → Privileged Gateway Intents → Message Content Intent → Save Changes.`,
        }),
    ...(endpoint === undefined
      ? []
      : [
          wrong({
            found: `Discord sends all commands to ${endpoint}, and none to the bot`,
            advice: `Empty the field: ${PORTAL} → your application → General Information → Interactions Endpoint URL.`,
          }),
        ]),
    ...(codeGrant
      ? [
          wrong({
            found: 'a plain link cannot invite the bot',
            advice: `Switch off “Requires OAuth2 Code Grant”: ${BOT_PAGE}.`,
          }),
        ]
      : []),
  ];
}

/** Channels where nobody set anything up: it is normal that a bot may not write in some. */
function servers({ guilds, guildsLeft, invitation }: BotFound): readonly Finding[] {
  const { wrong, note } = finder('servers');
  if (guilds.length === 0)
    return [wrong({ found: 'the bot is on no server', advice: `Open this address and choose one: ${invitation}` })];
  return [
    ...guilds.flatMap((guild) => [serverOf(guild, invitation)]),
    ...(guildsLeft > 0 ? [note(`${guildsLeft} more servers were not looked at`)] : []),
  ];
}

/** More names would not be read. */
const LISTED = 5;

function serverOf({ name, channels }: BotFound['guilds'][number], invitation: string): Finding {
  const { right, wrong, note } = finder('servers');
  const closed = channels.filter(({ missing }) => missing.length > 0);
  if (closed.length === 0) return right(`${name}: it may answer in all ${channels.length} channels`);
  const missing = [...new Set(closed.flatMap((channel) => channel.missing))].join(', ');
  if (closed.length === channels.length)
    return wrong({
      found: `${name}: it may answer in no channel; it lacks ${missing}`,
      advice: `Server Settings → Roles → the bot's role → Permissions: switch them on. Or invite it again: ${invitation}`,
    });
  const names = closed.slice(0, LISTED).map(({ name: channel, missing: lacks }) => `${channel} (${lacks.join(', ')})`);
  const others = closed.length > LISTED ? ` and ${closed.length - LISTED} more` : '';
  return note(
    `${name}: it may answer in ${channels.length - closed.length} of ${channels.length} channels; not in ${names.join('; ')}${others}`,
    'If people should ask there: Edit Channel → Permissions → the bot: switch on what is missing.',
  );
}

function configured(channel: Configured): Finding {
  const { wrong, note } = finder('channels');
  const { id } = channel;
  switch (channel.kind) {
    case 'found':
      return inChannel(channel.channel);
    case 'gone':
      return wrong({
        found: `there is no channel ${id}, or the bot is not on its server`,
        advice:
          'It was deleted, or the id is wrong: Discord → Settings → Advanced → Developer Mode, then right-click the channel → Copy Channel ID.',
      });
    case 'hidden':
      return wrong({
        found: `the bot may not see the channel ${id}`,
        advice: 'Edit Channel → Permissions → Add members or roles → the bot: switch on View Channel.',
      });
    case 'elsewhere':
      return note(`the channel ${id} is there, but people cannot ask in it, or its server was not looked at`);
    default:
      return channel satisfies never;
  }
}

function inChannel({ name, missing, locked }: ChannelFound): Finding {
  const { right, wrong } = finder('channels');
  if (missing.length > 0)
    return wrong({
      found: `${name}: the bot lacks ${missing.join(', ')}`,
      advice: `Edit Channel → Permissions → the bot: switch on ${missing.join(', ')}.`,
    });
  if (locked) return wrong({ found: `${name} is locked`, advice: 'Right-click the thread → Unlock Thread.' });
  return right(`${name}: it may answer`);
}

async function commands({ registry }: BotFound): Promise<readonly Finding[]> {
  const { right, wrong } = finder('commands');
  const current = await registry.current();
  const found = differences(current, registry.wanted);
  const advice = 'Type “yaar register”.';
  if (current.length === 0) return [wrong({ found: 'no command is registered with Discord', advice })];
  if (found.length === 0) return [right(`${current.length} commands are registered, as this version defines them`)];
  const names = found.map(
    ({ sign, command: { name }, fields }) => `${sign} ${name}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
  );
  return [wrong({ found: `the registered commands are not those of this version: ${names.join('; ')}`, advice })];
}
