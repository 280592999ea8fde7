import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import type { Violations } from '../violations.js';
import type { Watch } from '../watch.js';
import { createAgain } from './again.js';
import { faulty, refused } from './answers.js';
import { type Body, readBody } from './body.js';
import type { Fault, Faults, Raw } from './faults.js';
import { createJudge, type JudgeOptions } from './judge.js';
import { type Recorded, requestLine } from './recorded.js';
import type { Answer, Match } from './router.js';

const PREFIX = '/api/v10';

export interface RestOptions extends Omit<JudgeOptions, 'again'> {
  readonly token: string;
  readonly router: (method: string, path: string) => Match | undefined;
  readonly faults: Faults;
  readonly violations: Violations;
  readonly clock: Clock;
  readonly watch: Watch;
}

export interface Rest {
  /** For an HTTP server's "request". */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly Recorded[];
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** The same as a proxy may distort it. */
function sendRaw(response: ServerResponse, raw: Raw, answer: Answer): void {
  const { status = answer.status, headers = {}, body = JSON.stringify(answer.body) ?? '' } = raw;
  const length = raw.ends === undefined ? {} : { 'content-length': String(body.length + 100) };
  response.writeHead(status, { 'content-type': 'application/json', ...length, ...headers });
  if (raw.ends === undefined) response.end(body);
  else response.write(body, () => (raw.ends === 'cut' ? response.destroy() : undefined));
}

const NOT_FOUND: Answer = { status: 404, body: { message: '404: Not Found', code: 0 } };

interface Arrived {
  readonly recorded: Recorded;
  readonly match: Match | undefined;
  readonly body: Body;
}

async function arrival(request: IncomingMessage, { router, token, clock }: RestOptions): Promise<Arrived> {
  const body = await readBody(request);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const whole = decodeURIComponent(url.pathname);
  const path = whole.startsWith(`${PREFIX}/`) ? whole.slice(PREFIX.length) : whole;
  const method = request.method ?? 'GET';
  const match = path === whole ? undefined : router(method, path);
  const recorded: Recorded = {
    method,
    path,
    route: match?.route.path,
    query: url.searchParams,
    body: body.json,
    files: body.files,
    userAgent: request.headers['user-agent'] ?? '',
    authorized: request.headers.authorization === `Bot ${token}`,
    at: clock.now(),
    status: 0,
    answer: undefined,
  };
  return { recorded, match, body };
}

interface Around {
  readonly reply: () => Answer;
  readonly clock: Clock;
}

/** Lets an injected fault happen around an answer. `undefined`: the connection breaks. */
async function around(fault: Fault | undefined, { reply, clock }: Around): Promise<Answer | undefined> {
  const { stallMs, lose } = fault ?? {};
  if (stallMs) await new Promise<void>((resolve) => void clock.after(stallMs, resolve));
  if (lose === 'request') return undefined;
  if (fault?.raw && !fault.raw.took) return { status: 200 };
  const answer = (fault && faulty(fault)) ?? reply();
  return lose === 'answer' ? undefined : answer;
}

/** A bug of the loopback itself must not look like Discord's answer. */
function broken(error: unknown, violations: Violations): Answer {
  if (error instanceof Refusal) return refused(error);
  const detail = `the loopback failed: ${error instanceof Error ? error.stack : String(error)}`;
  violations.report({ rule: 'response', detail });
  return { status: 500, body: { message: 'the loopback failed', code: 0 } };
}

/** Discord's REST side: reads, records, lets injected faults happen, asks the judge, answers. */
export function createRest(options: RestOptions): Rest {
  const { clock, faults, violations, watch } = options;
  const again = createAgain();
  const judge = createJudge({ ...options, again });
  const requests: Recorded[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { recorded, match, body } = await arrival(request, options);
    requests.push(recorded);
    judge.inspect(recorded);
    const fault = match && faults.take(recorded.method, match.route.path);
    const reply = (): Answer => {
      if (match) return judge.answer(match, recorded, body);
      violations.report({ rule: 'unknown-route', detail: 'no such route', request: requestLine(recorded) });
      return NOT_FOUND;
    };
    const answer = await around(fault, { reply, clock });
    if (!answer) {
      response.destroy();
      return;
    }
    recorded.status = answer.status;
    recorded.answer = answer.body;
    again.answered(recorded, answer.status);
    if (fault?.raw) sendRaw(response, fault.raw, answer);
    else send(response, answer);
  };
  const listener: Rest['listener'] = (request, response) => {
    serve(request, response)
      .catch((error: unknown) => send(response, broken(error, violations)))
      .finally(() => watch.changed());
  };
  return { listener, requests };
}
