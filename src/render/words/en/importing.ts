/** What is said on Discord where articles are added. */

import type { ShownDoubt, ShownNote, ShownRefusal, ShownWritten } from '../../imported.js';
import { importEn } from './import.js';

const { nothing, added, notAddress, absent, from, words, check, copy, facts, changed, copyOf } = importEn;

export const importing = {
  ...{ nothing, added, notAddress, absent, from, words, check, copy, facts, changed, copyOf },
  /** It is Discord's alone: elsewhere articles are added in other ways. */
  command: {
    name: 'import',
    description: 'Add an article to the library: shows what was found first',
    options: {
      address: { name: 'address', description: 'The address of an article, a feed or a sitemap' },
      file: { name: 'file', description: 'A file: Markdown, text, HTML, PDF, DOCX or EPUB' },
    },
  },
  write: (count: number) => (count === 1 ? 'Write' : `Write these ${count}`),
  cancel: 'Cancel',
  list: (wanted: number, all: number) => `${wanted} of ${all} would be added`,
  more: (count: number) => `and ${count} more`,
  untitled: 'no title',
  undated: 'no date',
  reading: 'The articles are being read anew. Answers quote what is new in a few seconds.',
  cancelled: 'Nothing was added.',
  /** Below the name of the source, and in a line of its own. */
  refused: ({ message }: ShownRefusal) => message,
  refusedInList: ({ message }: ShownRefusal) => message,
  /** What may be wrong with an article, and what was left out of a list. */
  doubt: ({ message }: ShownDoubt) => message,
  left: ({ message }: ShownNote) => message,
  /** Why writing ended early. */
  failed: ({ code, message }: NonNullable<ShownWritten['failure']>) => `${code} ${message}`,
  kinds: {
    new: 'new',
    same: 'already there',
    update: 'update: the source changed, and nobody edited the file',
    kept: 'kept: somebody edited the file, and the source is as it was',
    conflict:
      'conflict: somebody edited the file, and the source is different, too. The file stays as it is; the new version is put aside',
  },
  /** In a word or two, for lists. */
  short: { new: 'new', same: 'already there', update: 'update', kept: 'kept', conflict: 'conflict' },
  twice: 'This preview was answered already.',
  beside: (file: string) =>
    `Somebody edited ${file}, so it was left as it is. The new version is in the data folder of the bot, in imports/conflicts.`,
  expired: 'This preview has expired, and nothing of it was added. Use /import again.',
  off: 'Articles cannot be added from here: the library is the same for all servers, and no server may add to it. Whoever runs me can change that with the setting IMPORT_GUILDS.',
  elsewhere:
    'Articles cannot be added from here: the library is the same for all servers, and only some of them may add to it. Whoever runs me can add this server to the setting IMPORT_GUILDS.',
  mayNot: 'Only those with the permission “Manage Server” can add articles.',
  scoped:
    'Only some of the articles can be seen here, so none can be added from here: use a channel without a scope (see /settings).',
  either: 'Give the address of an article or a file, one of the two.',
  unreadable: 'Discord did not say where the file is. Attach it again.',
  tooLarge: (name: string, most: number) =>
    `${name} has more than ${most} MB, so it was not read. Split it, or leave out its pictures.`,
  busy: 'Another import is running. Use /import again when it has ended.',
  slow: (minutes: number) =>
    `This took more than ${minutes} minutes, so it was given up, and nothing was added. Import fewer articles, or use “yaar import” where I run.`,
} as const;
