import type { Reason } from '../../answer/abstain.js';
import { checks } from './en-checks.js';
import { eventWords } from './events-en.js';

/** Everything the bot says in its own words, in one place: it never says anything about the articles' matter. */
export const en = {
  dateNotStated: 'date not stated',
  outletNotStated: 'outlet not stated',
  paragraph: (number: number) => `¶ ${number}`,
  alsoIn: (titles: readonly string[]) => `also in ${titles.join('; ')}`,
  caption: 'image caption',
  silent: {
    'no-hit': 'The articles do not say.',
    weak: 'The articles do not say.',
    unsupported: 'The articles do not say.',
    'not-a-question': 'There is nothing in this to search for. Ask in words, in at most 2,000 characters.',
  } satisfies Record<Reason, string>,
  sourceKept: (name: string) => `Only from ${name}, as asked:`,
  sourceDropped: (name: string) => `Nothing by ${name} says this; asked of all articles:`,
  languages: (names: readonly string[]) =>
    `The articles are in ${names.join(' and ')}; ask in ${names.length === 1 ? 'that language' : 'one of these'}.`,
  nearest: (titles: readonly string[]) => `Nearest in subject: ${titles.join('; ')}`,
  nothingSays: 'No passage says this.',
  changed: 'The article has changed since: this is the wording it had.',
  withdrawn: 'The article is no longer in the library: this is the wording it had.',
  unknownId:
    'No quote has this id. An id names an article, a version of it and whole sentences; copy it in full from a quote that was shown.',
  checks,
  fromTheList: 'From the list of articles, not from their texts:',
  someSources: (count: number, total: number) => `${count} of ${total} articles`,
  undated: (count: number) =>
    count === 1 ? '1 article does not state its date.' : `${count} articles do not state their dates.`,
  talk: 'Ask me something that the articles may say, in your own words: I answer in quotations from them. /help lists what else I can do.',
  sourcesHead: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
  sourceSize: (words: number, passages: number, events: number) =>
    `${words} words, ${passages === 1 ? '1 passage' : `${passages} passages`}, ${events === 1 ? '1 event' : `${events} events`}`,
  nothingWrong: 'Nothing is wrong in the files.',
  problemsListed: '“yaar sources --problems” lists what is wrong.',
  problems: 'What is wrong in the files',
  events: eventWords,
  plainText: 'Plain text is a question.',
  mentionMe: 'You can also mention me with a question, or write to me directly.',
  examples: 'For example:',
  fault: 'The answer could not be shown letter for letter, so it is not shown. The fault has been logged.',
  failed: 'That did not work. The fault has been logged.',
  asked: (question: string) => `Asked: ${question}`,
  lookedFor: (query: string) => `Looked for: ${query}`,
  link: 'link',
  leadsTo: 'which leads to:',
  continued: 'continued below ↓',
  andMore: (count: number) => `and ${count} more, all in the file`,
  stillReading: (read: number) =>
    `The articles are still being read (${read === 1 ? '1 is' : `${read} are`} ready): ask again later for the rest.`,
  stopping: 'I am being restarted. Ask again in a moment.',
  oldButton: 'This button is from an older version of me. Use the command again.',
  askSomething: 'Mention me with a question, as in “@me Where did they first meet?”, or type /help.',
  cannotRead:
    'Discord did not show me what you wrote. Mention me (not my role), use /ask, or have “Message Content Intent” switched on for me in the Discord developer portal.',
  notSent: 'I have an answer, but Discord would not take it in this form. The fault has been logged.',
  blocked: 'A moderation rule of this server (AutoMod) blocked the answer, so it is not shown.',
  forbidden: (channel: string) =>
    `I may not answer in ${channel}. Someone who manages the server can give me “View Channel”, “Send Messages”, “Send Messages in Threads” and “Read Message History” there.`,
  closedThread: (channel: string) => `${channel} is archived or locked, so I cannot answer there.`,
  slowMode: (channel: string) => `Slow mode keeps me from answering in ${channel} for now. Ask me here, or later.`,
  overloaded: 'Discord is overloaded and did not take the answer. Ask again in a few minutes.',
} as const;

export type Words = typeof en;
