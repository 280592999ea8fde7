/** The list of all requests. */

import { handleAsk } from './ask.js';
import { handleBuild } from './build.js';
import { handleCheck } from './check.js';
import { handleEvents } from './events.js';
import { handleExplain } from './explain.js';
import { handleFind } from './find.js';
import { handleHello } from './hello.js';

/** Each request has a file of its own and a line here. */
export const HANDLERS = {
  hello: handleHello,
  ask: handleAsk,
  find: handleFind,
  check: handleCheck,
  events: handleEvents,
  explain: handleExplain,
  build: handleBuild,
} as const;

type Handlers = typeof HANDLERS;
export type Name = keyof Handlers;
export type InputOf<N extends Name> = Parameters<Handlers[N]>[0];
export type OutputOf<N extends Name> = Awaited<ReturnType<Handlers[N]>>;

/** A request by its name, with what its handler needs. */
export type Task = { readonly [N in Name]: { readonly name: N; readonly input: InputOf<N> } }[Name];
