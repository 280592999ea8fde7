/** Reads XML from strangers: nothing of it is expanded or fetched, and what only costs time is refused. */

import { SaxesParser } from 'saxes';

export type Tag = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of the elements around it, the outermost first. */
  readonly path: readonly string[];
};

export type Handlers = {
  readonly onOpen?: (tag: Tag) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
};

/** `root`: the name of the outermost element. `withoutDoctype`: the same text, for another parser. */
export type Scanned =
  | { readonly kind: 'xml'; readonly root: string; readonly withoutDoctype: string }
  | { readonly kind: 'unsafe'; readonly reason: string }
  | { readonly kind: 'not-xml'; readonly reason: string };

type Fault = Exclude<Scanned, { kind: 'xml' }>;

const DEEPEST = 100;
/** Feeds with some mistakes are common and readable; this many are not a feed. */
const MOST_MISTAKES = 1_000;
const SLICE = 64 * 1024;

/** Yields after every slice, so that a caller with other work can let it through. */
export function* scan(text: string, handlers: Handlers = {}): Generator<void, Scanned> {
  const seen = createSeen(text);
  const { parser, path } = seen;
  parser.on('opentag', ({ name, attributes }) => {
    seen.root ??= name;
    handlers.onOpen?.({ name, attributes, path });
    path.push(name);
    if (path.length > DEEPEST) seen.fault = unsafe(`its elements are nested more than ${DEEPEST} deep`);
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    handlers.onClose?.(name);
  });
  const onText = (part: string): void => handlers.onText?.(part);
  parser.on('text', onText);
  parser.on('cdata', onText);
  for (let at = 0; at < text.length && !seen.fault; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    yield;
  }
  if (!seen.fault) parser.close();
  if (seen.fault) return seen.fault;
  if (seen.root === undefined) return { kind: 'not-xml', reason: seen.first ?? 'it has no elements' };
  return { kind: 'xml', root: seen.root, withoutDoctype: seen.rest };
}

type Seen = {
  readonly parser: SaxesParser;
  readonly path: string[];
  root: string | undefined;
  rest: string;
  fault: Fault | undefined;
  first: string | undefined;
};

function createSeen(text: string): Seen {
  const parser = new SaxesParser();
  const seen: Seen = { parser, path: [], root: undefined, rest: text, fault: undefined, first: undefined };
  let mistakes = 0;
  parser.on('error', ({ message }) => {
    seen.first ??= message;
    mistakes += 1;
    if (mistakes > MOST_MISTAKES) seen.fault = { kind: 'not-xml', reason: message };
    if (message.includes('doctype')) seen.fault = unsafe('it declares a document type inside its text');
  });
  parser.on('doctype', (doctype) => {
    const from = text.lastIndexOf('<!DOCTYPE', parser.position);
    seen.rest = `${text.slice(0, from)}${text.slice(parser.position)}`;
    const reason = from < 0 ? 'its document type is in a strange place' : unsafeIn(doctype);
    if (reason !== undefined) seen.fault = unsafe(reason);
  });
  return seen;
}

const unsafe = (reason: string): Fault => ({ kind: 'unsafe', reason });

/** Old feeds name W3C's lists of letters, which are never fetched. Any other entity is read by nobody but an attacker. */
function unsafeIn(doctype: string): string | undefined {
  const harmless =
    /<!ENTITY\s+%\s+[\w.-]+\s+PUBLIC\s+(["'])-\/\/W3C\/\/ENTITIES [^"'<>]*\1\s*(["'])https?:[^"'<>]*\2\s*>/g;
  return /<!ENTITY/i.test(doctype.replace(harmless, ''))
    ? 'it declares entities of its own, which are not expanded'
    : undefined;
}

export function scanned(text: string): Scanned {
  const run = scan(text);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** `dc:date` is `date`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
