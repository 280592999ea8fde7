/** The message to a server that the bot has just joined. */

import type { App } from '../../app.js';
import { questionActions } from '../../commands/ask.js';
import { visible } from '../../commands/options/source.js';
import { AppError, codeOf } from '../../errors.js';
import { wordsFor } from '../../render/words/language.js';
import type { ServerRecords } from '../../store/servers.js';
import { notice } from './answering.js';
import { offered } from './asking/own-buttons.js';
import type { Notes } from './notes.js';
import type { Boundary } from './sending/boundary.js';
import type { Sender } from './sending/send.js';

export type JoinedOptions = {
  readonly app: Pick<App, 'context'>;
  readonly signal: AbortSignal;
  readonly boundary: Pick<Boundary, 'attempt'>;
  readonly sender: Pick<Sender, 'post'>;
  readonly notes: Notes;
  /** Knows which servers were joined before this run; nothing without a memory. */
  readonly known: ServerRecords | undefined;
};

/** A server with its language, and the first channel in which the bot may write, if there is one. */
export type Joined = {
  readonly guild: string;
  readonly locale: string;
  readonly channel: string | undefined;
  /** When the bot joined it. */
  readonly at: string;
};

const EXAMPLES = 3;

/** What the bot does, what can be asked of the articles that this server sees, and where it is set up. */
export function createWelcome(options: JoinedOptions) {
  const { app, signal, boundary, sender, notes } = options;
  const greet = async ({ guild, locale, channel, at }: Joined): Promise<void> => {
    if (channel === undefined) return notes.info({ guild }, 'joined a server where the bot may not write anywhere');
    const context = app.context({ signal, place: { kind: 'server', guild, channel }, locale });
    const words = wordsFor(context.locale);
    const examples = offered(questionActions(context)).slice(0, EXAMPLES);
    const text = [words.joined(visible(context).length), ...(examples.length > 0 ? [words.joinedExamples] : [])].join(
      '\n',
    );
    // The same nonce when Discord says twice that the bot joined, and another when it joins again.
    const nonce = `joined.${Date.parse(at).toString(36)}`;
    const message = notice(text, { words, actions: examples });
    await boundary.attempt(() => sender.post(channel, message, { nonce }), { guild, channel });
  };
  const { since, isNew } = createKnown(options);
  return {
    /** Before the bot connects: servers that it joins from now on are new to it, also while it is off. */
    begin: (): void => void since(),
    joined: async (joined: Joined): Promise<void> => {
      if (isNew(joined) ?? true) await greet(joined);
    },
    found: async (joined: Joined): Promise<void> => {
      if (Date.parse(joined.at) > since() && isNew(joined)) await greet(joined);
    },
  };
}

/** What is known of servers; on a full disk, nothing. */
function createKnown({ known, notes }: Pick<JoinedOptions, 'known' | 'notes'>) {
  const tried = <T>(look: () => T, otherwise: T): T => {
    try {
      return look();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notes.warn({ ...codeOf(error) }, 'which servers the bot has joined could not be kept');
      return otherwise;
    }
  };
  const since = (): number => tried(() => known?.serversSince(), undefined) ?? Number.POSITIVE_INFINITY;
  // Kept before it is greeted: after a kill in between nobody greets it, rather than twice.
  const isNew = ({ guild, at }: Joined): boolean | undefined => tried(() => known?.joins(guild, at), undefined);
  return { since, isNew };
}
