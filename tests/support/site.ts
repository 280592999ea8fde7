import type { Hono } from 'hono';
import type { RoutesOptions } from '../../src/channels/web/routes.js';
import { createRoutes } from '../../src/channels/web/routes.js';
import type { SiteApp } from '../../src/channels/web/site.js';
import { createContexts, type Memory } from '../../src/commands/kept/contexts.js';
import { commands } from '../../src/commands/list.js';
import type { Article } from '../../src/corpus/article.js';
import { createEngine } from './engine.js';

export type TestSite = { readonly routes: Hono; readonly faults: readonly unknown[] };

const assets = [{ name: 'page.css', type: 'text/css', text: '' }];

/** What the page needs of an app, over these articles. */
export function createApp(articles: readonly Article[], memory?: Memory): SiteApp {
  const engine = createEngine(articles);
  const context = createContexts({ base: () => ({ engine, clock: () => new Date(0) }), memory });
  return { engine, commands, context };
}

/** The page over these articles, without a socket, a model or compiled scripts. */
export function createSite(articles: readonly Article[], options: Partial<RoutesOptions> = {}): TestSite {
  const faults: unknown[] = [];
  const signal = new AbortController().signal;
  const routes = createRoutes({
    app: createApp(articles),
    assets,
    building: () => undefined,
    onFault: (fault) => faults.push(fault),
    onError: (error) => faults.push(error),
    guard: { host: '127.0.0.1' },
    signal,
    ...options,
  });
  return { routes, faults };
}

const ORIGIN = 'http://127.0.0.1:8787';

/** A request as a browser on this machine sends it; headers given here come first. */
export async function get(
  { routes }: TestSite,
  path: string,
  { headers = {}, ...init }: RequestInit & { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> {
  const response = await routes.request(`${ORIGIN}${path}`, {
    ...init,
    headers: { host: '127.0.0.1:8787', ...headers },
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
