/** Turns the Markdown of site generators into plain CommonMark. */

import { ADDRESSES } from './addresses.js';
import { ATTRIBUTES } from './attributes.js';
import { TRAPS_OF_LINES, TRAPS_OF_WORDS } from './commonmark-traps.js';
import { DIRECTIVE_BLOCKS, DIRECTIVE_WORDS } from './directives.js';
import { HUGO } from './hugo.js';
import { LIQUID } from './liquid.js';
import { EXTRA_BLOCKS, EXTRA_WORDS } from './markdown-extra.js';
import { MDX_EXPRESSIONS, MDX_STATEMENTS, MDX_TAGS } from './mdx.js';
import { MKDOCS_BLOCKS, MKDOCS_WORDS } from './mkdocs.js';
import { OBSIDIAN_BLOCKS, OBSIDIAN_COMMENTS, OBSIDIAN_LINKS } from './obsidian.js';
import type { Form, Rule } from './rule.js';
import { shelterCode } from './text/code.js';
import { closeGaps } from './text/gaps.js';
import { createShelter } from './text/shelter.js';

/**
 * Every rule, in order of application. Templates are first, because sites run them before they read Markdown; then what
 * hides text or makes blocks, because it moves lines; then what is inside sentences.
 */
export const RULES: readonly Rule[] = [
  ...HUGO,
  ...LIQUID,
  MDX_STATEMENTS,
  MDX_TAGS,
  OBSIDIAN_COMMENTS,
  ...MKDOCS_BLOCKS,
  DIRECTIVE_BLOCKS,
  ...OBSIDIAN_BLOCKS,
  ...EXTRA_BLOCKS,
  ...TRAPS_OF_LINES,
  // From here on, addresses are out of reach.
  ADDRESSES,
  ...OBSIDIAN_LINKS,
  DIRECTIVE_WORDS,
  ...MKDOCS_WORDS,
  ...ATTRIBUTES,
  MDX_EXPRESSIONS,
  ...EXTRA_WORDS,
  ...TRAPS_OF_WORDS,
];

/**
 * CommonMark (with GitHub's extensions) that shows what the site's page shows. No rule sees code. A line of the file
 * stays a line; line breaks that a rule adds are U+2028. Where words are filled in when the site is built, there is a hole
 * (see text/holes.ts).
 */
export function plainMarkdown(markdown: string, { form }: { readonly form: Form }): string {
  const shelter = createShelter();
  const sheltered = shelterCode(markdown, shelter, { indented: form === 'md' });
  const plain = RULES.reduce(
    (text, rule) => (concerns(rule, text, form) ? rule.apply(text, shelter) : text),
    sheltered,
  );
  return shelter.restore(closeGaps(plain));
}

const concerns = (rule: Rule, text: string, form: Form): boolean =>
  (rule.form === undefined || rule.form === form) && (rule.needs?.some((sign) => text.includes(sign)) ?? true);
