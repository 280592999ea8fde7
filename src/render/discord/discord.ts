/** Every kind of reply as Discord messages. */

import type { Action, Format, Help, Reply } from '../../commands/reply.js';
import type { ArticleRef } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { formatted } from '../formats/formatted.js';
import type { Rendered } from '../verify.js';
import type { View } from '../view.js';
import { commandInWords } from '../words/commands.js';
import type { Words } from '../words/en.js';
import { isSaid, saidInWords } from '../words/said.js';
import { abstained, closest, nearly, sourceLine } from './answer.js';
import { codeOf } from './block.js';
import { checkUnits } from './checks.js';
import type { Keep } from './custom-id.js';
import { escapeText } from './escape.js';
import { memoryText } from './memory.js';
import {
  buttonRows,
  type DiscordMessage,
  type DiscordMessages,
  fileComponent,
  laidOut,
  pack,
  textDisplay,
  type Unit,
} from './parts.js';
import { named, quoteUnit, small } from './quote.js';
import { readerOf } from './read.js';
import { type Content, LIST, library, sources, utf8 } from './sources.js';
import { readingsUnits, timelineUnits } from './timeline.js';
import { unbroken } from './unbroken.js';

/**
 * `echo`: show the question above its answer, since Discord shows other people only that a command was used.
 * `by`: the name of whoever asked, where others see the answer. `keep`: see Keep.
 * `note`: something that is not part of the reply, in small print below it.
 */
export type Look = {
  readonly view: View;
  readonly words: Words;
  readonly echo?: boolean;
  readonly by?: string | undefined;
  readonly note?: string;
  readonly keep?: Keep | undefined;
};

/** A reply as one or more messages of components, with its buttons below the last one. Pure. */
export const renderDiscord = (reply: Reply, look: Look): Rendered<DiscordMessages> => ({
  payload: messagesOf(reply, { ...look, words: unbroken(look.words), pasted: look.words }),
  read: readerOf(look.words, reply),
});

/** `pasted`: for what is copied to other places, where nothing holds a date together. */
type Drawing = Look & { readonly pasted: Words };

function messagesOf(reply: Reply, look: Drawing): DiscordMessages {
  const { units: bare, file } = contentOf(reply, look);
  const units = look.echo ? headed(bare, echoOf(reply, look)) : bare;
  const pages = pack(look.note ? [...units, [small(escapeText(look.note))]] : units);
  const messages = pages.map((page): DiscordMessage => ({ components: laidOut(page), files: [] }));
  const last = messages.at(-1) ?? { components: [], files: [] };
  const end: DiscordMessage = {
    components: [...last.components, ...(file ? [fileComponent(file.name)] : []), ...buttonRows(reply.actions, look)],
    files: file ? [file] : [],
  };
  const [first = end, ...others] = [...messages.slice(0, -1), end];
  return [first, ...others];
}

function echoOf(reply: Reply, { words, by }: Look): string | undefined {
  const asked = (question: string): string =>
    small(by === undefined ? words.asked(named(question)) : words.askedBy(named(by), named(question)));
  if ('question' in reply) return asked(reply.question);
  if (reply.turned && 'query' in reply) return asked(reply.query);
  return reply.kind === 'found' || reply.kind === 'nothing' ? small(words.lookedFor(named(reply.query))) : undefined;
}

function headed([first = [], ...others]: readonly Unit[], head: string | undefined): readonly Unit[] {
  return [head === undefined ? first : [head, ...first], ...others];
}

/** A short message in the bot's own words, with buttons below it. */
export const renderNotice = (
  text: string,
  words: Words,
  actions: readonly Action[] = [],
): Rendered<DiscordMessages> => ({
  payload: [{ components: [textDisplay(escapeText(text)), ...buttonRows(actions, { words })], files: [] }],
  read: readerOf(words),
});

