/** Finds the author or outlet that a question names as its source. */

import type { Article } from '../corpus/article.js';
import { type NamedSource, sourceNamed } from '../corpus/named-sources.js';

/**
 * The question names an author or outlet of the library: only its articles are searched, for `question`, which is the
 * rest.
 */
export type SourceFilter = { readonly name: string; readonly articles: ReadonlySet<string>; readonly question: string };

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}.’'&-]*`;
/** As many words as a name may have; which of them are the name is decided by the articles. */
const NAME = String.raw`(?<name>(?:the\s+)?${WORD}(?:\s+${WORD}){0,5})`;
/** The same with no word more than the frame needs. */
const SHORT_NAME = NAME.replace('{0,5}', '{0,5}?');
const TEXTS = '(?:article|piece|text|report|column|essay|story|post|paper|op-ed|editorial)s?';
const VIEW = '(?:view|opinion|take|position|stance|verdict|assessment|account)s?';
const SAY = '(?:say|write|think|report|argue|claim|believe|state|mention|tell us|have to say)';
const OWN = '(?:own|latest|last|recent|new|first|long|short)';
const END = String.raw`(?![\p{L}\p{M}])`;
const ASKING = '(?:what|why|how|when|where|who|which [a-z]+|how many [a-z]+|how much)';

/** `open`: words of the question may follow the name. `rest`: what is left to be searched for, where it is not the words around. */
type Frame = {
  readonly pattern: RegExp;
  readonly open?: boolean;
  readonly saying?: boolean;
  readonly rest?: (groups: Readonly<Record<string, string | undefined>>) => string;
};

const frame = (source: string, more: Omit<Frame, 'pattern'> = {}): Frame => ({
  pattern: new RegExp(source, 'iu'),
  ...more,
});

/** How people name a source. The first that fits and whose name the library knows is taken. */
const FRAMES: readonly Frame[] = [
  // "According to Korybko's article, who …", "according to the article by Korybko"
  frame(String.raw`,?\s*\baccording\s+to\s+${SHORT_NAME}\s+(?:${OWN}\s+)?(?:${TEXTS}|${VIEW})${END}\s*,?`),
  frame(String.raw`,?\s*\baccording\s+to\s+(?:an?\s+|the\s+)?${TEXTS}\s+(?:by|of|from|in)\s+${NAME}\s*,?`, {
    open: true,
  }),
  // "According to Korybko, who …"
  frame(String.raw`,?\s*\baccording\s+to\s+${NAME}\s*,?`, { open: true }),
  // "… published in the Express Tribune"
  frame(String.raw`,?\s*\b(?:published|printed|written|appeared)\s+(?:in|by|on)\s+${NAME}\s*,?`, { open: true }),
  // "in the article by Korybko"
  frame(String.raw`,?\s*\bin\s+(?:an?\s+|the\s+)?${TEXTS}\s+(?:by|of|from|in)\s+${NAME}\s*,?`, { open: true }),
  // "in Korybko's article", "in the Express Tribune article", "in Korybko's latest view"
  frame(String.raw`,?\s*\bin\s+${SHORT_NAME}\s+(?:${OWN}\s+)?(?:${TEXTS}|${VIEW})${END}\s*,?`),
  // "What does Global Research say about …", "Why does Mr. Rao think that …"
  frame(
    String.raw`^(?:and |so )?(?<wh>${ASKING})\s+(?:does|do|did|has|have)\s+${SHORT_NAME}\s+${SAY}(?![\p{L}\p{M}])(?:\s+that(?![\p{L}\p{M}]))?\s*(?<after>.*[\p{L}\p{N}].*)$`,
    {
      saying: true,
      rest: ({ wh = '', after = '' }) => `${wh} ${after}`,
    },
  ),
  // "Does Korybko mention …"
  frame(
    String.raw`^(?:does|do|did)\s+${SHORT_NAME}\s+${SAY}(?![\p{L}\p{M}])(?:\s+(?:that|about|anything about))?\s+(?<after>.*[\p{L}\p{N}].*)$`,
    {
      saying: true,
      rest: ({ after = '' }) => after,
    },
  ),
  // "What is Global Research's view of …"
  frame(
    String.raw`^what(?:[’']s|\s+is|\s+are|\s+was)\s+${SHORT_NAME}[’']s?\s+${VIEW}\s+(?:of|on|about)\s+(?<after>.*[\p{L}\p{N}].*)$`,
    {
      saying: true,
      rest: ({ after = '' }) => `What about ${after}`,
    },
  ),
];

