/** Answers after which the same request can never succeed: asking again only spends the 10,000 that ban an address. */
const FINAL = new Set([401, 403, 404]);

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface Again {
  /** Whether this very request was refused for good before. */
  isAgain(sent: Sent): boolean;
  answered(sent: Sent, status: number): void;
}

/**
 * Only requests that carry something unique count: an interaction's token, or the message that is replied to. Two people
 * who ask the same in a forbidden channel are two requests.
 */
function keyOf({ method, path, body }: Sent): string | undefined {
  const reply = typeof body === 'object' && body !== null && 'message_reference' in body;
  const unique = path.startsWith('/interactions/') || path.startsWith('/webhooks/') || reply;
  return unique && method !== 'GET' ? `${method} ${path} ${JSON.stringify(body)}` : undefined;
}

const LOOK = { method: 'GET', path: '/users/@me' };
const UNAUTHORIZED = 401;

export function createAgain(): Again {
  const refused = new Map<string, number>();
  /** A bot that looked and was told that its token is good may ask again what got a 401. */
  const looked = (): void => {
    for (const [key, status] of refused) if (status === UNAUTHORIZED) refused.delete(key);
  };
  return {
    isAgain(sent) {
      const key = keyOf(sent);
      return key !== undefined && refused.has(key);
    },
    answered(sent, status) {
      const key = keyOf(sent);
      if (key !== undefined && FINAL.has(status)) refused.set(key, status);
      if (sent.method === LOOK.method && sent.path === LOOK.path && status < 300) looked();
    },
  };
}
