import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/needs.js';

/**
 * Which room may import what. `rooms`: other rooms; `types`: rooms whose types only; `libraries`: npm packages and
 * `node:` modules; `only`: a package that may stand in these files of the room and nowhere else ("one library, one file").
 */
type Rule = {
  readonly rooms?: readonly string[];
  readonly types?: readonly string[];
  readonly libraries?: readonly string[];
  readonly only?: Readonly<Record<string, readonly string[]>>;
};

const onlyIn = (folder: string, names: string) => Object.fromEntries(names.split(' ').map((name) => [name, [folder]]));

const RULES: Readonly<Record<string, Rule>> = {
  corpus: {
    rooms: ['errors'],
    libraries: ['zod', 'node:fs', 'node:fs/promises', 'node:path', 'node:crypto'],
    only: {
      yaml: ['frontmatter'],
      mdast: ['drafts', 'inline'],
      'mdast-util-from-markdown': ['markdown', 'inline'],
      'mdast-util-gfm': ['markdown'],
      'micromark-extension-gfm': ['markdown'],
    },
  },
  search: {
    rooms: ['corpus', 'errors'],
    libraries: [
      'zod',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:crypto',
      'node:os',
      'node:timers/promises',
      'node:url',
    ],
    only: {
      '@xenova/transformers': ['transformers'],
      'onnxruntime-node': ['onnx'],
      'hnswlib-node': ['hnsw'],
      minisearch: ['keywords'],
      stemmer: ['tokenize'],
      'proper-lockfile': ['lock'],
      'node:child_process': ['worker-process'],
    },
  },
  answer: { rooms: ['corpus', 'search', 'errors'], only: { diff: ['check-align'] } },
  store: {
    rooms: ['corpus', 'errors'],
    only: { zod: ['article-form'] },
    libraries: ['node:crypto', 'node:fs/promises', 'node:path'],
  },
  events: {
    rooms: ['corpus', 'errors'],
    // zod: what was kept on the disk is a door to the outside, too.
    libraries: ['zod', 'node:crypto', 'node:fs/promises', 'node:path', 'node:worker_threads'],
    only: {
      'chrono-node/en': ['recognise', 'recognisers'],
      'wink-nlp': ['tagger'],
      'wink-eng-lite-web-model': ['tagger'],
    },
  },
  commands: { rooms: ['corpus', 'answer', 'events', 'errors'], types: ['app', 'store'] },
  render: {
    // The view is where a missing edition becomes an error, and a citation is made of the article it names.
    // Of events only the calendar's arithmetic: whether an interval is cut off is for words to say.
    rooms: ['errors', 'corpus', 'answer', 'events'],
    types: ['commands'],
    only: { 'string-width': ['terminal/wrap'], parse5: ['html/read'], ics: ['ics'] },
    libraries: ['node:util', 'discord-api-types/v10'],
  },
  channels: {
    rooms: ['commands', 'render', 'answer', 'errors'],
    types: ['app', 'corpus', 'search'],
    only: {
      commander: ['terminal/program'],
      ...{ zod: ['terminal/batch', 'web/api'], picocolors: ['terminal/present'] },
      'discord.js': ['discord/'],
      ...onlyIn('web/', 'hono hono/body-limit hono/compress hono/secure-headers @hono/node-server node:http'),
      ...onlyIn('web/', 'node:net node:fs/promises node:crypto node:child_process'),
    },
    libraries: ['node:stream', 'node:readline/promises', 'discord-api-types/v10'],
  },
  jobs: {
    rooms: ['corpus', 'search', 'answer', 'commands', 'errors'],
    types: ['app'],
    only: { 'cli-progress': ['progress'], zod: ['evaluate/questions'] },
    libraries: ['node:fs', 'node:path', 'node:crypto', 'node:util'],
  },
  errors: {},
  config: { rooms: ['errors'], libraries: ['zod', 'dotenv', 'node:fs', 'node:url'] },
  log: { libraries: ['pino'] },
  app: {
    rooms: ['corpus', 'search', 'answer', 'events', 'store', 'commands', 'channels', 'render', 'jobs', 'errors'],
    types: ['config', 'log'],
    libraries: ['node:path'],
  },
  serve: { rooms: ['channels', 'errors'], types: ['app'] },
  main: {
    rooms: ['app', 'serve', 'config', 'log', 'commands', 'channels', 'jobs', 'errors'],
    libraries: ['node:module'],
  },
};

