/** Slash commands, menu entries, buttons and completion. */

import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import type { App } from '../../../app.js';
import type { Command } from '../../../commands/command.js';
import type { Context } from '../../../commands/context.js';
import type { Who } from '../../../desk/limits.js';
import { readCustomId } from '../../../render/discord/custom-id.js';
import type { Words } from '../../../render/words/en.js';
import { wordsFor } from '../../../render/words/language.js';
import { type Answering, notice } from '../answering.js';
import { type Asker, askerOf, type ParentOf, venueIn } from '../asker.js';
import { type Importing, isImport } from '../importing/importing.js';
import type { Boundary } from '../sending/boundary.js';
import type { Outgoing, Sender, Ticket } from '../sending/send.js';
import { sentAt } from '../sent-at.js';
import { type Asked, asked, type How, shownTo } from './asked.js';
import { createCompletion, type Facts } from './completion.js';
import { type First, FOLLOW_UPS, isByUser, placeOf, TOKEN_MS } from './interaction-place.js';
import { isForged, isPrivate } from './pressed.js';
import type { KeepShown } from './remembered.js';
import { mayRemove, ownerOf, REMOVE } from './removal.js';

export type InteractionOptions = {
  readonly app: Pick<App, 'commands' | 'context'>;
  readonly signal: AbortSignal;
  readonly answering: Answering;
  readonly boundary: Boundary;
  readonly sender: Sender;
  readonly clock: () => Date;
  readonly parentOf: ParentOf;
  readonly keepShown: KeepShown;
  /** Takes `/import` and its buttons; absent: nobody can import. */
  readonly importing?: Importing | undefined;
};

/** A server's members may ask each in a channel of their own. */
const whoIn = ({ member, user, channel }: APIInteraction): Who => {
  const id = member?.user?.id ?? user?.id;
  return { ...(id !== undefined && { user: id }), ...(channel && { channel: channel.id }) };
};

export function createInteractions(options: InteractionOptions) {
  const { app, signal, boundary, sender, importing } = options;
  const voice = createVoice(options);
  const { facts, contextOf, whisper } = voice;
  const complete = createCompletion(options, facts);
  const run = createRunning(options, facts);
  const removal = createRemoval(options, voice);

  return {
    async work(raw: APIInteraction): Promise<void> {
      if (raw.type === InteractionType.ApplicationCommandAutocomplete) return complete(raw);
      // Has a door of its own, which trusts no button.
      if (importing && isImport(raw)) return importing(raw);
      if (isForged(raw)) return void (await whisper(raw, ({ oldButton }) => oldButton, contextOf(raw)));
      if (isRemoval(raw)) return removal(raw);
      const context = contextOf(raw);
      const what = asked(app.commands, raw, (key) => context.memory?.buttonOf(key));
      if (what) await run(raw, { ...what, context });
      // A kind of command, or of form, that this version never registered.
      else if (raw.type !== InteractionType.Ping) await whisper(raw, ({ oldCommand }) => oldCommand, context);
    },
    /** Something in it is missing, but not the way to the asker. */
    broken: async (ticket: Ticket, { locale }: Pick<Asker, 'locale'>): Promise<void> =>
      void (await whisper(ticket, ({ unreadable }) => unreadable, app.context({ signal, locale }))),
    /** While the bot is stopping: an immediate notice is better than "did not respond". */
    async late(raw: APIInteraction): Promise<void> {
      if (raw.type === InteractionType.ApplicationCommandAutocomplete)
        return void (await boundary.attempt(() => sender.choices(raw, []), facts(raw)));
      await whisper(raw, ({ stopping }) => stopping, contextOf(raw));
    },
  };
}

type Voice = ReturnType<typeof createVoice>;

/** Who asks, what the log says of it, and short messages that only the asker sees, in their language. */
function createVoice({ app, signal, boundary, sender, clock, parentOf }: InteractionOptions) {
  const facts: Facts = ({ id }) => ({ interaction: id, waitedMs: clock().getTime() - sentAt(id) });
  return {
    facts,
    contextOf: (raw: APIInteraction): Context => app.context({ signal, ...askerOf(raw, parentOf) }),
    whisper(ticket: Ticket, say: Say, { locale }: Pick<Context, 'locale'>): Promise<boolean> {
      const words = wordsFor(locale);
      return boundary.opened(() => sender.whisper(ticket, notice(say(words), { words })), facts(ticket));
    },
  };
}

function createRemoval({ boundary, sender }: InteractionOptions, { facts, contextOf, whisper }: Voice) {
  return async function removal(raw: APIMessageComponentInteraction): Promise<void> {
    if (!mayRemove(raw)) return void (await whisper(raw, ({ notYours }) => notYours, contextOf(raw)));
    if (!(await boundary.opened(() => sender.defer(raw, { update: true }), facts(raw)))) return;
    await boundary.attempt(() => sender.withdraw(raw), facts(raw));
    await boundary.attempt(() => removeParts(raw, sender), facts(raw));
  };
}

