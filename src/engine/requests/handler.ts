/** What a request handler gets and gives. */

import type { Checker } from '../../check/check.js';
import type { Article } from '../../corpus/article.js';
import type { EventExtractor } from '../../events/extractor.js';
import type { BuildProgress } from '../../index/build.js';
import type { Entry } from '../../index/entries.js';
import type { Library } from '../../search/library.js';
import type { Lane, Pause } from '../priority.js';
import type { Updater } from '../updater.js';
import type { EventPages } from './event-pages.js';

/** What a handler can use, in the worker process. */
export type Services = {
  /** The library as it is now; it does not change while a request uses it. */
  readonly library: (pause: Pause) => Promise<Library>;
  /** All articles that can be quoted now; the same array until it changes. */
  readonly articles: () => readonly Article[];
  /** What the index holds of them, including their events. */
  readonly entries: () => readonly Entry[];
  readonly extractor: EventExtractor;
  readonly eventPages: EventPages;
  readonly checker: Checker;
  readonly updater: Updater;
  /** Runs `work` when this request has its turn in that lane; throws, also at pauses, once the request is dropped. */
  readonly take: <T>(lane: Lane, work: (pause: Pause) => Promise<T>) => Promise<T>;
  /** The same but never stopped, for work that other requests may wait for too. */
  readonly finish: <T>(lane: Lane, work: (pause: Pause) => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BuildProgress) => void;
};

/** One kind of request. Input and output cross processes: plain data, maps and sets; addresses, not texts. */
export type Handler<Input, Output> = (input: Input, services: Services) => Promise<Output>;
