import type { Violations } from '../violations.js';
import type { World } from '../world/world.js';
import type { Session, Sessions } from './sessions.js';

/** What the connections of a gateway share. */
export interface GatewayState {
  readonly world: World;
  readonly sessions: Sessions;
  readonly violations: Violations;
  readonly token: string;
  /** Milliseconds between heartbeats, as HELLO asks for them. */
  readonly heartbeatMs: number;
  readonly resumeUrl: () => string;
  /** Set by a test: heartbeats get no answer. */
  zombie: boolean;
  /** Set by a test: whether connections are taken. */
  reachable: boolean;
  /** Set by a test: the code the next IDENTIFY is closed with. */
  refuseWith: number | undefined;
  readonly identifies: { readonly intents: number; readonly shard: readonly [number, number] }[];
  resumes: number;
  /** Codes the loopback closed connections with, in order. */
  readonly closes: number[];
  /** What was refused for good, so that a second try is noticed. */
  readonly fatal: Set<string>;
}

/** One socket. */
export interface Connection {
  readonly path: string;
  session: Session | undefined;
  send(payload: object): void;
  close(code: number): void;
}
