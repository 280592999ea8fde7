/**
 * Tags and character codes in a plain text: did a program leave them there, or does the text speak of them? The file as a
 * whole decides, since one tag alone says little.
 */

import { doubt, note } from '../../doubts/doubt.js';
import { type Examples, someOf } from '../../doubts/examples.js';
import type { DraftProblem } from '../../draft.js';
import type { Text } from './decode.js';

const NAMES =
  'u|b|i|em|strong|span|a|font|sup|sub|small|big|mark|ins|abbr|cite|p|div|br|hr|center|figure|figcaption|img|time|section|article';
/** Attributes have values, but for a few: "<a and b>" is no tag. */
const ATTRIBUTE =
  '\\s+(?:[a-z][a-z\\d:_-]*\\s*=\\s*(?:"[^"<>]{0,500}"|\'[^\'<>]{0,500}\'|[^\\s"\'<>]{1,500})|hidden|noshade|itemscope)';
const TAG = new RegExp(`<(/?)(${NAMES})((?:${ATTRIBUTE}){0,20})\\s*/?>`, 'gi');
const CODE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi;

const VOID = new Set(['br', 'hr', 'img']);
const BLOCKS = new Set(['p', 'div', 'center', 'figure', 'figcaption', 'section', 'article', ...VOID]);

type Sign = {
  readonly kind: 'tag' | 'code';
  readonly text: string;
  /** `left`: as a program leaves it; `spoken`: as a person writes who speaks of it. */
  readonly reads: 'left' | 'spoken';
};

/** Of this many that a program may have left, one is spoken of by accident. */
const PER_SPOKEN = 5;

/** Words of people who write about markup. "Tags: Russia" is furniture, and says nothing. */
const ABOUT =
  /\b(?:x?html\d?|xml|markup|(?:opening|closing|start|end|html|self-closing) tags?|character (?:references?|entit(?:y|ies))|html entit(?:y|ies))\b|(?<!\p{L})(?:разметк|(?:открывающ|закрывающ)\p{L}+ тег|html-тег|мнемоник)\p{L}*/giu;
const WORD = '(?:tags?|elements?|entity|entities|codes?|attributes?|(?:тег|элемент|код|мнемоник)\\p{L}*)';
const WORD_BEFORE = new RegExp(`(?<![\\p{L}])${WORD}\\s$`, 'iu');
const WORD_AFTER = new RegExp(`^\\s${WORD}(?![\\p{L}])`, 'iu');
const NEAR = 20;

/** Removes what a program left; in a text that speaks of markup, every sign stays. */
export function mendMarkup(text: string): Text {
  const signs = signsOf(text);
  if (signs.length === 0) return { text, problems: [] };
  const left = signs.filter(({ reads }) => reads === 'left').length;
  const spoken = signs.length - left + (text.match(ABOUT)?.length ?? 0);
  if (left < spoken * PER_SPOKEN) return { text, problems: [kept(signs)] };
  // Codes may hide tags of the text itself, so tags come first.
  return { text: decoded(withoutTags(text)), problems: removed(signs) };
}

const signsOf = (text: string): readonly Sign[] => [...tagsIn(text), ...codesIn(text)];

function tagsIn(text: string): readonly Sign[] {
  const tags = [...text.matchAll(TAG)];
  const paired = pairedIn(text, tags);
  return tags.map((tag, index): Sign => {
    const [whole, , name = '', attributes] = tag;
    const around = aroundOf(text, tag);
    const isBlock = BLOCKS.has(name.toLowerCase()) && isBorder(around);
    const isLeft = paired.has(index) || ((attributes !== '' || isBlock) && !isMentioned(around));
    return { kind: 'tag', text: whole, reads: isLeft ? 'left' : 'spoken' };
  });
}

const codesIn = (text: string): readonly Sign[] =>
  [...text.matchAll(CODE)]
    .filter(([code]) => signFor(code) !== code)
    .map(
      (code): Sign => ({ kind: 'code', text: code[0], reads: isMentioned(aroundOf(text, code)) ? 'spoken' : 'left' }),
    );

