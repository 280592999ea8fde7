import type { Checker } from '../check/check.js';
import type { Engine } from '../engine/engine.js';
import type { ArticleVersions } from '../quote/versions.js';
import type { Library } from '../search/library.js';

/** What every command runs with. `scope`: the only articles this place may see (absent: all). */
export type Context = {
  readonly library: Library & Pick<Engine, 'events' | 'explain'>;
  readonly scope?: readonly string[];
  readonly signal: AbortSignal;
  readonly clock: () => Date;
  /** How many entries of a list this place shows at once, unless the person says (absent: 10). */
  readonly pageSize?: number;
  readonly locale: string;
  /** Keeps its index from one check to the next; without it each check makes its own. */
  readonly checker?: Checker;
  /** Versions of articles that were quoted before; without it only what is in the library now has quote ids. */
  readonly kept?: Pick<ArticleVersions, 'find'>;
};