/** `undefined` when no source is named, or an unknown one: its words are then content like any others. */
export function sourceFilter(question: string, articles: readonly Article[]): SourceFilter | undefined {
  for (const one of FRAMES) {
    const match = one.pattern.exec(question);
    const given = match?.groups?.name;
    if (!match || given === undefined) continue;
    const found = nameIn(given, { frame: one, closed: closes(question, match), articles });
    if (!found) continue;
    const end = match.index + match[0].length - found.unused.length;
    const around = `${question.slice(0, match.index)} ${question.slice(end)}`;
    const rest = one.rest?.(match.groups ?? {}) ?? around;
    return {
      name: found.source.name,
      articles: new Set(found.source.articles.map(({ id }) => id)),
      question: tidy(rest),
    };
  }
  return undefined;
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[?.!])/g, '')
    .trim();

/** A comma or the end follows the name, so that all of its words belong to it. */
const closes = (question: string, match: RegExpExecArray): boolean =>
  match[0].endsWith(',') || /^[\s?.!]*$/.test(question.slice(match.index + match[0].length));

type Given = { readonly frame: Frame; readonly closed: boolean; readonly articles: readonly Article[] };
type Found = { readonly source: NamedSource; readonly unused: string };

/** The longest run of words that is a source's name, from the first word on; all of them unless the frame is open. */
function nameIn(
  given: string,
  { frame: { open = false, saying = false }, closed, articles }: Given,
): Found | undefined {
  const words = given.split(/(?<=\s)(?=\S)/);
  const shortest = open ? 1 : words.length;
  for (let count = words.length; count >= shortest; count -= 1) {
    const name = words.slice(0, count).join('').trim();
    const source = sourceNamed(name, articles);
    if (!source) continue;
    const delimited = count === words.length && (closed || !open);
    if (!(saying ? isSpeaker(name, source, articles) : isCited(name, source, delimited))) continue;
    return { source, unused: given.slice(words.slice(0, count).join('').trimEnd().length) };
  }
  return undefined;
}

/** Without its capital a part of a name is a common word, unless it is a surname with nothing after it. */
const isCited = (name: string, { how }: NamedSource, delimited: boolean): boolean =>
  how === 'whole' || isCapital(name) || (how === 'surname' && delimited);

const isCapital = (name: string): boolean =>
  name
    .replace(/^the\s+/i, '')
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\p{N}]/u.test(word));

/**
 * Whoever says something may as well be somebody whom the articles report on. "Russia" is not the outlet "Russia Today",
 * "the Tribune" is the Express Tribune, and a surname that others write about belongs to the person they write about.
 */
function isSpeaker(name: string, { how, articles: own }: NamedSource, all: readonly Article[]): boolean {
  if (how === 'whole') return true;
  if (how === 'last-word') return /^the\s/i.test(name);
  if (how === 'partly') return false;
  const surname = (name.split(/\s+/).at(-1) ?? '').replace(/[’']s?$/, '').toLowerCase();
  const capital = new RegExp(String.raw`(?<![\p{L}\p{M}])${capitalised(surname)}(?![\p{L}\p{M}])`, 'u');
  return !all.some((article) => !own.includes(article) && capital.test(article.body));
}

const capitalised = (word: string): string =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}`.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
