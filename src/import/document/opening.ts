/** Takes title, byline and date from the first blocks of a Markdown text. */

import { projectMarkdown } from '../../corpus/markdown/markdown.js';
import { note } from '../doubts/doubt.js';
import type { DraftProblem, Facts } from '../draft.js';
import { isListOfNames, isName, joinNames, namesOf } from '../page/facts/authors.js';
import { factsStated } from './facts.js';
import { type Stated, statedIn } from './stated.js';

export type Opening = {
  readonly facts: Facts;
  readonly markdown: string;
  readonly problems: readonly DraftProblem[];
};

/** A byline is near the title; further down, such a line is part of the story. */
const BLOCKS = 6;

/** `markdown` is the text without what the facts now say. */
export function headOf(markdown: string): Opening {
  const blocks = markdown.trim().split(/\n{2,}/);
  const title = /^# (.+)$/.exec(blocks[0] ?? '')?.[1];
  const rest = title === undefined ? blocks : blocks.slice(1);
  const stated: { stated: Stated; from: string }[] = [];
  const kept = rest.filter((block, index) => {
    if (index >= BLOCKS || block.includes('\n')) return true;
    const found = statedIn(plain(block)) ?? (title !== undefined && index === 0 ? signedIn(plain(block)) : undefined);
    if (found === undefined) return true;
    stated.push({ stated: found, from: `the line “${plain(block).slice(0, 80)}”` });
    return false;
  });
  const { facts, problems } = factsStated(stated);
  return {
    facts: { ...facts, ...(title === undefined ? {} : { title: { value: plain(title), from: 'first heading' } }) },
    markdown: kept.join('\n\n'),
    problems: [...stated.map(({ from }) => note(`Taken as facts, not text: ${from}.`)), ...problems],
  };
}

/** Names alone in the line below the title. */
function signedIn(line: string): Stated | undefined {
  const author = isName(line) || isListOfNames(line) ? joinNames(namesOf(line)) : undefined;
  return author === undefined ? undefined : { author, weight: 0.5 };
}

/** A line as the corpus will read it: without the marks of emphasis and escaping. */
export const plain = (line: string): string => projectMarkdown(line, 0).body.trim();
