/** Says what each paragraph of a plain text is. */

import type { Block } from '../blocks.js';

const ITEM = /^[-*•‣▪◦·–]\s+(?=\S)/;
const ENDS = /[.!?…;,]["'”’»)\]]*$/;

/** A heading is short, does not end like a sentence, and something longer follows it. */
export function blocksOf(paragraphs: readonly string[], captions: ReadonlySet<string>): readonly Block[] {
  const quoted = quotationsIn(paragraphs);
  const headed = paragraphs.filter((text, index) => looksLikeHeading(text, paragraphs[index + 1])).length;
  // Where every other line is short, short lines are verses or a list, and none is a heading.
  const verses = headed > paragraphs.length / 2 && paragraphs.length > 4;
  let sections = 0;
  return paragraphs.map((text, index): Block => {
    if (quoted.has(index)) return { kind: 'quote', text };
    if (captions.has(text)) return { kind: 'caption', text };
    if (ITEM.test(text)) return { kind: 'item', text: text.replace(ITEM, '') };
    // A deck, the summary under the title, is a sentence without its full stop.
    const isDeck = index === 0 && text.split(' ').length >= 8;
    if (!verses && !isDeck && looksLikeHeading(text, paragraphs[index + 1])) {
      const inner = sections > 0 && (/:$/.test(text) || ITEM.test(paragraphs[index + 1] ?? ''));
      if (!inner) sections += 1;
      return { kind: 'heading', level: inner ? 3 : 2, text };
    }
    return { kind: isCaption(text) ? 'caption' : 'paragraph', text };
  });
}

const MOST_QUOTED = 8;

/** Whole paragraphs in quotation marks, of which only the last may be closed, after a paragraph that announces them. */
function quotationsIn(paragraphs: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, text] of paragraphs.entries()) {
    if (found.has(index) || !/:$/.test(paragraphs[index - 1] ?? '') || !/^[“"«„]/.test(text)) continue;
    const length = paragraphs.slice(index, index + MOST_QUOTED).findIndex((each) => /[”"»“]$/.test(each)) + 1;
    for (let at = 0; at < length; at++) found.add(index + at);
  }
  return found;
}

function looksLikeHeading(text: string, next: string | undefined): boolean {
  if (next === undefined || text.length > 90 || ITEM.test(text)) return false;
  const words = text.split(' ');
  if (words.length > 12 || ENDS.test(text) || !/\p{L}/u.test(text)) return false;
  const isList = ITEM.test(next) && words.length <= 6;
  // "He said:" introduces what follows; a label has only capitals.
  const isLabel = words.length <= 4 && words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word));
  if (/:$/.test(text) && !isLabel) return false;
  if (/^\p{Ll}/u.test(text)) return false;
  return isList || /:$/.test(text) || next.length >= 100 || next.length >= text.length * 2;
}

/** A picture's text says who stands where, or whose picture it is; it does not end like a sentence. */
const isCaption = (text: string): boolean =>
  text.length <= 300 &&
  (/^(?:(?:file )?photo|image|picture|pictured|illustration|map|caption|figure|graphic)(?: \d+)?\s*[:.–—]\s*\S/i.test(
    text,
  ) ||
    /\((?:(?:file )?photo|image|picture)(?: (?:by|credit|courtesy).*)?(?::.*)?\)\.?$/i.test(text) ||
    (/,\s*(?:(?:far |second |third )?(?:left|right)|cent(?:er|re)),/.test(text) && !ENDS.test(text)));
