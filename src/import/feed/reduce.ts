/**
 * Makes of a feed's XML a small one with what is of use, all of it short and well-formed. Only that reaches the feed
 * library: its patterns for names and dates take for ever on texts that are made for it.
 */

import { escapeUTF8 } from 'entities';
import { localName, type Scanned, scan, type Tag } from './xml.js';

export type Reduced =
  | Exclude<Scanned, { kind: 'xml' }>
  | {
      readonly kind: 'feed';
      readonly xml: string;
      /** Entries over the limit. */
      readonly leftOut: number;
    };

const ROOTS: readonly string[] = ['rss', 'feed', 'rdf'];
const ENTRIES: readonly string[] = ['item', 'entry'];
const CONTAINERS = new Set([...ROOTS, ...ENTRIES, 'channel', 'author']);
const TEXTS = new Set(
  ['title link guid id pubdate published updated modified issued created date creator author name language ttl']
    .concat('updateperiod updatefrequency content')
    .flatMap((names) => names.split(' ')),
);
/** Read for its attribute `src` only. */
const WITHOUT_TEXT = 'content';
const ATTRIBUTE = /^(xmlns(:[\w.-]+)?|xml:(base|lang)|href|rel|type|ispermalink|version|src|([\w.-]+:)?about)$/i;

const MOST_ENTRIES = 5_000;
/** Of those kept, in one entry or outside of all. */
const MOST_ELEMENTS = 200;
const MOST_ATTRIBUTES = 50;
const LONGEST = 4_096;

export function reduced(text: string): Reduced {
  const reducer = createReducer();
  const run = scan(text, reducer);
  let step = run.next();
  while (!step.done) step = run.next();
  const { value } = step;
  if (value.kind !== 'xml') return value;
  if (!ROOTS.includes(localName(value.root))) return { kind: 'not-xml', reason: `it is <${value.root.slice(0, 40)}>` };
  return { kind: 'feed', ...reducer.result() };
}

/** `dropped`: the element and all within; `inner`: markup inside a text, of which the words stay. */
type Fate = 'kept' | 'dropped' | 'inner';

function createReducer() {
  const out: string[] = [];
  const open: { readonly name: string; readonly local: string; readonly fate: Fate; length: number }[] = [];
  let entries = 0;
  let elements = 0;

  const fateOf = (local: string): Fate => {
    const around = open.at(-1);
    if (around?.fate === 'dropped') return 'dropped';
    if (around && !CONTAINERS.has(around.local)) return around.local === WITHOUT_TEXT ? 'dropped' : 'inner';
    if (ENTRIES.includes(local)) return ++entries > MOST_ENTRIES ? 'dropped' : 'kept';
    if (!CONTAINERS.has(local) && !TEXTS.has(local)) return 'dropped';
    return ++elements > MOST_ELEMENTS ? 'dropped' : 'kept';
  };

  return {
    onOpen(tag: Tag): void {
      const local = localName(tag.name);
      const fate = /^[\w.:-]+$/.test(tag.name) ? fateOf(local) : 'dropped';
      open.push({ name: tag.name, local, fate, length: 0 });
      if (fate !== 'kept') return;
      if (ENTRIES.includes(local)) elements = 0;
      out.push(`<${tag.name}${attributesOf(tag)}>`);
    },
    onText(text: string): void {
      const around = open.findLast(({ fate }) => fate !== 'inner');
      if (around?.fate !== 'kept' || around.local === WITHOUT_TEXT || around.length > LONGEST) return;
      const part = text.slice(0, LONGEST - around.length + 1);
      around.length += part.length;
      out.push(escapeUTF8(part));
    },
    onClose(): void {
      const closed = open.pop();
      if (closed?.fate === 'kept') out.push(`</${closed.name}>`);
    },
    result() {
      const rest = open.filter(({ fate }) => fate === 'kept').reverse();
      const xml = [...out, ...rest.map(({ name }) => `</${name}>`)].join('');
      return { xml, leftOut: Math.max(0, entries - MOST_ENTRIES) };
    },
  };
}

/** The type of a title is left out: its markup is, too. */
const attributesOf = ({ name: element, attributes }: Tag): string =>
  Object.entries(attributes)
    .filter(([name, value]) => ATTRIBUTE.test(name) && value.length <= LONGEST)
    .filter(([name]) => name !== 'type' || localName(element) === 'link')
    .slice(0, MOST_ATTRIBUTES)
    .map(([name, value]) => ` ${name}="${escapeUTF8(value)}"`)
    .join('');
