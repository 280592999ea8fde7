/** Discord's Markdown as HTML. */

import { emoji } from './glyphs.js';
import { element, escaped } from './html.js';
import { type Node, parsed } from './rules.js';
import { timestamp } from './timestamps.js';

/** `names`: how people, roles and channels are called, by id. `now`: seconds since 1970, for "2 days ago". */
export type Reading = { readonly names?: Readonly<Record<string, string>>; readonly now?: number };

type Item = { readonly depth: number; readonly sign: string; readonly content: unknown };

const TAGS: Readonly<Record<string, readonly [tag: string, name: string]>> = {
  strong: ['strong', ''],
  em: ['em', ''],
  underline: ['u', ''],
  strikethrough: ['s', ''],
  spoiler: ['span', 'spoiler'],
  subtext: ['small', 'subtext'],
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** A text display, or the content of a message, as Discord's client shows it. */
export const drawnMarkdown = (markdown: string, reading: Reading = {}): string => draw(parsed(markdown), reading);

function draw(value: unknown, reading: Reading): string {
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return value.map((one) => draw(one, reading)).join('');
  return isNode(value) ? drawNode(value, reading) : '';
}

function drawNode(node: Node, reading: Reading): string {
  const inside = (): string => draw(node.content, reading);
  const [tag, name] = TAGS[node.type] ?? [];
  if (tag !== undefined && name !== undefined) return element(tag, name, inside());
  switch (node.type) {
    case 'text':
      return inside();
    case 'br':
    case 'newline':
      return '\n';
    case 'blockQuote':
      return element('div', 'quoted', `<i class="bar"></i><blockquote>${inside().replace(/\n$/, '')}</blockquote>`);
    case 'codeBlock':
      return element('pre', '', inside());
    case 'inlineCode':
      return element('code', '', inside());
    case 'heading':
      return element(`h${Number(node.level)}`, '', inside());
    case 'list':
      return drawList(node.items as readonly Item[], reading);
    case 'link':
    case 'url':
    case 'autolink':
      return `<a href="${escaped(String(node.target))}">${inside()}</a>`;
    default:
      return drawOwn(node, reading);
  }
}

/** What only Discord has. */
function drawOwn(node: Node, { names = {}, now = 0 }: Reading): string {
  const id = String(node.id);
  const mention = (sign: string): string => element('span', 'mention', sign + escaped(names[id] ?? 'unknown'));
  switch (node.type) {
    case 'timestamp': {
      const style = node.format === undefined ? undefined : String(node.format);
      return element('span', 'time', escaped(timestamp(Number(node.timestamp), style, now)));
    }
    case 'twemoji':
      return emoji(String(node.name));
    case 'emoji':
      return element('span', 'emoji', escaped(`:${node.name}:`));
    case 'channel':
      return mention('#');
    case 'user':
    case 'role':
      return mention('@');
    case 'everyone':
    case 'here':
      return element('span', 'mention', `@${node.type}`);
    case 'slashCommand':
      return element('span', 'mention', `/${escaped(String(node.fullName))}`);
    default:
      throw new Error(`Nothing draws Discord's ${node.type} yet.`);
  }
}

/** Items of lists with different signs, or deeper ones, are still one list: the sign is drawn beside each. */
const drawList = (items: readonly Item[], reading: Reading): string =>
  element(
    'ul',
    '',
    items
      .map(({ depth, sign, content }) => {
        const shown = /\d/.test(sign) ? sign : depth === 0 ? '•' : '◦';
        return `<li data-depth="${Math.min(depth, 3)}" data-sign="${shown}">${draw(content, reading)}</li>`;
      })
      .join(''),
  );
