/** Finds the quotations in a message. */

import { inMarks } from '../quote/marks.js';
import { type Span, slice } from '../span.js';

/** A quotation in somebody's message: its words without the marks around it. */
export type Quotation = Span & { readonly text: string };

const LETTER = /[\p{L}\p{N}]/u;
const QUOTED_LINE = /^[ \t]{0,3}>+ ?/;

/** Block quotes of a chat or of Markdown; ">>>" quotes everything after it. */
function blocks(text: string): Quotation[] {
  const found: Quotation[] = [];
  let at = 0;
  let rest = false;
  let open = false;
  for (const line of text.split('\n')) {
    rest ||= /^[ \t]{0,3}>>> /.test(line);
    const quoted = rest || QUOTED_LINE.test(line);
    const words = line.replace(QUOTED_LINE, '');
    const last = found.at(-1);
    if (quoted && open && last)
      found[found.length - 1] = { start: last.start, end: at + line.length, text: `${last.text}\n${words}` };
    else if (quoted) found.push({ start: at, end: at + line.length, text: words });
    open = quoted;
    at += line.length + 1;
  }
  return found;
}

const SPACE = '[ \u00a0\u202f]';

/** Marks that are typed as two signs, or with spaces inside, as one mark with the spaces outside. All places stay. */
const TYPED: readonly (readonly [pattern: RegExp, put: string])[] = [
  // « texte »
  [new RegExp(String.raw`«${SPACE}(?=\S)([^«»]*?)(?<=\S)${SPACE}»`, 'gu'), ' «$1» '],
  [new RegExp(String.raw`‹${SPACE}(?=\S)([^‹›]*?)(?<=\S)${SPACE}›`, 'gu'), ' ‹$1› '],
  [new RegExp(String.raw`“${SPACE}(?=\S)([^“”]*?)(?<=\S)${SPACE}”`, 'gu'), ' “$1” '],
  // &quot;text&quot;
  [/(?<![\p{L}\p{N}.,;:!?…])&quot;(?=\S)/gu, '     "'],
  [/&quot;/g, '"     '],
  // *"text"*
  [/(?<=^|\s)[*_](?=[*_]?["“„«‘'])/gu, ' '],
  [/(?<=^|\s)[*_](?=["“„«‘'])/gu, ' '],
  // ``text'', as in LaTeX, ,,Text'' and <<texte>>
  [/``(?=[^\s`])([^`]*?)''/g, ' “$1” '],
  [/``(?=[^\s`])([^`"]*?)"/g, ' “$1”'],
  [/(?<=^|[\s(:]),,(?=[^\s,])([^,](?:(?!,,)[\s\S])*?)''/g, ' „$1” '],
  [/(?<=^|[\s(:])`(?=[^\s`])([^`'\n]*?)'(?![\p{L}'])/gu, '‘$1’'],
  [/<<(?=[^\s<])([^<>]*?)>>/g, ' «$1» '],
];

/** Marks of other languages, which an article in English has for nothing else. */
const FOREIGN = {
  '“': '”“"＂',
  '"': '"”',
  '„': '“”"',
  '›': '‹',
  '»': '«»',
  '‚': '‘’',
  '《': '》',
  '〈': '〉',
  '｢': '｣',
  '〝': '〞〟',
} as const;
/** The same mark on both sides, as in Swedish; in a text with “ it only closes. */
const TWICE = { ...FOREIGN, '”': '”' } as const;

/** Every quotation of a message, in order: block quotes, and what is in quotation marks outside them. */
export function quotationsIn(text: string): Quotation[] {
  const quoted = blocks(text);
  const typed = TYPED.reduce((rest, [pattern, put]) => rest.replace(pattern, put), blanked(text, quoted));
  const marked = inMarks(typed, /[“„‟]/.test(typed) ? FOREIGN : TWICE).map((span) => ({
    ...span,
    text: slice(text, span),
  }));
  return [...quoted, ...marked].filter(({ text: words }) => LETTER.test(words)).sort((a, b) => a.start - b.start);
}

/** With spaces in place of these, which are in order. */
function blanked(text: string, spans: readonly Span[]): string {
  let at = 0;
  const parts = spans.map(({ start, end }) => {
    const part = text.slice(at, start) + ' '.repeat(end - start);
    at = end;
    return part;
  });
  return parts.join('') + text.slice(at);
}
