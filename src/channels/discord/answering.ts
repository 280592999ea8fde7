/** Runs commands for Discord and checks their messages. */

import type { App } from '../../app.js';
import type { Command } from '../../commands/command.js';
import type { Context } from '../../commands/context.js';
import { faulty, saidProblem } from '../../commands/faults.js';
import { parseInput } from '../../commands/options/input.js';
import type { Input } from '../../commands/options/option.js';
import { visible } from '../../commands/options/source.js';
import { paged } from '../../commands/pages/pages.js';
import type { Action, Reply } from '../../commands/reply.js';
import type { Desk } from '../../desk/desk.js';
import type { Who } from '../../desk/limits.js';
import { AppError, codeOf, messageOf } from '../../errors.js';
import type { BuildProgress } from '../../index/build.js';
import type { Keep } from '../../render/discord/custom-id.js';
import { renderDiscord, renderNotice } from '../../render/discord/discord.js';
import type { DiscordMessages } from '../../render/discord/parts.js';
import { eachOf, quotedTexts, type Rendered, verify, verifyPlain } from '../../render/verify.js';
import type { Words } from '../../render/words/en.js';
import { wordsFor } from '../../render/words/language.js';
import { requireVerified } from '../door.js';
import type { Venue } from '../meter.js';
import { questionOf, replyTo } from '../reply.js';
import { aloud, deletable, NOTHING, offered } from './asking/own-buttons.js';
import type { Notes } from './notes.js';
import type { Outgoing, OutgoingMessages } from './sending/send.js';

export type Answering = {
  /** What is wrong with the input, as a reply, or nothing; known before any work is done. */
  readonly refusal: (command: Command, raw: Input, context: Context) => OutgoingMessages | undefined;
  readonly answer: (command: Command, raw: Input, how: How) => Promise<Answered>;
};

/** `nothing`: a sentence on why there is nothing to show, which is no good in the place of an answer. */
export type Answered = {
  readonly kind: 'shown' | 'nothing';
  readonly messages: OutgoingMessages;
  /** As it was read: what the next question may follow. */
  readonly question?: string | undefined;
};

/** `echo`: see Look. */
type Shown = {
  readonly echo?: boolean;
  /** Who asked, where others see the answer; `owner`: who may delete it, as Discord knows them. */
  readonly by?: string | undefined;
  readonly owner?: string | undefined;
  /** What is no answer is shown to the asker alone: asking again then gives a message that all see. */
  readonly apart?: boolean;
  /** Who asks and where; made once for each question. */
  readonly context: Context;
};

/** `venue`: see Asked. */
export type How = Shown & {
  readonly venue?: Venue;
  /** Who asks and where, for the limits and turns. */
  readonly who: Who;
  /** How many messages Discord takes there, if that is limited. */
  readonly most?: number;
  /** Called with what to show meanwhile, if the question has no turn for long. */
  readonly onWait?: (messages: OutgoingMessages) => void;
  /** Aborted when the asker takes the question back. */
  readonly signal?: AbortSignal;
};

export type AnsweringOptions = {
  readonly app: Pick<App, 'context' | 'engine' | 'building' | 'meter'> & {
    /** Also knows versions that were quoted before; without it only the library's. */
    readonly view?: App['view'];
  };
  readonly desk?: Desk | undefined;
  readonly signal: AbortSignal;
  readonly notes: Notes;
};

type Noticed = { readonly words: Words; readonly actions?: readonly Action[] };

/** A short message in the bot's own words. */
export function notice(text: string, { words, actions = [] }: Noticed): Outgoing {
  const [message] = eachOf(requireVerified(verifyPlain(renderNotice(text, words, actions))));
  return message;
}

/** A full disk takes a button away, not the answer. */
const keeping =
  ({ memory, asker }: Context, notes: Notes): Keep =>
  (state) => {
    try {
      return memory?.keepButton(state, asker);
    } catch (error) {
      notes.warn({ ...codeOf(error) }, 'a button could not be kept');
      return undefined;
    }
  };

function sayOld({ locale }: Context): Outgoing {
  const words = wordsFor(locale);
  return notice(words.oldButton, { words });
}

/** How many articles have been read that this place may see. */
const readIn = (context: Context, { articles }: BuildProgress): number =>
  context.scope ? visible(context).length : articles;

/** As many events with their citations as a phone shows at once; buttons lead to the others. */
const PAGE_SIZE = 3;

