/**
 * Escaping for Discord. A backslash before anything but a letter, digit or space shows that character as it is. So
 * every character that could mean something is escaped, and removing the backslashes gives back the exact text.
 */

/** What means something anywhere: emphasis, spoilers, code, mentions, links (`:` ends "https"), emoji, timestamps. */
const ANYWHERE = /[\\*_~`|<>@:[\]]/g;

/** Characters that mean something only at the start of a line: headings, small print, lists. */
const AT_START = /^\s*(?:[-#+]|\d+(?=\.).)/;

/** Where in `line` (one line, no breaks) a backslash is needed, as offsets. */
export function marksIn(line: string): ReadonlySet<number> {
  const first = AT_START.exec(line);
  const anywhere = [...line.matchAll(ANYWHERE)].map(({ index }) => index);
  return new Set(first ? [...anywhere, first[0].length - 1] : anywhere);
}

/** Text of one or more lines that Discord shows as it is. */
export const escapeText = (text: string): string => text.split('\n').map(escapeLine).join('\n');

function escapeLine(line: string): string {
  const marks = marksIn(line);
  return Array.from({ length: line.length }, (_, at) => (marks.has(at) ? '\\' : '') + line.charAt(at)).join('');
}

/** The inverse for what we write: removes escapes and the stars of bold text, and nothing else. */
export const readText = (markdown: string): string =>
  markdown.replace(/\\([^0-9A-Za-z\s])|\*\*/gu, (_all, sign: string | undefined) => sign ?? '');
