/** Rules for Liquid and Jinja templates. */

import type { Rule } from './rule.js';
import { figure } from './text/figure.js';
import { gone } from './text/gaps.js';
import { hole, numberHoles } from './text/holes.js';
import type { Shelter } from './text/shelter.js';
import { fenced, inTarget, quotedArgs, rewriteTags, type Tag, type TagRules, tagsOf } from './text/tags.js';

const TAG = /\{%[-+]?((?:(?!\{%|%\}|\n[ \t>]*\n)[\s\S])*)%\}/g;
const PARTS = /^\s*(end)?(\w*)([\s\S]*)$/;
/** Sets of sets of numbers are not outputs, nor is anything with braces in it. */
const OUTPUT = /\{\{[-~]?(?=\s|["'\w.$@#/>-])(?!\d[\d,; ]*\}\})((?:(?![{}]|\n[ \t>]*\n)[\s\S])+)\}\}\}?/g;
const JINJA_COMMENT = /\{#(?=[-\s])(?:(?!#\}|\{#)[\s\S])*#\}/g;

/** Tags and included files that show a picture with its caption. */
const PICTURE = /^(?:include(?:_cached|_relative)?\s+\S*)?(?:figure|image|img|picture|photo)/;

/** Tags that stand for words of a sentence. */
const PRINTING = /^(?:t|translate|trans|now|cycle|increment|decrement|echo|var|value|version)$/;

export const LIQUID: readonly Rule[] = [
  {
    name: 'Jinja comments',
    reason: '{# … #} is a note of the author that no page shows',
    form: 'md',
    apply: (markdown) => markdown.replace(JINJA_COMMENT, gone),
  },
  {
    name: 'Liquid and Jinja tags',
    reason: 'Jekyll, Eleventy and Jinja run {% … %}; the page shows what is between tags, but no comment and no script',
    form: 'md',
    apply: (markdown, shelter) => {
      const tags = tagsOf(markdown, TAG, (match) => {
        const [, end, name = '', args = ''] = PARTS.exec(match[1] ?? '') ?? [];
        return { name: name.toLowerCase(), closes: end !== undefined, args };
      });
      return tags.length === 0 ? markdown : numberHoles(rewriteTags(markdown, tags, rulesOf(shelter)));
    },
  },
  {
    name: 'Liquid and Jinja outputs',
    reason: '{{ … }} is filled in when the site is built: its words are not in the file, so its sentence is not whole',
    form: 'md',
    apply: (markdown) =>
      numberHoles(
        markdown.replace(OUTPUT, (text, _inner, offset: number) =>
          inTarget(markdown.slice(Math.max(0, offset - 20), offset)) ? '#' : hole(text),
        ),
      ),
  },
];

function rulesOf(shelter: Shelter): TagRules {
  const hidden = (_content: string, _tag: Tag, whole: string): string => gone(whole);
  const code = (content: string, tag: Tag): string => fenced(content, tag, shelter);
  // Raw text is shown with its braces, so no later rule may take it for an output.
  const raw = (content: string, tag: Tag): string =>
    gone(tag.text) + content.replace(/\{[{%#]|[%}#]\}/g, shelter.inline) + gone('');
  return {
    blocks: {
      comment: hidden,
      schema: hidden,
      style: hidden,
      stylesheet: hidden,
      javascript: hidden,
      css: hidden,
      js: hidden,
      highlight: code,
      raw,
      verbatim: raw,
    },
    tag: (tag, _closed, before) => {
      if (inTarget(before)) return '#';
      if (PRINTING.test(tag.name)) return hole(tag.text);
      if (!PICTURE.test(tag.name + tag.args)) return gone(tag.text);
      return figure([quotedArgs(tag.args, shelter).get('caption') ?? ''], tag, shelter);
    },
  };
}
