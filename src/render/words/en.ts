/** The words of the bot, in English. */

import type { Reason } from '../../answer/abstain.js';
import type { Problem } from '../../commands/faults.js';
import { leftOutInWords, problemsInWords } from '../../corpus/report.js';
import { MONTHS } from '../../words/months.js';
import { busyWords } from './en/busy.js';
import { checks } from './en/checks.js';
import { commands, personally, privately } from './en/commands.js';
import { eventWords } from './en/events.js';
import { importing } from './en/importing.js';
import { memory } from './en/memory.js';

const FAILED = 'That did not work. The error has been logged.';

/** What a failure means to whoever asked; the log has the rest. */
const BY_CODE: Readonly<Partial<Record<Problem['code'], string>>> = {
  DATA_UNWRITABLE: 'That could not be saved: nothing can be written at the moment. The error has been logged.',
  DATA_DAMAGED: 'That did not work: what was saved before is damaged. The error has been logged.',
  ENGINE_FAILED: 'That did not work: the articles cannot be searched at the moment. Ask again in a minute.',
};

/** A message that the terminal prints behind its code, as a sentence of its own. */
const sentence = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/[\p{L}\p{N}”")*]$/u, '$&.');

/** Everything the bot says in its own words. It never says anything about the subject of the articles. */
export const en = {
  language: 'en',
  /** As precise as stated: 8 July 2019, July 2019, 2019. */
  date: (year: string, month: number | undefined, day: number | undefined) =>
    [day, month && MONTHS[month - 1], year].filter(Boolean).join(' '),
  quoted: (text: string) => `“${text}”`,
  dateNotStated: 'date not stated',
  outletNotStated: 'outlet not stated',
  paragraph: (number: number) => `¶ ${number}`,
  quotedBy: (speaker: string, by: string) => `${speaker}, quoted by ${by}`,
  quotedIn: (speaker: string, title: string) => `${speaker}, quoted in ${title}`,
  alsoIn: (titles: readonly string[]) => `also in ${titles.join('; ')}`,
  caption: 'image caption',
  silent: {
    'no-hit': 'The articles do not say.',
    weak: 'The articles do not say.',
    unsupported: 'The articles do not say.',
    'not-a-question': 'There is nothing to search for in this. Ask in words, using at most 2,000 characters.',
  } satisfies Record<Reason, string>,
  tooLong: 'This is too long for a question. Ask in words, using at most 2,000 characters.',
  closest: 'The articles do not answer this exactly. The closest passage:',
  readAs: (question: string) => `Read as: “${question}”`,
  parts: {
    head: (count: number) => `Read as ${count === 2 ? 'two' : count} questions:`,
    asked: (question: string) => `“${question}”`,
    quoted: (question: string, number: number) => `“${question}” (quote ${number})`,
    nearly: (question: string) => `“${question}” (not answered exactly)`,
    nearest: (question: string, number: number) =>
      `“${question}” (not answered exactly; quote ${number} comes closest)`,
    closest: (question: string) => `The articles do not answer “${question}” exactly. The closest passage:`,
    silent: (question: string) => `“${question}” (the articles do not say)`,
  },
  sourceKept: (name: string) => `Only from ${name}, as you asked:`,
  sourceDropped: (name: string) => `Nothing from ${name} says this, so all articles were searched:`,
  languages: (names: readonly string[]) =>
    `The articles are in ${new Intl.ListFormat('en').format(names)}. Ask in ${names.length === 1 ? 'that language' : 'one of those languages'}.`,
  nearest: (titles: readonly string[]) => `Closest articles: ${titles.join('; ')}`,
  nearestHead: 'Closest articles:',
  doAnswer: 'The articles do answer these:',
  nothingSays: 'No passage says this.',
  changed: 'The article has changed since it was quoted. This is the earlier wording.',
  withdrawn: 'The article is no longer in the library. This is the wording that was quoted.',
  takenBack: (on: string, reason: string | undefined) =>
    `This quote was withdrawn on ${on}, with its article. Its wording is no longer shown.${reason === undefined ? '' : ` Reason: ${reason}`}`,
  unknownId:
    'No quote has this id. An id names whole sentences in one version of an article. Copy all of it from a quote that you were shown.',
  checks,
  fromTheList: 'From the list of articles, not from their texts:',
  nothingFrom: (name: string, outlets: readonly string[]) =>
    outlets.length > 0
      ? `Nothing here is from ${name}. The articles are from ${new Intl.ListFormat('en').format(outlets)}:`
      : `Nothing here is from ${name}. These are the articles:`,
  someSources: (count: number, total: number) => `${count} of ${total} articles`,
  undated: (count: number) =>
    count === 1 ? '1 article does not state its date.' : `${count} articles do not state their dates.`,
  talk: 'Ask me something that the articles may say, in your own words: I answer in quotations from them. /help lists what else I can do.',
  sourcesHead: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
  sourceSize: (words: number, passages: number, events: number) =>
    `${words} words, ${passages === 1 ? '1 passage' : `${passages} passages`}, ${events === 1 ? '1 event' : `${events} events`}`,
  articleSize: (words: number, events: number) =>
    `${words} words${events > 0 ? `, ${events === 1 ? '1 event' : `${events} events`}` : ''}`,
  folder: { problems: problemsInWords, leftOut: leftOutInWords },
  nothingWrong: 'Nothing is wrong in the files.',
  moreProblems: (count: number) => `and ${count} more; “yaar sources --problems” lists them all`,
  problemsListed: '“yaar sources --problems” lists what is wrong.',
  problems: 'What is wrong in the files',
  events: eventWords,
  memory,
  importing,
  commands,
  privately,
  personally,
  plainText: 'Text that does not begin with / is a question.',
  mentionMe: 'You can also mention me with a question, or write to me directly.',
  examples: 'For example:',
  fault: 'The answer could not be shown letter for letter, so it is not shown. The error has been logged.',
  problem: ({ code, message, said = false }: Problem) =>
    (said ? undefined : BY_CODE[code]) ?? (sentence(message.trim()) || FAILED),
  asked: (question: string) => `Question: ${question}`,
  askedBy: (name: string, question: string) => `${name} asked: ${question}`,
  lookedFor: (query: string) => `Searched for: ${query}`,
  leadsTo: 'followed by:',
  under: 'under:',
  continued: 'continued below ↓',
  andMore: (count: number) => `and ${count} more; the attached file lists them all`,
  stillReading: (read: number) =>
    `I am still reading the articles (${read} ready so far). Ask again later for the rest.`,
  busy: busyWords,
  labels: {
    more: (count: number | undefined) =>
      count === undefined ? 'More passages' : count === 1 ? '1 more passage' : `${count} more passages`,
    context: 'More context',
    source: 'Source',
    copy: 'Copy',
    forget: 'Delete what is kept of me',
    newer: '◀ Newer',
    older: 'Older ▶',
    again: 'Ask again',
    remove: 'Delete',
    whole: 'Whole text',
  },
  stopping: 'I am being restarted. Ask again in a moment.',
  oldButton: 'This button is from an older version of me. Use the command again.',
  oldCommand:
    'I do not know this command. Discord still lists it from another version of me; /help shows what I can do.',
  unreadable: 'Discord sent this in a form that I cannot read. Ask again, or ask whoever runs me for an update.',
  notYours: 'Only whoever asked, or someone who manages messages here, can delete this.',
  noWords: 'There are no words in that message, so there is nothing to look for.',
  tooLongHere: (left: number, total: number) =>
    `The last ${left} of ${total} messages are left out, as Discord takes no more here. Write to me directly to see all of them.`,
  joined: (articles: number) =>
    `I answer questions in quotations from ${articles === 1 ? 'one article' : `${articles} articles`}, word for word, and say so when they do not answer. Use /ask, mention me or reply to me. Whoever manages this server can choose with /settings which articles are shown where, and where questions need no mention.`,
  joinedExamples: 'For example:',
  askSomething: 'Mention me with a question, as in “@me Where did they first meet?”, or type /help.',
  askDirectly: 'Write a question, as in “Where did they first meet?”, or type /help.',
  cannotRead:
    'Discord did not show me what you wrote. Mention me (not my role) or use /ask. Whoever runs me can also switch on “Message Content Intent” in the Discord developer portal.',
  notSent: 'I have an answer, but Discord did not accept it. The error has been logged.',
  blocked: 'A moderation rule on this server (AutoMod) blocked the answer, so it is not shown.',
  places: { direct: 'our direct messages', channel: 'this channel', here: 'this place' },
  /** `channel`: its name, or one of the places above, as it is written after “in”. */
  forbidden: (channel: string) =>
    `I am not allowed to answer in ${channel}. Someone who manages the server can give me “View Channel”, “Send Messages”, “Send Messages in Threads” and “Read Message History” there.`,
  closedThread: (channel: string) => `${channel} is archived or locked, so I cannot answer there.`,
  slowMode: (channel: string) =>
    `Slow mode keeps me from answering in ${channel} for now. Ask me here, or try again there later.`,
  overloaded: 'Discord is overloaded and did not accept the answer. Ask again in a few minutes.',
} as const;

/** The same keys, with any texts. */
type Shape<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Said extends string ? string : Said
    : { readonly [Key in keyof T]: Shape<T[Key]> };

/** What every language must have. */
export type Words = Shape<typeof en>;
