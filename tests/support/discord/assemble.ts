import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApplicationFlags } from 'discord-api-types/v10';
import { type AdvancingClock, createClock } from './clock.js';
import { createGateway, type Gateway } from './gateway/gateway.js';
import type { Stage } from './language/stage.js';
import type { OpenApi } from './openapi.js';
import { createFaults, type Faults } from './rest/faults.js';
import { createRates } from './rest/rates.js';
import type { Recorded } from './rest/recorded.js';
import { createRouter } from './rest/router.js';
import { createRest } from './rest/server.js';
import { callbackRoutes } from './routes/callbacks.js';
import { commandRoutes } from './routes/commands.js';
import type { RouteContext } from './routes/context.js';
import { lookupRoutes } from './routes/lookups.js';
import { messageRoutes } from './routes/messages.js';
import { threadRoutes } from './routes/threads.js';
import { webhookRoutes } from './routes/webhooks.js';
import { createSnowflakes } from './snowflakes.js';
import { createViolations, type Violations } from './violations.js';
import { createWatch } from './watch.js';
import { addChannel, addGuild } from './world/changes.js';
import { createRegistry } from './world/commands.js';
import { createInteractions } from './world/interactions.js';
import { createWorld, type World } from './world/world.js';

export interface AssembleOptions {
  readonly token: string;
  readonly botName: string;
  readonly guildName: string;
  readonly channelName: string;
  readonly flags: ApplicationFlags;
  readonly heartbeatMs: number;
  readonly requestsPerSecond: number;
  readonly patienceMs: number;
  readonly openapi: OpenApi | undefined;
  readonly checkAnswers: boolean;
}

export interface Parts {
  readonly stage: Stage;
  readonly clock: AdvancingClock;
  readonly violations: Violations;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly requests: readonly Recorded[];
  /** "http://127.0.0.1:PORT/api". */
  readonly apiUrl: string;
  readonly close: () => Promise<void>;
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const allRoutes = (context: RouteContext) => [
  ...callbackRoutes(context),
  ...webhookRoutes(context),
  ...messageRoutes(context),
  ...threadRoutes(context),
  ...commandRoutes(context),
  ...lookupRoutes(context),
];

/** What exists before anyone listens. */
function createParts(options: AssembleOptions, emit: World['emit']) {
  const { botName, flags, guildName, channelName } = options;
  const clock = createClock();
  const violations = createViolations();
  const watch = createWatch(options.patienceMs);
  const world = createWorld({ clock, nextId: createSnowflakes(clock), botName, flags, emit });
  const registry = createRegistry(world);
  const interactions = createInteractions({ world, violations, watch });
  const guild = addGuild(world, guildName);
  const channel = addChannel(world, guild, { name: channelName });
  const stage: Stage = { world, registry, interactions, watch, guild, channel };
  return { clock, violations, watch, stage };
}

/** Puts the loopback together and opens it on a free port of 127.0.0.1. */
export async function assemble(options: AssembleOptions): Promise<Parts> {
  // The world notifies the gateway and the gateway reads the world, so the two are connected last.
  const wire: { publish: World['emit'] } = { publish: () => undefined };
  const { clock, violations, watch, stage } = createParts(options, (event) => wire.publish(event));
  const faults = createFaults();
  // A busy process would not see a connection end in time, and send a request into it.
  const server = createServer({ keepAliveTimeout: 0 });
  const port = await listen(server);
  const origin = (): string => `ws://127.0.0.1:${port}`;
  const shared = { ...options, ...stage, clock, violations, watch, faults };
  const gateway = createGateway({ ...shared, server, origin });
  wire.publish = gateway.publish;
  const rates = createRates({ clock, perSecond: options.requestsPerSecond });
  const router = createRouter(allRoutes({ ...shared, gateway }));
  const { listener, requests } = createRest({ ...shared, rates, router });
  server.on('request', listener);
  const close = async (): Promise<void> => {
    clock.stop();
    watch.stop();
    gateway.stop();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return {
    stage,
    clock,
    violations,
    faults,
    gateway: gateway.gateway,
    requests,
    apiUrl: `http://127.0.0.1:${port}/api`,
    close,
  };
}
