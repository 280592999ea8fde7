/** Sends answers, and tells the asker when Discord refuses them. */

import { codeOf, messageOf } from '../../../errors.js';
import { en } from '../../../render/words/en.js';
import { notice } from '../answering.js';
import type { Notes } from '../notes.js';
import { type Failure, failureOf } from './failure.js';
import type { Outgoing, OutgoingMessages } from './send.js';

/** The ways to reach someone who asked. Ways that a place lacks are not tried. */
export type Place = {
  /** What people call the place, to be used in a sentence. */
  readonly called: string;
  /** The first message of an answer, then the others. */
  readonly first: (message: Outgoing) => Promise<void>;
  readonly next: (message: Outgoing) => Promise<void>;
  /** A notice in the same place, and one that only the asker sees. */
  readonly tell: (message: Outgoing) => Promise<void>;
  readonly privately: (message: Outgoing) => Promise<void>;
  /** The first message again, but not as a reply; as a message of the channel, when the interaction is over. */
  readonly plain?: (message: Outgoing) => Promise<void>;
  readonly elsewhere?: (message: Outgoing) => Promise<void>;
};

export type Boundary = {
  /** Sends an answer; what Discord refuses becomes a notice to the asker where possible, and a line in the log. */
  readonly deliver: (place: Place, messages: OutgoingMessages) => Promise<void>;
  /** True when the first response has arrived (now or earlier), false when it is too late for one. */
  readonly opened: (respond: () => Promise<void>, facts: object) => Promise<boolean>;
  /** For requests that may fail without harm. */
  readonly attempt: (send: () => Promise<void>, facts?: object) => Promise<void>;
};

export type BoundaryOptions = {
  readonly notes: Notes;
  /** Called when Discord no longer accepts the bot's token. */
  readonly onStop: (failure: Failure) => void;
  /** Waits before an overloaded Discord is asked a second time. */
  readonly pause: () => Promise<void>;
};

export function createBoundary({ notes, onStop, pause }: BoundaryOptions): Boundary {
  const note = (failure: Failure, facts: object): void => {
    const quiet = failure.remedy === 'gone' || failure.remedy === 'acknowledged';
    notes[failure.remedy === 'bug' ? 'error' : quiet ? 'info' : 'warn']({ ...facts, ...failure }, 'Discord refused');
    if (failure.remedy === 'stop') onStop(failure);
  };
  /** Logs and returns the failure of `send`; one that Discord has no part in is an error of ours. */
  const failing = async (send: () => Promise<void>, facts: object): Promise<Failure | undefined> => {
    try {
      await send();
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      if (failure) note(failure, facts);
      else notes.error({ ...facts, ...codeOf(error), error: messageOf(error) }, 'unexpected');
      return failure ?? { remedy: 'bug', reason: messageOf(error) };
    }
  };
  const patiently: typeof failing = async (send, facts) => {
    const failure = await failing(send, facts);
    if (failure?.remedy !== 'later') return failure;
    await pause();
    return failing(send, facts);
  };
  const attempt: Boundary['attempt'] = async (send, facts = {}) => void (await failing(send, facts));

  return {
    attempt,
    async opened(respond, facts) {
      const first = await failing(respond, facts);
      // Lost on the way, or Discord was slow: if the first try took effect after all, the second gets 40060.
      const failure = first?.remedy === 'later' ? await failing(respond, facts) : first;
      return failure === undefined || failure.remedy === 'acknowledged';
    },
    async deliver(place, messages) {
      for (const [index, message] of messages.entries()) {
        const send = () => (index === 0 ? place.first(message) : place.next(message));
        const failure = await patiently(send, { place: place.called });
        if (failure) return attempt(() => remedied(place, { failure, left: messages.slice(index) }));
      }
    },
  };
}

/** `left`: what has not been sent. */
type Trouble = { readonly failure: Failure; readonly left: readonly Outgoing[] };

/** What the asker gets instead of what could not be sent. */
async function remedied(place: Place, { failure, left }: Trouble): Promise<void> {
  const { called, tell, privately } = place;
  const all = async (send: ((message: Outgoing) => Promise<void>) | undefined): Promise<void> => {
    for (const message of send ? left : []) await send?.(message);
  };
  switch (failure.remedy) {
    case 'plain':
      return all(place.plain);
    case 'elsewhere':
      return all(place.elsewhere);
    case 'forbidden':
      return privately(notice(en.forbidden(called)));
    case 'closed':
      return privately(notice(en.closedThread(called)));
    case 'slow':
      return privately(notice(en.slowMode(called)));
    case 'later':
      return privately(notice(en.overloaded));
    case 'blocked':
      return tell(notice(en.blocked));
    case 'bug':
      return tell(notice(en.notSent));
    case 'late':
    case 'acknowledged':
    case 'gone':
    case 'stop':
      return undefined;
    default:
      return failure.remedy satisfies never;
  }
}
