import { parse } from 'discord-markdown-parser';

/** A Discord-Markdown parser that we did not write judges what a person would see. */

type Node = { readonly type: string; readonly content?: unknown; readonly name?: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Plain text of what is shown. Anything that is not text (a mention, a timestamp, a link …) appears as `⟦type⟧`. */
function shown(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(shown).join('');
  if (!isNode(node)) return '⟦nothing⟧';
  if (node.type === 'br' || node.type === 'newline') return '\n';
  if (node.type === 'twemoji') return String(node.name);
  if (node.type === 'text' || node.type === 'strong' || node.type === 'codeBlock') return shown(node.content);
  return `⟦${node.type}⟧`;
}

/** Discord has had lists since 2023, and the parser has none: these signs are bullets and numbers there, and no text. */
const withoutBullets = (markdown: string): string => markdown.replace(/^> (?:- |\d+\. )/gm, '> ');

/** The texts in block quotes, in order, without the line break that ends each. */
export const quotedBy = (markdown: string): readonly string[] =>
  parse(withoutBullets(markdown), 'extended')
    .filter(({ type }) => type === 'blockQuote')
    .map(({ content }) => shown(content).replace(/\n$/, ''));

/** The bold texts, in order. */
export function boldBy(markdown: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (isNode(node)) {
      if (node.type === 'strong') found.push(shown(node.content));
      else walk(node.content);
    }
  };
  walk(parse(markdown, 'extended'));
  return found;
}
