import type { Rule } from './violations.js';

/** HTTP status and sentence of each error code of Discord that a bot should know. */
export const ERRORS: Readonly<Record<number, { readonly status: number; readonly message: string }>> = {
  0: { status: 404, message: '404: Not Found' },
  10003: { status: 404, message: 'Unknown Channel' },
  10004: { status: 404, message: 'Unknown Guild' },
  10007: { status: 404, message: 'Unknown Member' },
  10008: { status: 404, message: 'Unknown Message' },
  10013: { status: 404, message: 'Unknown User' },
  10015: { status: 404, message: 'Unknown Webhook' },
  10062: { status: 404, message: 'Unknown interaction' },
  10063: { status: 404, message: 'Unknown application command' },
  // The two slow modes come as 429 with retry_after, so a client that queues waits for them by itself.
  20016: { status: 429, message: 'This action cannot be performed due to slowmode rate limit' },
  20028: { status: 429, message: 'The write action you are performing on the channel has hit the write rate limit.' },
  30034: { status: 429, message: 'Max number of daily application command creates has been reached (200)' },
  40005: { status: 413, message: 'Request entity too large' },
  40060: { status: 400, message: 'Interaction has already been acknowledged.' },
  40094: { status: 400, message: 'This interaction has reached its maximum number of follow-up messages' },
  50001: { status: 403, message: 'Missing Access' },
  50005: { status: 403, message: 'Cannot edit a message authored by another user' },
  50006: { status: 400, message: 'Cannot send an empty message' },
  50007: { status: 403, message: 'Cannot send messages to this user' },
  50008: { status: 400, message: 'Cannot send messages in a non-text channel' },
  50013: { status: 403, message: 'Missing Permissions' },
  50024: { status: 400, message: 'Cannot execute action on this channel type' },
  // Interactions' own tokens are webhook tokens, and this is a 401 (seen in public bug reports, not documented).
  50027: { status: 401, message: 'Invalid Webhook Token' },
  50035: { status: 400, message: 'Invalid Form Body' },
  50083: {
    status: 400,
    message:
      'Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread',
  },
  50109: { status: 400, message: 'The request body contains invalid JSON.' },
  // The documentation gives no status; a client that keeps no codes of 5xx answers must know it by the status alone.
  130000: { status: 503, message: 'API resource is currently overloaded. Try again a little later' },
  160002: { status: 403, message: 'Cannot reply without permission to read message history' },
  160004: { status: 400, message: 'A thread has already been created for this message' },
  160005: { status: 400, message: 'Thread is locked' },
  160006: { status: 400, message: 'Maximum number of active threads reached' },
  200000: { status: 400, message: 'Message was blocked by automatic moderation' },
  240000: { status: 400, message: 'Message blocked by harmful links filter' },
};

/** One complaint about one place of a body, as in the `errors` tree of a 50035. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

interface RefusalOptions {
  readonly problems?: readonly Problem[];
  /** Set where the refusal is the bot's own fault, which then fails the test. */
  readonly rule?: Rule;
  readonly status?: number;
  /** Seconds, for a 429. */
  readonly retryAfter?: number;
}

/** Thrown by a route; the server turns it into Discord's answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: number,
    readonly options: RefusalOptions = {},
  ) {
    super(ERRORS[code]?.message ?? `Error ${code}`);
  }
}

type Tree = { [key: string]: Tree | { code: string; message: string }[] };

/** Discord's `errors`: a tree by field, with `_errors` at the leaves. */
export function errorTree(problems: readonly Problem[]): Tree {
  const root: Tree = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const step of path) {
      const next = node[String(step)];
      const child: Tree = next && !Array.isArray(next) ? next : {};
      node[String(step)] = child;
      node = child;
    }
    const leaf = node._errors;
    if (Array.isArray(leaf)) leaf.push({ code, message });
    else node._errors = [{ code, message }];
  }
  return root;
}

export const describe = (problems: readonly Problem[]): string =>
  problems.map(({ path, message }) => `${path.join('.') || '(body)'}: ${message}`).join('; ');
