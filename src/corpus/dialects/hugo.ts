/** Rules for Hugo shortcodes. */

import type { Rule } from './rule.js';
import { figure } from './text/figure.js';
import { gone } from './text/gaps.js';
import { hole, numberHoles } from './text/holes.js';
import { paragraphOf } from './text/lines.js';
import type { Shelter } from './text/shelter.js';
import { BREAK } from './text/signs.js';
import { fenced, inTarget, quotedArgs, rewriteTags, type Tag, type TagRules, tagsOf } from './text/tags.js';

const COMMENT = /\{\{-?[ \t]*\/\*(?:(?!\*\/|\{\{)[\s\S])*\*\/[ \t]*-?\}\}/g;
const SHORTCODE = /\{\{[<%]((?:(?!\{\{|[>%]\}\}|\n[ \t>]*\n)[\s\S])*)[>%]\}\}/g;
const PARTS = /^\s*(\/?)\s*([\w./-]*)([\s\S]*)$/;
const SHOWN = /^\s*\/\*([\s\S]*)\*\/\s*$/;

export const HUGO: readonly Rule[] = [
  {
    name: 'Hugo comments',
    reason: '{{/* … */}} is a note of the author that no page shows',
    form: 'md',
    apply: (markdown) => markdown.replace(COMMENT, gone),
  },
  {
    name: 'Hugo shortcodes',
    reason: 'a figure shows its title and caption, highlight code, others what is between their tags, never the tags',
    form: 'md',
    apply: (markdown, shelter) => {
      const tags = tagsOf(markdown, SHORTCODE, (match) => {
        const [, slash = '', name = '', args = ''] = PARTS.exec(match[1] ?? '') ?? [];
        return { name: name.toLowerCase(), closes: slash !== '', args };
      });
      return tags.length === 0 ? markdown : numberHoles(rewriteTags(markdown, tags, rulesOf(shelter)));
    },
  },
];

function rulesOf(shelter: Shelter): TagRules {
  const hidden = (_content: string, _tag: Tag, whole: string): string => gone(whole);
  const code = (content: string, tag: Tag): string => fenced(content, tag, shelter);
  return {
    blocks: { comment: hidden, mermaid: hidden, katex: hidden, math: hidden, chart: hidden, highlight: code, code },
    tag: (tag, closed, before) => {
      const shown = SHOWN.exec(tag.text.slice(3, -3))?.[1];
      if (shown !== undefined) return shelter.inline(tag.text.slice(0, 3) + shown + tag.text.slice(-3));
      if (inTarget(before)) return '#';
      const args = quotedArgs(tag.args, shelter);
      if (tag.name === 'figure') {
        // The maker of the picture is named after its caption.
        const caption = [args.get('caption'), args.get('attr')].filter((words) => words).join(' ');
        return figure([args.get('title') ?? '', caption], tag, shelter);
      }
      if (!closed && !tag.closes && PRINTING.test(tag.name)) return hole(tag.text);
      const title = closed && TITLED.test(tag.name) ? titleOf(args) : '';
      return gone(tag.text) + (title === '' ? '' : `${BREAK}${paragraphOf(tag.prefix, title)}${BREAK}${tag.prefix}`);
    },
  };
}

/** Shortcodes that stand for words of a sentence; most others are players, pictures and boxes. */
const PRINTING = /^(?:param|params|i18n|t|var|variable|value|version|ref|relref|date|now|data|product|glossary|term)/;

/** Boxes and tabs of the usual themes, which show a title of their own. */
const TITLED = /^(?:notice|tip|note|info|warning|callout|alert|admonition|hint|details|expand|accordion|tab|tabitem)$/;

function titleOf(args: ReadonlyMap<string, string>): string {
  const named = args.get('title') ?? args.get('summary') ?? args.get('header') ?? args.get('name');
  if (named !== undefined) return named;
  const last = [...args].filter(([name]) => /^\d+$/.test(name)).at(-1)?.[1] ?? '';
  return /^[a-z]+$/.test(last) ? '' : last;
}
