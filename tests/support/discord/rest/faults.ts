/** Something that goes wrong on Discord's side, on purpose. Without `method` and `route` it meets the next request. */
export interface Fault {
  readonly method?: string;
  /** As in the OpenAPI file ("/channels/{channel_id}/messages"), or an expression that the route must match. */
  readonly route?: string | RegExp;
  /** How many requests meet it; 1 by default. */
  readonly times?: number;
  /** One of Discord's error codes; its status and sentence come with it. */
  readonly code?: number;
  readonly status?: number;
  /** Seconds a 429 asks to wait; 1 by default. */
  readonly retryAfter?: number;
  /** A 429 for all routes, not for this one. */
  readonly global?: boolean;
  /** Milliseconds (of the clock) the request waits before it takes effect. */
  readonly stallMs?: number;
  /** The connection breaks before the request took effect, or after it, before the answer came. */
  readonly lose?: 'request' | 'answer';
  /** What arrives in place of Discord's answer, as a proxy or a broken network makes it. */
  readonly raw?: Raw;
}

export interface Raw {
  /** The status of what Discord itself answered, unless there is another. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The bytes of what Discord itself answered, unless there are others. */
  readonly body?: string;
  /** The request took effect before (absent: it did not). */
  readonly took?: boolean;
  /** After this part of the body the connection breaks, or nothing more comes. */
  readonly ends?: 'cut' | 'silence';
}

export interface Faults {
  add(fault: Fault): void;
  take(method: string, route: string): Fault | undefined;
  /** Faults that no request has met: a test that injects one and leaves it here has proved nothing. */
  unmet(): readonly Fault[];
}

export function createFaults(): Faults {
  const list: { readonly fault: Fault; left: number }[] = [];
  const meets = ({ method, route }: Fault, to: { method: string; route: string }): boolean =>
    (method === undefined || method.toUpperCase() === to.method) &&
    (route === undefined || (typeof route === 'string' ? route === to.route : route.test(to.route)));
  return {
    add: (fault) => void list.push({ fault, left: fault.times ?? 1 }),
    take(method, route) {
      const entry = list.find(({ fault, left }) => left > 0 && meets(fault, { method, route }));
      if (entry) entry.left -= 1;
      return entry?.fault;
    },
    unmet: () => list.filter(({ left }) => left > 0).map(({ fault }) => fault),
  };
}
