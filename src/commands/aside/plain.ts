import { editDistance } from '../../words/edit-distance.js';
import { foldName } from '../../words/fold.js';
import { frameForm } from '../../words/short-forms.js';

/** How people type what only small talk and questions about the library have; other short forms are in src/words. */
const SHORT: Readonly<Record<string, string>> = {
  whats: 'what is',
  "what's": 'what is',
  whos: 'who is',
  "who's": 'who is',
  wheres: 'where is',
  "where's": 'where is',
  thx: 'thanks',
  thnx: 'thanks',
  tnx: 'thanks',
  ty: 'thanks',
  tysm: 'thanks',
  cheers: 'thanks',
  thankyou: 'thank you',
  artical: 'article',
  articals: 'articles',
  howmany: 'how many',
};

/** The words of the frames that are long enough to be misspelt by one letter and still be told from others. */
const LONG =
  'article articles source sources outlet outlets author authors newest oldest latest earliest recent which published written library publications newspapers thanks hello please'.split(
    ' ',
  );

const KNOWN = new Set([...LONG, 'thank']);

/** At most one letter is wrong, and never the first: "particles" are no articles. */
function corrected(word: string): string {
  const short = Object.hasOwn(SHORT, word) ? SHORT[word] : frameForm(word);
  if (short !== undefined) return short;
  if (word.length < 4 || KNOWN.has(word)) return word;
  return LONG.find((known) => known[0] === word[0] && editDistance(word, known, 1) === 1) ?? word;
}

/** A greeting before the question and a request to be so kind are no part of it. */
const POLITE = [
  /^(?:hi|hey|hello|ok|okay|so|and|well|yaar|good morning|good evening|please) (?=\S+ )/,
  /^(?:(?:can|could|would|will) you (?:please )?(?:tell|show|give) (?:me|us) |(?:please )?(?:tell|show|give) (?:me|us) |i (?:want|would like) to know |do you know )/,
  / (?:please|thanks|thank you|again|now|right now|then|here|yaar|exactly)$/,
];

const SIGNS = /[“”„"«»‘?!.,;:()…]+/g;

/** A line as its words alone: small letters, no signs, misspelt words of the frames corrected. */
export function plainWords(line: string): string {
  const words = foldName(line).replaceAll('’', "'").replace(SIGNS, ' ').trim().split(/\s+/);
  return words.map((word) => corrected(word.replace(/^'+|(?<!')'+$/g, ''))).join(' ');
}

/** A question in plain words, without what is only polite. */
export const plainQuestion = (question: string): string =>
  // Twice: "hey, can you please tell me …".
  [...POLITE, ...POLITE].reduce((rest, pattern) => rest.replace(pattern, '').trim(), plainWords(question));
