/** Parses front matter: YAML, TOML or JSON. */

import { parse as parseToml, TomlDate } from 'smol-toml';
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument, Scalar, type YAMLMap } from 'yaml';
import { messageOf } from '../../errors.js';
import type { Flaw } from '../decode.js';
import { type Fenced, isJsonLike } from './fences.js';

/** A key as written, its value as plain data, and its line in the file. */
export type Stated = { readonly key: string; readonly value: unknown; readonly line: number };

/**
 * `stated`: what could be read; `flaws`: what could not. `broken`: nothing could, or it cannot be trusted.
 * `undefined` if the block is not front matter at all, but text between two lines.
 */
export type Reading = { readonly stated: readonly Stated[]; readonly flaws: readonly Flaw[]; readonly broken: boolean };

type Block = Extract<Fenced, { kind: 'block' }>;

export function readStated(block: Block): Reading | undefined {
  if (block.form === 'yaml') return readYaml(block);
  return readObject(block, block.form === 'toml' ? parseToml : JSON.parse);
}

function readObject({ form, source, firstLine }: Block, parse: (source: string) => unknown): Reading | undefined {
  try {
    const object = parse(source);
    const lines = linesOf(source);
    const stated = Object.entries(object as object).map(([key, value]): Stated => {
      return { key, value: undated(value), line: firstLine + (lines.get(key) ?? 0) };
    });
    return { stated, flaws: [], broken: false };
  } catch (error) {
    // A text may begin with a bracket.
    if (form === 'json' && firstLine === 1 && !isJsonLike(source)) return undefined;
    const reason = `the front matter is not ${form.toUpperCase()}: ${messageOf(error).split('\n')[0]}`;
    return { stated: [], flaws: [{ line: firstLine, reason }], broken: false };
  }
}

const KEYS = /(?<=^|[{,])[ \t]*(?:"([^"\n]*)"|([\w-]+))[ \t]*[:=]/g;

/** The line of each key, counted from 0: where it is first written. */
function linesOf(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [number, text] of source.split('\n').entries())
    for (const [, quoted, bare = quoted] of text.matchAll(KEYS))
      if (bare !== undefined && !lines.has(bare)) lines.set(bare, number);
  return lines;
}

/** TOML has its own dates; they are used as written. */
function undated(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  return Array.isArray(value) ? value.map(undated) : value;
}

function readYaml({ source, firstLine }: Block): Reading | undefined {
  const lines = new LineCounter();
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const [error] = yaml.errors;
  if (error) return leniently(source, firstLine, { line: lineAt(error.pos[0]), message: error.message });
  if (yaml.contents === null) return { stated: [], flaws: [], broken: false };
  if (!isMap(yaml.contents)) return undefined;
  const { items } = yaml.contents as YAMLMap<Node, Node | null>;
  try {
    const stated = items.map(({ key, value }): Stated => {
      const line = lineAt(key.range?.[0] ?? 0);
      // A list or map as a key states nothing that we know.
      const name = isScalar(key) ? String(key.value) : '';
      return { key: name, value: asWritten(value, source) ?? value?.toJS(yaml, { maxAliasCount: 50 }), line };
    });
    return { stated, flaws: [], broken: false };
  } catch (cause) {
    // "title: *Important*" is no alias to whoever wrote it.
    if (/^Unresolved alias/.test(messageOf(cause)))
      return leniently(source, firstLine, { line: firstLine, message: 'a value begins with *' });
    const reason = `the front matter cannot be read: ${messageOf(cause)}; write values out, without *aliases`;
    return { stated: [], flaws: [{ line: firstLine, reason }], broken: true };
  }
}

/** A title of digits is not a number: 007 is not 7, and 1.10 is not 1.1. */
function asWritten(value: Node | null, source: string): string | undefined {
  return isScalar(value) && typeof value.value === 'number' ? value.source : withHash(value, source);
}

/** "title: Issue #5 of the paper": to YAML the sign begins a comment, but the author meant it as part of the title. */
function withHash(value: Node | null, source: string): string | undefined {
  if (!isNode(value) || !isScalar(value) || value.type !== Scalar.PLAIN || !value.range) return undefined;
  if (typeof value.value !== 'string' || !/^#\S/.test(source.slice(value.range[1]).trimStart())) return undefined;
  const [line = ''] = source.slice(value.range[0]).split('\n');
  return line.trim();
}

/** Text that is not quite YAML ("title: Crane: a history") is read line by line, as most people mean it. */
function leniently(source: string, firstLine: number, { line, message }: { line: number; message: string }): Reading {
  const stated: { key: string; value: unknown; line: number }[] = [];
  for (const [index, text] of source.split('\n').entries()) {
    const [, key, rest = ''] = /^([\p{L}_][\p{L}\p{N}_ .-]{0,60}?)[ \t]*:(?:[ \t]+(.*))?$/u.exec(text) ?? [];
    const [, item] = /^[ \t]*-[ \t]+(.*)$/.exec(text) ?? [];
    const last = stated.at(-1);
    if (key !== undefined) stated.push({ key, value: unquoted(rest), line: firstLine + index });
    else if (item !== undefined && last) last.value = [...listOf(last.value), unquoted(item)];
    else if (/^[ \t]+\S/.test(text) && last && typeof last.value === 'string')
      last.value = `${last.value} ${unquoted(text)}`.trim();
  }
  const reason =
    stated.length > 0
      ? `the front matter is not quite YAML (${message}); it was read line by line: put such values in quotation marks`
      : `the front matter is not YAML: ${message}`;
  return { stated, flaws: [{ line, reason }], broken: false };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === '' ? [] : [value]);

function unquoted(text: string): unknown {
  const trimmed = text.trim();
  const [, , inside] = /^(["'])(.*)\1$/.exec(trimmed) ?? [];
  if (inside !== undefined) return inside;
  const [, list] = /^\[(.*)\]$/.exec(trimmed) ?? [];
  if (list !== undefined) return list.split(',').map(unquoted);
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  return trimmed.replace(/^["']|["']$/g, '');
}
