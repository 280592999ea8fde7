/** Notes of an EPUB's chapter: marked as such, they are kept as notes and are no paragraphs. */

import { converted, mark, type Note } from '../blocks.js';

const TYPE = String.raw`(?:epub:type|role)\s*=\s*["'][^"']*`;
const REFERENCE = new RegExp(
  String.raw`(?:<sup\b[^<>]*>\s*)?<a\b(?=[^<>]*${TYPE}\bnoteref\b)[^<>]*href\s*=\s*["']#([^"']+)["'][^<>]*>(?:(?!<\/?a\b)[\s\S]){0,200}?<\/a\s*>(?:\s*<\/sup\s*>)?`,
  'gi',
);
const NOTE = new RegExp(
  String.raw`<(aside|li|div|section)\b(?=[^<>]*${TYPE}\b(?:foot|end|rear)note\b)[^<>]*\sid\s*=\s*["']([^"']+)["'][^<>]*>((?:(?!<\/?\1\b)[\s\S]){0,20000})<\/\1\s*>`,
  'gi',
);
/** The number of a note, which leads back to the text. */
const BACK =
  /<a\b[^<>]*href\s*=\s*["'][^"']*#[^"']*["'][^<>]*>\s*(?:<su[bp]>)?\s*(?:[[(]?\d{1,3}[\])]?\.?|(?:[↩↑*†‡^]|\ufe0e){1,3})\s*(?:<\/su[bp]>)?\s*<\/a\s*>/giu;

export type Noted = { readonly html: string; readonly notes: readonly Note[] };

/** The chapter with a mark where it refers to a note; one that nothing refers to stays where it is. */
export function withBookNotes(html: string): Noted {
  const ids = [...html.matchAll(REFERENCE)].map(([, id = '']) => id);
  const labels = new Map([...new Set(ids)].map((id, index) => [id, String(index + 1)] as const));
  const notes: Note[] = [];
  const text = html.replace(NOTE, (whole, _name: string, id: string, inside: string) => {
    const label = labels.get(id);
    if (label === undefined) return whole;
    notes.push({ label, text: converted(inside.replace(BACK, '')).markdown });
    return '';
  });
  const known = new Set(notes.map(({ label }) => label));
  return {
    html: text.replace(REFERENCE, (whole, id: string) => {
      const label = labels.get(id) ?? '';
      return known.has(label) ? mark(label) : whole;
    }),
    notes: [...notes].sort((one, other) => Number(one.label) - Number(other.label)),
  };
}