type Import = { readonly file: string; readonly line: number; readonly target: string; readonly typeOnly: boolean };

const src = join(root, 'src');

/** Static, re-exporting and dynamic imports; `import type` and braces in which every name is a type are type-only. */
function importsOf(text: string, file: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => {
    const [all, isType, names = '', from, bare, dynamic] = match;
    const braces = /^\{([^}]*)\}$/s.exec(names.trim())?.[1];
    const listed = braces?.split(',').flatMap((name) => name.trim() || []);
    const typeOnly = isType !== undefined || listed?.every((name) => name.startsWith('type ')) === true;
    const line = text.slice(0, match.index + all.length).split('\n').length;
    return { file, line, target: from ?? bare ?? dynamic ?? '', typeOnly };
  });
}

const roomOf = (path: string): string =>
  relative(src, path)
    .split('/')[0]
    ?.replace(/\.[jt]s$/, '') ?? '';

/** What is wrong with one import, in words, or nothing. */
function faultOf(
  { file, line, target, typeOnly }: Import,
  rules: Readonly<Record<string, Rule>> = RULES,
): string | undefined {
  const room = roomOf(file);
  const rule = rules[room];
  const where = `${relative(root, file)}:${line}`;
  if (!rule) return `${where} is in a room without a rule: ${room}`;
  if (!target.startsWith('.')) {
    const inRoom = relative(join(src, room), file).replace(/\.ts$/, '');
    const allowed =
      rule.libraries?.includes(target) ||
      rule.only?.[target]?.some((place) => place === inRoom || (place.endsWith('/') && inRoom.startsWith(place)));
    return allowed ? undefined : `${where} imports the library ${target}, which ${room} may not (or not in this file)`;
  }
  const other = roomOf(resolve(dirname(file), target));
  if (other === room || rule.rooms?.includes(other)) return undefined;
  if (rule.types?.includes(other))
    return typeOnly ? undefined : `${where} imports values from ${other}; ${room} may import its types only`;
  return `${where} imports from ${other}, which ${room} may not`;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const texts = files.map((name) => ({ file: join(src, name), text: readFileSync(join(src, name), 'utf8') }));

describe('the doors between rooms', () => {
  it('are kept by every import of the source', () => {
    expect(
      texts
        .flatMap(({ file, text }) => importsOf(text, file))
        .map((found) => faultOf(found))
        .filter(Boolean),
    ).toEqual([]);
  });

  it('refuse a room, a value where only types may pass, and a library in the wrong file', () => {
    const file = join(src, 'corpus', 'x.ts');
    const wrong = [
      ["import { ask } from '../answer/ask.js';", file],
      ["const { ask } = await import('../answer/ask.js');", file],
      ["import { openApp } from '../app.js';", join(src, 'commands', 'x.ts')],
      ["import { parse } from 'yaml';", file],
      ["import x from 'left-pad';", file],
      ["export { x } from '../search/engine.js';", file],
    ] as const;
    for (const [text, at] of wrong) {
      const faults = importsOf(text, at).map((found) => faultOf(found));
      expect(faults, text).toEqual([expect.stringMatching(/x\.ts:1 /)]);
    }
    const [typed] = importsOf("import type { App } from '../app.js';", join(src, 'commands', 'x.ts'));
    expect(typed && faultOf(typed)).toBeUndefined();
  });

  it('lead to no circle between rooms, types included', () => {
    const edges = new Map<string, Set<string>>();
    for (const { file, target, typeOnly } of texts.flatMap(({ file, text }) => importsOf(text, file))) {
      if (!target.startsWith('.') || typeOnly) continue;
      const [from, to] = [roomOf(file), roomOf(resolve(dirname(file), target))];
      if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
    const reach = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of edges.get(from) ?? []) if (!seen.has(to)) reach(to, seen.add(to));
      return seen;
    };
    expect([...edges.keys()].filter((room) => reach(room).has(room))).toEqual([]);
  });
});
