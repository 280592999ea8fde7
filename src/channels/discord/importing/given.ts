/** What somebody gave to `/import`. */

import type { APIInteraction } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Asked } from '../../../import/sources.js';
import type { Words } from '../../../render/words/en.js';
import { isWebAddress, MOST_OF_LIST } from '../../importing.js';
import { ADDRESS, FILE } from './definition.js';

const MB = 1024 ** 2;
/** A book with pictures; the memory of the importing process is bounded, too. */
const MOST_MB = 25;

/** What is read of a file; Discord says more of it. */
const attachment = z.object({ filename: z.string().min(1), url: z.string(), size: z.number() });

/** In the asker's language. */
export type Say = (words: Words['importing']) => string;

/** `why`: what is wrong. */
export type Given = { readonly kind: 'given'; readonly asked: Asked } | { readonly kind: 'wrong'; readonly why: Say };

const wrong = (why: Say): Given => ({ kind: 'wrong', why });
const either = wrong((words) => words.either);
const unreadable = wrong((words) => words.unreadable);

/** An address or a file, never a path: that would be one of this machine. */
export function givenIn(raw: APIInteraction): Given {
  if (raw.type !== InteractionType.ApplicationCommand || raw.data.type !== ApplicationCommandType.ChatInput)
    return either;
  const { options = [], resolved } = raw.data;
  const address = options.find(({ name }) => name === ADDRESS);
  const file = options.find(({ name }) => name === FILE);
  if ((address === undefined) === (file === undefined)) return either;
  if (address?.type === ApplicationCommandOptionType.String) return addressed(address.value.trim());
  if (file?.type !== ApplicationCommandOptionType.Attachment) return unreadable;
  const found = attachment.safeParse(resolved?.attachments?.[file.value]);
  return found.success ? attached(found.data) : unreadable;
}

const addressed = (source: string): Given =>
  isWebAddress(source) ? { kind: 'given', asked: { source, limit: MOST_OF_LIST } } : wrong((words) => words.notAddress);

function attached({ filename, url, size }: z.infer<typeof attachment>): Given {
  if (!isWebAddress(url)) return unreadable;
  if (size > MOST_MB * MB) return wrong((words) => words.tooLarge(filename, MOST_MB));
  return { kind: 'given', asked: { source: url, attached: { name: filename, bytes: MOST_MB * MB } } };
}
