import { type APIInteractionResponse, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { Refusal } from '../refusal.js';
import { type Answer, noContent, ok, type Route, route } from '../rest/router.js';
import type { Interaction } from '../world/interactions.js';
import { isDm } from '../world/world.js';
import type { RouteContext } from './context.js';
import { perform } from './perform.js';

const MESSAGE = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
const UPDATE = [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage];

/** "Receiving and Responding to Interactions": which callback may answer which interaction. */
function allowed({ type, source }: Interaction): readonly InteractionResponseType[] {
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return [InteractionResponseType.ApplicationCommandAutocompleteResult];
  const update = source ? UPDATE : [];
  const modal = type === InteractionType.ModalSubmit ? [] : [InteractionResponseType.Modal];
  return [...MESSAGE, ...update, ...modal];
}

function assertAllowed(interaction: Interaction, callback: APIInteractionResponse): void {
  if (allowed(interaction).includes(callback.type)) return;
  const where = interaction.source ? '' : ' without a message';
  const message = `callback type ${callback.type} does not answer an interaction of type ${interaction.type}${where}`;
  const problems = [{ path: ['type'], code: 'INTERACTION_TYPE_INVALID', message }];
  throw new Refusal(50035, { rule: 'wrong-callback', problems });
}

/** What `with_response=true` gets; a message is included only if there is one. */
function response(interaction: Interaction, { type }: APIInteractionResponse): Answer {
  const { id, type: kind, original, place, outcome } = interaction;
  const guildId = isDm(place.channel) ? undefined : place.channel.guild_id;
  const message = original?.message;
  const ofMessage = message
    ? {
        response_message_id: message.id,
        response_message_loading: outcome.kind === 'thinking',
        response_message_ephemeral: original?.onlyFor !== undefined,
      }
    : {};
  const shown =
    type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage;
  return ok({
    interaction: {
      id,
      type: kind,
      channel_id: place.channel.id,
      ...(guildId ? { guild_id: guildId } : {}),
      ...ofMessage,
    },
    ...(shown && message ? { resource: { type, message } } : {}),
  });
}

/** The interaction a first response is for; a late one was reported as a violation when its time ran out. */
function waitingFor(
  { interactions }: RouteContext,
  params: { readonly interaction_id: string; readonly interaction_token: string },
): Interaction {
  const interaction = interactions.byToken(params.interaction_token);
  if (!interaction || interaction.id !== params.interaction_id)
    throw new Refusal(10062, { rule: 'unknown-interaction' });
  if (interaction.outcome.kind === 'failed') throw new Refusal(10062);
  if (interaction.outcome.kind !== 'waiting') throw new Refusal(40060, { rule: 'already-acknowledged' });
  return interaction;
}

export const callbackRoutes = (context: RouteContext): readonly Route[] => [
  route('POST', '/interactions/{interaction_id}/{interaction_token}/callback', ({ params, query, body, files }) => {
    const interaction = waitingFor(context, params);
    // It has passed the schema, so it is one of the callbacks.
    const callback = body as APIInteractionResponse;
    assertAllowed(interaction, callback);
    const { outcome, original } = perform(context, interaction, { callback, files });
    interaction.outcome = outcome;
    interaction.original = original;
    interaction.answeredAfter = context.world.clock.now() - interaction.openedAt;
    return query.get('with_response') === 'true' ? response(interaction, callback) : noContent();
  }),
];
