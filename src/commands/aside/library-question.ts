import type { Article } from '../../corpus/article.js';
import { articlesBy, unknownName } from './by-name.js';
import { plainQuestion } from './plain.js';
import { articlesTitled } from './titles.js';

/**
 * What is known of the articles without reading them: all of them, the newest or oldest (of a source that is named), or
 * those that are named. `unknown`: the name of an outlet, an author or a year that no article is from.
 */
export type LibraryQuestion =
  | { readonly about: 'all'; readonly unknown?: string }
  | { readonly about: 'newest' | 'oldest'; readonly articles?: readonly Article[] }
  | { readonly about: 'named'; readonly articles: readonly Article[] };

/** `open`: it asks for articles and nothing else, so that the name may be unknown. */
type Rule = { readonly about: LibraryQuestion['about']; readonly pattern: RegExp; readonly open?: boolean };

/** Words for articles that are seldom used for anything else; any of them will do where "you have" says which are meant. */
const ARTICLE = '(?:articles?|posts?|pieces?|essays?)';
const ANY = '(?:articles?|posts?|pieces?|essays?|texts?|sources?|entries|notes?|documents?|stories|story)';
const LISTED = '(?:articles|posts|essays|texts|sources|outlets|authors|titles|topics|publications|newspapers)';
const MAKER =
  '(?:outlets?|newspapers?|papers|publications?|magazines?|publishers?|sites|websites|authors?|writers?|journalists?|titles?|topics?|subjects?)';
const LIBRARY =
  '(?: (?:in|from|of|on) (?:the|your|this) (?:library|collection|list|database|corpus|archive|bot|site))?';
const YOU =
  '(?:do you (?:have|know|use|quote|cover|offer|contain|answer from|quote from)|(?:have )?you (?:have|got|know|use|quote)|have you(?: got)?|can i ask about|are you (?:based on|using|quoting|reading))';
const HAVE = `(?: (?:${YOU}|are there))?${LIBRARY}`;
const MINE = '(?:all )?(?:of )?(?:the |your |these |those |this |that |my )?';
const THE = '(?:the |your |these |those |this |that )';
const BY = '(?:from|by|in|of|written by|published by|published in)';
const NAME = '(?<name>.+?)';
/** The same where a pattern has two forms. */
const SECOND = '(?<second>.+?)';

const rule = (about: Rule['about'], ...sources: readonly string[]): Rule => ({
  about,
  pattern: new RegExp(`^(?:${sources.join('|')})$`),
});

const openRule = (about: Rule['about'], ...sources: readonly string[]): Rule => ({
  ...rule(about, ...sources),
  open: true,
});

/** "which is the newest", "newest article you have", "when was the newest one published", "which one is newest" */
const byAge = (about: 'newest' | 'oldest', age: string): Rule =>
  openRule(
    about,
    `which (?:is|are|was|were) (?:the |your )?${age}(?: (?:ones?|${ARTICLE}))?${HAVE}`,
    `(?:what (?:is|are|was|were) )?(?:the |your )?${age} (?:ones?|${ARTICLE})${HAVE}`,
    `(?:which|what) (?:ones?|${ARTICLE})${LIBRARY} (?:is|are|was|were) (?:the |your )?${age}(?: ones?)?${LIBRARY}`,
    `(?:(?:what|which) (?:is|are|was|were) )?(?:the |your )?${age} (?:ones?|${ARTICLE}|thing)${HAVE} ${BY} ${NAME}${HAVE}`,
    `(?:which|what) (?:ones?|${ARTICLE}) ${BY} ${SECOND} (?:is|are|was|were) (?:the |your )?${age}(?: ones?)?`,
    `(?:when (?:is|was|were)|how (?:old|new|recent) (?:is|are)|who (?:wrote|published)|who is the author of|what is the date of) (?:the |your )?${age} (?:ones?|${ARTICLE})(?: (?:from|published|written))?${LIBRARY}`,
  );

/**
 * Every pattern is the whole question, in the words that `plainQuestion` leaves: with one word more ("how many articles
 * of the treaty", "the newest helicopter") it is about what the articles say. Names and titles count only if the library
 * has them.
 */
