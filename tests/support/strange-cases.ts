import type { Raw } from './discord/rest/faults.js';
import { ANSWER, CALLBACK, type Case, EDIT, POST } from './fault-case.js';

const PAGE = '<!doctype html><title>discord.com | 1015: you are being rate limited</title>';
const AS_HTML = { 'content-type': 'text/html' };

/** What is no answer of Discord's arrives in place of one, to both ways to ask. */
const strange = (what: string, raw: Raw, times = 2): readonly Case[] =>
  (['command', 'mention'] as const).map((way) => ({
    fault: `${what}, ${way === 'command' ? 'to the answer' : 'to the reply'}`,
    way,
    before: ({ discord }) => discord.fail({ ...(way === 'command' ? EDIT : POST), times, raw }),
    sees: [ANSWER],
  }));

/** All these end with the answer, once. */
export const STRANGE: readonly Case[] = [
  ...strange('no body', { took: true, body: '' }),
  ...strange('a body that is no JSON', { took: true, body: PAGE }),
  ...strange('null', { took: true, body: 'null' }),
  ...strange('a page of a proxy (200)', { status: 200, headers: AS_HTML, body: PAGE }),
  ...strange('a page of a proxy (404)', { status: 404, headers: AS_HTML, body: PAGE }),
  ...strange('a page of Cloudflare (520)', { status: 520, headers: AS_HTML, body: PAGE }),
  ...strange('a redirection', { status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' }),
  ...strange('half an answer', { took: true, ends: 'cut' }),
  ...strange('half a 500', { status: 500, body: '{"mess', ends: 'cut' }),
  ...strange('a 429 that says how long in its body', {
    status: 429,
    body: '{"message":"slower","retry_after":0.35,"global":false}',
  }),
  {
    fault: 'no body, to the first response',
    way: 'command',
    before: ({ discord }) => discord.fail({ ...CALLBACK, raw: { took: true, status: 200, body: '' } }),
    sees: [ANSWER],
    forgive: ['already-acknowledged'],
  },
  {
    fault: 'a page of a proxy, to the first response',
    way: 'command',
    before: ({ discord }) => discord.fail({ ...CALLBACK, raw: { status: 504, headers: AS_HTML, body: PAGE } }),
    sees: [ANSWER],
  },
  {
    fault: 'a 429 of a minute to the first response',
    way: 'command',
    before: ({ discord }) => discord.fail({ ...CALLBACK, status: 429, retryAfter: 60 }),
    sees: ['The application did not respond'],
    forgive: ['late'],
  },
];
