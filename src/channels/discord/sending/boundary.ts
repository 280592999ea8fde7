/** Sends answers, and tells the asker when Discord refuses them. */

import { codeOf, messageOf } from '../../../errors.js';
import { notice } from '../answering.js';
import type { Notes } from '../notes.js';
import type { Failure } from './failure.js';
import { failureOf } from './failure.js';
import type { Place, Turn } from './place.js';
import type { Outgoing, OutgoingMessages } from './send.js';

export type Boundary = {
  /** Sends an answer; what Discord refuses becomes a notice to the asker where possible, and a line in the log. */
  readonly deliver: (place: Place, messages: OutgoingMessages) => Promise<void>;
  /** True when the first response has arrived (now or earlier), false when it is too late for one. */
  readonly opened: (respond: () => Promise<void>, facts: object) => Promise<boolean>;
  /** For requests that may fail without harm. False if it failed. */
  readonly attempt: (send: () => Promise<unknown>, facts?: object) => Promise<boolean>;
};

export type BoundaryOptions = {
  readonly notes: Notes;
  /** Called when Discord no longer accepts the bot's token. */
  readonly onStop: (failure: Failure) => void;
  /** Whether Discord accepts the bot's token, asked after a 401: one alone may be an accident of Discord's. */
  readonly tokenWorks: () => Promise<boolean>;
  readonly now: () => number;
  /** Waits before an unreachable Discord is asked again. */
  readonly wait: (ms: number) => Promise<void>;
  /** Aborted when the bot stops: nothing is tried again from then on. */
  readonly signal: AbortSignal;
};

/** Between two tries, in milliseconds; each wait is twice as long as the one before. */
const WAIT = { first: 500, most: 30_000 };

type Failing = (send: () => Promise<unknown>, facts: object) => Promise<Failure | undefined>;

export function createBoundary(options: BoundaryOptions): Boundary {
  const { notes, now } = options;
  const failing = createFailing(options);
  const patiently = createPatience(failing, options);
  const attempt: Boundary['attempt'] = async (send, facts = {}) => (await failing(send, facts)) === undefined;

  async function deliver(place: Place, messages: readonly Outgoing[], from = 0): Promise<void> {
    for (const [index, message] of messages.entries()) {
      const at = from + index;
      const failure = await patiently(place, (turn) => place.send(message, { ...turn, at }));
      if (!failure) continue;
      const other = detour(place, failure, now());
      return other ? deliver(other, messages.slice(index), at) : told(place, failure, at);
    }
  }

  /** The asker hears why there is no answer, or the log says that nobody did. */
  async function told(place: Place, failure: Failure, at: number): Promise<void> {
    const { notice: text, ways } = consolation(place, failure);
    for (const way of ways) if (text && (await attempt(() => way(text, { at }), place.facts))) return;
    if (failure.remedy === 'stop' || failure.remedy === 'gone') return;
    notes.warn({ ...place.facts, ...failure }, 'an answer was not sent, and the asker could not be told');
  }

  return {
    attempt,
    async opened(respond, facts) {
      const first = await failing(respond, facts);
      // Lost on the way, or Discord was slow: if the first try took effect after all, the second gets 40060.
      const inTime = first?.remedy === 'later' && first.retryAfterMs === undefined;
      const failure = inTime ? await failing(respond, facts) : first;
      return failure === undefined || failure.remedy === 'acknowledged';
    },
    deliver: (place, messages) => deliver(place, messages),
  };
}

/** Tries until it works, Discord refuses it for good, or the place's time is up. */
function createPatience(failing: Failing, { now, wait, signal }: BoundaryOptions) {
  return async (
    { until, facts }: Pick<Place, 'until' | 'facts'>,
    send: (turn: Turn) => Promise<void>,
  ): Promise<Failure | undefined> => {
    let uncertain: number | undefined;
    for (let tries = 0; ; tries++) {
      const started = now();
      const turn = uncertain === undefined ? {} : { uncertainMs: started - uncertain };
      const failure = await failing(() => send(turn), { ...facts, tries });
      if (failure?.remedy !== 'later') return failure;
      if (failure.arrived === 'maybe') uncertain ??= started;
      const ms = Math.max(Math.min(WAIT.most, WAIT.first * 2 ** tries), failure.retryAfterMs ?? 0);
      if (signal.aborted || now() + ms >= until) return failure;
      await wait(ms);
    }
  };
}

/** A minute is left for the other way, even if the first took all the time there was. */
const DETOUR_MS = 60_000;

/** Where what is left can still be sent. */
function detour(place: Place, { remedy }: Failure, now: number): Place | undefined {
  const { plain, elsewhere, ...rest } = place;
  const until = Math.max(place.until, now + DETOUR_MS);
  if (remedy === 'plain' && plain) return { ...rest, ...(elsewhere && { elsewhere }), send: plain };
  return remedy === 'elsewhere' && elsewhere ? { ...rest, send: elsewhere, until } : undefined;
}

/** Logs and returns the failure of `send`; one that Discord has no part in is an error of ours. */
function createFailing({ notes, onStop, tokenWorks }: BoundaryOptions): Failing {
  const levelOf = ({ remedy }: Failure, { tries = 0 }: { readonly tries?: number }): keyof Notes => {
    if (remedy === 'bug') return 'error';
    const quiet = remedy === 'gone' || remedy === 'acknowledged' || (remedy === 'later' && tries > 0);
    return quiet ? 'info' : 'warn';
  };
  return async (send, facts) => {
    try {
      await send();
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) {
        notes.error({ ...facts, ...codeOf(error), error: messageOf(error) }, 'unexpected');
        return { remedy: 'bug', reason: messageOf(error) };
      }
      notes[levelOf(failure, facts)]({ ...facts, ...failure }, 'Discord refused');
      if (failure.remedy !== 'stop') return failure;
      if (await tokenWorks()) return { ...failure, remedy: 'later' };
      onStop(failure);
      return failure;
    }
  };
}

type Consolation = { readonly notice?: Outgoing; readonly ways: readonly Place['send'][] };

/** What the asker gets instead of what could not be sent, and how. */
function consolation({ words, called, tell, privately, givenUp }: Place, { remedy }: Failure): Consolation {
  const say = (text: string): Outgoing => notice(text, { words });
  switch (remedy) {
    case 'forbidden':
      return { notice: say(words.forbidden(called)), ways: privately };
    case 'closed':
      return { notice: say(words.closedThread(called)), ways: privately };
    case 'slow':
      return { notice: say(words.slowMode(called)), ways: privately };
    case 'later':
      return { notice: say(words.overloaded), ways: givenUp ? [givenUp] : [] };
    case 'blocked':
      return { notice: say(words.blocked), ways: [tell] };
    case 'bug':
    case 'plain':
      return { notice: say(words.notSent), ways: [tell] };
    case 'elsewhere':
    case 'late':
    case 'acknowledged':
    case 'gone':
    case 'stop':
      return { ways: [] };
    default:
      return remedy satisfies never;
  }
}
