/** Reads Discord's answers to the end before discord.js looks at them. */

import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js';

/** What came is no answer of Discord's: the request may have taken effect all the same. */
export const UNREADABLE = 'UNREADABLE_ANSWER';

/** How long a limit is waited out that does not say how long it lasts. */
const UNSAID_S = 5;

const NO_CONTENT = 204;
const TOO_MANY = 429;
/** Whoever refuses with these, the same request is not repeated, or only after a wait. */
const MEANT: ReadonlySet<number> = new Set([401, 403, TOO_MANY]);
const SERVER = 500;

/** Discord sends nobody elsewhere. */
const isOdd = (status: number): boolean => (status >= 300 && status < 400) || status >= 600;

/**
 * discord.js ends its time limit when the headers are there, so that a body that never ends would hold a question for
 * minutes; it leaves some bodies unread, whose broken connection would end the program; it repeats a 429 without
 * "Retry-After" at once and for ever; and it takes a page of a proxy for Discord's own word.
 */
export const requestWhole: RESTOptions['makeRequest'] = async (url, init) => {
  // `init.signal` has the time limit until this function returns.
  const answer = await DefaultRestOptions.makeRequest(url, init);
  const { status } = answer;
  const text = await answer.text();
  if (status === NO_CONTENT) return withText(answer, '');
  const json = objectIn(text);
  if (isOdd(status) || (json === undefined && status < SERVER && !MEANT.has(status))) throw unreadable(status);
  const whole = withText(
    answer,
    json ? text : JSON.stringify({ code: 0, message: `${status}, not from Discord itself` }),
  );
  if (status === TOO_MANY) whole.headers.set('Retry-After', String(secondsOf(answer.headers, json)));
  return whole;
};

function withText(answer: ResponseLike, text: string): ResponseLike {
  const headers = new Headers([...answer.headers]);
  if (text === '') headers.delete('Content-Type');
  else headers.set('Content-Type', 'application/json');
  return {
    ...answer,
    headers,
    text: async () => text,
    json: async () => JSON.parse(text) as unknown,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  };
}

/** All that Discord answers with a body is an object or a list. */
function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function secondsOf(headers: ResponseLike['headers'], json: object | undefined): number {
  const said: readonly unknown[] = [headers.get('Retry-After'), json && Reflect.get(json, 'retry_after')];
  const isSaid = (one: unknown): boolean => typeof one === 'number' || (typeof one === 'string' && one !== '');
  const seconds = said.filter(isSaid).map(Number);
  return seconds.find((one) => Number.isFinite(one) && one >= 0) ?? UNSAID_S;
}

const unreadable = (status: number): Error =>
  Object.assign(new Error(`what came (status ${status}) is no answer of Discord’s`), { code: UNREADABLE });
