/** The channels that settings name, in the file and in the store. */

import { AppError } from '../../errors.js';
import { isStored, openLmdb } from '../lmdb.js';
import type { Records } from '../records.js';
import { type Settings, settings } from './settings.js';
import { watchSettings } from './watched-file.js';

export type Configured = { readonly dataDir: string; readonly settingsFile?: string | undefined };

const named = ({ questions = [], forums = [] }: Settings): readonly string[] => [...questions, ...forums];

/** Each once. What cannot be read names none: that it cannot is found elsewhere. */
export async function configuredChannels({ dataDir, settingsFile }: Configured): Promise<readonly string[]> {
  const found = [inFile(settingsFile), await inStore(dataDir)].flat();
  return [...new Set(found)];
}

const inFile = (path: string | undefined): readonly string[] =>
  Object.values(serversIn(path)).flatMap((server) => [...named(server), ...Object.keys(server.channels ?? {})]);

/** The servers that the file names. What cannot be read names none. */
export const configuredServers = ({ settingsFile }: Pick<Configured, 'settingsFile'>): readonly string[] =>
  Object.keys(serversIn(settingsFile));

function serversIn(path: string | undefined) {
  try {
    return watchSettings({ path, log: () => undefined }).now().servers ?? {};
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {};
  }
}

async function inStore(dataDir: string): Promise<readonly string[]> {
  if (!(await isStored(dataDir))) return [];
  let records: Records | undefined;
  try {
    records = await openLmdb(dataDir);
    return records.under('settings/').flatMap(([key, value]) => [...channelIn(key), ...namedIn(value)]);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [];
  } finally {
    await records?.close();
  }
}

/** "settings/channel/GUILD/CHANNEL" */
const channelIn = (key: string): readonly string[] => {
  const [, kind, , channel] = key.split('/');
  return kind === 'channel' && channel !== undefined ? [channel] : [];
};

function namedIn(value: string): readonly string[] {
  try {
    return named(settings.parse(JSON.parse(value)));
  } catch {
    return [];
  }
}

/** For those who look after it: whether the file is right. @throws AppError SETTINGS_INVALID */
export async function trySettingsFile(path: string | undefined): Promise<string> {
  if (path === undefined) return 'there is none';
  watchSettings({ path, log: () => undefined });
  return 'can be read';
}
