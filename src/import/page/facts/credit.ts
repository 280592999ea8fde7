/** Lines that only say who wrote a text and when: front matter has that. */

import type { Facts } from '../../draft.js';
import { fold } from '../blocks.js';
import { isByline } from './authors.js';
import { isDateLine, withoutDates } from './dates/dates.js';

/** Three signs are a whole name. */
const EASTERN = /^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u;
/** Who edited it is named in the same line. */
const EDITED = /edited by\s*:?\s*(?:[\p{L}\p{M}.]+\s+){0,2}?[\p{L}\p{M}.]+(?=\s*(?:publish|updated|posted|$|[|•]))/giu;

/** Who took a picture is said with it. */
const PICTURE =
  /^(?:photo|foto|fotó|fotografía|bild|image|picture|фото|صورة|عکس|写真|사진|ảnh|surat)(?: by| von| de)?\s*:/iu;

const SMALL =
  /\b(?:by|written|publish|edited|posted|published|reported|story|text|and|in|for|of|the|von|par|por|автор|текст|author|reporter|correspondent|staff|writer|editor)\b|تحریر|بقلم|автор|текст|기자|記者|记者|muxbiri/giu;

/** Whether a line has nothing but names of the authors, dates, and the words that go with them. */
export function creditOf({ author, publisher }: Facts): (line: string) => boolean {
  const names = [...(author?.value.split(/, | and /) ?? []), ...(publisher === undefined ? [] : [publisher.value])];
  return (line) => {
    if (line.length > 200 || PICTURE.test(line)) return false;
    if (isByline(line) || isDateLine(line)) return true;
    const text = fold(line)
      .toLowerCase()
      .replace(/\S+@\S+/g, ' ')
      .replace(EDITED, ' ');
    const named = names.filter((name) => (name.length > 3 || EASTERN.test(name)) && text.includes(name.toLowerCase()));
    if (named.length === 0) return false;
    const rest = named.reduce((left, name) => left.replaceAll(name.toLowerCase(), ' '), text);
    const letters =
      withoutDates(rest)
        .replace(SMALL, ' ')
        .match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
    // "BBC News, Moscow": where the authors are.
    return letters.length <= 1;
  };
}
