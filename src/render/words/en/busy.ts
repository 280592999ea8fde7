/** The words while too many ask, in English. */

const seconds = (count: number): string => (count === 1 ? '1 second' : `${count} seconds`);

export const busyWords = {
  waiting: (ahead: number) =>
    ahead <= 1
      ? 'Many people are asking. Your question is next, and I will answer it here: you need not ask again.'
      : `Many people are asking. About ${ahead} questions are before yours, and I will answer it here: you need not ask again.`,
  late: 'Too many people are asking: I did not get to your question in time, so it is not answered. Ask it again later.',
  full: 'Too many people are asking, so I cannot take your question now. Ask it again in a few minutes.',
  open: {
    user: (limit: number) => `You have ${limit} questions without an answer. Wait for one of them before you ask more.`,
    channel: (limit: number) =>
      `${limit} questions in this channel have no answer yet. Wait for one of them before you ask more.`,
    client: (limit: number) =>
      `${limit} questions from your address have no answer yet. Wait for one of them before you ask more.`,
  },
  often: {
    user: (limit: number, wait: number) =>
      `You can ask ${limit} questions a minute. You can ask the next one in ${seconds(wait)}.`,
    channel: (limit: number, wait: number) =>
      `This channel can ask ${limit} questions a minute. It can ask the next one in ${seconds(wait)}.`,
    client: (limit: number, wait: number) =>
      `Your address can ask ${limit} questions a minute. It can ask the next one in ${seconds(wait)}.`,
  },
} as const;
