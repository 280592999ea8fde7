import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessageTopLevelComponent,
  RESTAPIAttachment,
  RESTAPIMessageReference,
  Snowflake,
} from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import type { Problem } from '../refusal.js';

type Maybe<T> = T | null | undefined;

/** The parts of a message that any of the sending routes may carry. */
export interface MessageBody {
  readonly content?: Maybe<string>;
  readonly embeds?: Maybe<readonly APIEmbed[]>;
  readonly components?: Maybe<readonly APIMessageTopLevelComponent[]>;
  readonly flags?: Maybe<number>;
  readonly allowed_mentions?: Maybe<APIAllowedMentions>;
  readonly message_reference?: Maybe<RESTAPIMessageReference>;
  readonly nonce?: Maybe<string | number>;
  readonly enforce_nonce?: Maybe<boolean>;
  readonly attachments?: Maybe<readonly RESTAPIAttachment[]>;
  readonly sticker_ids?: Maybe<readonly Snowflake[]>;
  readonly poll?: unknown;
}

/** A body that passed the OpenAPI file. Anything but an object counts as an empty message. */
export const messageBody = (body: unknown): MessageBody => (typeof body === 'object' && body !== null ? body : {});

export const isV2 = (flags: Maybe<number>): boolean => ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;

type Path = Problem['path'];

export const invalid = (path: Path, message: string): Problem => ({ path, code: 'BASE_TYPE_INVALID', message });

export const when = (wrong: boolean, problem: Problem): readonly Problem[] => (wrong ? [problem] : []);

export const blank = (path: Path, text: Maybe<string>): readonly Problem[] =>
  when(!text?.trim(), { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });

/** A text that is longer than `most` UTF-16 units. */
export const tooLong = (
  path: Path,
  { text, most }: { readonly text: Maybe<string>; readonly most: number },
): readonly Problem[] => {
  const length = text?.length ?? 0;
  return when(length > most, {
    path,
    code: 'BASE_TYPE_MAX_LENGTH',
    message: `Must be ${most} or fewer in length (is ${length}).`,
  });
};
