import { InteractionType, MessageFlags, type Snowflake } from 'discord-api-types/v10';
import { type MessageBody, messageBody } from '../check/body.js';
import { assertMessage } from '../check/message.js';
import { USER_INSTALLED_FOLLOW_UPS } from '../limits.js';
import { Refusal } from '../refusal.js';
import type { Upload } from '../rest/body.js';
import { noContent, ok, type Route, route } from '../rest/router.js';
import type { Interaction } from '../world/interactions.js';
import { addPost, deletePost, editPost } from '../world/posts.js';
import type { Post } from '../world/world.js';
import type { RouteContext } from './context.js';

interface Sent {
  readonly body: MessageBody;
  readonly files: readonly Upload[];
}

/** The interaction whose token this is, if the token can still (or already) be used. */
function interactionFor(
  { interactions, world }: RouteContext,
  params: { readonly webhook_id: string; readonly webhook_token: string },
): Interaction {
  const interaction = interactions.byToken(params.webhook_token);
  if (!interaction || params.webhook_id !== world.application.id)
    throw new Refusal(10015, { rule: 'unknown-interaction' });
  if (interactions.isExpired(interaction)) throw new Refusal(50027, { rule: 'token-expired' });
  const unanswered = interaction.outcome.kind === 'waiting' || interaction.outcome.kind === 'failed';
  // Before the first response there is no webhook for the token.
  if (unanswered || interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    throw new Refusal(10015, interaction.outcome.kind === 'failed' ? {} : { rule: 'unknown-interaction' });
  }
  return interaction;
}

function postOf({ original, followUps }: Interaction, id: Snowflake | '@original'): Post {
  const post = id === '@original' ? original : [original, ...followUps].find((each) => each?.message.id === id);
  if (!post || post.deleted) throw new Refusal(10008);
  return post;
}

function watchEphemeral({ violations }: RouteContext, { flags }: MessageBody, { onlyFor }: Post): void {
  if (flags === undefined || flags === null) return;
  if (((flags & MessageFlags.Ephemeral) !== 0) === (onlyFor !== undefined)) return;
  if ((flags & MessageFlags.Ephemeral) === 0) return;
  violations.report({ rule: 'ephemeral', detail: 'whether a reply is ephemeral was settled by the first response' });
}

function edit(
  context: RouteContext,
  interaction: Interaction,
  { id, body, files }: Sent & { readonly id: Snowflake | '@original' },
): Post {
  const post = postOf(interaction, id);
  assertMessage({ body, files, before: post.message });
  watchEphemeral(context, body, post);
  editPost(context.world, interaction.place, { post, body, files });
  const pending = interaction.outcome.kind === 'thinking' || interaction.outcome.kind === 'updating';
  if (pending && post === interaction.original) interaction.outcome = { kind: 'answered', post };
  return post;
}

function remove({ world }: RouteContext, interaction: Interaction, id: Snowflake | '@original'): void {
  const post = postOf(interaction, id);
  deletePost(world, interaction.place, post);
  if (post === interaction.original && interaction.outcome.kind === 'thinking')
    interaction.outcome = { kind: 'removed' };
}

function followUp(context: RouteContext, interaction: Interaction, { body, files }: Sent): Post {
  // A known trap: the first follow-up after a defer becomes the deferred message, with the defer's visibility.
  if (interaction.outcome.kind === 'thinking') return edit(context, interaction, { id: '@original', body, files });
  if (interaction.userInstalled && interaction.followUps.length >= USER_INSTALLED_FOLLOW_UPS)
    throw new Refusal(40094, { rule: 'limit' });
  assertMessage({ body, files });
  const { place, user, metadata, answerType: type } = interaction;
  const onlyFor = (body.flags ?? 0) & MessageFlags.Ephemeral ? user.id : undefined;
  const reference = interaction.original?.message;
  const post = addPost(context.world, place, {
    author: context.world.bot,
    body,
    files,
    onlyFor,
    reference,
    interaction: {
      metadata: reference ? { ...metadata, original_response_message_id: reference.id } : metadata,
      type,
    },
  });
  interaction.followUps.push(post);
  if (interaction.outcome.kind === 'updating' || interaction.outcome.kind === 'removed')
    interaction.outcome = { kind: 'answered', post };
  return post;
}

export const webhookRoutes = (context: RouteContext): readonly Route[] => [
  route('POST', '/webhooks/{webhook_id}/{webhook_token}', ({ params, body, files }) =>
    ok(followUp(context, interactionFor(context, params), { body: messageBody(body), files }).message),
  ),
  route('GET', '/webhooks/{webhook_id}/{webhook_token}/messages/@original', ({ params }) =>
    ok(postOf(interactionFor(context, params), '@original').message),
  ),
  route('PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/@original', ({ params, body, files }) =>
    ok(edit(context, interactionFor(context, params), { id: '@original', body: messageBody(body), files }).message),
  ),
  route('DELETE', '/webhooks/{webhook_id}/{webhook_token}/messages/@original', ({ params }) => {
    remove(context, interactionFor(context, params), '@original');
    return noContent();
  }),
  route('GET', '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', ({ params }) =>
    ok(postOf(interactionFor(context, params), params.message_id).message),
  ),
  route('PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', ({ params, body, files }) =>
    ok(
      edit(context, interactionFor(context, params), { id: params.message_id, body: messageBody(body), files }).message,
    ),
  ),
  route('DELETE', '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', ({ params }) => {
    remove(context, interactionFor(context, params), params.message_id);
    return noContent();
  }),
];
