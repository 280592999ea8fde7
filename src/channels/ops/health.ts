/** Whether the program is alive, and whether it can answer. */

import type { App, LibraryHealth } from '../../app.js';
import { messageOf } from '../../errors.js';
import type { FeedStatus } from '../../import/feed/poller.js';
import { type Channel, LINKS } from '../channel.js';

export type WatchedApp = {
  readonly engine: Pick<App['engine'], 'articles' | 'counts' | 'ready'>;
  /** Where questions wait for their turn, if they do. */
  readonly desk?: { readonly depth: () => Readonly<Record<'waiting' | 'running', number>> };
} & Pick<App, 'building' | 'built'> &
  Partial<Pick<App, 'health'>>;

/** What is watched. No `app`: its models are still being loaded. */
export type Watched = {
  readonly app: () => WatchedApp | undefined;
  readonly channels: () => readonly Channel[];
  readonly version: string;
  /** The feeds that are followed. */
  readonly feeds?: (() => readonly FeedStatus[]) | undefined;
  readonly deaths: () => number;
  /** Aborted when the program stops. */
  readonly stopping: AbortSignal;
  /** How long an engine may take to say that it is there, in milliseconds. */
  readonly patienceMs: number;
};

export type Library = {
  readonly articles: number;
  readonly passages: number;
  readonly problems: number;
  /** How long the last build took, if there was one since the start. */
  readonly buildMs: number | null;
  readonly building: { readonly done: number; readonly total: number } | null;
  /** When the articles were last read without a failure, and why they cannot be read now: answers then come from before. */
  readonly updated: string | null;
  readonly failure: { readonly since: string; readonly message: string } | null;
  /** Files that cannot be read now and are quoted as they were. */
  readonly lastGood: number;
};

/** `engine`: the process that answers. */
export type Health = {
  readonly ok: boolean;
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly engine: { readonly state: 'starting' | 'up' | 'down'; readonly restarts: number; readonly reason?: string };
  readonly library: Library | null;
  /** What is wrong while the program goes on, each since when; absent where nothing looks. */
  readonly faults?: LibraryHealth['faults'];
  /** Absent where nothing follows feeds. */
  readonly feeds?: readonly FeedHealth[];
};

/** A feed that is followed: when it was last asked, and what was wrong then. `next`: null if it is gone for good. */
export type FeedHealth = {
  readonly url: string;
  readonly title: string | null;
  readonly polled: string | null;
  readonly next: string | null;
  readonly failures: number;
  readonly problem: string | null;
};

export type Readiness = { readonly ready: boolean; readonly reasons: readonly string[] };

export function libraryOf({ engine, building, built, health }: WatchedApp): Library {
  const articles = engine.articles();
  const report = built();
  const { done, total } = building() ?? {};
  const now = health?.();
  return {
    articles: articles.length,
    passages: articles.reduce((sum, { id }) => sum + engine.counts(id).passages, 0),
    problems: report?.problems.length ?? 0,
    buildMs: report ? Math.round(report.ms) : null,
    building: done === undefined || total === undefined ? null : { done, total },
    updated: now?.updated ?? null,
    failure: now?.failure ?? null,
    lastGood: now?.problems['last-good'] ?? 0,
  };
}

/** Why the engine does not answer, or nothing if it does. It may be busy for a while; only silence is a fault. */
async function silenceOf({ engine }: WatchedApp, patienceMs: number): Promise<string | undefined> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    await engine.ready({ signal });
    return undefined;
  } catch (error) {
    return signal.aborted ? `it has not answered for ${patienceMs} ms` : messageOf(error);
  }
}

const isoOf = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());

const feedOf = ({ url, title, polledAt, nextAt, failures, problem }: FeedStatus): FeedHealth => ({
  url,
  title: title ?? null,
  polled: isoOf(polledAt),
  next: isoOf(nextAt),
  failures,
  problem: problem ?? null,
});

export async function healthOf({ app: watched, version, feeds, deaths, patienceMs }: Watched): Promise<Health> {
  const app = watched();
  const reason = app && (await silenceOf(app, patienceMs));
  const state = app === undefined ? 'starting' : reason === undefined ? 'up' : 'down';
  return {
    ok: state !== 'down',
    version,
    uptimeSeconds: Math.round(process.uptime()),
    engine: { state, restarts: deaths(), ...(reason !== undefined && { reason }) },
    library: app ? libraryOf(app) : null,
    ...(app?.health && { faults: app.health().faults }),
    ...(feeds && { feeds: feeds().map(feedOf) }),
  };
}

export async function readinessOf({ app: watched, channels, stopping, patienceMs }: Watched): Promise<Readiness> {
  const app = watched();
  const reasons = [
    ...(stopping.aborted ? ['the program is stopping'] : []),
    ...(app ? await missingIn(app, patienceMs) : ['the models are being loaded']),
    ...channels().flatMap(disconnected),
  ];
  return { ready: reasons.length === 0, reasons };
}

async function missingIn(app: WatchedApp, patienceMs: number): Promise<readonly string[]> {
  const silence = await silenceOf(app, patienceMs);
  const { articles, building } = libraryOf(app);
  const progress = building ? `; ${building.done} of ${building.total} passages are read` : '';
  return [
    ...(silence === undefined ? [] : [`the engine does not answer: ${silence}`]),
    ...(articles > 0 ? [] : [`there is no article to quote yet${progress}`]),
  ];
}

function disconnected({ name, links }: Channel): readonly string[] {
  const found = links?.();
  if (found === undefined) return [];
  if (found.length === 0) return [`${name} is not connected`];
  const lost = found.filter((link) => link !== 'up');
  return lost.length === 0 ? [] : [`${name}: ${lost.length} of ${found.length} connections are ${lost[0]}`];
}

/** How many connections are in each state, over all channels that have any. */
export const linksBy = (channels: readonly Channel[]): Readonly<Record<string, number>> => {
  const all = channels.flatMap(({ links }) => links?.() ?? []);
  return Object.fromEntries(LINKS.map((state) => [state, all.filter((link) => link === state).length]));
};
