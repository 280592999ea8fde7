/** Makes a part of a Word file say plainly what its readers see, where mammoth does not know the markup. */

import type { Budget } from '../limits.js';
import { byLooks, isOn, outlineStyle } from './word-looks.js';
import { type Content, child, elements, isElement, readWritten, type Written, writeXml } from './xml.js';

/** Asked of each element in order; the first that applies is used. */
type Rule = {
  readonly reason: string;
  readonly applies: (element: Written) => boolean;
  /** What is there instead. */
  readonly make: (element: Written) => readonly Content[];
};

const named =
  (...names: readonly string[]) =>
  ({ name }: Written): boolean =>
    names.includes(name);

const levelOf = (properties: Written): number | undefined => {
  const value = child(properties, 'w:outlineLvl')?.attributes['w:val'];
  return value !== undefined && /^[0-8]$/.test(value) ? Number(value) : undefined;
};

const none = (): readonly Content[] => [];
const itsContent = ({ inside }: Written): readonly Content[] => inside;

const RULES: readonly Rule[] = [
  { reason: 'moved away: it is at its new place', applies: named('w:moveFrom'), make: none },
  { reason: 'moved here', applies: named('w:moveTo'), make: itsContent },
  { reason: 'a simple field: what is in it is what it shows', applies: named('w:fldSimple'), make: itsContent },
  {
    reason: 'hidden text is not shown or printed',
    applies: (element) => {
      const properties = element.name === 'w:r' ? child(element, 'w:rPr') : undefined;
      return properties !== undefined && isOn(child(properties, 'w:vanish'));
    },
    make: none,
  },
  {
    reason: 'a table of contents has the headings of the document and numbers of pages',
    applies: (element) => element.name === 'w:sdt' && /^table of contents$/i.test(galleryOf(element) ?? ''),
    make: none,
  },
  {
    reason: 'a paragraph may have the level of a heading without its style',
    applies: (element) => element.name === 'w:pPr' && levelOf(element) !== undefined,
    make: (element) => [
      {
        ...element,
        inside: [
          { name: 'w:pStyle', attributes: { 'w:val': outlineStyle(levelOf(element) ?? 0) }, inside: [] },
          ...element.inside.filter((one) => !isElement(one) || one.name !== 'w:pStyle'),
        ],
      },
    ],
  },
  { reason: 'how a formula looks', applies: ({ name }) => /^m:\w+Pr$/.test(name), make: none },
  {
    reason: 'the letters of a formula, in their order',
    applies: named('m:r'),
    make: (element) => [
      {
        name: 'w:r',
        attributes: {},
        inside: elements(element)
          .filter(named('m:t'))
          .map((text) => ({ name: 'w:t', attributes: { 'xml:space': 'preserve' }, inside: text.inside })),
      },
    ],
  },
  { reason: 'the parts of a formula', applies: ({ name }) => name.startsWith('m:'), make: itsContent },
];

function galleryOf(sdt: Written): string | undefined {
  const properties = child(sdt, 'w:sdtPr');
  const part = properties && child(properties, 'w:docPartObj');
  return part && child(part, 'w:docPartGallery')?.attributes['w:val'];
}

const plain = (content: Content): readonly Content[] => {
  if (!isElement(content)) return [content];
  const rule = RULES.find(({ applies }) => applies(content));
  const made = rule === undefined ? [content] : rule.make(content);
  return made.flatMap((one) => {
    if (!isElement(one)) return [one];
    // What a rule only unwrapped has rules of its own.
    return one === content || one.name === 'w:pPr' || !content.inside.includes(one)
      ? [{ ...one, inside: one.inside.flatMap(plain) }]
      : plain(one);
  });
};

const BOXES: ReadonlySet<string> = new Set(['w:body', 'w:sdtContent']);

const byLooksIn = (element: Written): Written => {
  const inside = element.inside.map((one) => (isElement(one) ? byLooksIn(one) : one));
  return { ...element, inside: BOXES.has(element.name) ? byLooks(inside) : inside };
};

/** `formulas`: whether there were some, whose form is lost. */
export type Plain = { readonly data: Buffer; readonly formulas: boolean };

/** @throws DocumentRefused as `checkXml` */
export function plainWord(data: Uint8Array, budget: Budget): Plain {
  const root = readWritten(data, budget);
  let formulas = false;
  const look = (element: Written): void => {
    if (element.name === 'm:oMath') formulas = true;
    else for (const one of elements(element)) look(one);
  };
  look(root);
  const made = byLooksIn({ ...root, inside: root.inside.flatMap(plain) });
  return { data: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${writeXml(made)}`), formulas };
}
