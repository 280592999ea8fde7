import type { Upload } from './body.js';

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

export interface Call<Parameter extends string = string> {
  readonly params: Readonly<Record<Parameter, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

export interface Answer {
  readonly status: number;
  /** Sent as JSON; none with a 204. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  /** Upper case. */
  readonly method: string;
  /** As Discord's OpenAPI file writes it, so that the two can be compared. */
  readonly path: string;
  readonly handle: (call: Call) => Answer;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent = (): Answer => ({ status: 204 });

/** A route whose handler knows its path's parameters by name: `route('GET', '/users/{user_id}', ({ params }) => …)`. */
export function route<Path extends string>(
  method: string,
  path: Path,
  handle: (call: Call<ParameterOf<Path>>) => Answer,
): Route {
  // The matcher below fills exactly the names in the path.
  return { method, path, handle: (call) => handle(call as Call<ParameterOf<Path>>) };
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const pattern = (path: string): RegExp => new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
const parameters = (path: string): number => path.split('{').length;

/** Finds the route of a request; a literal step ("@me", "@original") goes before a parameter. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const ordered = [...routes].sort((a, b) => parameters(a.path) - parameters(b.path));
  const table = ordered.map((entry) => ({ route: entry, pattern: pattern(entry.path) }));
  return (method, path) => {
    for (const entry of table) {
      const found = entry.route.method === method ? entry.pattern.exec(path) : null;
      if (!found) continue;
      return { route: entry.route, params: { ...found.groups } };
    }
    return undefined;
  };
}
