/** The words while too many ask, in English. */

const seconds = (count: number): string => (count === 1 ? '1 second' : `${count} seconds`);
const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);
const open = (count: number, where: string): string =>
  `${questions(count)} ${where} ${count === 1 ? 'has' : 'have'} no answer yet.`;
const waitFor = (count: number): string => `Wait for ${count === 1 ? 'it' : 'one of them'} before you ask more.`;

export const busyWords = {
  waiting: (ahead: number) =>
    ahead <= 1
      ? 'Many people are asking. Your question is next, and I will answer it here: you need not ask again.'
      : `Many people are asking. About ${ahead} questions are before yours, and I will answer it here: you need not ask again.`,
  late: 'Too many people are asking: I did not get to your question in time, so it is not answered. Ask it again later.',
  full: 'Too many people are asking, so I cannot take your question now. Ask it again in a few minutes.',
  open: {
    user: (limit: number) => `You have ${questions(limit)} without an answer. ${waitFor(limit)}`,
    channel: (limit: number) => `${open(limit, 'in this channel')} ${waitFor(limit)}`,
    client: (limit: number) => `${open(limit, 'from your address')} ${waitFor(limit)}`,
  },
  often: {
    user: (limit: number, wait: number) =>
      `You can ask ${questions(limit)} a minute. You can ask the next one in ${seconds(wait)}.`,
    channel: (limit: number, wait: number) =>
      `This channel can ask ${questions(limit)} a minute. It can ask the next one in ${seconds(wait)}.`,
    client: (limit: number, wait: number) =>
      `Your address can ask ${questions(limit)} a minute. It can ask the next one in ${seconds(wait)}.`,
  },
} as const;