/** Runs a command and turns its reply into messages, which are first read back and compared with the articles. */
export function createAnswering({ app, desk, signal, notes }: AnsweringOptions): Answering {
  const view = app.view ?? { article: app.engine.article };
  const show = (reply: Reply, { echo = false, context, by }: Shown): Rendered<DiscordMessages> => {
    const building = app.building();
    const words = wordsFor(context.locale);
    const note = building && reply.kind !== 'help' ? { note: words.stillReading(readIn(context, building)) } : {};
    return renderDiscord(reply, { view, words, echo, by, keep: keeping(context, notes), ...note });
  };
  const plain: Plain = (reply, context) => eachOf(requireVerified(verifyPlain(show(reply, { context }))));
  const refused = (facts: object, context: Context): OutgoingMessages => {
    notes.error({ code: 'QUOTE_MISMATCH', ...facts }, 'a quote would have been shown wrongly');
    return plain(saidProblem('QUOTE_MISMATCH', wordsFor(context.locale).fault), context);
  };
  const checked = (reply: Reply, how: How): Answered => {
    const nothing = (facts: object): Answered => ({ kind: 'nothing', messages: refused(facts, how.context) });
    try {
      const verification = verify(show(reply, how), quotedTexts(reply, view));
      if (verification.kind !== 'verified') return nothing({ fault: verification.fault });
      const messages = within(eachOf(verification.message), { reply, how, plain });
      return { kind: NOTHING.has(reply.kind) ? 'nothing' : 'shown', messages, question: questionOf(reply) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return nothing({ ...codeOf(error), error: error.message });
    }
  };
  const run = createRunning({ app, desk, signal, notes }, plain);
  return {
    refusal(command, raw, context) {
      const parsed = parseInput(command, raw);
      return parsed.kind === 'wrong' ? plain(faulty(parsed.fault), context) : undefined;
    },
    async answer(command, raw, how) {
      const started = performance.now();
      const { memory } = how.context;
      const keeps = (memory?.keepDays ?? 0) > 0;
      const given = await run(command, raw, how);
      const whole = paged(keeps ? given : { ...given, actions: offered(given.actions) }, { keeps });
      const reply = aloud(how.owner === undefined ? whole : deletable(whole, how.owner), how);
      const ms = Math.round(performance.now() - started);
      const code = reply.kind === 'problem' && { code: reply.code };
      notes.info({ command: command.name, kind: reply.kind, ...code, ms }, 'answered');
      // Only buttons lead to such commands, so nobody could correct what they ask for.
      if (command.button && (reply.kind === 'nothing' || reply.kind === 'unknown-id'))
        return { kind: 'nothing', messages: [sayOld(how.context)] };
      return checked(reply, how);
    },
  };
}

type Plain = (reply: Reply, context: Context) => OutgoingMessages;

type Whole = { readonly reply: Reply; readonly how: How; readonly plain: Plain };

/** What is left out is said, and its buttons are kept. */
function within(messages: OutgoingMessages, { reply, how, plain }: Whole): OutgoingMessages {
  const { most, context } = how;
  if (most === undefined || messages.length <= most) return messages;
  const [first, ...others] = messages;
  const left = messages.length - (most - 1);
  const said = saidProblem('INPUT_INVALID', wordsFor(context.locale).tooLongHere(left, messages.length));
  return [first, ...others.slice(0, most - 2), ...plain({ ...said, actions: reply.actions }, context)];
}

/** Runs a command in its turn; whatever goes wrong becomes a reply. */
function createRunning({ app, desk, signal, notes }: AnsweringOptions, plain: Plain) {
  return async (command: Command, input: Input, how: How): Promise<Reply> => {
    const { context, venue, who, onWait } = how;
    const onError = (error: unknown): void =>
      notes.error({ ...codeOf(error), error: messageOf(error) }, `/${command.name} failed`);
    try {
      const turn = desk && { desk, who, onWait: (busy: Reply) => onWait?.(plain(busy, context)) };
      const either = how.signal ? AbortSignal.any([signal, how.signal]) : signal;
      return await replyTo(app, {
        context: { ...context, signal: either, pageSize: PAGE_SIZE },
        command,
        input,
        signal: either,
        turn,
        onError,
        venue,
      });
    } catch {
      // Cut off because the bot is stopping; the message that says so may still get through.
      return saidProblem('ENGINE_FAILED', wordsFor(context.locale).stopping);
    }
  };
}
