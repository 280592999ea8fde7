/** How much one person, place or client may ask for. */

/** `open`: questions without an answer at the same time. `perMinute`: in the long run; as many at once. */
export type Limit = { readonly open: number; readonly perMinute: number };

export const SCOPES = ['user', 'channel', 'client'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks, as far as the place knows. `client`: an address from which the page is used. */
export type Who = Readonly<Partial<Record<Scope, string>>>;
export type Limits = Readonly<Record<Scope, Limit>>;

/** One too many: until the next may be asked, or until an answer has come if that is not known. */
export type Exceeded = { readonly scope: Scope; readonly limit: number; readonly retryAfterMs?: number };

export type Meter = {
  /** Counts a question, or says which limit it exceeds; then nothing is counted. */
  readonly enter: (who: Who) => Exceeded | undefined;
  /** The question has its answer. */
  readonly leave: (who: Who) => void;
};

type Account = { open: number; tokens: number; at: number };

const MINUTE = 60_000;
/** Accounts that are full again and have nothing open are forgotten when there are more. */
const REMEMBERED = 10_000;

/** Token buckets on a clock that is given; rate-limiter-flexible counts in fixed windows on the system's clock. */
export function createMeter(limits: Limits, now: () => number): Meter {
  const accounts = new Map<string, Account>();

  function accountOf(scope: Scope, name: string): Account {
    const { perMinute } = limits[scope];
    const key = `${scope} ${name}`;
    const account = accounts.get(key) ?? { open: 0, tokens: perMinute, at: now() };
    account.tokens = Math.min(perMinute, account.tokens + ((now() - account.at) / MINUTE) * perMinute);
    account.at = now();
    accounts.set(key, account);
    return account;
  }

  function forget(): void {
    if (accounts.size <= REMEMBERED) return;
    for (const [key, { open, at }] of accounts) if (open === 0 && now() - at >= MINUTE) accounts.delete(key);
  }

  const accountsOf = (who: Who): readonly (readonly [Scope, Account])[] =>
    SCOPES.flatMap((scope) => {
      const name = who[scope];
      return name === undefined ? [] : [[scope, accountOf(scope, name)] as const];
    });

  return {
    enter(who) {
      forget();
      const all = accountsOf(who);
      for (const [scope, { open, tokens }] of all) {
        const limit = limits[scope];
        if (open >= limit.open) return { scope, limit: limit.open };
        if (tokens < 1)
          return { scope, limit: limit.perMinute, retryAfterMs: Math.ceil(((1 - tokens) / limit.perMinute) * MINUTE) };
      }
      for (const [, account] of all) {
        account.open += 1;
        account.tokens -= 1;
      }
      return undefined;
    },
    leave(who) {
      for (const [, account] of accountsOf(who)) account.open -= 1;
    },
  };
}