const RULES: readonly Rule[] = [
  // "what articles do you have", "which outlets", "what are your sources"
  rule(
    'all',
    `(?:what|which) (?:${ANY} (?:${YOU}|are there)|${MAKER} ${YOU})${LIBRARY}`,
    `(?:which|what) (?:outlets|newspapers|authors|sources|articles|publications)`,
    `(?:what|which|who) are (?:your (?:${ANY}|${MAKER})|(?:all )?the (?:articles|sources|outlets|authors|titles))(?: called)?${HAVE}`,
    `what (?:do you have|have you got|is in (?:here|your library|the library|your collection))`,
  ),
  // "list your sources", "all articles", "sources"
  rule(
    'all',
    `(?:list|show|name|enumerate|print|display) (?:me )?${MINE}${LISTED}${HAVE}`,
    `(?:list of )?${MINE}(?:articles|sources|outlets|authors)${LIBRARY}`,
  ),
  // "how many articles", "how many authors do you have", "how recent are the articles"
  rule(
    'all',
    `(?:how many|number of) (?:articles|sources|outlets)${HAVE}`,
    `how many (?:${ANY}|${MAKER}) ${YOU}${LIBRARY}`,
    `how (?:big|large) is your (?:library|collection|corpus|archive)`,
    `how (?:old|recent|new) are (?:the |your )(?:articles|sources)`,
  ),
  // "who wrote the articles", "where are your articles from", "when were they published"
  rule(
    'all',
    `who (?:wrote|published|are the authors of|is the author of) ${THE}${ARTICLE}`,
    `where (?:are|do) ${THE}(?:${ARTICLE}|sources)(?: come)? from`,
    `where do you get (?:your |the )(?:information|answers|quotes|articles) from`,
    `when (?:were|was) ${THE}${ARTICLE} (?:published|written|printed)`,
  ),
  byAge('newest', '(?:newest|latest|most recent|most recently published|last published)'),
  byAge('oldest', '(?:oldest|earliest|least recent)'),
  // "do you have anything from the Express Tribune", "articles by Korybko", "which articles are by Korybko"
  openRule(
    'named',
    `(?:do you have |have you got |you have |you got |got |is there |are there |have you )?(?:anything|something|any ${ANY}|an? ${ANY}|articles|posts|pieces) ${BY} ${NAME}${LIBRARY}`,
  ),
  openRule('named', `(?:which|what|how many) ${ANY}${HAVE}(?: (?:is|are|was|were))? ${BY} ${NAME}${HAVE}`),
  openRule('named', `(?:list|show|name) (?:me )?${MINE}${ANY} ${BY} ${NAME}`),
  rule(
    'named',
    `(?:which|what|how many) ${ANY} (?:did|has|have) ${NAME} (?:write|publish|print|written|published|printed)`,
  ),
  rule('named', `what (?:did|has) ${NAME} (?:write|publish|written|published)`),
  // "who wrote the article in the Express Tribune", "when was Korybko's article published"
  rule('named', `who (?:wrote|is the author of|was the author of|is the writer of) ${THE}?${ANY} ${BY} ${NAME}`),
  rule(
    'named',
    `(?:when was|when were|when is|where was|what is the (?:date|title) of|how old is) ${THE}?${ANY} ${BY} ${NAME}(?: (?:published|written|printed|from))?`,
  ),
  rule(
    'named',
    `(?:when was|when were|where was|where were|who wrote|what is the (?:date|title) of|how old is) ${NAME} ${ANY}(?: (?:published|written|printed))?`,
  ),
  // "when was “Rekindled Pak-Russia relations” published", "who wrote “…”"
  rule('named', `(?:when|where|by whom) was (?<title>.+?) (?:published|written|printed)`),
  rule(
    'named',
    `(?:who (?:wrote|published|is the author of|was the author of)|which outlet published|what is the date of|how old is) (?<title>.+?)`,
  ),
];

/** `undefined` for a question that the texts are to answer. `articles`: those that this place may see. */
export function libraryQuestion(question: string, articles: readonly Article[]): LibraryQuestion | undefined {
  const line = plainQuestion(question);
  for (const { about, pattern, open } of RULES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const { name: first, second, title = '' } = match.groups ?? {};
    const name = first ?? second;
    if (about === 'all' || (about !== 'named' && name === undefined)) return { about };
    const found = name === undefined ? articlesTitled(title, { question, articles }) : articlesBy(name, articles);
    if (found.length > 0) return { about, articles: found };
    const unknown = !open || name === undefined ? undefined : unknownName(name, question, articles);
    if (unknown !== undefined) return { about: 'all', unknown };
  }
  return undefined;
}
