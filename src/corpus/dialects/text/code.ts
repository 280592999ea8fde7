/** Protects code from the rules. */

import { finder } from './brackets.js';
import { indentedBlocks } from './indented.js';
import { indentOf, linesOf } from './lines.js';
import type { Shelter } from './shelter.js';
import { CODE_LINE } from './signs.js';

/** Protects fenced code, indented code (where `indented`), code spans, comments, raw HTML and escaped signs. */
export function shelterCode(markdown: string, shelter: Shelter, { indented }: { readonly indented: boolean }): string {
  const fenced = shelterFences(markdown, shelter);
  return shelterInline(indented ? shelterIndented(fenced, shelter) : fenced, shelter);
}

const FENCE = /^((?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}(?![^`]*`)|~{3,})/;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

const quotesIn = (text: string): number => text.split('>').length - 1;

function shelterFences(markdown: string, shelter: Shelter): string {
  const lines = linesOf(markdown);
  const parts: string[] = [];
  // A fence that is indented like code and never closed is not a fence; noted, since each search for its end is slow.
  const unclosed = new Set<string>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? { text: '', end: '' };
    const [opening, prefix = '', fence = ''] = FENCE.exec(line.text) ?? [];
    const end = opening === undefined || unclosed.has(fence[0] ?? '') ? -1 : endOfFence(index, { prefix, fence });
    if (end < 0) {
      if (opening !== undefined) unclosed.add(fence[0] ?? '');
      parts.push(line.text, line.end);
      continue;
    }
    for (let inner = index; inner <= end; inner++) {
      const { text, end: feed } = lines[inner] ?? line;
      parts.push(inner === index ? prefix + shelter.lines(text.slice(prefix.length)) : codeLine(text, prefix), feed);
    }
    index = end;
  }
  return parts.join('');

  /** An empty line gets the indentation of the fence, which is not part of the code. */
  function codeLine(text: string, prefix: string): string {
    const quotes = quotesIn(prefix);
    const lead = quotes === 0 ? '' : (new RegExp(`^(?:[ \\t]*>){0,${Math.min(quotes, 500)}}`).exec(text)?.[0] ?? '');
    const rest = text.slice(lead.length);
    const indent = rest.trim() === '' && quotes === 0 ? ' '.repeat(indentOf(prefix)) : '';
    return lead + indent + shelter.lines(rest);
  }

  function endOfFence(start: number, { prefix, fence }: { readonly prefix: string; readonly fence: string }): number {
    const quotes = quotesIn(prefix);
    for (let index = start + 1; index < lines.length; index++) {
      const text = lines[index]?.text ?? '';
      if (quotes > 0 && quotesIn(/^[ \t>]*/.exec(text)?.[0] ?? '') < quotes) return index - 1;
      if (CLOSING.exec(text)?.[1]?.startsWith(fence)) return index;
    }
    return indentOf(prefix) >= 4 ? -1 : lines.length - 1;
  }
}

function shelterIndented(markdown: string, shelter: Shelter): string {
  const lines = linesOf(markdown);
  const code = new Set<number>();
  for (const { first, last, prose } of indentedBlocks(lines)) {
    if (!prose) for (let index = first; index <= last; index++) code.add(index);
  }
  if (code.size === 0) return markdown;
  return lines.map(({ text, end }, index) => (code.has(index) ? shelter.lines(text) : text) + end).join('');
}

const START = /`+|\\[!-/:-@[-`{-~]|<!--|<(pre|script|style|textarea)\b/gi;
/** A code span ends with its paragraph. */
const PARAGRAPH_END = new RegExp(`\\n[ \\t>]*\\n|\\n[ \\t>]*${CODE_LINE}`);

function shelterInline(markdown: string, shelter: Shelter): string {
  const endOf = inlineEnds(markdown);
  const parts: string[] = [];
  let done = 0;
  for (const { 0: sign, 1: tag, index } of markdown.matchAll(START)) {
    // In a table, an escaped bar separates the two halves of a wikilink.
    if (index < done || sign === '\\|') continue;
    const end = endOf(sign, tag?.toLowerCase(), index);
    if (end === undefined) continue;
    parts.push(markdown.slice(done, index), shelter.inline(markdown.slice(index, end)));
    done = end;
  }
  return parts.join('') + markdown.slice(done);
}

function inlineEnds(markdown: string): (sign: string, tag: string | undefined, index: number) => number | undefined {
  const paragraphEnd = finder(markdown, PARAGRAPH_END);
  const commentEnd = finder(markdown, /-->/);
  const tagEnds = new Map(
    ['pre', 'script', 'style', 'textarea'].map((tag) => [tag, finder(markdown, new RegExp(`</${tag}\\s*>`, 'i'))]),
  );
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of markdown.matchAll(/`+/g)) {
    const places = runs.get(run.length);
    if (places === undefined) runs.set(run.length, [index]);
    else places.push(index);
  }
  const next = new Map<number, number>();
  return (sign, tag, index) => {
    if (sign.startsWith('\\')) return index + 2;
    if (sign === '<!--' || tag !== undefined) {
      const end = tag === undefined ? commentEnd(index) : (tagEnds.get(tag)?.(index) ?? Number.POSITIVE_INFINITY);
      return Number.isFinite(end) ? markdown.indexOf('>', end) + 1 : undefined;
    }
    const places = runs.get(sign.length) ?? [];
    let at = next.get(sign.length) ?? 0;
    while (at < places.length && (places[at] ?? 0) <= index) at += 1;
    next.set(sign.length, at);
    const close = places[at];
    return close === undefined || close > paragraphEnd(index) ? undefined : close + sign.length;
  };
}
