/** Tells mammoth which styles of a Word file are headings, and which paragraphs are no text. */

import type { Budget } from '../limits.js';
import { outlineStyle } from './word-looks.js';
import { allNamed, type Element, readXml } from './xml.js';

/** Word's own styles; its headings are known to mammoth. `!`: the paragraph goes. */
const OWN: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  // A table of contents, of figures, an index: headings and numbers of pages.
  ...['toc ', 'Contents ', 'table of figures', 'index '].map((name) => `p[style-name^='${name}'] => !`),
];

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const heading = (level: number): string => `h${Math.min(level + 1, 6)}:fresh`;
const KNOWN = /^(?:title|subtitle|heading \d|toc .*|normal)$/i;

/** Styles with a level of a heading, their own or that of the style which they are based on. */
export function styleMapOf(styles: Uint8Array | undefined, budget: Budget): string[] {
  const levels = LEVELS.map((level) => `p.${outlineStyle(level)} => ${heading(level)}`);
  if (styles === undefined) return [...OWN, ...levels];
  const all = new Map(
    allNamed(readXml(styles, budget), 'style')
      .filter(({ attributes }) => attributes.type === 'paragraph')
      .map((style) => [style.attributes.styleId ?? '', style] as const),
  );
  const made = [...all.values()].flatMap((style) => {
    const name = valueIn(style, 'name');
    const level = levelOf(style, all);
    if (name === undefined || level === undefined || KNOWN.test(name) || /['\\\r\n]/.test(name)) return [];
    return [`p[style-name='${name}'] => ${heading(level)}`];
  });
  return [...OWN, ...levels, ...made];
}

const valueIn = (style: Element, name: string): string | undefined =>
  style.children.find((child) => child.name === name)?.attributes.val;

function levelOf(style: Element, all: ReadonlyMap<string, Element>): number | undefined {
  let at: Element | undefined = style;
  for (let step = 0; at !== undefined && step < 20; step += 1) {
    const own = allNamed(at, 'outlineLvl')[0]?.attributes.val;
    if (own !== undefined) return /^[0-8]$/.test(own) ? Number(own) : undefined;
    const named: RegExpExecArray | null = /^heading (\d)$/i.exec(valueIn(at, 'name') ?? '');
    if (named !== null) return Number(named[1]) - 1;
    at = all.get(valueIn(at, 'basedOn') ?? '');
  }
  return undefined;
}
