import { all, any, endsIn, goesOn, not, type Test } from './border.js';
import * as words from './words.js';

/** `applies` says that this border is none: what stands around it is one sentence. */
export type KeepRule = { readonly name: string; readonly reason: string; readonly applies: Test };

/** Borders that Intl.Segmenter does not see: one right behind each match of `pattern`. */
export type BreakRule = { readonly name: string; readonly reason: string; readonly pattern: RegExp };

const CLOSERS = '["\'”’»)\\]]';
const OPENERS = '["\'“‘«(\\[]';
const CLOCK = '\\d*[ap]\\.m\\.';

const newSentence = goesOn(`${OPENERS}*(?:${words.STARTERS})(?=[\\s,’'])`);

/**
 * Tried at every border that Intl.Segmenter or a break rule found; one that applies takes the border away, so that
 * their order does not matter. A line break that ends a sentence (see sentences.ts) is not put to them.
 */
export const KEEP_RULES: readonly KeepRule[] = [
  {
    name: 'no words',
    reason: 'marks, dashes or stars alone say nothing: they belong to the sentence beside them',
    applies: ({ wordless, before, after }) =>
      (wordless && !/^[“‘«([]+[\p{L}\p{N}]/u.test(after)) || !/[\p{L}\p{N}]/u.test(before),
  },
  {
    name: 'closing mark',
    reason: 'a quotation mark or bracket that closes belongs to what it closes, even behind a space',
    applies: goesOn(`${CLOSERS}+(?:[\\s.,;:!?]|$)`),
  },
  {
    name: 'opening mark',
    reason: 'a quotation mark or bracket that opens belongs to what it opens',
    applies: ({ before }) => /[“‘«([]\s*$/u.test(before),
  },
  {
    name: 'enumerator',
    reason: '"1.", "3.1.", "a." or "IV." at the start numbers what follows',
    applies: ({ before }) => /^[\s(§"“]*(?:\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|[a-zA-Z])[.)]+\s*$/u.test(before),
  },
  {
    name: 'year or number that opens',
    reason:
      '"1986. A great flood broke the weir": at the beginning of a paragraph a number belongs to what it dates or counts',
    applies: ({ first, before, after }) =>
      first && /^[\s(“"]*(?:c\. ?)?\d{1,9}(?:[–/-]\d{1,4})?[.)]+\s*$/u.test(before) && /^["“‘«([]*\p{Lu}/u.test(after),
  },
  {
    name: 'title',
    reason: 'honorifics and ranks stand before a name: Mr. Khan, Lt. Gen. Bajwa',
    applies: endsIn(`(?:${words.TITLES})\\.`),
  },
  {
    name: 'initial',
    reason: 'one capital with a full stop is an initial (George W. Bush), unless a new sentence is plain',
    applies: all(endsIn('\\p{Lu}\\.'), not(endsIn(`(?:${words.LABELLED})\\s\\p{Lu}\\.`)), not(newSentence)),
  },
  {
    name: 'dotted letters',
    reason: 'U.S. Army, U.N. Security Council, D.C. police: a name goes on, unless a new sentence is plain',
    applies: all(endsIn('(?:\\p{L}\\.){2,}'), not(endsIn(CLOCK)), not(newSentence)),
  },
  {
    name: 'time of day',
    reason: '"9 a.m. Monday", "5 p.m. EST": the day or the zone belongs to the time',
    applies: all(
      endsIn(CLOCK),
      goesOn(`${OPENERS}?(?:${words.MONTHS}|${words.SHORT_DAYS}|${words.DAYS_AND_ZONES})\\b`),
    ),
  },
  {
    name: 'abbreviation',
    reason: 'Jr., St., Dept. and the like can end a sentence: only a plain new sentence shows that they do',
    applies: all(endsIn(`(?:${words.SHORTENED})\\.`), not(newSentence)),
  },
  {
    name: 'Latin abbreviation',
    reason: '"e.g.", "i.e.", "vs.", "cf.", "ca." always announce something',
    applies: endsIn(`(?:${words.LATIN})\\.`),
  },
  {
    name: 'German abbreviation',
    reason: '"z. B.", "d. h.", "bzw." and "vgl." announce something, and German nouns begin with a capital',
    applies: any(endsIn(`(?:${words.GERMAN})\\.`), all(endsIn('z\\.'), goesOn('B\\.'))),
  },
  {
    name: 'month or weekday',
    reason: 'a day or a year follows a shortened month: Feb. 20, Sept. 2018; a date a shortened day: Tues. 3 May',
    applies: any(
      all(endsIn(`(?:${words.SHORT_MONTHS})\\.`), goesOn('\\d')),
      all(endsIn(`(?:${words.SHORT_DAYS})\\.`), goesOn(`(?:\\d\\d? )?(?:${words.MONTHS})\\b`)),
    ),
  },
  {
    name: 'day before month',
    reason: '"on 9. May 2018" as some papers write it: the full stop makes the number an ordinal',
    applies: all(endsIn('[0-3]?\\d\\.'), goesOn(`(?:${words.MONTHS}|${words.GERMAN_MONTHS})\\b\\.?\\s(?:\\d|\\p{Ll})`)),
  },
  {
    name: 'number sign',
    reason: '"No. 5", "Art. 6", "pp. 3", "Vol. IV": the number is what is meant',
    applies: all(endsIn(`(?:${words.NUMBERED})\\.`), goesOn('[\\d#§]|[IVXLC]+\\b')),
  },
  {
    name: 'company',
    reason: 'behind Inc., Ltd., Co. come a ticker, another suffix or an office: Apple Inc. Chief Executive Tim Cook',
    applies: all(
      endsIn(`(?:${words.COMPANIES})\\.`),
      goesOn(`[(&]|(?:${words.COMPANIES})\\b|(?:${words.OFFICES})`),
      not(newSentence),
    ),
  },
  {
    name: 'sign in a name',
    reason: 'Yahoo! Inc. and the like: the mark is part of a name',
    applies: all(endsIn('\\p{L}+[!?]'), goesOn(`(?:${words.COMPANIES})\\b`)),
  },
  {
    name: 'goes on in lower case',
    reason: 'no sentence begins with a small letter: “Why?” he asked (iPhone and eBay do begin one)',
    applies: goesOn('[(\\[]?(?:\\p{Ll}(?!\\p{Lu})|[,;:–—-]\\s)'),
  },
  {
    name: 'speech verb',
    reason: '“Why now?” Putin asked: who says it belongs to what is said',
    applies: all(
      ({ before }) => /[?!]["'”’»]+\s*$/u.test(before),
      goesOn(`(?:\\p{Lu}[\\p{L}’'-]*\\.? ){1,3}(?:${words.SPEECH})\\b`),
    ),
  },
  {
    name: 'omission',
    reason: '"[…]" and an ellipsis with a space before it mark what was left out, inside of a sentence as a rule',
    applies: ({ before }) =>
      /[[(](?:\.{3}|…|\. \. \.)[\])]\s*$|[^.!?…\s]["'”’]?\s(?:\.{3}|…|\. \. \.)\s*$/u.test(before),
  },
];

/** Places that Intl.Segmenter misses; the keep rules judge them as they judge its own. */
export const BREAK_RULES: readonly BreakRule[] = [
  {
    name: 'full stop before an opening quotation mark',
    reason: 'without a space between, the segmenter takes the mark that opens for one that closes: ended.“We',
    pattern: /\p{L}{2}[.!?…](?=[“«]\p{Lu})/gu,
  },
  {
    name: 'quotation that begins small',
    reason: 'a small letter in the quotation hides the full stop before it: He was blunt. “we will not',
    pattern: /\p{L}{3}[.!?]\s+(?=[“«]\p{Ll})/gu,
  },
  {
    name: 'closing mark behind a space',
    reason: 'the sentence ends behind the mark that closes it, not before it',
    pattern: /[.!?…]\s+["”’»)\]]+\s+(?=[\p{Lu}\p{N}“‘«(])/gu,
  },
  {
    name: 'number that begins',
    reason: 'the segmenter looks past a number for a small letter: fell by 3 percent. 2018 was worse',
    pattern: /\p{L}{2}[.]["”’»)]*\s+(?=\d)/gu,
  },
  {
    name: 'ellipsis sign',
    reason: 'Unicode does not count "…" as an end, but a capital behind it begins a sentence: They left… The army',
    pattern: /…["'”’»)\]]*\s+(?=["“‘«(]?\p{Lu})/gu,
  },
  {
    name: 'forgotten space',
    reason: 'web pages lose the space behind a full stop: ended.The next day',
    pattern: /\p{Ll}{3}[.!?]["”’»)]?(?=\p{Lu}\p{Ll}* )/gu,
  },
];
