/** Reads XML without entities, external or internal. */

import { escapeUTF8 } from 'entities';
import { SaxesParser } from 'saxes';
import { messageOf } from '../../../errors.js';
import { type Budget, DocumentRefused } from '../limits.js';

/** An element with the local names of itself and its attributes; `text`: all text in it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

const local = (name: string): string => name.replace(/^.*:/, '');

/** An element as it is written, with everything in it in order. */
export type Written = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Content[];
};

export type Content = Written | string;

export const isElement = (one: Content): one is Written => typeof one !== 'string';
export const elements = ({ inside }: Written): readonly Written[] => inside.filter(isElement);
export const child = (element: Written | undefined, name: string): Written | undefined =>
  element === undefined ? undefined : elements(element).find((one) => one.name === name);

/** The root of a part, to be changed and written again. @throws as `checkXml` */
export function readWritten(data: Uint8Array, budget: Budget): Written {
  const root: { name: string; attributes: Record<string, string>; inside: Content[] } = {
    name: '',
    attributes: {},
    inside: [],
  };
  const open = [root];
  walk(data, budget, {
    open(name, attributes) {
      const element = { name, attributes, inside: [] };
      open.at(-1)?.inside.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)?.inside.push(text),
  });
  return root.inside.find(isElement) ?? root;
}

export function writeXml({ name, attributes, inside }: Written): string {
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeUTF8(value)}"`);
  const content = inside.map((one) => (isElement(one) ? writeXml(one) : escapeUTF8(one)));
  return `<${name}${stated.join('')}>${content.join('')}</${name}>`;
}

/** Goes through a part without keeping it. @throws DocumentRefused if it declares entities, is too deep or broken */
export function checkXml(data: Uint8Array, budget: Budget): void {
  walk(data, budget, { open: () => undefined, close: () => undefined, text: () => undefined });
}

/** The tree of a small part. @throws as `checkXml` */
export function readXml(data: Uint8Array, budget: Budget): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  walk(data, budget, {
    open(name, attributes) {
      const own = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]));
      const element: Open = { name: local(name), attributes: own, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close() {
      const closed = open.pop();
      const parent = open.at(-1);
      if (closed && parent) parent.text += closed.text;
    },
    text(text) {
      const inner = open.at(-1);
      if (inner) inner.text += text;
    },
  });
  return root;
}

/** All elements of this name, in order. */
export const allNamed = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);

/** `open`: names as they are written, with their prefixes. */
type Handlers = {
  readonly open: (name: string, attributes: Record<string, string>) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
};

export function walk(data: Uint8Array, { limits, check }: Budget, handlers: Handlers): void {
  const parser = new SaxesParser();
  // Names of characters that only HTML knows ("&nbsp;") stay as written; all other faults end the reading.
  parser.on('error', (error) => {
    if (!/undefined entity/i.test(error.message)) throw error;
  });
  let depth = 0;
  let elements = 0;
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw tricky('it declares entities');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    elements += 1;
    if (depth > limits.depth) throw tricky(`its elements are nested in more than ${limits.depth} levels`);
    if (elements > limits.elements) throw tricky(`it has more than ${limits.elements} elements`);
    if (elements % 10_000 === 0) check();
    handlers.open(name, attributes as Record<string, string>);
  });
  parser.on('closetag', () => {
    depth -= 1;
    handlers.close();
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  try {
    parser.write(xmlText(data)).close();
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw new DocumentRefused('damaged', `A part of the file is not XML (${messageOf(error)}). Save it again.`, {
      cause: error,
    });
  }
}

const tricky = (reason: string): DocumentRefused =>
  new DocumentRefused(
    'damaged',
    `A part of the file was refused: ${reason}. Save the document again with another program.`,
  );

function xmlText(data: Uint8Array): string {
  const encoding =
    data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : data[0] === 0xfe && data[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(data);
}
