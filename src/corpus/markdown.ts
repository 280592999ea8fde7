import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from './article.js';
import type { Flaw } from './decode.js';
import { allOf, type Draft, draftsOf } from './drafts.js';
import { unclosed } from './html.js';

/** The readable text of an article, its blocks in order, and what keeps it from being one. */
export type Readable = { readonly body: string; readonly blocks: readonly Block[]; readonly flaws: readonly Flaw[] };

/** Reads the CommonMark (with GitHub's tables, footnotes, task lists) of a file from `start` on. */
export function projectMarkdown(text: string, start: number): Readable {
  try {
    return project(text, start);
  } catch (error) {
    // The parser calls itself for each level of nesting; only thousands of them reach the end of the stack.
    if (!(error instanceof RangeError)) throw error;
    return { body: '', blocks: [], flaws: [{ line: lineAt(text, start), reason: TOO_DEEP }] };
  }
}

function project(text: string, start: number): Readable {
  // One sign for one sign, so that offsets stay those of the file.
  const markdown = text.slice(start).replace(/[\u2028\u2029]/g, '\n');
  const options = { extensions: [syntax()], mdastExtensions: [gfmFromMarkdown()] };
  const tree = fromMarkdown(markdown, options);
  const drafts = draftsOf(tree.children);
  const flaws = allOf(tree.children).flatMap((node) => {
    const sign = node.type === 'html' ? unclosed(node.value) : undefined;
    if (sign === undefined) return [];
    const line = lineAt(text, start + (node.position?.start.offset ?? 0));
    return [{ line, reason: `${sign} is not closed: it hides what follows` }];
  });
  if (drafts.every(({ kind }) => kind === 'heading')) flaws.push({ line: lineAt(text, start), reason: EMPTY });
  return { ...layOut(drafts), flaws };
}

const TOO_DEEP = 'the text is nested too deeply: take out quotation marks (>) or list signs at the beginning of lines';
const EMPTY = 'the article says nothing: write its text under the front matter';

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

type Syntax = ReturnType<typeof gfm>;

/**
 * GitHub's syntax without bare web addresses as links: their words are the same, and looking for them takes quadratic
 * time in a long paragraph. A single tilde means "about" more often than "deleted".
 */
function syntax(): Syntax {
  const extension = gfm({ singleTilde: false });
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink'));
    return [code, kept] as const;
  });
  return { ...extension, text: Object.fromEntries(text) };
}

/** Lines of one list or table are neighbours, all other blocks are an empty line apart. */
function layOut(drafts: readonly Draft[]): Pick<Readable, 'body' | 'blocks'> {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const indexOf = new Map<Draft, number>();
  let end = 0;
  drafts.forEach((draft, index) => {
    const { kind, depth, group, text } = draft;
    const gap = index === 0 ? '' : group !== undefined && drafts[index - 1]?.group === group ? '\n' : '\n\n';
    const start = end + gap.length;
    end = start + text.length;
    parts.push(gap, text);
    indexOf.set(draft, index);
    const leadIn = draft.leadIn && indexOf.get(draft.leadIn);
    blocks.push({ start, end, kind, depth, ...(leadIn === undefined ? {} : { leadIn }) });
  });
  return { body: parts.join(''), blocks };
}
