import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../../support/needs.js';
import { LEAVES, RULES, type Rule } from './rooms.js';

/** A file by its path below src/, with its text. */
export type File = { readonly file: string; readonly text: string };
/** `target`: as it is written, or for our own files the path below src/. */
export type Import = {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
  /** In the middle of a function, which alone loads it. */
  readonly late: boolean;
};

export const sourceFiles = (): readonly File[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

const PATTERN =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** Static, re-exporting and dynamic imports; `import type` and braces in which every name is a type are type-only. */
export function importsOf({ file, text }: File): Import[] {
  return [...text.matchAll(PATTERN)].map((match) => {
    const [all, isType, names = '', from, bare, dynamic] = match;
    const braces = /^\{([^}]*)\}$/s.exec(names.trim())?.[1];
    const listed = braces?.split(',').flatMap((name) => name.trim() || []);
    const typeOnly = isType !== undefined || listed?.every((name) => name.startsWith('type ')) === true;
    const line = text.slice(0, match.index + all.length).split('\n').length;
    const written = from ?? bare ?? dynamic ?? '';
    const own = written.startsWith('.');
    const target = own ? normalize(join(dirname(file), written)).replace(/\.js$/, '.ts') : written;
    return { file, line, target, own, typeOnly, late: dynamic !== undefined };
  });
}

const roomOf = (path: string): string => path.split('/')[0]?.replace(/\.ts$/, '') ?? '';

/** What is wrong with one import, in words, or nothing. */
export function faultOf({ file, line, target, own, typeOnly }: Import): string | undefined {
  const room = roomOf(file);
  const rule: Rule | undefined = RULES[room];
  const where = `src/${file}:${line}`;
  if (!rule) return `${where} is in a room without a rule: ${room}`;
  if (!own) {
    const inRoom = file.slice(room.length + 1).replace(/\.ts$/, '');
    const places = rule.only?.[target];
    const allowed = rule.libraries?.includes(target) || places?.some((place) => inRoom.startsWith(place));
    return allowed
      ? undefined
      : `${where} imports the library ${target}, which ${room} may not (or not in this folder)`;
  }
  const other = roomOf(target);
  if (other === room || LEAVES.includes(other) || rule.rooms?.includes(other)) return undefined;
  if (rule.types?.includes(other))
    return typeOnly ? undefined : `${where} imports values from ${other}; ${room} may import its types only`;
  return `${where} imports from ${other}, which ${room} may not`;
}

/** The first circle of files, types included, as a path that ends where it began; nothing where there is none. */
export function circleIn(files: readonly File[]): readonly string[] | undefined {
  const edges = new Map(
    files.map((one) => [one.file, importsOf(one).flatMap(({ own, target }) => (own ? target : []))]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const { file } of files) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Every library that is loaded with a file, by way of others or not. */
export function loadedWith(start: string, files: readonly File[]): ReadonlySet<string> {
  const texts = new Map(files.map((one) => [one.file, one]));
  const libraries = new Set<string>();
  const seen = new Set([start]);
  for (const file of seen)
    for (const { target, own, typeOnly, late } of importsOf(texts.get(file) ?? { file, text: '' })) {
      if (typeOnly || late) continue;
      (own ? seen : libraries).add(target);
    }
  return libraries;
}

/** Folders that hold more than `most` files themselves. */
export function fullFolders(files: readonly string[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > most).map(([folder, count]) => `${folder} holds ${count} files`);
}
