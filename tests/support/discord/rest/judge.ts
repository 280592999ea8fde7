import type { OpenApi } from '../openapi.js';
import { describe, Refusal } from '../refusal.js';
import type { Violations } from '../violations.js';
import type { Again } from './again.js';
import { refused, tooMany, unauthorized } from './answers.js';
import type { Body } from './body.js';
import type { Rates } from './rates.js';
import { type Recorded, requestLine } from './recorded.js';
import type { Answer, Match } from './router.js';

export interface JudgeOptions {
  readonly openapi: OpenApi | undefined;
  readonly rates: Rates;
  readonly again: Again;
  readonly violations: Violations;
  /** Whether the loopback's own answers are checked against the OpenAPI file, too. */
  readonly checkAnswers: boolean;
}

export interface Judge {
  /** What must be true of any request, whatever its outcome. */
  inspect(recorded: Recorded): void;
  answer(match: Match, recorded: Recorded, body: Pick<Body, 'multipart'>): Answer;
}

/** An interaction's token is enough by itself; everything else needs the bot's token. */
const needsToken = (path: string): boolean => !path.startsWith('/interactions/') && !path.startsWith('/webhooks/');

/** "Reference", user agent: requests without this form may be blocked before they reach the API. */
const USER_AGENT = /^DiscordBot \(.+, .+\)/;

function complain(violations: Violations, recorded: Recorded, { code, message, options }: Refusal): void {
  const { rule, problems } = options;
  if (!rule) return;
  const detail = `${code} ${message}${problems ? ` (${describe(problems)})` : ''}`;
  violations.report({ rule, detail, request: requestLine(recorded) });
}

/** What the route answers. The OpenAPI file judges the request before that, and the answer after it. */
function handle({ route, params }: Match, recorded: Recorded, options: JudgeOptions & Pick<Body, 'multipart'>): Answer {
  const { openapi, violations, checkAnswers, multipart } = options;
  const { query, body, files } = recorded;
  const operation = { method: route.method, route: route.path };
  const problems = openapi?.request(operation, { params, query, body, multipart }) ?? [];
  if (problems.length > 0) throw new Refusal(50035, { problems, rule: 'schema' });
  const answer = route.handle({ params, query, body, files });
  const own = checkAnswers ? (openapi?.response(operation, { status: answer.status, body: answer.body }) ?? []) : [];
  if (own.length > 0) violations.report({ rule: 'response', detail: describe(own), request: requestLine(recorded) });
  return answer;
}

/** Decides what Discord would answer to a request that has a route. */
export function createJudge(options: JudgeOptions): Judge {
  const { rates, again, violations } = options;
  return {
    inspect(recorded) {
      const { userAgent } = recorded;
      const request = requestLine(recorded);
      if (!USER_AGENT.test(userAgent)) violations.report({ rule: 'user-agent', detail: userAgent, request });
      if (!again.isAgain(recorded)) return;
      violations.report({ rule: 'asked-again', detail: 'the same request was refused for good before', request });
    },
    answer(match, recorded, { multipart }) {
      if (needsToken(recorded.path) && !recorded.authorized) return unauthorized();
      const wait = rates.excess(recorded.path);
      if (wait !== undefined) return tooMany({ retryAfter: wait, global: true });
      try {
        return handle(match, recorded, { ...options, multipart });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        complain(violations, recorded, error);
        return refused(error);
      }
    },
  };
}
