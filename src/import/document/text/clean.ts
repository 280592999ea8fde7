/** Takes the furniture out of a text. */

import { type FurnitureRule, furnitureOf } from './furniture.js';

export type Removed = { readonly rule: string; readonly text: string };
export type Cleaned = { readonly paragraphs: readonly string[]; readonly removed: readonly Removed[] };

/** Paragraphs at the beginning and end where rules for edges apply. */
const FIRST = 8;
const LAST = 14;
/** Comments begin after the article; before that share of the text, such a line is only a link to them. */
const BODY_SHARE = 0.4;

export function withoutFurniture(paragraphs: readonly string[]): Cleaned {
  const total = lengthOf(paragraphs);
  const kept: string[] = [];
  const removed: Removed[] = [];
  let rule: FurnitureRule | undefined;
  let skipping: FurnitureRule | undefined;
  for (const [index, text] of paragraphs.entries()) {
    const atEdge = index < FIRST || index >= paragraphs.length - LAST;
    rule = furnitureOf(text, { atEdge });
    if (rule?.ends && (rule.ends === 'lines' || lengthOf(kept) >= total * BODY_SHARE)) skipping = rule;
    else if (skipping?.ends === 'lines' && isBody(text)) skipping = undefined;
    const by = rule ?? skipping;
    if (by === undefined) kept.push(text);
    else removed.push({ rule: by.name, text });
  }
  return { paragraphs: kept, removed };
}

const lengthOf = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, text) => sum + text.length, 0);

/** Headlines of other articles are short and do not end like sentences. */
const isBody = (text: string): boolean => text.length > 160 || (text.length > 80 && /[.!?…]["'”’»)]*$/.test(text));
