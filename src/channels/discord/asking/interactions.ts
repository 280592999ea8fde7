/** Slash commands, menu entries, buttons and completion. */

import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  InteractionType,
} from 'discord-api-types/v10';
import type { App } from '../../../app.js';
import type { Command } from '../../../commands/command.js';
import type { Context } from '../../../commands/context.js';
import type { Suggestion } from '../../../commands/options/option.js';
import type { Who } from '../../../desk/limits.js';
import { readCustomId } from '../../../render/discord/custom-id.js';
import type { Words } from '../../../render/words/en.js';
import { wordsFor } from '../../../render/words/language.js';
import { type Answering, notice, venueIn } from '../answering.js';
import { type Asker, askerOf, type ParentOf } from '../asker.js';
import type { Boundary } from '../sending/boundary.js';
import type { OutgoingMessages, Sender, Ticket } from '../sending/send.js';
import { sentAt } from '../sent-at.js';
import { type Asked, asked, type How, shownTo } from './asked.js';
import { placeOf } from './interaction-place.js';
import { mayRemove, ownerOf, REMOVE } from './removal.js';

export type InteractionOptions = {
  readonly app: Pick<App, 'commands' | 'context'>;
  readonly signal: AbortSignal;
  readonly answering: Answering;
  readonly boundary: Boundary;
  readonly sender: Sender;
  readonly clock: () => Date;
  readonly parentOf: ParentOf;
};

/** A server's members may ask each in a channel of their own. */
const whoIn = ({ member, user, channel }: APIInteraction): Who => {
  const id = member?.user?.id ?? user?.id;
  return { ...(id !== undefined && { user: id }), ...(channel && { channel: channel.id }) };
};

/** At most 25 choices with names and values of 1 to 100 characters, each value once. */
function offered(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const fit = suggestions.filter(({ name, value }) => name.length >= 1 && value.length >= 1 && value.length <= 100);
  const once = new Map(fit.map(({ name, value }) => [value, { name: name.slice(0, 100), value }]));
  return [...once.values()].slice(0, 25);
}

export function createInteractions(options: InteractionOptions) {
  const { app, signal, answering, boundary, sender, clock, parentOf } = options;
  const facts: Facts = ({ id }) => ({ interaction: id, waitedMs: clock().getTime() - sentAt(id) });
  const { whisper, whisperTo } = createWhispers(options, facts);

  const complete = createCompletion(options, facts);
  const answerTo = createAnswers(options);
  async function run(raw: APIInteraction, { command, input, how: wanted, context }: Wanted): Promise<void> {
    const words = wordsFor(context.locale);
    if (!command) return void (await whisper(raw, () => (wanted.update ? words.oldButton : words.oldCommand)));
    if (wanted.wordless) return void (await whisper(raw, () => words.noWords));
    const [refusal] = answering.refusal(command, input, context) ?? [];
    if (refusal) return void (await boundary.opened(() => sender.whisper(raw, refusal), facts(raw)));
    const how = shownTo(wanted, context);
    if (!(await boundary.opened(() => sender.defer(raw, how), facts(raw)))) return;
    const messages = withinFollowUps(raw, await answerTo(raw, { command, input, how, context }), words);
    await boundary.deliver(placeOf(raw, { sender, words, ephemeral: how.ephemeral === true }), messages);
  }

  async function removal(raw: APIMessageComponentInteraction): Promise<void> {
    if (!mayRemove(raw)) return void (await whisper(raw, ({ notYours }) => notYours));
    if (!(await boundary.opened(() => sender.defer(raw, { update: true }), facts(raw)))) return;
    await boundary.attempt(() => sender.withdraw(raw), facts(raw));
  }

  return {
    async work(raw: APIInteraction): Promise<void> {
      if (raw.type === InteractionType.ApplicationCommandAutocomplete) return complete(raw);
      if (isRemoval(raw)) return removal(raw);
      const context = app.context({ signal, ...askerOf(raw, parentOf) });
      const what = asked(app.commands, raw, (key) => context.memory?.buttonOf(key));
      if (what) await run(raw, { ...what, context });
      // A kind of command, or of form, that this version never registered.
      else if (raw.type !== InteractionType.Ping) await whisper(raw, ({ oldCommand }) => oldCommand);
    },
    /** Something in it is missing, but not the way to the asker. */
    broken: async (ticket: Ticket, { locale }: Pick<Asker, 'locale'>): Promise<void> =>
      void (await whisperTo(ticket, ({ unreadable }) => unreadable, { locale })),
    /** While the bot is stopping: an immediate notice is better than "did not respond". */
    async late(raw: APIInteraction): Promise<void> {
      if (raw.type === InteractionType.ApplicationCommandAutocomplete)
        return void (await boundary.attempt(() => sender.choices(raw, []), facts(raw)));
      await whisper(raw, ({ stopping }) => stopping);
    },
  };
}

