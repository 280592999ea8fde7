/** What a command runs with. */

import type { FolderReport } from '../corpus/report.js';
import type { Engine } from '../engine/engine.js';
import type { ParsedId } from '../quote/quote-id.js';
import type { ArticleVersions } from '../quote/versions.js';
import type { Withdrawn } from '../quote/withdrawn.js';
import type { PlaceSettings } from '../store/settings/places.js';
import type { ShownRecords } from '../store/shown.js';
import type { Store } from '../store/store.js';
import type { Permits } from './options/scope.js';

/** The languages that the bot speaks; what it quotes is never translated. */
export type Language = 'en' | 'ru';

/** What every command runs with. */
type Memory = Pick<Store, 'keepDays' | 'addQuestion' | 'vote' | 'forget' | 'keepButton' | 'buttonOf'> & ShownRecords;

export type Context = {
  /** For answers; commands neither build nor close. */
  readonly engine: Omit<Engine, 'build' | 'close'>;
  /** Ids of the only articles that this place may see; absent: all. */
  readonly scope?: ReadonlySet<string> | undefined;
  /** What the folder holds besides its articles, once a build has read it. */
  readonly folder?: FolderReport | undefined;
  /** The question before this one in the same conversation: a follow-up is read together with it. */
  readonly previous?: string | undefined;
  readonly signal: AbortSignal;
  readonly clock: () => Date;
  /** How many list entries this place shows at once, unless the person gives a number (absent: 10). */
  readonly pageSize?: number;
  /** The language that the asker reads the bot's own words in. */
  readonly locale: Language;
  /** Article versions that were quoted before; without it, only quotes of the current library can be found by id. */
  readonly kept?: Pick<ArticleVersions, 'find'>;
  /** Whether a version that is no longer in the library may be seen here; without it, none outside of `scope`. */
  readonly permits?: Permits | undefined;
  /** Who asks, as an opaque hash; absent where nothing tells people apart. */
  readonly asker?: string | undefined;
  /** The settings of this place, where there is a store. */
  readonly here?: PlaceSettings | undefined;
  /** Whether the asker may change the settings of this place. */
  readonly manages?: boolean | undefined;
  /** The context of the same place, with the settings as they are now. */
  readonly again?: (() => Context) | undefined;
  /** Keeps questions, feedback and where answers are; absent: nothing is kept. */
  readonly memory?: Memory | undefined;
  /** When and why the article of a quote id was withdrawn, if it was: nothing of it may be shown then. */
  readonly withdrawn?: (id: Pick<ParsedId, 'article' | 'version'>) => Withdrawn | undefined;
};
