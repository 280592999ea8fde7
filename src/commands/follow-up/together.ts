/** Another time or name in the place of that in the question before. */

import { capital } from '../../answer/parts/anew.js';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TIME = String.raw`(?:(?:\d{1,2} )?${MONTH}(?: \d{1,2})?,? (?:1[5-9]|20)\d\d|(?:1[5-9]|20)\d\d(?:s\b)?|${MONTH})`;
const TIMED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:in|on|since|until|by|during|before|after|for|from)\s+)?${TIME}(?![\p{L}\p{N}])`,
  'iu',
);
const ONLY_TIME = new RegExp(String.raw`^(?:(?:in|on|since|until|by|during|before|after|for|from)\s+)?${TIME}$`, 'iu');

const PREPOSITION = /^(?:to|for|with|from|by|of|about|against|at|on|in)\s+/i;
/** A run of words with capitals; the first word of a question has one anyway. */
const NAME =
  /(?<=[\s(“"])(?:the\s+)?\p{Lu}[\p{L}\p{M}\p{N}.’'-]*(?:\s+(?:(?:of|the|and|de|al)\s+)?\p{Lu}[\p{L}\p{M}\p{N}.’'-]*)*/gu;

/** "And in 2018?" takes the place of the year before, "and to India?" that of the name after "to", "and Shoigu?" of the last name. */
export function exchanged(rest: string, before: string): string | undefined {
  if (ONLY_TIME.test(rest)) return withTime(rest, before);
  const preposition = PREPOSITION.exec(rest)?.[0].trim() ?? '';
  const name = rest.slice(preposition.length).trim();
  if (!/^(?:the\s+)?\p{Lu}/u.test(name)) return undefined;
  const names = [...before.matchAll(NAME)];
  const same = names.findLast(
    ({ index }) =>
      preposition !== '' && before.slice(0, index).toLowerCase().endsWith(` ${preposition.toLowerCase()} `),
  );
  const last = same ?? (preposition === '' ? names.at(-1) : undefined);
  if (last === undefined) return undefined;
  const bare = last[0].replace(/['’]s?$/u, '');
  return `${capital(before.slice(0, last.index) + name + before.slice(last.index + bare.length))}?`;
}

function withTime(rest: string, before: string): string {
  const time = /^(?:in|on|since|until|by|during|before|after|for|from)\s/i.test(rest) ? rest : `in ${rest}`;
  const match = TIMED.exec(before);
  if (!match) return `${capital(before)} ${time}?`;
  return `${capital(before.slice(0, match.index) + time + before.slice(match.index + match[0].length))}?`;
}
