/** SETTINGS_FILE: the settings of servers and channels that whoever runs the bot writes by hand. */

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { channelSettings, settings } from './settings.js';

const server = settings.extend({ channels: z.record(z.string(), channelSettings).optional() });
const ID = /^\d{5,20}$/;

/** *direct*: direct messages; *page*: the page. *everywhere*: those, and every server. */
export const settingsFile = z.strictObject(
  {
    everywhere: channelSettings.optional(),
    direct: channelSettings.optional(),
    page: channelSettings.optional(),
    servers: z.record(z.string(), server).optional(),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'write keys with values, as in “private: true”' : undefined) },
);

export type SettingsFile = z.infer<typeof settingsFile>;

export type SettingsProblem = { readonly line: number; readonly key: string; readonly message: string };

export type ReadSettings =
  | { readonly kind: 'read'; readonly file: SettingsFile }
  | { readonly kind: 'wrong'; readonly problems: readonly SettingsProblem[] };

type Path = readonly PropertyKey[];

/** Reads the file's text (YAML; JSON is YAML, too); finds all that is wrong with it at once. */
export function readSettings(text: string): ReadSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, intAsBigInt: true, uniqueKeys: true });
  const lineOf = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
  if (document.errors.length > 0)
    return {
      kind: 'wrong',
      problems: document.errors.map(({ message, pos }) => ({
        line: lineOf(pos[0]),
        key: '',
        message: `this is not YAML: ${message.split('\n')[0]}`,
      })),
    };
  const parsed = settingsFile.safeParse(withoutBigInts(valuesOf(document)));
  const at = (path: Path): number => lineOf(offsetOf(document.contents, path));
  const issues = parsed.success ? wrongIds(parsed.data) : parsed.error.issues.flatMap(problemsOf);
  if (parsed.success && issues.length === 0) return { kind: 'read', file: parsed.data };
  const problems = issues.map(({ path, message }) => ({ line: at(path), key: path.map(String).join('.'), message }));
  return { kind: 'wrong', problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** Aliases that would fill the memory are refused by the library, and then are no settings. */
function valuesOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    return 'too many aliases';
  }
}

/** Ids are longer than JavaScript's numbers are exact: they were read as big ones, and become texts. */
function withoutBigInts(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(withoutBigInts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, withoutBigInts(own)]));
}

type Issue = { readonly path: Path; readonly message: string };

function problemsOf(issue: z.core.$ZodIssue): readonly Issue[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: `there is no such setting; here you can write ${namesAt(issue.path).join(', ')}`,
  }));
}

function namesAt(path: Path): readonly string[] {
  if (path.length === 0) return Object.keys(settingsFile.shape);
  return Object.keys((path[0] === 'servers' && path.length === 2 ? server : channelSettings).shape);
}

/** The ids of servers and channels are keys, so their form is checked apart. */
function wrongIds({ servers = {} }: SettingsFile): readonly Issue[] {
  const message = 'write the id, a number of 17 to 20 digits (Discord: Copy Server ID, Copy Channel ID)';
  return Object.entries(servers).flatMap(([id, { channels = {} }]) => [
    ...(ID.test(id) ? [] : [{ path: ['servers', id], message }]),
    ...Object.keys(channels)
      .filter((channel) => !ID.test(channel))
      .map((channel) => ({ path: ['servers', id, 'channels', channel], message })),
  ]);
}

/** Where the key, or else the nearest thing around it, begins in the text. */
function offsetOf(from: unknown, path: Path): number | undefined {
  let node = from;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (node as Node | undefined)?.range?.[0];
