/** `yaar feeds`: follows feeds, and imports what is new in them. */

import type { JobForm } from '../channels/terminal/program.js';
import type { FeedStatus, Poller } from '../import/feed/poller.js';
import { openFeeds } from '../import/feeds.js';
import type { ImportSetup } from './import.js';
import type { JobUsage } from './job.js';

const USAGE: JobUsage = {
  name: 'feeds',
  description:
    'Follow feeds: list them, add ADDRESS…, remove ADDRESS…, or watch: import what is new until it is stopped',
  argument: { name: 'what', description: 'add, remove or watch, and addresses of feeds (RSS, Atom, JSON Feed)' },
  options: [],
};

const [DONE, FAILED, WRONG_USE] = [0, 1, 2];

export const feedsForm = (setup: ImportSetup): JobForm => ({
  ...USAGE,
  async run(flags, [what = 'list', ...addresses]) {
    const { output, signal } = setup;
    const { result, warn } = output;
    const quiet = flags.quiet === true;
    const { corpusDir, dataDir, version, importing } = setup.settings(flags);
    const note = quiet ? () => undefined : result;
    const poller = openFeeds({ corpusDir, dataDir, version, ...importing, signal, note, warn });
    try {
      if (what === 'watch') return await watch(poller, { signal, note: quiet ? () => undefined : output.note });
      if (what === 'list') return await list(poller, result);
      if ((what === 'add' || what === 'remove') && addresses.length > 0)
        return await change(poller, { what, addresses, warn, result: quiet ? () => undefined : result });
      warn('yaar feeds: write nothing, “add ADDRESS”, “remove ADDRESS” or “watch” (yaar feeds --help)');
      return WRONG_USE;
    } finally {
      poller.close();
    }
  },
});

async function watch(
  poller: Poller,
  { signal, note }: { readonly signal: AbortSignal; readonly note: (line: string) => void },
) {
  const feeds = await poller.list();
  note(`Following ${feeds.length} ${feeds.length === 1 ? 'feed' : 'feeds'}. Press Ctrl-C to stop.`);
  await poller.run(signal);
  return DONE;
}

async function list(poller: Poller, result: (line: string) => void): Promise<number> {
  const feeds = await poller.list();
  if (feeds.length === 0) result('No feeds are followed. Add one: yaar feeds add ADDRESS');
  for (const feed of feeds) result(inWords(feed));
  return DONE;
}

const inWords = ({ url, title, polledAt, nextAt, problem }: FeedStatus): string => {
  const read = polledAt === undefined ? 'not read yet' : `read ${new Date(polledAt).toISOString().slice(0, 16)}Z`;
  const ended = nextAt === undefined ? ['gone: no longer asked'] : [];
  return [url, title ?? [], read, ...ended, problem ?? []].flat().join(' · ');
};

type Changing = {
  readonly what: 'add' | 'remove';
  readonly addresses: readonly string[];
  readonly result: (line: string) => void;
  readonly warn: (line: string) => void;
};

async function change(poller: Poller, { what, addresses, result, warn }: Changing): Promise<number> {
  let status = DONE;
  for (const address of addresses) {
    const wrong = what === 'add' ? (await poller.add(address))?.message : await removed(poller, address);
    if (wrong === undefined)
      result(
        `${address} ${what === 'add' ? 'is followed: a bot that runs reads it by itself, and so does yaar feeds watch' : 'is no longer followed'}`,
      );
    else {
      warn(`yaar feeds: ${wrong}`);
      status = FAILED;
    }
  }
  return status;
}

const removed = async (poller: Poller, address: string): Promise<string | undefined> =>
  (await poller.remove(address)) ? undefined : `${address} was not followed`;
