import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from '../article.js';
import { type Flaw, MOST_FLAWS } from '../decode.js';
import { plainMarkdown } from '../dialects/dialects.js';
import type { Form } from '../dialects/rule.js';
import {
  countSigns,
  type Syntax,
  TOO_DEEP,
  TOO_MANY_BLOCKS,
  TOO_MANY_SIGNS,
  TooManySigns,
  tooDeepAt,
  tooManyBlocksAt,
} from './bounds.js';
import type { Draft } from './draft.js';
import { draftsOf } from './drafts.js';
import { FILLED_IN, withoutHoles } from './holes.js';
import { isHtml, type Unclosed, unclosedIn } from './html.js';
import { isPage, pageTitle } from './page.js';

/** The readable text of an article, its blocks in order, and what keeps it from being one. */
export type Readable = {
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly flaws: readonly Flaw[];
  /** What cannot be quoted of it. */
  readonly notes: readonly Flaw[];
  /** Of its headings, if it was looked for. */
  readonly title?: string | undefined;
};

/** `titled`: the title is known already; else the first level-1 heading gives it, and is no part of the text. */
export type ProjectOptions = { readonly titled: boolean; readonly form?: Form };

/** Reads the CommonMark (with GitHub's tables, footnotes, task lists) of a file from `start` on. */
export function projectMarkdown(file: string, start: number, options: ProjectOptions = { titled: true }): Readable {
  if (isPage(file.slice(start))) return projectPage(file, start, options);
  const text = file.slice(0, start) + plainMarkdown(file.slice(start), { form: options.form ?? 'md' });
  // One sign for one sign, so that offsets stay those of the file.
  const markdown = text.slice(start).replace(/[\u2028\u2029]/g, '\n');
  const refused = (offset: number, reason: string): Readable => ({
    body: '',
    blocks: [],
    flaws: [{ line: lineAt(text, start + offset), reason }],
    notes: [],
  });
  const deep = tooDeepAt(markdown);
  if (deep >= 0) return refused(deep, TOO_DEEP);
  const crowded = tooManyBlocksAt(markdown);
  if (crowded >= 0) return refused(crowded, TOO_MANY_BLOCKS);
  try {
    const syntaxes = { extensions: [syntax(), countSigns()], mdastExtensions: [gfmFromMarkdown()] };
    return project(fromMarkdown(markdown, syntaxes), (offset) => lineAt(text, start + offset), options);
  } catch (error) {
    if (error instanceof TooManySigns) return refused(error.offset, TOO_MANY_SIGNS);
    // The parser calls itself for each level of nesting, and the levels of several lines add up.
    if (!(error instanceof RangeError)) throw error;
    return refused(0, TOO_DEEP);
  }
}

/** The source of a page of HTML: indentation and empty lines mean nothing in it. */
function projectPage(file: string, start: number, options: ProjectOptions): Readable {
  const value = file.slice(start);
  const line = lineAt(file, start);
  try {
    const tree: Root = { type: 'root', children: [{ type: 'html', value }] };
    return project(tree, () => line, { ...options, named: pageTitle(value) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { body: '', blocks: [], flaws: [{ line, reason: TOO_DEEP }], notes: [] };
  }
}

type Named = ProjectOptions & { readonly named?: string | undefined };

function project(tree: Root, lineOf: (offset: number) => number, { titled, named }: Named): Readable {
  const { drafts: all, lines } = withoutHoles(draftsOf(tree.children));
  const { title, drafts } = titled ? { title: undefined, drafts: all } : titleOf(all, named);
  const flaws = unclosedBelow(tree)
    .slice(0, MOST_FLAWS)
    .map(({ sign, html }) => ({
      line: lineOf(html.position?.start.offset ?? 0),
      reason: `${sign} is not closed: it hides what follows`,
    }));
  const notes = lines.slice(0, MOST_FLAWS).map((line) => ({ line: line + lineOf(0) - 1, reason: FILLED_IN }));
  return { ...layOut(drafts), flaws, notes, title };
}

type Titled = { readonly title: string | undefined; readonly drafts: readonly Draft[] };

/** A level-1 heading is the page's title, which is not repeated; any other heading is only what comes nearest to one. */
function titleOf(drafts: readonly Draft[], named: string | undefined): Titled {
  const top = drafts.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  const title = top?.text ?? named ?? drafts.find(({ kind }) => kind === 'heading')?.text;
  return { title, drafts: drafts.filter((draft) => draft !== top) };
}

const unclosedBelow = (node: Nodes): readonly Unclosed[] =>
  'children' in node
    ? [...(node.children.some(isHtml) ? unclosedIn<Nodes>(node.children) : []), ...node.children.flatMap(unclosedBelow)]
    : [];

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

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
  const begun = new Set<object>();
  let end = 0;
  drafts.forEach((draft, index) => {
    const { kind, depth, group, item, number, text } = draft;
    const gap = index === 0 ? '' : group !== undefined && drafts[index - 1]?.group === group ? '\n' : '\n\n';
    const start = end + gap.length;
    end = start + text.length;
    parts.push(gap, text);
    indexOf.set(draft, index);
    const leadIn = draft.leadIn && indexOf.get(draft.leadIn);
    const isFirst = item !== undefined && !begun.has(item);
    if (item !== undefined) begun.add(item);
    blocks.push({
      start,
      end,
      kind,
      depth,
      ...(leadIn === undefined ? {} : { leadIn }),
      ...(isFirst && kind === 'list-item' && number !== undefined && { number }),
    });
  });
  return { body: parts.join(''), blocks };
}
