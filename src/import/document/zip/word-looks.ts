/** What the paragraphs of a Word file are by their looks, where no style says it: title, headings, first letters. */

import { type Content, child, elements, isElement, type Written } from './xml.js';

/** The id of the style that a paragraph with an outline level of its own gets, for headings one level lower. */
export const outlineStyle = (level: number): string => `YaarOutline${level}`;

/** A switch of Word's is on unless it says that it is off. */
export const isOn = (element: Written | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');

const textOf = (element: Content): string =>
  isElement(element) ? (element.name === 'w:txbxContent' ? '' : element.inside.map(textOf).join('')) : element;

/** The content of a body or cell with its first letters in their words, and its headings as headings. */
export function byLooks(inside: readonly Content[]): readonly Content[] {
  const whole = withFirstLetters(inside);
  const paragraphs = whole.filter(isElement).filter(({ name }) => name === 'w:p');
  const titled = paragraphs.some((one) => /^(?:title|titel|titre|heading1)$/i.test(styleOf(one) ?? ''));
  const [first] = paragraphs.filter((one) => textOf(one).trim() !== '');
  return whole.map((one, index) => {
    if (!isElement(one) || one.name !== 'w:p' || styleOf(one) !== undefined) return one;
    if (one === first && !titled && isTitle(one)) return withStyle(one, outlineStyle(0));
    const next = whole.slice(index + 1).find((other) => isElement(other) && textOf(other).trim() !== '');
    return one !== first && isHeading(one) && next !== undefined && isElement(next) && !isBold(next)
      ? withStyle(one, outlineStyle(1))
      : one;
  });
}

const styleOf = (paragraph: Written): string | undefined => {
  const style = child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
  return style === undefined || /^(?:normal|standard|default)$/i.test(style) ? undefined : style;
};

function withStyle(paragraph: Written, style: string): Written {
  const properties = child(paragraph, 'w:pPr') ?? { name: 'w:pPr', attributes: {}, inside: [] };
  const named = { name: 'w:pStyle', attributes: { 'w:val': style }, inside: [] };
  const others = properties.inside.filter((one) => !isElement(one) || one.name !== 'w:pStyle');
  return {
    ...paragraph,
    inside: [
      { ...properties, inside: [named, ...others] },
      ...paragraph.inside.filter((one) => !isElement(one) || one.name !== 'w:pPr'),
    ],
  };
}

const runsOf = (paragraph: Written): readonly Written[] =>
  elements(paragraph)
    .flatMap((one) => (one.name === 'w:r' ? [one] : /^w:(?:ins|hyperlink|smartTag)$/.test(one.name) ? runsOf(one) : []))
    .filter((run) => textOf(run).trim() !== '');

const isBold = (paragraph: Written): boolean =>
  runsOf(paragraph).length > 0 && runsOf(paragraph).every((run) => isOn(child(child(run, 'w:rPr'), 'w:b')));

/** In half points; Word's own text has 22 or 24. */
const LARGE = 28;
const isLarge = (paragraph: Written): boolean =>
  runsOf(paragraph).length > 0 &&
  runsOf(paragraph).every((run) => Number(child(child(run, 'w:rPr'), 'w:sz')?.attributes['w:val'] ?? 0) >= LARGE);

const words = (paragraph: Written): number => textOf(paragraph).trim().split(/\s+/).length;

const isInList = (paragraph: Written): boolean => child(child(paragraph, 'w:pPr'), 'w:numPr') !== undefined;

/** The first line, in large letters, or in bold and in the middle. */
const isTitle = (paragraph: Written): boolean => {
  const middle = child(child(paragraph, 'w:pPr'), 'w:jc')?.attributes['w:val'] === 'center';
  return words(paragraph) <= 25 && !isInList(paragraph) && (isLarge(paragraph) || (middle && isBold(paragraph)));
};

/** A short line in bold that is no sentence; who wrote the text may be in bold, too. */
const isHeading = (paragraph: Written): boolean => {
  const text = textOf(paragraph).trim();
  return (
    words(paragraph) <= 12 &&
    !isInList(paragraph) &&
    isBold(paragraph) &&
    /\p{L}{3}/u.test(text) &&
    !/[.,;:!…]["'”’»]?$/.test(text) &&
    !/^(?:by|von|par|por|автор)\s|\d{4}$/iu.test(text)
  );
};

/** A first letter over several lines is a paragraph of its own, in a frame. */
function withFirstLetters(inside: readonly Content[]): readonly Content[] {
  let letter: Written | undefined;
  return inside.flatMap((one): readonly Content[] => {
    if (!isElement(one) || one.name !== 'w:p') return [one];
    const frame = child(child(one, 'w:pPr'), 'w:framePr')?.attributes['w:dropCap'];
    if (frame !== undefined && frame !== 'none') {
      letter = one;
      return [];
    }
    if (letter === undefined) return [one];
    const runs = letter.inside.filter((each) => !isElement(each) || each.name !== 'w:pPr');
    letter = undefined;
    const properties = child(one, 'w:pPr');
    return [
      {
        ...one,
        inside: [...(properties ? [properties] : []), ...runs, ...one.inside.filter((each) => each !== properties)],
      },
    ];
  });
}
