/** Keeps web addresses out of reach of the other rules. */

import type { Rule } from './rule.js';

/** The target of a link, with at most one pair of brackets in it, and its title. */
const TARGET =
  /(?<=\])\((?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*){0,5})(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*\)/g;
const DEFINED = /(?<=\]:[ \t]?)[ \t]*\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;
const TAG = /<\/?[a-z][^<>\n]*>/gi;
const BARE = /\b(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'()[\]{}|*\p{Cc}]+/gu;

export const ADDRESSES: Rule = {
  name: 'addresses',
  reason: 'signs inside a web address or an HTML tag are not markup: later rules do not look at them',
  apply: (markdown, { inline }) =>
    [TARGET, DEFINED, TAG, BARE].reduce((text, pattern) => text.replace(pattern, (found) => inline(found)), markdown),
};
