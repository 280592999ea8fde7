/** The message to a server that the bot has just joined. */

import type { App } from '../../app.js';
import { questionActions } from '../../commands/ask.js';
import { visible } from '../../commands/options/source.js';
import { wordsFor } from '../../render/words/language.js';
import { notice } from './answering.js';
import type { Notes } from './notes.js';
import type { Boundary } from './sending/boundary.js';
import type { Sender } from './sending/send.js';

export type JoinedOptions = {
  readonly app: Pick<App, 'context'>;
  readonly signal: AbortSignal;
  readonly boundary: Pick<Boundary, 'attempt'>;
  readonly sender: Pick<Sender, 'post'>;
  readonly notes: Notes;
};

/** A server with its language, and the first channel in which the bot may write, if there is one. */
export type Joined = { readonly guild: string; readonly locale: string; readonly channel: string | undefined };

const EXAMPLES = 3;

/** What the bot does, what can be asked of the articles that this server sees, and where it is set up. */
export function createWelcome({ app, signal, boundary, sender, notes }: JoinedOptions) {
  return async ({ guild, locale, channel }: Joined): Promise<void> => {
    if (channel === undefined) return notes.info({ guild }, 'joined a server where the bot may not write anywhere');
    const context = app.context({ signal, place: { kind: 'server', guild, channel }, locale });
    const words = wordsFor(context.locale);
    const examples = questionActions(context).slice(0, EXAMPLES);
    const text = [words.joined(visible(context).length), ...(examples.length > 0 ? [words.joinedExamples] : [])].join(
      '\n',
    );
    // The same nonce when Discord says twice that the bot joined.
    await boundary.attempt(
      async () =>
        void (await sender.post(channel, notice(text, { words, actions: examples }), {
          nonce: `joined.${channel}`.slice(0, 25),
        })),
      {
        guild,
        channel,
      },
    );
  };
}