type Say = (words: Words) => string;

/** Short messages that only the asker sees, in their language. */
function createWhispers({ app, signal, boundary, sender, parentOf }: InteractionOptions, facts: Facts) {
  const whisperTo = (ticket: Ticket, say: Say, asker: Partial<Asker>): Promise<boolean> => {
    const words = wordsFor(app.context({ signal, ...asker }).locale);
    return boundary.opened(() => sender.whisper(ticket, notice(say(words), { words })), facts(ticket));
  };
  const whisper = (raw: APIInteraction, say: Say): Promise<boolean> => whisperTo(raw, say, askerOf(raw, parentOf));
  return { whisper, whisperTo };
}

type Facts = (raw: Pick<APIInteraction, 'id'>) => object;
const isRemoval = (raw: APIInteraction): raw is APIMessageComponentInteraction =>
  raw.type === InteractionType.MessageComponent && readCustomId(raw.data.custom_id)?.command === REMOVE;

/** What only the asker sees needs no name, and goes away by itself. */
const whose = (raw: APIInteraction, how: How): Partial<ReturnType<typeof ownerOf>> =>
  how.ephemeral ? {} : ownerOf(raw, how);

/** Where only the asker has installed the bot, Discord takes no more messages after the first. */
const FOLLOW_UPS = 5;

/** What is too long for that ends with a line that says so. */
function withinFollowUps(raw: APIInteraction, messages: OutgoingMessages, words: Words): OutgoingMessages {
  const byUser = !('0' in (raw.authorizing_integration_owners ?? { '0': '' }));
  if (!byUser || messages.length <= FOLLOW_UPS + 1) return messages;
  const [first, ...others] = messages;
  return [first, ...others.slice(0, FOLLOW_UPS - 1), notice(words.tooLongHere, { words })];
}

/** Suggestions while somebody types: only what this place may see. */
function createCompletion({ app, signal, boundary, sender, parentOf }: InteractionOptions, facts: Facts) {
  return async function complete(raw: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    const focused = raw.data.options.find((option) => 'focused' in option && option.focused);
    const option = app.commands
      .find(({ name }) => name === raw.data.name)
      ?.options.find(({ name }) => name === focused?.name);
    const typed = focused && 'value' in focused ? String(focused.value) : '';
    const choices = offered(option?.suggest?.(app.context({ signal, ...askerOf(raw, parentOf) }), typed) ?? []);
    await boundary.attempt(() => sender.choices(raw, choices), facts(raw));
  };
}

type Wanted = Asked & { readonly context: Context };
type Commanded = Wanted & { readonly command: Command };

/** Answers, with a notice in the place of the answer while it has no turn for long. */
function createAnswers({ answering, boundary, sender }: InteractionOptions) {
  return async (raw: APIInteraction, { command, input, how, context }: Commanded) => {
    let waiting: Promise<unknown> = Promise.resolve();
    const messages = await answering.answer(command, input, {
      echo: !command.aside,
      context,
      ...whose(raw, how),
      venue: venueIn(raw.guild_id, raw.channel?.type),
      who: whoIn(raw),
      onWait: ([busy]) => {
        // A button keeps its message until there is another.
        if (!how.update) waiting = boundary.attempt(() => sender.edit(raw, busy), { interaction: raw.id });
      },
    });
    await waiting;
    return messages;
  };
}
