import type { BlockKind } from '../article.js';
import { decodeEntities, foldSpace, tidy } from './inline.js';

/** A piece of an HTML block that stands for itself; `kind` is absent where the tags do not say one. */
export type HtmlPiece = { readonly kind?: BlockKind; readonly depth: number; readonly text: string };

const CONTAINERS: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  caption: 'caption',
  figcaption: 'caption',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  tr: 'table-row',
};

const isContainer = (name: string): boolean => Object.hasOwn(CONTAINERS, name);

/** Tags that end a line of words, as browsers show them. */
const BREAKS = new Set(
  'address article aside body center dd details div dl dt fieldset figure footer form header hr html iframe main nav ol p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
);

/** Comments, scripts and tags. Names and values are of bounded length, so that no text takes quadratic time. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][\w:-]{0,40})(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'"<>]){0,2000}>|<[?!][^<>]*>/gi;

const CLOSED = /(?:-->|<\/(?:script|style|template)\s*>)$/i;

/** The opening sign of the comment or script that swallows the rest of an HTML block because nobody closed it. */
export function unclosed(html: string): string | undefined {
  for (const [markup, script] of html.matchAll(MARKUP)) {
    const swallows = script !== undefined || markup.startsWith('<!--');
    if (swallows && !CLOSED.test(markup.slice(-40))) return script === undefined ? '<!--' : `<${script}>`;
  }
  return undefined;
}

/** The words between the tags of an HTML block, in the order in which they stand. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let place: Omit<HtmlPiece, 'text'> = OUTSIDE;
  let words = '';
  let end = 0;
  for (const match of html.matchAll(MARKUP)) {
    words += foldSpace(decodeEntities(html.slice(end, match.index)));
    end = match.index + match[0].length;
    const name = match[2]?.toLowerCase() ?? '';
    if (isContainer(name) || BREAKS.has(name)) {
      pieces.push({ ...place, text: tidy(words) });
      words = '';
    }
    if (isContainer(name)) place = match[0].startsWith('</') ? OUTSIDE : inside(name);
    if (!match[0].startsWith('</')) words += betweenWords(name, words);
  }
  pieces.push({ ...place, text: tidy(words + foldSpace(decodeEntities(html.slice(end)))) });
  return pieces.filter(({ text }) => text !== '');
}

const OUTSIDE = { depth: 0 };

function inside(name: string): Omit<HtmlPiece, 'text'> {
  const kind = CONTAINERS[name] ?? 'paragraph';
  return { kind, depth: kind === 'heading' ? Number(name[1]) : kind === 'list-item' ? 1 : 0 };
}

/** What a tag itself puts between two words. */
function betweenWords(name: string, before: string): string {
  if (name === 'br') return '\n';
  return (name === 'td' || name === 'th') && before.trim() !== '' && !before.endsWith(CELL) ? CELL : '';
}

const CELL = ' | ';
