import type {
  APIApplicationCommandOptionChoice,
  APIMessageInteractionMetadata,
  APIUser,
  InteractionType,
  MessageType,
  Snowflake,
} from 'discord-api-types/v10';
import type { Modal } from '../check/modal.js';
import { FIRST_RESPONSE_MS, TOKEN_LIFE_MS } from '../limits.js';
import type { Violations } from '../violations.js';
import type { Watch } from '../watch.js';
import type { Dispatch, Place, Post, World } from './world.js';

/** What has become of an interaction, as the user sees it. */
export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'thinking' }
  | { readonly kind: 'updating' }
  | { readonly kind: 'answered'; readonly post: Post }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'modal'; readonly modal: Modal }
  | { readonly kind: 'removed' }
  | { readonly kind: 'failed' };

export interface Opening {
  readonly id: Snowflake;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: APIUser;
  readonly place: Place;
  readonly metadata: APIMessageInteractionMetadata;
  /** The type of a message that answers it. */
  readonly answerType: MessageType;
  /** The message whose component was used (or from whose modal this comes). */
  readonly source: Post | undefined;
  /** Only the user has installed the app: five follow-ups. */
  readonly userInstalled: boolean;
  readonly event: Dispatch;
}

export interface Interaction extends Opening {
  /** Milliseconds of the clock. */
  readonly openedAt: number;
  /** Milliseconds until the first response; `undefined` while there is none. */
  answeredAfter: number | undefined;
  outcome: Outcome;
  /** What "@original" names. */
  original: Post | undefined;
  readonly followUps: Post[];
}

export interface Interactions {
  open(opening: Opening): Interaction;
  /** Sends the event again, as Discord does now and then. */
  deliverAgain(interaction: Interaction): void;
  byToken(token: string): Interaction | undefined;
  isExpired(interaction: Interaction): boolean;
  all(): readonly Interaction[];
}

interface InteractionsOptions {
  readonly world: World;
  readonly violations: Violations;
  readonly watch: Watch;
}

/** A busy machine may stand still for seconds: only skipped time counts in full. How fast the bot is, the bench says. */
const SLACK = 5;

/** Keeps the interactions and their two deadlines: 3 s for the first response, 15 min for the token. */
export function createInteractions({ world, violations, watch }: InteractionsOptions): Interactions {
  const byToken = new Map<string, Interaction>();
  const expire = (interaction: Interaction): void => {
    if (interaction.outcome.kind !== 'waiting') return;
    interaction.outcome = { kind: 'failed' };
    violations.report({
      rule: 'late',
      detail: `no response to interaction ${interaction.id} within ${FIRST_RESPONSE_MS} ms`,
    });
    watch.changed();
  };
  return {
    open(opening) {
      const interaction: Interaction = {
        ...opening,
        openedAt: world.clock.now(),
        answeredAfter: undefined,
        outcome: { kind: 'waiting' },
        original: undefined,
        followUps: [],
      };
      byToken.set(opening.token, interaction);
      world.clock.after(FIRST_RESPONSE_MS, () => expire(interaction), SLACK);
      world.emit(opening.event);
      return interaction;
    },
    deliverAgain: ({ event }) => world.emit(event),
    byToken: (token) => byToken.get(token),
    isExpired: ({ openedAt }) => world.clock.now() - openedAt > TOKEN_LIFE_MS,
    all: () => [...byToken.values()],
  };
}
