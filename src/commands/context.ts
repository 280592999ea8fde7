/** What a command runs with. */

import type { FolderReport } from '../corpus/report.js';
import type { Engine } from '../engine/engine.js';
import type { ParsedId } from '../quote/quote-id.js';
import type { ArticleVersions } from '../quote/versions.js';
import type { Withdrawn } from '../quote/withdrawn.js';

/** What every command runs with. */
export type Context = {
  /** For answers; commands neither build nor close. */
  readonly engine: Omit<Engine, 'build' | 'close'>;
  /** Ids of the only articles that this place may see; absent: all. */
  readonly scope?: ReadonlySet<string> | undefined;
  /** What the folder holds besides its articles, once a build has read it. */
  readonly folder?: FolderReport | undefined;
  readonly signal: AbortSignal;
  readonly clock: () => Date;
  /** How many list entries this place shows at once, unless the person gives a number (absent: 10). */
  readonly pageSize?: number;
  readonly locale: string;
  /** Article versions that were quoted before; without it, only quotes of the current library can be found by id. */
  readonly kept?: Pick<ArticleVersions, 'find'>;
  /** When and why the article of a quote id was withdrawn, if it was: nothing of it may be shown then. */
  readonly withdrawn?: (id: Pick<ParsedId, 'article' | 'version'>) => Withdrawn | undefined;
};
