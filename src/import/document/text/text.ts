/** Reads plain text, also what somebody copied from a web page with its furniture. */

import { foldLetters } from '../../../words/fold.js';
import { doubt, note } from '../../doubts/doubt.js';
import { someOf } from '../../doubts/examples.js';
import type { Bytes, Draft, DraftProblem, Facts, Found } from '../../draft.js';
import { type Block, convertedBlocks } from '../blocks.js';
import { factsStated } from '../facts.js';
import { type Budget, DocumentRefused } from '../limits.js';
import { type Stated, statedIn } from '../stated.js';
import { blocksOf } from './classify.js';
import { type Removed, withoutFurniture } from './clean.js';
import { decodeText } from './decode.js';
import { mend } from './mend.js';
import { paragraphsOf, rejoined } from './paragraphs.js';
import { withoutRepeats } from './repeats.js';

export function readText(source: Bytes, budget: Budget): Draft {
  const decoded = decodeText(source, budget);
  const mended = mend(decoded.text);
  budget.check();
  const broken = paragraphsOf(mended.text);
  const cleaned = withoutFurniture(broken.paragraphs);
  const single = withoutRepeats(cleaned.paragraphs);
  const { facts, rest, problems } = factsOf(single.paragraphs, cleaned.removed);
  const whole = rejoined(rest);
  budget.check();
  const blocks = blocksOf(whole.paragraphs, single.captions);
  if (!blocks.some(({ kind }) => kind !== 'heading'))
    throw new DocumentRefused('no-text', 'The file has no sentences, only a title or furniture of a page.');
  const { markdown, problems: unsure } = convertedBlocks(blocks, budget);
  return {
    source: source.source,
    facts,
    markdown,
    problems: [
      ...decoded.problems,
      ...mended.problems,
      ...problems,
      ...hyphenProblems(broken.doubts),
      ...removedProblems(cleaned.removed),
      ...repeatProblems(single.dropped),
      ...whole.joined.map((seam) => note(`A sentence over two paragraphs is joined: “${seam}”.`)),
      ...captionProblems(blocks),
      ...unsure,
    ],
  };
}

const quoted = (text: string): string => `“${text.length > 70 ? `${text.slice(0, 70)}…` : text}”`;

/** Lines with facts are before the first long paragraph, or after the last one. */
const HEAD = 8;
const TAIL = 8;
const LONG = 200;

type Read = { readonly facts: Facts; readonly rest: readonly string[]; readonly problems: readonly DraftProblem[] };

function factsOf(paragraphs: readonly string[], removed: readonly Removed[]): Read {
  const long = (text: string): boolean => text.length >= LONG;
  const firstLong = Math.max(0, paragraphs.findIndex(long));
  const lastLong = paragraphs.findLastIndex(long);
  const publishers = new Set(paragraphs.map((text) => foldLetters(statedIn(text)?.publisher ?? '')));
  const titled = titleOf(paragraphs, publishers);
  const lines: { stated: Stated; from: string }[] = [];
  const rest = paragraphs.filter((text, index) => {
    if (index === titled.index || (index < HEAD && isTitle(text, titled.title?.value))) return false;
    if (index < titled.index && publishers.has(foldLetters(text))) return false;
    const atHead = index < HEAD && index <= firstLong + 3;
    const atTail = index > lastLong && index >= paragraphs.length - TAIL;
    const stated = atHead || atTail ? statedIn(text) : undefined;
    // A date alone at the end may be that of another article.
    if (stated === undefined || (atTail && !atHead && stated.weight === 1 && stated.published)) return true;
    lines.push({ stated, from: `the line ${quoted(text)}` });
    return false;
  });
  // Boilerplate may name the publisher, though it is no part of the text.
  for (const { text } of removed) {
    const stated = statedIn(text);
    if (stated?.publisher !== undefined) lines.push({ stated, from: `the line ${quoted(text)}` });
  }
  const { facts, problems: doubts } = factsStated(lines);
  const problems = [
    ...lines.map(({ from }) => note(`Taken as a fact, not as text: ${from}.`)),
    ...doubts,
    ...titleProblems(titled.title?.value),
  ];
  return { facts: { ...(titled.title ? { title: titled.title } : {}), ...facts }, rest, problems };
}

const isTitle = (text: string, title: string | undefined): boolean =>
  title !== undefined && foldLetters(text) === foldLetters(title);

type Titled = { readonly index: number; readonly title?: Found<string> };

/** The first line that states nothing else and is not the paper's name, unless it is a paragraph of the story. */
function titleOf(paragraphs: readonly string[], publishers: ReadonlySet<string>): Titled {
  for (const [index, text] of paragraphs.slice(0, 5).entries()) {
    const labelled = /^(?:title|headline|заголовок)\s*:\s*(\S.*)$/i.exec(text)?.[1];
    if (labelled !== undefined) return { index, title: { value: labelled, from: `the line ${quoted(text)}` } };
    const stated = statedIn(text);
    const comesFirst = index === 0 && stated?.weight === 3 && !/\d/.test(text);
    if (stated !== undefined && !comesFirst) continue;
    if (publishers.has(foldLetters(text)) && index < paragraphs.length - 1) continue;
    const isSentence = /[.…]["'”’]*$/.test(text) && text.length > 100;
    if (text.length > 200 || isSentence || /^[-*•]\s/.test(text)) return { index: -1 };
    return { index, title: { value: text, from: index === 0 ? 'the first line' : `the line ${quoted(text)}` } };
  }
  return { index: -1 };
}

function titleProblems(title: string | undefined): readonly DraftProblem[] {
  if (title === undefined) return [doubt('no-title', {})];
  const shouted =
    /\p{Lu}/u.test(title) && title === title.toUpperCase() && title !== title.toLowerCase() && title.length > 12;
  return shouted ? [doubt('title-in-capitals', {})] : [];
}

const hyphenProblems = (doubts: readonly string[]): readonly DraftProblem[] =>
  doubts.length === 0
    ? []
    : [doubt('ends-of-lines', { examples: [...new Set(doubts)].slice(0, 20).join(', '), others: 0 })];

/** A label is not worth a look; a long paragraph that was taken away is. */
function removedProblems(removed: readonly Removed[]): readonly DraftProblem[] {
  const rules = new Map<string, string[]>();
  for (const { rule, text } of removed) rules.set(rule, [...(rules.get(rule) ?? []), text]);
  return [...rules].map(([rule, texts]) => {
    const words = texts.join(' ').split(/\s+/).length;
    const left = doubt('left-out', { rule, ...someOf(texts.map(quoted), 3) });
    return words > 60 && rule !== 'copyright paragraphs' && rule !== 'disclaimers' ? left : note(left.message);
  });
}

const repeatProblems = (dropped: readonly string[]): readonly DraftProblem[] =>
  dropped.length === 0
    ? []
    : [
        note(
          `${dropped.length} repeated paragraphs are left out: ${dropped.slice(0, 2).map(quoted).join(', ')}${dropped.length > 2 ? ' and others' : ''}.`,
        ),
      ];

const captionProblems = (blocks: readonly Block[]): readonly DraftProblem[] =>
  blocks.flatMap((block) =>
    block.kind === 'caption' ? [note(`Marked as the caption of a picture: ${quoted(block.text)}.`)] : [],
  );
