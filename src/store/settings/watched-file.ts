/** The settings file as it is now. */

import { readFileSync, statSync } from 'node:fs';
import { AppError, messageOf } from '../../errors.js';
import { readSettings, type SettingsFile, type SettingsProblem } from './settings-file.js';

export type WatchedSettings = {
  /** The newest settings that were right. */
  readonly now: () => SettingsFile;
};

export type WatchOptions = {
  /** The file; absent: there is none. */
  readonly path: string | undefined;
  /** Receives what is wrong with a newer file, and that a new one is used. */
  readonly log: (text: string) => void;
  /** What is wrong with the file now; without a message, nothing is. */
  readonly onFault?: ((message: string | undefined) => void) | undefined;
  readonly now?: () => number;
};

/** A changed file is noticed within this time; it is looked at only when somebody asks. */
const EVERY_MS = 1000;

/**
 * Settings keep articles from places, so a wrong file is never taken for an empty one: the program does not start with
 * it, and a running one goes on with the last that was right.
 * @throws AppError SETTINGS_INVALID with everything that is wrong
 */
export function watchSettings({ path, log, onFault, now = () => performance.now() }: WatchOptions): WatchedSettings {
  if (path === undefined) return { now: () => ({}) };
  let state = stateOf(path);
  let file = load(path);
  let looked = now();
  return {
    now() {
      if (now() - looked < EVERY_MS) return file;
      looked = now();
      const newer = stateOf(path);
      if (newer === state) return file;
      state = newer;
      try {
        file = load(path);
        onFault?.(undefined);
        log(`The settings in ${path} have changed and are used now.`);
      } catch (error) {
        onFault?.(messageOf(error));
        log(`${messageOf(error)} Until then the settings are used as they were before.`);
      }
      return file;
    },
  };
}

/** Changes whenever the file does; also when it goes or comes, or cannot be looked at: reading it then says why. */
function stateOf(path: string): string {
  try {
    const { ino, mtimeMs, size } = statSync(path);
    return `${ino} ${mtimeMs} ${size}`;
  } catch (error) {
    return messageOf(error);
  }
}

const lineOf = (path: string, { line, key, message }: SettingsProblem): string =>
  `${path}:${line}: ${key === '' ? '' : `${key}: `}${message}`;

function load(path: string): SettingsFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const what = `The settings in ${path} cannot be read (${messageOf(cause)}).`;
    throw new AppError('SETTINGS_INVALID', `${what} Check SETTINGS_FILE and the file's permissions.`, { cause });
  }
  const read = readSettings(text);
  if (read.kind === 'read') return read.file;
  const all = read.problems.map((problem) => lineOf(path, problem)).join('\n');
  throw new AppError('SETTINGS_INVALID', `Wrong settings:\n${all}\nCorrect these lines.`);
}