function contentOf(reply: Reply, look: Drawing): Content {
  const { words } = look;
  if (isSaid(reply)) return { units: [[clipped(saidInWords(reply, words))]] };
  switch (reply.kind) {
    case 'answered':
      return { units: [...headed(quotes(reply, look).units, sourceLine(reply, look)), ...nearly(reply, look)] };
    case 'closest':
      return { units: closest(reply, look) };
    case 'found':
      return quotes(reply, look);
    case 'changed':
    case 'withdrawn':
      return { ...quotes(reply, look), units: [[escapeText(words[reply.kind])], ...quotes(reply, look).units] };
    case 'checks':
      return { units: checkUnits(reply, look) };
    case 'abstained':
      return { units: [abstained(reply, look)] };
    case 'library':
      return library(reply, look);
    case 'sources':
      return sources(reply, look);
    case 'source-text':
      return sourceText(reply.article, look);
    case 'timeline':
      return { units: timelineUnits(reply, look) };
    case 'readings':
      return { units: readingsUnits(reply, look) };
    case 'help':
      return { units: [[help(reply, words)]] };
    case 'settings':
    case 'privacy':
    case 'noted':
      return { units: [[memoryText(reply, words)]] };
    case 'problem':
      return { units: [[clipped(words.problem(reply))]] };
    default:
      return reply satisfies never;
  }
}

type Quoting = {
  readonly kind: Reply['kind'];
  readonly quotes: readonly Quote[];
  readonly format?: Format;
  readonly turned?: Reply['turned'];
};

const ENDINGS = { plain: 'txt', markdown: 'md', bibtex: 'bib', csl: 'json' } satisfies Record<Format, string>;

/** A requested format comes alone: as code, which Discord lets people copy with a click, or if it is too long, as a file. */
function quotes({ kind, quotes: all, format, turned }: Quoting, look: Drawing): Content {
  const numberOf = (index: number): string | undefined =>
    all.length > 1 ? `${index + 1}` : turned && `${turned.at}/${turned.of}`;
  if (!format) return { units: all.map((quote, index) => quoteUnit(quote, { number: numberOf(index), look })) };
  const remark = kind === 'changed' || kind === 'withdrawn' ? look.words[kind] : undefined;
  // In a code block nobody can follow a link, so it need not lead to the very words.
  const text = formatted(all, format, { view: look.view, words: look.pasted, remark, short: format === 'plain' });
  const code = codeOf(text);
  if (code !== undefined) return { units: [[code]] };
  const titles = [...new Set(all.map(({ article }) => articleIn(look.view, article).title))];
  const about = `**${named(titles.join('; '))}**`;
  return { units: [[about]], file: { name: `quotes.${ENDINGS[format]}`, data: utf8(`${text}\n`) } };
}

/** A message may name many things (every wrong file); the log has all of it. */
const MESSAGE = 1500;
const clipped = (text: string): string => escapeText(text.length > MESSAGE ? `${text.slice(0, MESSAGE)}…` : text);

/** The whole text is too long for any message: a file, letter for letter. */
function sourceText(ref: ArticleRef, { view }: Look): Content {
  const { title, body, id } = articleIn(view, ref);
  return { units: [[`**${named(title)}**`]], file: { name: `${id}.txt`, data: utf8(body) } };
}

function help({ commands, examples }: Help, words: Words): string {
  const lines = commands.map((command) => {
    const { name, description, options } = commandInWords(command, words);
    const form = options
      .filter(({ flag, terminal }) => !flag && !terminal)
      .map((option) => (option.required ? `${option.name}` : `[${option.name}]`));
    return `${[`**/${name}**`, ...form.map(escapeText)].join(' ')}\n${small(escapeText(description))}`;
  });
  const shown =
    examples.length > 0 ? ['', words.examples, ...examples.map((example) => `- ${escapeText(example)}`)] : [];
  return [...lines, '', words.mentionMe, ...shown].join('\n').slice(0, LIST);
}
