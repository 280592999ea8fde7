import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import { dmWith } from '../world/changes.js';
import type { Interaction } from '../world/interactions.js';
import { may, permissionsIn } from '../world/permissions.js';
import { guildOf } from '../world/world.js';
import { type AttachedFile, attachFiles } from './attach.js';
import type { ChannelHandle } from './channel.js';
import { type Actor, type Deed, interactionOf } from './event.js';
import { type Seen, seenOf } from './seen.js';
import { ClientRefusal, findPost, type Stage } from './stage.js';
import { descend, type Given, giveOptions, type OptionValue, type OptionValues, readLine, wrap } from './values.js';

export interface Where {
  /** A channel or thread, or the direct messages with the bot; by default the main channel. */
  readonly in?: ChannelHandle | 'dm';
  /** The event is delivered twice, as happens when a session is resumed. */
  readonly twice?: boolean;
  /** Only the person has installed the app, the server has not. */
  readonly userInstalled?: boolean;
  /** The bot is to take its "thinking" away and say nothing; otherwise what comes in its place is waited for. */
  readonly silent?: boolean;
  /** Parts of the event that are otherwise than usual. */
  readonly more?: object;
  /** Files for the command's options, by the option's name. */
  readonly attach?: Readonly<Record<string, AttachedFile>>;
}

/** What autocomplete offers. */
export interface Offered {
  readonly choices: readonly { readonly name: string; readonly value: OptionValue }[];
  /** "Loading options failed": no answer in three seconds. */
  readonly failed: boolean;
  /** The names, one a line. */
  text(): string;
}

export type Self = Pick<Actor, 'user' | 'locale'>;

export function actorAt(stage: Stage, self: Self, { in: where, userInstalled = false, more }: Where): Actor {
  const place = where === 'dm' ? dmWith(stage.world, self.user) : where ? where.place() : stage.channel;
  return { ...self, place, userInstalled, more };
}

/** Opens an interaction and waits until the person sees the result. */
export async function perform(
  stage: Stage,
  actor: Actor,
  {
    deed,
    twice = false,
    silent = false,
  }: { readonly deed: Deed } & { readonly [K in 'twice' | 'silent']?: Where[K] | undefined },
): Promise<Interaction> {
  const interaction = stage.interactions.open(interactionOf(stage.world, actor, deed));
  if (twice) stage.interactions.deliverAgain(interaction);
  const what = `an answer to interaction ${interaction.id} of ${actor.user.username}`;
  const settled = (): boolean => silent || interaction.outcome.kind !== 'removed';
  return stage.watch.until(() => (settled() && seenOf(stage, interaction) ? interaction : undefined), { what });
}

export function see(stage: Stage, interaction: Interaction): Seen {
  const seen = seenOf(stage, interaction);
  if (!seen) throw new Error(`Nothing to see of interaction ${interaction.id} yet.`);
  return seen;
}

function commandFor(
  stage: Stage,
  actor: Actor,
  { name, type }: { readonly name: string; readonly type: ApplicationCommandType },
): APIApplicationCommand {
  const guildId = guildOf(stage.world, actor.place)?.id;
  const context = guildId === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
  const command = stage.registry.find({ name, type, guildId, context });
  if (!command) throw new ClientRefusal(`No command "${name}" is registered for this place.`);
  const needed = BigInt(command.default_member_permissions ?? 0);
  if (!may(permissionsIn(stage.world, { place: actor.place, userId: actor.user.id }), needed)) {
    throw new ClientRefusal(`${actor.user.username} may not use the command "${name}".`);
  }
  return command;
}

const identity = ({ id, name, type, guild_id }: APIApplicationCommand): object => ({
  id,
  name,
  type,
  ...(guild_id ? { guild_id } : {}),
});

function slash(
  stage: Stage,
  actor: Actor,
  { line, values }: { readonly line: string; readonly values: OptionValues | undefined },
) {
  const [name = '', ...words] = line.replace(/^\//, '').split(/ /u);
  const command = commandFor(stage, actor, { name, type: ApplicationCommandType.ChatInput });
  const { path, leaf, rest } = descend(command, words);
  return { command, path, leaf, values: values ?? readLine(rest.join(' '), leaf) };
}

/** What is half typed into an option, and the values of the others. */
export interface Typed extends Where {
  readonly text: string;
  readonly with?: OptionValues;
}

export interface Deeds {
  run(line: string, values?: OptionValues, where?: Where): Promise<Seen>;
  menu(name: string, message: APIMessage | Seen, where?: Where): Promise<Seen>;
  type(command: string, option: string, typed: string | Typed): Promise<Offered>;
}

export const messageOf = (of: APIMessage | Seen): APIMessage => {
  const message = 'channel_id' in of ? of : of.message;
  if (!message) throw new ClientRefusal('There is no message here.');
  return message;
};

function autocomplete(stage: Stage, self: Self): Deeds['type'] {
  return async (command, option, typed) => {
    const { text, with: others = {}, ...where } = typeof typed === 'string' ? { text: typed } : typed;
    const actor = actorAt(stage, self, where);
    const found = slash(stage, actor, { line: command, values: {} });
    const target = found.leaf.find(({ name }) => name === option);
    if (!target || !('autocomplete' in target) || !target.autocomplete)
      throw new ClientRefusal(`/${command} has no autocomplete for "${option}".`);
    // The other options are sent as they are: Discord does not validate a half-typed command.
    const before = Object.entries(others).map(
      ([name, value]): Given => ({ name, value, type: found.leaf.find((each) => each.name === name)?.type ?? 3 }),
    );
    const given: Given = { name: option, type: target.type, value: text, focused: true };
    const data = { ...identity(found.command), options: wrap(found.path, [...before, given]) };
    const deed: Deed = { type: InteractionType.ApplicationCommandAutocomplete, data };
    const { outcome } = await perform(stage, actor, { deed, twice: where.twice });
    const choices = outcome.kind === 'choices' ? outcome.choices : [];
    return { choices, failed: outcome.kind === 'failed', text: () => choices.map(({ name }) => name).join('\n') };
  };
}

export function createDeeds(stage: Stage, self: Self): Deeds {
  return {
    async run(line, values, where = {}) {
      const actor = actorAt(stage, self, where);
      const found = slash(stage, actor, { line, values });
      const { given, resolved } = attachFiles(stage, found.leaf, where.attach);
      const options = wrap(found.path, [...giveOptions(found.leaf, found.values), ...given]);
      const data = { ...identity(found.command), ...(options.length > 0 ? { options } : {}), ...resolved };
      const deed: Deed = { type: InteractionType.ApplicationCommand, data, answerType: MessageType.ChatInputCommand };
      return see(stage, await perform(stage, actor, { deed, twice: where.twice, silent: where.silent }));
    },
    async menu(name, on, where = {}) {
      const target = messageOf(on);
      const place = findPost(stage, target.id)?.place;
      if (!place) throw new ClientRefusal(`Message ${target.id} is nowhere to be seen.`);
      const actor = { ...actorAt(stage, self, where), place };
      const command = commandFor(stage, actor, { name, type: ApplicationCommandType.Message });
      // The content is there even without the privileged intent.
      const data = { ...identity(command), target_id: target.id, resolved: { messages: { [target.id]: target } } };
      const deed: Deed = {
        type: InteractionType.ApplicationCommand,
        data,
        answerType: MessageType.ContextMenuCommand,
        targetMessage: target,
      };
      return see(stage, await perform(stage, actor, { deed, twice: where.twice }));
    },
    type: autocomplete(stage, self),
  };
}
