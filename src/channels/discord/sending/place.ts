/** Where an answer goes. */

import type { Words } from '../../../render/words/en.js';
import type { Outgoing } from './send.js';

/** `at`: the number of the message in its answer. `uncertainMs`: how long ago a try was made that may have arrived. */
export type Turn = { readonly uncertainMs?: number };
export type Numbered = Turn & { readonly at: number };

type Send = (message: Outgoing, turn: Numbered) => Promise<void>;

/** The ways to reach someone who asked. Ways that a place lacks are not tried. */
export type Place = {
  /** The words of whoever asked. */
  readonly words: Words;
  /** What people call the place, to be used in a sentence. */
  readonly called: string;
  /** For the log: which question it is, by ids of Discord and without names. */
  readonly facts: object;
  /** Until when an unreachable Discord is asked again, in milliseconds of the clock. */
  readonly until: number;
  /** One message of an answer. Sending it again must be harmless. */
  readonly send: Send;
  /** The same message, but not as a reply; as a message of the channel, when the interaction is over. */
  readonly plain?: Send;
  readonly elsewhere?: Send;
  /** A notice in the same place, instead of the message with that number. */
  readonly tell: Send;
  /** Ways to send a notice that only the asker sees, the best first. */
  readonly privately: readonly Send[];
  /** The notice that the answer was given up, where it cannot take the place of an answer that did arrive. */
  readonly givenUp?: Send;
};
