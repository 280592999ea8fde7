import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/needs.js';
import { RULES, type Rule } from './rooms.js';

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
