import type { Checker } from '../../check/check.js';
import type { Article } from '../../corpus/article.js';
import type { EventExtractor } from '../../events/extractor.js';
import type { BuildProgress } from '../../index/build.js';
import type { Entry } from '../../index/entries.js';
import type { Library } from '../../search/library.js';
import type { Lane, Pause } from '../priority.js';
import type { Updater } from '../updater.js';
import type { EventPages } from './event-pages.js';

/** What a request is answered with, inside of the engine's process. */
export type Services = {
  /** The library as it is now; it does not change while a request is answered from it. */
  readonly library: (pause: Pause) => Promise<Library>;
  /** All articles that can be quoted now; the same list until it changes. */
  readonly articles: () => readonly Article[];
  /** What is kept of them, the events too. */
  readonly entries: () => readonly Entry[];
  readonly extractor: EventExtractor;
  readonly eventPages: EventPages;
  readonly checker: Checker;
  readonly updater: Updater;
  /** Runs `work` when it is this request's turn in that lane; it and its pauses throw once the request was dropped. */
  readonly take: <T>(lane: Lane, work: (pause: Pause) => Promise<T>) => Promise<T>;
  /** The same, but never stopped: for work that other requests may wait for as well. */
  readonly finish: <T>(lane: Lane, work: (pause: Pause) => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BuildProgress) => void;
};

/** One kind of request. Input and output go between processes: plain data, maps and sets, addresses and no texts. */
export type Handler<Input, Output> = (input: Input, services: Services) => Promise<Output>;
