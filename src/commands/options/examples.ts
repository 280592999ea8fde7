/** Example questions for newcomers. */

import type { Article } from '../../corpus/article.js';
import { sectionsOf } from '../../corpus/sections.js';
import { tokenize } from '../../words/terms.js';
import { newestFirst } from '../aside/library.js';
import type { Context } from '../context.js';
import { visible } from './source.js';

/** What a newcomer can try on the articles that come with the clone; shown only while those are there. */
const EXAMPLES = new Map([
  ['new-phase', 'Where did Putin and Imran Khan first meet?'],
  ['military-relations', 'What would be the Holy Grail of the military partnership?'],
  ['rekindled-relations', 'How many helicopters did Moscow agree to sell?'],
]);

const COUNT = 3;
/**
 * Examples are made in the process that talks to people, which must not stop for long: they come from the newest
 * articles, and from as much of their texts as is read in a few milliseconds.
 */
const LOOKED_AT = 100;
const CHARACTERS = { article: 20_000, all: 60_000 };

/** Questions that the articles answer: ours for the articles of the clone, else made from titles and headings. */
export function examplesFor(context: Pick<Context, 'engine' | 'scope'>): readonly string[] {
  const articles = visible(context);
  const here = new Set(articles.map(({ id }) => id));
  const ours = [...EXAMPLES].filter(([id]) => here.has(id)).map(([, question]) => question);
  return ours.length > 0 ? ours : ownExamples(articles);
}

/** One an article, the newest first; a second round if there are fewer articles than questions. */
function ownExamples(articles: readonly Article[]): readonly string[] {
  const reader = createReader(newestFirst(articles).slice(0, LOOKED_AT));
  const found = new Set<string>();
  for (let round = 0; round < COUNT; round++)
    for (let at = 0; at < reader.length && found.size < COUNT; at++) {
      const question = reader.questions(at)[round];
      if (question !== undefined) found.add(question);
    }
  return [...found];
}

/** Reads an article only when its questions are wanted, and none once enough was read. */
function createReader(articles: readonly Article[]) {
  const known = new Map<number, readonly string[]>();
  let left = CHARACTERS.all;
  const read = (article: Article | undefined): readonly string[] => {
    if (!article || left <= 0) return [];
    left -= Math.min(CHARACTERS.article, article.body.length);
    return questionsOf(article);
  };
  return {
    length: articles.length,
    questions(at: number): readonly string[] {
      const questions = known.get(at) ?? read(articles[at]);
      known.set(at, questions);
      return questions;
    },
  };
}

type Candidate = { readonly question: string; readonly words: number; readonly found: number };

/**
 * The best first. A name is worth asking for if the text below it uses its words: a title that is a pun has none there,
 * and "Costs" alone could be anybody's.
 */
function questionsOf(article: Article): readonly string[] {
  const sections = beginningOf(
    sectionsOf(article).map(({ headings, blocks }) => ({
      name: headings.at(-1),
      text: blocks.map(({ text }) => text).join('\n'),
    })),
  );
  const whole = sections.map(({ text }) => text).join('\n');
  const title = candidate(article.title, whole, (name) => `What does ${name} say?`);
  const headings = sections.flatMap(({ name, text }) =>
    name === undefined ? [] : [candidate(name, text, (quoted) => `What is said about ${quoted}?`)],
  );
  // Every passage is searched together with its title, so that one word of it is enough; a heading must find its section.
  const good = [...headings.filter(({ words, found }) => found / words > 0.5), ...(title.found > 0 ? [title] : [])];
  return good
    .filter(({ words }) => words > 1)
    .toSorted((a, b) => b.found / b.words - a.found / a.words)
    .map(({ question }) => question);
}

type Named = { readonly name: string | undefined; readonly text: string };

/** A book is not read whole for the sake of an example. */
function beginningOf(sections: readonly Named[]): readonly Named[] {
  let left = CHARACTERS.article;
  return sections.flatMap(({ name, text }) => {
    const read = text.slice(0, Math.max(0, left));
    left -= text.length;
    return read === '' && text !== '' ? [] : [{ name, text: read }];
  });
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Words of another language round a name would be searched for, too, and its readers might not know them. */
function framed(name: string, ask: (quoted: string) => string): string {
  const inside = name.replace(/[“”"«»]/g, '’');
  return CYRILLIC.test(name) ? `«${inside}»?` : ask(`“${inside}”`);
}

/** Longer ones are sentences, and break the line. */
const LONGEST = 80;

function candidate(name: string, below: string, ask: (quoted: string) => string): Candidate {
  const terms = [...new Set(tokenize(name))];
  const there = new Set(tokenize(below));
  const found = terms.filter((term) => there.has(term)).length;
  const question = name.endsWith('?') ? name : framed(name, ask);
  return { question, words: name.length > LONGEST ? 0 : terms.length, found };
}
