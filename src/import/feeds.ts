/** Follows feeds: the poller of one data folder, joined to importing. */

import { messageOf } from '../errors.js';
import { createPollFile } from './feed/poll-file.js';
import { createPoller, type FeedStatus, type Poller } from './feed/poller.js';
import { inTurn } from './feed/turn.js';
import { createFetcher, type FetcherOptions } from './fetch/fetcher.js';
import { createTaking, type Lines } from './following.js';
import { createImporter, type Importer } from './importer.js';
import { type Folders, feedsIn } from './write.js';

export type FeedsSettings = Folders & Pick<FetcherOptions, 'version' | 'allow' | 'contact'>;

export type FeedsOptions = FeedsSettings &
  Lines & {
    readonly signal: AbortSignal;
    readonly onSweep?: ((feeds: readonly FeedStatus[]) => void) | undefined;
    /** In place of one with a process of its own. */
    readonly importer?: Pick<Importer, 'preview' | 'write' | 'close'>;
  };

export function openFeeds({ signal, note, warn, onSweep, importer: own, ...settings }: FeedsOptions) {
  const { corpusDir: _corpus, dataDir, ...fetching } = settings;
  const importer = own ?? createImporter(settings);
  const path = feedsIn(dataDir);
  const poller: Poller = createPoller({
    fetcher: createFetcher(fetching),
    store: createPollFile({ path, onDamage: warn }),
    turn: (work) => inTurn(`${path}.turn`, work),
    onEntries: createTaking(importer, { note, warn, signal }),
    onProblem: (feed, problem) => warn(`${feed}: ${problem}`),
    onFault: (error) => warn(messageOf(error)),
    onSweep,
  });
  return { ...poller, close: importer.close };
}
