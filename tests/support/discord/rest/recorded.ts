import type { Upload } from './body.js';

/** A request as the loopback keeps it; tests read these. */
export interface Recorded {
  readonly method: string;
  /** Without "/api/v10". */
  readonly path: string;
  /** As in the OpenAPI file, or `undefined` where the loopback has no such route. */
  readonly route: string | undefined;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
  readonly userAgent: string;
  readonly authorized: boolean;
  /** Milliseconds of the clock. */
  readonly at: number;
  /** 0 while (or because) there is no answer. */
  status: number;
  answer: unknown;
}

/** "POST /interactions/1/aW50ZXJhY3…/callback": tokens are long and say nothing. */
export const requestLine = ({ method, path }: Pick<Recorded, 'method' | 'path'>): string =>
  `${method} ${path.replace(/[\w-]{60,}/g, (token) => `${token.slice(0, 10)}…`)}`;