/** The other messages of the answer whose last has the button; where the bot is no member, it may not look for them. */
async function removeParts(raw: APIMessageComponentInteraction, sender: Sender): Promise<void> {
  const { message } = raw;
  if (isByUser(raw)) return;
  for (const part of await sender.partsBefore(message)) await sender.remove(message.channel_id, part);
}

/** What keeps an interaction from being answered at all, in a message to the asker. */
function hindrance({ command, input, how, context }: Wanted, answering: Answering): Outgoing | undefined {
  const words = wordsFor(context.locale);
  if (!command) return notice(how.update ? words.oldButton : words.oldCommand, { words });
  if (how.wordless) return notice(words.noWords, { words });
  const refusal = answering.refusal(command, input, context);
  // What a button holds is nothing that its user could correct.
  return refusal && command.button ? notice(words.oldButton, { words }) : refusal?.[0];
}

function createRunning(options: InteractionOptions, facts: Facts) {
  const { answering, boundary, sender, keepShown, clock } = options;
  const answerTo = createAnswers(options);
  return async function run(raw: APIInteraction, wanted: Wanted): Promise<void> {
    // By this machine's clock, which may differ from Discord's.
    const until = clock().getTime() + TOKEN_MS;
    const { command, input, context } = wanted;
    const hindered = hindrance(wanted, answering);
    if (hindered) return void (await boundary.opened(() => sender.whisper(raw, hindered), facts(raw)));
    if (!command) return;
    const how = shownTo(wanted.how, context);
    if (!(await boundary.opened(() => sender.defer(raw, how), facts(raw)))) return;
    const first = firstOf(raw, how);
    const { kind, messages, question } = await answerTo(raw, { command, input, how, context, first });
    // A button that leads nowhere takes no answer away.
    const mistake = kind === 'nothing' && how.again !== true;
    const ephemeral = how.ephemeral === true || (first === 'button' && isPrivate(raw));
    const words = wordsFor(context.locale);
    // What only the asker sees cannot be replied to, and a button changes an answer that is known.
    const stays = question !== undefined && !ephemeral && first !== 'button';
    const onSent = (message: string): void => {
      if (stays) keepShown(context, { message, channel: raw.channel?.id ?? '', question });
    };
    await boundary.deliver(placeOf(raw, { sender, words, first, until, ephemeral, mistake, onSent }), messages);
    // Its last message has become the new page; the others are still of the old one.
    if (first === 'button' && !ephemeral && !mistake && raw.type === InteractionType.MessageComponent)
      await boundary.attempt(() => removeParts(raw, sender), facts(raw));
  };
}

/** In direct messages nobody but the asker sees anything. */
function firstOf({ context }: APIInteraction, { update, ephemeral, again }: How): First {
  if (again === 'aloud') return 'notice';
  if (update) return 'button';
  return ephemeral || context === InteractionContextType.BotDM ? 'private' : 'shown';
}

type Say = (words: Words) => string;

const isRemoval = (raw: APIInteraction): raw is APIMessageComponentInteraction =>
  raw.type === InteractionType.MessageComponent && readCustomId(raw.data.custom_id)?.command === REMOVE;

/** What only the asker sees needs no name, and goes away by itself. */
const whose = (raw: APIInteraction, how: How): Partial<ReturnType<typeof ownerOf>> =>
  how.ephemeral || (isPrivate(raw) && how.again !== 'aloud')
    ? {}
    : ownerOf(raw, { update: how.update === true && !how.again });

type Wanted = Asked & { readonly context: Context };
type Commanded = Wanted & { readonly command: Command; readonly first: First };

/** Answers, with a notice in the place of the answer while it has no turn for long. */
function createAnswers({ answering, boundary, sender }: InteractionOptions) {
  return async (raw: APIInteraction, { command, input, how, context, first }: Commanded) => {
    let waiting: Promise<unknown> = Promise.resolve();
    const answered = await answering.answer(command, input, {
      echo: !command.aside,
      context,
      ...whose(raw, how),
      apart: first === 'shown' || first === 'notice',
      venue: venueIn(raw.guild_id, raw.channel?.type),
      who: whoIn(raw),
      ...(isByUser(raw) && { most: FOLLOW_UPS + 1 }),
      onWait: ([busy]) => {
        // A button keeps its message until there is another.
        if (!how.update) waiting = boundary.attempt(() => sender.edit(raw, busy), { interaction: raw.id });
      },
    });
    await waiting;
    return answered;
  };
}
