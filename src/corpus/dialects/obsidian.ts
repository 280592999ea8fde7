/** Rules for Obsidian notes. */

import type { Rule } from './rule.js';
import { change, finder } from './text/brackets.js';
import { gone } from './text/gaps.js';
import { isBlank, mapLines, paragraphOf } from './text/lines.js';
import { BREAK, INLINE } from './text/signs.js';

const CALLOUT = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:>[ \t]*)+)\[!([\w-]+)(?:\|[^\]]*)?\][+-]?(?:[ \t]+(.*))?$/;
const EMBED = /!\[\[[^\][\n]+\]\]/g;
/** Not an array `[[1, 2]]`, a shell test `[[ -f x ]]` or a link `[[1]](address)`. */
const WIKILINK = new RegExp(
  String.raw`\[\[(?!\d{1,3}\]\]|[\d.]+(?:[,;]\s*[\d.]+)+\]\]|[\s.,;-]*\]\])(?=\S)([^\][|\n]*?)(?:\\?\|([^\][\n]*))?\]\](?![([${INLINE}])`,
  'g',
);
const BLOCK_ID = /(^|[ \t])\^(?=[\d-]*[a-z]|[\d-]{4})[a-z\d-]+[ \t]*$/i;

/** Hidden text is first, so that nothing inside it is looked at. */
export const OBSIDIAN_COMMENTS: Rule = {
  name: 'Obsidian comments',
  needs: ['%%'],
  reason: '%%…%% is shown only while editing; a per cent sign after a number is not a comment',
  apply: (markdown) => {
    const next = finder(markdown, /%%/);
    const paragraphEnd = finder(markdown, /\n[ \t>]*\n/);
    const changes = [];
    for (let at = next(0); Number.isFinite(at); at = next(at)) {
      const end = next(at + 2);
      const before = markdown[at - 1] ?? '\n';
      // Only a comment that begins a line may contain empty lines: distant per cent signs are not a pair.
      const far = before !== '\n' && paragraphEnd(at) < end;
      if (/[\d%]/.test(before) || far || !Number.isFinite(end)) {
        at += 2;
        continue;
      }
      changes.push({ start: at, end: end + 2, text: gone(markdown.slice(at, end + 2)) });
      at = end + 2;
    }
    return change(markdown, changes);
  },
};

export const OBSIDIAN_BLOCKS: readonly Rule[] = [
  {
    name: 'callouts and alerts',
    needs: ['[!'],
    reason: '> [!note] marks a box; what follows it on the line is the title of the box',
    apply: (markdown) =>
      mapLines(markdown, (text) => {
        const [found, prefix = '', , title = ''] = CALLOUT.exec(text) ?? [];
        if (found === undefined) return text;
        if (title.trim() === '') return prefix;
        // In a list item the title is first, and the next line belongs to the same item.
        return prefix.trimStart().startsWith('>')
          ? paragraphOf(prefix, title)
          : `${prefix}${title.trim()}${BREAK}${prefix.replace(/[^>\s]/g, ' ')}`;
      }),
  },
  {
    name: 'block ids',
    needs: ['^'],
    reason: '^id at the end of a block is an address for links',
    apply: (markdown) => mapLines(markdown, (text) => (isBlank(text) ? text : text.replace(BLOCK_ID, ''))),
  },
];

export const OBSIDIAN_LINKS: readonly Rule[] = [
  {
    name: 'tables of contents',
    needs: ['toc', 'TOC', 'Toc'],
    reason: '[TOC], [[_TOC_]] and {:toc} stand for a list of the headings',
    apply: (markdown) =>
      mapLines(markdown, (text, index, lines) => {
        const place = /^[ \t]*(?:\[\[?_?toc_?\]?\]|\$\{toc\}|\{:[ \t]*toc[^{}]*\})[ \t]*$/i;
        const before =
          /^[ \t]*(?:[-*+]|\d+\.)[ \t]+\S.*$/.test(text) && /^[ \t]*\{:[ \t]*toc\b/.test(lines[index + 1]?.text ?? '');
        return before || place.test(text) ? gone('') : text;
      }),
  },
  {
    name: 'embeds',
    reason: '![[…]] shows a picture or another note, whose words are not in this file',
    apply: (markdown) => markdown.replace(EMBED, gone),
  },
  {
    name: 'wikilinks',
    reason: '[[note|alias]] shows the alias, [[note#heading]] "note > heading", [[#heading]] the heading',
    apply: (markdown) =>
      markdown.replace(WIKILINK, (whole, target: string, alias: string | undefined) => {
        if (target.trim() === '' && !alias?.trim()) return whole;
        return alias?.trim() ? alias.trim() : shownTarget(target) || gone('');
      }),
  },
];

const shownTarget = (target: string): string =>
  target
    .split('#')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('^'))
    .join(' > ');
