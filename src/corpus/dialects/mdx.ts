/** Rules for MDX. */

import type { Rule } from './rule.js';
import { type Change, change } from './text/brackets.js';
import { gone } from './text/gaps.js';
import { hole, numberHoles } from './text/holes.js';
import { isBlank, linesOf, paragraphOf, prefixOf } from './text/lines.js';
import { BREAK } from './text/signs.js';
import { inTarget } from './text/tags.js';

const STATEMENT =
  /^(?:import(?:\s+(?:[{*"']|type\s|[\w$]+\s*(?:,|from\b))|["'{])|export\s+(?:default\b|const\b|let\b|var\b|(?:async\s+)?function\b|class\b|type\b|interface\b|[{*]))/;
const GOES_ON = /^\s*[)}\]]|^\s+\S/;

export const MDX_STATEMENTS: Rule = {
  name: 'imports and exports of MDX',
  needs: ['import', 'export'],
  reason: 'they are lines of a program, up to the end of their brackets',
  form: 'mdx',
  apply: (markdown) => {
    const lines = linesOf(markdown);
    let [inside, depth] = [false, 0];
    return lines
      .map(({ text, end }) => {
        if (!inside && !STATEMENT.test(text)) return text + end;
        if (inside && depth <= 0 && !STATEMENT.test(text) && (isBlank(text) || !GOES_ON.test(text))) {
          inside = false;
          return text + end;
        }
        if (!inside || depth <= 0) depth = 0;
        inside = true;
        depth += depthOf(text);
        return gone('') + end;
      })
      .join('');
  },
};

const depthOf = (text: string): number => {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, '');
  return (bare.match(/[{([]/g)?.length ?? 0) - (bare.match(/[})\]]/g)?.length ?? 0);
};

const TAG = /<(\/?)([A-Z][\w.]*|[a-z][\w-]*|(?=>))/g;
/** The longest tag that is read, so that many unclosed ones do not take long. */
const LONGEST_TAG = 4000;
const MOST_OPEN = 50;
/** The attributes that components show above their content. */
const TITLE = /(?<![\w-])(?:label|title|summary|heading)=(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"]*)"|'([^']*)')\s*\})/;

export const MDX_TAGS: Rule = {
  name: 'components of MDX',
  reason: 'the page shows what is between their tags, and the label of a tab or the title of a box',
  form: 'mdx',
  apply: (markdown) => {
    const changes: Change[] = [];
    let [done, open, lineStart] = [0, 0, 0];
    for (const { 0: sign, 2: name = '', index } of markdown.matchAll(TAG)) {
      if (index < done || open > MOST_OPEN) continue;
      const between = markdown.slice(done, index);
      const end = endOfTag(markdown, index + sign.length);
      if (end === undefined) {
        open += 1;
        continue;
      }
      const feed = Math.max(between.lastIndexOf('\n'), between.lastIndexOf(BREAK));
      if (feed >= 0) lineStart = done + feed + 1;
      done = end;
      const tag = markdown.slice(index, end);
      // An HTML tag is left to the HTML parser if it can be read as one.
      if (/^[a-z]/.test(name) && !tag.includes('{')) continue;
      const lead = markdown.slice(lineStart, Math.min(index, lineStart + 200));
      changes.push({ start: index, end, text: gone(tag) + titleBelow(tag, lead) });
    }
    return change(markdown, changes);
  },
};

function titleBelow(tag: string, lead: string): string {
  const [, ...values] = TITLE.exec(tag) ?? [];
  const title = values.find((value) => value !== undefined);
  return title === undefined || !isBlank(lead)
    ? ''
    : `${BREAK}${paragraphOf(prefixOf(lead), title)}${BREAK}${prefixOf(lead)}`;
}

/** The place after a tag, whose attributes may be strings or expressions in braces. */
function endOfTag(markdown: string, from: number): number | undefined {
  let [braces, quote] = [0, ''];
  for (let at = from; at < from + LONGEST_TAG && at < markdown.length; at++) {
    const sign = markdown[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') braces += 1;
    else if (sign === '}') braces -= 1;
    else if (braces > 0) continue;
    else if (sign === '<') return undefined;
    else if (sign === '>') return at + 1;
  }
  return undefined;
}

const COMMENT = /^\{\s*(?:\/\*|\}$)/;
const LITERAL = /^\{\s*(?:"([^"{}\n]*)"|'([^'{}\n]*)')\s*\}$/;

export const MDX_EXPRESSIONS: Rule = {
  name: 'expressions of MDX',
  reason:
    '{…} is computed when the site is built, and {/* … */} is a comment; only a string of words is shown as it is',
  form: 'mdx',
  apply: (markdown) => {
    const open: number[] = [];
    const changes: Change[] = [];
    for (const { 0: sign, index } of markdown.matchAll(/[{}]/g)) {
      const start = sign === '{' ? undefined : open.pop();
      if (sign === '{') open.push(index);
      if (start === undefined || open.length > 0) continue;
      const expression = markdown.slice(start, index + 1);
      const [, double, single] = LITERAL.exec(expression) ?? [];
      const left = COMMENT.test(expression) ? gone(expression) : hole(expression);
      const target = inTarget(markdown.slice(Math.max(0, start - 20), start));
      changes.push({ start, end: index + 1, text: target ? '#' : (double ?? single ?? left) });
    }
    return numberHoles(change(markdown, changes));
  },
};
