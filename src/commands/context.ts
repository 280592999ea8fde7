import type { FolderReport } from '../corpus/report.js';
import type { Engine } from '../engine/engine.js';
import type { ArticleVersions } from '../quote/versions.js';

/** What every command runs with. */
export type Context = {
  /** Answers; building and closing are not for commands. */
  readonly engine: Omit<Engine, 'build' | 'close'>;
  /** Ids of the only articles that this place may see; absent: all. */
  readonly scope?: ReadonlySet<string> | undefined;
  /** What the folder holds beside its articles, once a build has read it. */
  readonly folder?: FolderReport | undefined;
  readonly signal: AbortSignal;
  readonly clock: () => Date;
  /** How many entries of a list this place shows at once, unless the person says (absent: 10). */
  readonly pageSize?: number;
  readonly locale: string;
  /** Versions of articles that were quoted before; without it only what is in the library now has quote ids. */
  readonly kept?: Pick<ArticleVersions, 'find'>;
};
