/** What a site's robots.txt says (RFC 9309). */

import robotsModule from 'robots-parser';
import { type FetchRefusal, type Outcome, refused } from './outcome.js';
import { unlessAborted } from './pace.js';

/** The package's types declare a property `default`; what it exports is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

export type Ruling = { readonly kind: 'allowed'; readonly delayMs: number } | FetchRefusal;

export type RobotsOptions = {
  /** The product token, by which robots.txt names us. */
  readonly agent: string;
  /** Fetches a robots.txt with redirects, without asking robots.txt. */
  readonly read: (url: string) => Promise<Outcome>;
  readonly now: () => number;
};

export type Robots = { readonly rule: (url: URL, source: string, signal?: AbortSignal) => Promise<Ruling> };

const KEPT_MS = 3_600_000;
/** A site whose robots.txt cannot be read is left alone for this long. */
const RETRY_MS = 300_000;
const MOST_SITES = 500;

type Rules =
  | { readonly kind: 'rules'; readonly text: string; readonly address: string }
  | { readonly kind: 'free' }
  | FetchRefusal;
type Kept = { readonly rules: Promise<Rules>; until: number };

export function createRobots({ agent, read, now }: RobotsOptions): Robots {
  const sites = new Map<string, Kept>();

  const rulesFor = (url: URL): Promise<Rules> => {
    const known = sites.get(url.origin);
    if (known && known.until > now()) return known.rules;
    const address = `${url.origin}/robots.txt`;
    const rules = read(address).then((outcome) => rulesIn(outcome, address));
    const kept: Kept = { rules, until: Number.POSITIVE_INFINITY };
    rules.then(
      ({ kind }) => {
        kept.until = now() + (kind === 'refused' ? RETRY_MS : KEPT_MS);
      },
      () => sites.delete(url.origin),
    );
    sites.delete(url.origin);
    sites.set(url.origin, kept);
    const [oldest] = sites.keys();
    if (sites.size > MOST_SITES && oldest !== undefined) sites.delete(oldest);
    return rules;
  };

  return {
    rule: async (url, source, signal) => {
      // Others may be waiting for the same robots.txt: only the waiting is given up, not the reading.
      const rules = await unlessAborted(rulesFor(url), signal);
      if (rules.kind === 'free') return { kind: 'allowed', delayMs: 0 };
      if (rules.kind === 'refused') return { ...rules, source };
      if (stepsFor(rules.text, url) > MOST_STEPS)
        return refused(
          'forbidden-by-robots',
          source,
          `${rules.address} has rules that take too long to read; ask the site`,
        );
      const parsed = robotsParser(rules.address, rules.text);
      if (parsed.isAllowed(url.href, agent) === false) {
        const line = parsed.getMatchingLineNumber(url.href, agent);
        const where = `${rules.address} forbids ${url.pathname} (line ${line})`;
        return refused('forbidden-by-robots', source, `${where}; ask the site, or save the page and import the file`);
      }
      return { kind: 'allowed', delayMs: Math.max(0, parsed.getCrawlDelay(agent) ?? 0) * 1000 };
    },
  };
}

/** About a second. Real files of thousands of rules need a hundredth of it. */
const MOST_STEPS = 50_000_000;

/** The parser tries every place of the address for every sign of a rule with a star. */
const stepsFor = (text: string, { pathname, search }: URL): number =>
  text
    .split(/[\r\n]/)
    .filter((line) => line.includes('*') && /^[ \t]*(?:dis)?allow\b/i.test(line))
    .reduce((sum, line) => sum + line.length * (pathname.length + search.length), 0);

const CLEAR: readonly string[] = ['unreachable', 'too-slow', 'address-private', 'address-invalid'];

/** No robots.txt means no rules. One that cannot be read means that nothing may be fetched. */
function rulesIn(outcome: Outcome, address: string): Rules {
  if (outcome.kind === 'fetched') {
    const text = new TextDecoder().decode(outcome.bytes.bytes);
    return { kind: 'rules', text, address };
  }
  if (outcome.kind === 'not-modified' || outcome.code === 'too-many-redirects') return { kind: 'free' };
  const { status } = outcome;
  if (status !== undefined && status < 500 && status !== 429) return { kind: 'free' };
  if (status === undefined && CLEAR.includes(outcome.code)) return outcome;
  const answer = status === undefined ? `cannot be read (${outcome.message})` : `answers with ${status}`;
  return {
    ...outcome,
    code: 'forbidden-by-robots',
    message: `${address} ${answer}, so nothing may be fetched from there now; try again later`,
  };
}
