/** Reads the tags of template languages. */

import { prefixOf } from './lines.js';
import type { Shelter } from './shelter.js';
import { BREAK } from './signs.js';

/** A tag of a template language. `closes`: it ends a block; `prefix`: what its line begins with. */
export type Tag = {
  readonly name: string;
  readonly closes: boolean;
  readonly args: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly prefix: string;
};

export type TagParts = Pick<Tag, 'name' | 'closes' | 'args'>;

/** The tags in order, with what their lines begin with; reads the text once. */
export function tagsOf(markdown: string, pattern: RegExp, parts: (match: RegExpMatchArray) => TagParts): Tag[] {
  let [from, lineStart] = [0, 0];
  return [...markdown.matchAll(pattern)].map((match) => {
    const before = markdown.slice(from, match.index);
    const feed = Math.max(before.lastIndexOf('\n'), before.lastIndexOf(BREAK));
    if (feed >= 0) lineStart = from + feed + 1;
    from = match.index;
    const prefix = prefixOf(markdown.slice(lineStart, Math.min(lineStart + 200, match.index)));
    return { ...parts(match), start: match.index, end: match.index + match[0].length, text: match[0], prefix };
  });
}

/** What replaces tags: `blocks`, by name, for an opening tag, its end and all between; `tag` for any other. */
export type TagRules = {
  readonly blocks: Readonly<Record<string, (content: string, tag: Tag, whole: string) => string>>;
  readonly tag: (tag: Tag, closed: boolean, before: string) => string;
};

export function rewriteTags(markdown: string, tags: readonly Tag[], rules: TagRules): string {
  const closerAfter = closers(tags);
  const parts: string[] = [];
  let done = 0;
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index];
    if (tag === undefined) break;
    const before = markdown.slice(done, tag.start);
    const closer = tag.closes ? undefined : closerAfter(tag.name, index);
    const end = closer === undefined ? undefined : tags[closer];
    const block = Object.hasOwn(rules.blocks, tag.name) ? rules.blocks[tag.name] : undefined;
    if (block === undefined || closer === undefined || end === undefined) {
      parts.push(before, rules.tag(tag, end !== undefined, before.slice(-20)));
      done = tag.end;
      continue;
    }
    parts.push(before, block(markdown.slice(tag.end, end.start), tag, markdown.slice(tag.start, end.end)));
    done = end.end;
    index = closer;
  }
  return parts.join('') + markdown.slice(done);
}

/** Finds the next end of a block with some name; called with rising places. */
function closers(tags: readonly Tag[]): (name: string, from: number) => number | undefined {
  const byName = new Map<string, { readonly at: number[]; next: number }>();
  tags.forEach(({ closes, name }, index) => {
    if (!closes) return;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, { at: [index], next: 0 });
    else known.at.push(index);
  });
  return (name, from) => {
    const known = byName.get(name);
    if (known === undefined) return undefined;
    while (known.next < known.at.length && (known.at[known.next] ?? 0) < from) known.next += 1;
    return known.at[known.next];
  };
}

/** The values in quotation marks, by name; those without a name, in order. */
export function quotedArgs(args: string, shelter: Shelter): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pattern = /(?:(?<![\w-])([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|`([^`]*)`|'([^']*)')/g;
  for (const [, name, double, tick, single] of shelter
    .restore(args)
    .replace(/\\["'`]/g, '”')
    .matchAll(pattern)) {
    found.set(name?.toLowerCase() ?? `${found.size}`, double ?? tick ?? single ?? '');
  }
  return found;
}

/** A fenced block that replaces two tags; the line breaks of the file stay as they are. */
export function fenced(content: string, { prefix }: Pick<Tag, 'prefix'>, shelter: Shelter): string {
  const code = shelter.restore(content);
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const begin = /^[ \t]*\n/.test(code) ? '' : BREAK;
  const end = /\n[ \t]*$/.test(code) ? '' : BREAK + prefix;
  return `${BREAK}${prefix}${shelter.lines(`${fence}${begin}${code}${end}${fence}`)}${BREAK}`;
}

/** Whether the place is in the target of a link or a definition, which would break without one. */
export const inTarget = (before: string): boolean => /(?:\]\(<?|\]:[ \t]*)$/.test(before);
