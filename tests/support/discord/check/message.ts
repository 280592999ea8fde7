import type { APIMessage } from 'discord-api-types/v10';
import { AllowedMentionsTypes, MessageFlags } from 'discord-api-types/v10';
import { CONTENT_LENGTH, FILE_SIZE } from '../limits.js';
import { type Problem, Refusal } from '../refusal.js';
import type { Upload } from '../rest/body.js';
import { invalid, isV2, type MessageBody, tooLong, when } from './body.js';
import { checkComponents } from './components.js';
import { checkEmbeds, showsSomething } from './embeds.js';

export interface MessageToCheck {
  readonly body: MessageBody;
  readonly files: readonly Upload[];
  /** The message that is edited, as it is now. */
  readonly before?: APIMessage | undefined;
}

function checkMentions({ allowed_mentions: allowed }: MessageBody): readonly Problem[] {
  const parse = allowed?.parse ?? [];
  const both = (kind: AllowedMentionsTypes, ids: readonly string[] | undefined): boolean =>
    parse.includes(kind) && (ids?.length ?? 0) > 0;
  return [
    ...when(
      both(AllowedMentionsTypes.User, allowed?.users),
      invalid(['allowed_mentions', 'users'], 'parse:["users"] and users: [ids...] are mutually exclusive.'),
    ),
    ...when(
      both(AllowedMentionsTypes.Role, allowed?.roles),
      invalid(['allowed_mentions', 'roles'], 'parse:["roles"] and roles: [ids...] are mutually exclusive.'),
    ),
  ];
}

/** A V2 message is made of components alone, and stays V2. */
function checkExclusive({ body, before }: MessageToCheck): readonly Problem[] {
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = body.embeds === undefined ? before?.embeds : body.embeds;
  const message = 'cannot be used with the flag IS_COMPONENTS_V2';
  return [
    ...when(Boolean(content), invalid(['content'], `content ${message}`)),
    ...when((embeds ?? []).length > 0, invalid(['embeds'], `embeds ${message}`)),
    ...when(Boolean(body.poll), invalid(['poll'], `poll ${message}`)),
    ...when((body.sticker_ids ?? []).length > 0, invalid(['sticker_ids'], `sticker_ids ${message}`)),
  ];
}

const willBeV2 = ({ body, before }: MessageToCheck): boolean => isV2(body.flags) || isV2(before?.flags);

function isEmpty({ body, files, before }: MessageToCheck): boolean {
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = body.embeds === undefined ? before?.embeds : body.embeds;
  const components = body.components === undefined ? before?.components : body.components;
  const kept = body.attachments === undefined ? before?.attachments : body.attachments;
  const other =
    files.length > 0 || (kept ?? []).length > 0 || Boolean(body.poll) || (body.sticker_ids ?? []).length > 0;
  return !content?.trim() && !showsSomething(embeds ?? []) && (components ?? []).length === 0 && !other;
}

function checkAttachments({ body, files, before }: MessageToCheck): readonly Problem[] {
  const known = new Set([
    ...files.map(({ index }) => String(index)),
    ...(before?.attachments ?? []).map(({ id }) => id),
  ]);
  return (body.attachments ?? []).flatMap(({ id }, index) =>
    when(!known.has(String(id)), invalid(['attachments', index, 'id'], 'No file and no attachment of that id')),
  );
}

/** Throws what Discord answers to a message it refuses. The OpenAPI file has judged the message before. */
export function assertMessage(message: MessageToCheck): void {
  const { body, files, before } = message;
  const v2 = willBeV2(message);
  const unflagged = isV2(before?.flags) && body.flags !== undefined && body.flags !== null && !isV2(body.flags);
  const problems = [
    ...tooLong(['content'], { text: body.content, most: CONTENT_LENGTH }),
    ...checkEmbeds(body.embeds ?? []),
    ...checkComponents(body.components ?? [], { v2 }),
    ...checkMentions(body),
    ...checkAttachments(message),
    ...(v2 ? checkExclusive(message) : []),
    ...when(unflagged, invalid(['flags'], 'IS_COMPONENTS_V2 cannot be removed')),
    ...when(Boolean((body.flags ?? 0) & MessageFlags.Loading), invalid(['flags'], 'LOADING cannot be set')),
  ];
  if (problems.length > 0) throw new Refusal(50035, { problems, rule: 'limit' });
  if (files.some(({ size }) => size > FILE_SIZE)) throw new Refusal(40005, { rule: 'too-large' });
  if (isEmpty(message)) throw new Refusal(50006, { rule: 'empty-message' });
}
