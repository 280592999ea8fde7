import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { messageBody } from '../check/body.js';
import { checkChoices } from '../check/choices.js';
import { assertMessage } from '../check/message.js';
import { assertModal } from '../check/modal.js';
import { Refusal } from '../refusal.js';
import type { Upload } from '../rest/body.js';
import type { Interaction, Outcome } from '../world/interactions.js';
import { addPost, editPost } from '../world/posts.js';
import type { Post } from '../world/world.js';
import type { RouteContext } from './context.js';

type Data = APIInteractionResponseCallbackData | undefined;

/** What a callback makes of its interaction. */
export interface Effect {
  readonly outcome: Outcome;
  /** What "@original" names from now on. */
  readonly original?: Post | undefined;
}

export interface Callback {
  readonly callback: APIInteractionResponse;
  readonly files: readonly Upload[];
}

interface Reply {
  readonly data: Data;
  readonly files: readonly Upload[];
  readonly loading: boolean;
}

const isEphemeral = (data: Data): boolean => ((data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

function post({ world }: RouteContext, interaction: Interaction, { data, files, loading }: Reply): Post {
  const { place, user, metadata, answerType: type } = interaction;
  const onlyFor = isEphemeral(data) ? user.id : undefined;
  const body = messageBody(data);
  return addPost(world, place, { author: world.bot, body, files, onlyFor, loading, interaction: { metadata, type } });
}

function defer(context: RouteContext, interaction: Interaction, data: Data): Effect {
  const { flags = 0, ...rest } = data ?? {};
  const strange = Number(flags) & ~MessageFlags.Ephemeral || Object.keys(rest).length > 0;
  if (strange) {
    context.violations.report({
      rule: 'defer-flags',
      detail: `a defer takes only the flag EPHEMERAL, got ${JSON.stringify(data)}`,
    });
  }
  const plain: Data = isEphemeral(data) ? { flags: MessageFlags.Ephemeral } : {};
  const original = post(context, interaction, { data: plain, files: [], loading: true });
  return { original, outcome: { kind: 'thinking' } };
}

function reply(context: RouteContext, interaction: Interaction, { data, files }: Omit<Reply, 'loading'>): Effect {
  assertMessage({ body: messageBody(data), files });
  const original = post(context, interaction, { data, files, loading: false });
  return { original, outcome: { kind: 'answered', post: original } };
}

function update(
  context: RouteContext,
  source: Post,
  { place, data, files }: Omit<Reply, 'loading'> & Pick<Interaction, 'place'>,
): Effect {
  const body = messageBody(data);
  assertMessage({ body, files, before: source.message });
  const original = editPost(context.world, place, { post: source, body, files });
  return { original, outcome: { kind: 'answered', post: original } };
}

function suggest(choices: Extract<Outcome, { kind: 'choices' }>['choices']): Effect {
  const problems = checkChoices(choices, ['data', 'choices']);
  if (problems.length > 0) throw new Refusal(50035, { problems, rule: 'limit' });
  return { outcome: { kind: 'choices', choices } };
}

/** Does what a callback asks for. Throws what Discord refuses; nothing has happened then. */
export function perform(context: RouteContext, interaction: Interaction, { callback, files }: Callback): Effect {
  const { source, place } = interaction;
  switch (callback.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return reply(context, interaction, { data: callback.data, files });
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return defer(context, interaction, callback.data);
    case InteractionResponseType.DeferredMessageUpdate:
      return { original: source, outcome: { kind: 'updating' } };
    case InteractionResponseType.UpdateMessage:
      if (source) return update(context, source, { place, data: callback.data, files });
      break;
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return suggest(callback.data.choices ?? []);
    case InteractionResponseType.Modal:
      assertModal(callback.data);
      return { outcome: { kind: 'modal', modal: callback.data } };
  }
  throw new Refusal(50035, { rule: 'wrong-callback' });
}