type Around = { readonly before: string; readonly after: string };

const aroundOf = (text: string, { index, 0: found }: RegExpExecArray): Around => ({
  before: text.slice(Math.max(0, index - NEAR), index),
  after: text.slice(index + found.length, index + found.length + NEAR),
});

/** The indices of tags that open and close right around words. */
function pairedIn(text: string, tags: readonly RegExpExecArray[]): ReadonlySet<number> {
  const open = new Map<string, number>();
  const paired = new Set<number>();
  for (const [index, tag] of tags.entries()) {
    const name = (tag[2] ?? '').toLowerCase();
    const from = open.get(name);
    const opening = from === undefined ? undefined : tags[from];
    if (tag[1] === '') open.set(name, index);
    else if (from !== undefined && opening) {
      open.delete(name);
      if (isAround(text, opening, tag)) paired.add(from).add(index);
    }
  }
  return paired;
}

/** What is in quotation marks, or has a space on both sides ("write <b> for bold"), opens nothing. */
function isAround(text: string, opening: RegExpExecArray, closing: RegExpExecArray): boolean {
  const { before, after } = aroundOf(text, opening);
  const words = text.slice(opening.index + opening[0].length, closing.index);
  const isAlone = isQuoted({ before, after }) || (/[^\S\n]$/.test(before) && /^[^\S\n]/.test(after));
  return /[\p{L}\p{N}]/u.test(words) && !isAlone;
}

/** At a line's end, or between sentences. */
const isBorder = ({ before, after }: Around): boolean =>
  /(?:^|\n|>|[.!?…:;,]["'”’»)]?)[ \t]*$/.test(before) || /^[ \t]*(?:\n|<|$)/.test(after);

const isQuoted = ({ before, after }: Around): boolean => /["'`“‘«([]$/.test(before) && /^["'`”’»)\]]/.test(after);

const isMentioned = (around: Around): boolean =>
  isQuoted(around) || WORD_BEFORE.test(around.before) || WORD_AFTER.test(around.after);

const withoutTags = (text: string): string =>
  text.replace(TAG, (_tag, _slash, name: string) => {
    const low = name.toLowerCase();
    if (low === 'br' || low === 'hr') return '\n';
    return BLOCKS.has(low) && low !== 'img' ? '\n\n' : '';
  });

const decoded = (text: string): string => text.replace(CODE, signFor);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  shy: '\u00ad',
  eacute: 'é',
};

/** The character of a code; unknown names stay as they are. */
function signFor(code: string): string {
  const [, hex, decimal, name = ''] = new RegExp(CODE, 'i').exec(code) ?? [];
  const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
  return (point === undefined ? NAMED[name] : signOf(point)) ?? code;
}

const signOf = (point: number): string | undefined =>
  point > 0x10ffff ||
  (point >= 0xd800 && point <= 0xdfff) ||
  (point < 0xa0 && point !== 10 && (point < 32 || point > 126))
    ? undefined
    : String.fromCodePoint(point);

const LISTED = 5;

const kindsOf = (signs: readonly Sign[]): Examples =>
  someOf([...new Set(signs.map(({ text }) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)))], LISTED);

/** "<u>, </u>, &amp; and others" */
function listed(signs: readonly Sign[]): string {
  const { examples, others } = kindsOf(signs);
  return `${examples}${others > 0 ? ' and others' : ''}`;
}

function removed(signs: readonly Sign[]): readonly DraftProblem[] {
  const tags = signs.filter(({ kind }) => kind === 'tag');
  const codes = signs.filter(({ kind }) => kind === 'code');
  return [
    ...(tags.length > 0
      ? [note(`Taken for markup: ${tags.length} leftover tags (${listed(tags)}) are left out; their words stay.`)]
      : []),
    ...(codes.length > 0
      ? [note(`Taken for markup: ${codes.length} character codes (${listed(codes)}) are written as their characters.`)]
      : []),
  ];
}

const kept = (signs: readonly Sign[]): DraftProblem => doubt('tags-kept', { count: signs.length, ...kindsOf(signs) });
