/** What a server or a channel can settle. */

import { z } from 'zod';

/** Discord's ids. */
const id = z
  .string('write ids in quotation marks, as "1234567890": as bare numbers they lose their last digits')
  .regex(/^\d{5,20}$/, 'write the id of a channel, a number of 17 to 20 digits (Discord: Copy Channel ID)');
const ids = z.array(id, 'write a list of channel ids').max(100);
const yes = z.boolean('write true (on) or false (off)');

export const SCOPE_KINDS = ['folder', 'publisher', 'author', 'topic', 'id'] as const;

/** "folder:reports", "publisher:Dawn", "topic:energy", "id:2019-*". */
const pattern = z
  .string('write a pattern, such as "publisher:Dawn"')
  .max(200)
  .regex(
    /^(?:folder|publisher|author|topic|id):\s*\S/,
    `write what a pattern is about before its colon (${SCOPE_KINDS.join(', ')}), as in "publisher:Dawn" or "folder:reports/*"`,
  );

const own = {
  /** Further messages in a thread under a question need no mention. */
  threads: yes.optional(),
  /** Only the asker sees an answer. */
  private: yes.optional(),
  language: z.enum(['auto', 'en', 'ru'], 'write auto, en or ru').optional(),
  /** An article that fits any of these may be seen here. */
  scope: z
    .array(pattern, 'write a list of patterns, such as ["publisher:Dawn", "folder:reports/*"]')
    .min(1, 'write at least one pattern, or leave scope out: then nothing is kept from this place')
    .max(50)
    .optional(),
};

/** Of a channel; a thread has those of its channel. */
export const channelSettings = z.strictObject(own);

/** Of a server. */
export const settings = z.strictObject({
  /** Channels in which every message that reads as a question is answered. */
  questions: ids.optional(),
  /** Forums in which every new post is answered. */
  forums: ids.optional(),
  ...own,
});

export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;

/** The names of all settings, and of those that a channel can have for itself. */
export const SETTING_NAMES = Object.keys(settings.shape) as readonly SettingName[];
export const CHANNEL_SETTING_NAMES = Object.keys(channelSettings.shape) as readonly SettingName[];
