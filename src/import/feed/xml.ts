/** Reads XML from strangers: nothing of it is expanded or fetched, and what only costs time is refused. */

import { SaxesParser } from 'saxes';

export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** `onClose` is called for every `onOpen`, innermost first, unless the text ends before. */
export type Handlers = {
  readonly onOpen: (tag: Tag) => void;
  readonly onText: (text: string) => void;
  readonly onClose: (name: string) => void;
};

/** `root`: the name of the outermost element. */
export type Scanned =
  | { readonly kind: 'xml'; readonly root: string }
  | { readonly kind: 'unsafe'; readonly reason: string }
  | { readonly kind: 'not-xml'; readonly reason: string };

const DEEPEST = 100;
const MOST_ATTRIBUTES = 500;
/** Feeds with some mistakes are common and readable; this many are not a feed. */
const MOST_MISTAKES = 1_000;
const SLICE = 32 * 1024;

/** Yields after every slice, so that a caller with other work can let it through. */
export function* scan(given: string, handlers: Handlers): Generator<void, Scanned> {
  const text = withoutBareSigns(given);
  const parser = new SaxesParser();
  const seen = watched(parser, handlers);
  for (let at = 0; at < text.length && !seen.fault; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    yield;
  }
  if (!seen.fault) parser.close();
  if (seen.fault) return seen.fault;
  if (seen.root === undefined) return { kind: 'not-xml', reason: seen.mistake ?? 'it has no elements' };
  return { kind: 'xml', root: seen.root };
}

/** Many feeds have "&" where "&amp;" belongs; the parser would take all up to the next ";" for a name. */
function withoutBareSigns(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<![CDATA[', at);
    const plain = text.slice(at, open < 0 ? text.length : open);
    parts.push(plain.replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});)/gi, '&amp;'));
    const close = open < 0 ? -1 : text.indexOf(']]>', open);
    at = close < 0 ? text.length : close + 3;
    if (open >= 0) parts.push(text.slice(open, at));
  }
  return parts.join('');
}

type Seen = { root: string | undefined; fault: Scanned | undefined; mistake: string | undefined };

function watched(parser: SaxesParser, { onOpen, onText, onClose }: Handlers): Seen {
  const seen: Seen = { root: undefined, fault: undefined, mistake: undefined };
  let depth = 0;
  let attributes = 0;
  let mistakes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > DEEPEST) seen.fault = unsafe(`its elements are nested more than ${DEEPEST} deep`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) seen.fault = unsafe(`an element has more than ${MOST_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', (tag) => {
    seen.root ??= tag.name;
    if (!seen.fault) onOpen(tag);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (!seen.fault) onClose(name);
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('doctype', (doctype) => {
    if (declaresEntities(doctype)) seen.fault = unsafe('it declares entities of its own, which are not expanded');
  });
  parser.on('error', ({ message }) => {
    seen.mistake ??= message;
    mistakes += 1;
    if (mistakes > MOST_MISTAKES) seen.fault = { kind: 'not-xml', reason: message };
    if (message.includes('doctype')) seen.fault = unsafe('it declares a document type inside its text');
  });
  return seen;
}

const unsafe = (reason: string): Scanned => ({ kind: 'unsafe', reason });

/** Old feeds name W3C's lists of letters, which are not fetched. Any other entity is of use to an attacker only. */
function declaresEntities(doctype: string): boolean {
  const letters = /<!ENTITY\s+%\s+[\w.-]+\s+PUBLIC\s+"-\/\/W3C\/\/ENTITIES [^"<>]*"\s*"https?:[^"<>]*"\s*>/g;
  return /<!ENTITY/i.test(doctype.replace(letters, ''));
}

/** `dc:date` is `date`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
