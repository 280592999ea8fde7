import { isKnown, names } from './elements.js';

/**
 * Words in angle brackets that are no HTML: "a <b and c> d". Markdown takes them for a tag, and a browser shows nothing of
 * them. A tag with an end is never one of these.
 */

const OPENING = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=`]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*>/gi;
const CLOSING = /<\/([a-z][a-z0-9-]*)\s*>/gi;
const VALUE = /=\s*(?:"[^"]*"|'[^']*'|\S+)/g;
/** Attributes without a value; those with other signs than letters belong to some framework. */
const BOOLEAN = names(
  'allowfullscreen async autofocus autoplay checked compact contenteditable controls crossorigin declare default defer disabled download draggable formnovalidate hidden inert ismap itemscope loop multiple muted nohref nomodule noresize noshade novalidate nowrap open playsinline readonly required reversed selected spellcheck alt class href id name rel src style target title value',
);

/** The names of the elements that these pieces of HTML close. */
export const closedIn = (pieces: readonly string[]): ReadonlySet<string> =>
  new Set(pieces.flatMap((html) => [...html.matchAll(CLOSING)].map(([, name = '']) => name.toLowerCase())));

const isWords = (name: string, attributes: string): boolean => {
  if (!isKnown(name)) return true;
  const bare = attributes
    .replace(VALUE, '=')
    .split(/\s+/)
    .filter((word) => /^\p{L}+$/u.test(word));
  return bare.some((word) => !BOOLEAN.has(word.toLowerCase()));
};

/** The HTML in which such words are words. */
export const escapeWords = (html: string, closed: ReadonlySet<string>): string =>
  /^<(?:script|style|[!?])/i.test(html)
    ? html
    : html.replace(OPENING, (tag, name: string, attributes: string) =>
        !closed.has(name.toLowerCase()) && isWords(name.toLowerCase(), attributes) ? `&lt;${tag.slice(1)}` : tag,
      );
