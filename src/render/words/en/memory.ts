/** The bot's words about what it keeps and what is settled, in English. */

import type { SettingsReply } from '../../../commands/reply.js';

type Row = SettingsReply['rows'][number];

export const memory = {
  settingsOf: {
    server: 'Settings here',
    direct: 'Settings of direct messages',
    page: 'Settings of the page',
    terminal: 'Settings',
  } satisfies Record<SettingsReply['place'], string>,
  setting: {
    scope: 'scope',
    private: 'private answers',
    threads: 'threads',
    language: 'language',
    questions: 'question channels',
    forums: 'forums',
  } satisfies Record<Row['name'], string>,
  unset: {
    scope: 'all articles',
    private: 'off',
    threads: 'off',
    language: 'auto',
    questions: 'none',
    forums: 'none',
  } satisfies Record<Row['name'], string>,
  from: {
    'channel-file': 'the settings file, for this channel',
    'channel-stored': '/settings, for this channel',
    'server-file': 'the settings file, for this server',
    'server-stored': '/settings, for this server',
    'everywhere-file': 'the settings file, for every place',
    'place-file': 'the settings file',
  } satisfies Record<Row['from'][number], string>,
  /** A value that is no name of an article, channel or the like. */
  value: (value: string) => value,
  nothingSet: 'Nothing is set.',
  notSet: (names: string) => `Can be set: ${names}.`,
  scopesAddUp: 'An article must fit each line of scope.',
  wins: 'A channel’s own settings win over its server’s, and the settings file wins over /settings. Scopes add up instead: none can widen another.',
  seen: (count: number) => (count === 1 ? '1 article can be seen here.' : `${count} articles can be seen here.`),
  damaged:
    'What was set here cannot be read any more, so no articles can be seen here. Set the scope again, or reset it.',
  changed: (name: string, where: 'server' | 'channel', reset: boolean) =>
    `${reset ? 'Taken away' : 'Saved'}: ${name}, for this ${where}.`,
  keepsNothing: 'Nothing of your questions is kept.',
  keeps: (days: number) =>
    `I keep each question, the ids of the quotes and messages I answered with, and 👍 or 👎, for ${days === 1 ? '1 day' : `${days} days`}. They help to see what the articles do not answer yet.`,
  withoutNames: 'No names are kept: only a salted hash, which finds your questions again when you delete them.',
  nobody: 'Here nothing tells people apart, so what is kept belongs to nobody and cannot be found again.',
  howToDelete: 'To delete all of yours, use /privacy with “delete”, or the button.',
  deleted: (count: number) =>
    count === 0 ? 'There was nothing of yours to delete.' : `Deleted: ${count === 1 ? '1 entry' : `${count} entries`}.`,
  thanks: { up: 'Thank you. 👍 has been noted.', down: 'Thank you. 👎 has been noted; whoever runs me can see it.' },
  librarian: 'What the articles do not answer',
  librarianLead:
    'Questions and judgements of the last days, without names. “yaar unanswered --export FILE” writes them as a set for “yaar eval”. Only people at this machine can see this page.',
  notAnswered: (count: number) => `Not answered (${count})`,
  askedBy: (count: number, askers: number) =>
    `${count === 1 ? 'asked once' : `asked ${count} times`}${askers < count ? ` by ${askers === 1 ? '1 person' : `${askers} people`}` : ''}`,
  notKept: 'That answer is no longer kept, so your vote could not be noted.',
} as const;
