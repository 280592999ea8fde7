/** Lists of articles for Discord. */

import type { LibraryReply, Sources } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import { dateInWords } from '../citation.js';
import type { View } from '../view.js';
import type { Words } from '../words/en.js';
import { libraryInWords } from '../words/library.js';
import { escapeText } from './escape.js';
import type { DiscordMessage, Unit } from './parts.js';
import { named, small, titled } from './quote.js';

type Look = { readonly view: View; readonly words: Words };

/** What a reply shows, and a file with what a message has no room for. */
export type Content = { readonly units: readonly Unit[]; readonly file?: DiscordMessage['files'][number] };

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** How much of a message a list may take; the rest goes into a file. */
export const LIST = 3500;

export function sources({ rows, folder }: Sources, look: Look): Content {
  const { words } = look;
  const others = [folder && words.folder.problems(folder), folder && words.folder.leftOut(folder)].filter(
    (line) => line !== undefined,
  );
  const below = others.map((line) => small(escapeText(line)));
  // One article needs no headline that counts it.
  const above = rows.length === 1 ? [] : [`**${words.sourcesHead(rows.length)}**`];
  return listOf(rows, { above, below }, look);
}

export function library(reply: LibraryReply, look: Look): Content {
  const { lead, head, note } = libraryInWords(reply, look.words);
  const below = note === undefined ? [] : [small(escapeText(note))];
  return listOf(reply.rows, { above: [small(escapeText(lead)), `**${head}**`], below }, look);
}

type Around = { readonly above: readonly string[]; readonly below: readonly string[] };

function listOf(rows: Sources['rows'], { above, below }: Around, look: Look): Content {
  const entries = rows.map((row) => sourceEntry(row, look));
  const lengths = entries.map(({ length }) => length + 1);
  const shown = entries.filter((_, index) => lengths.slice(0, index + 1).reduce((a, b) => a + b, 0) <= LIST);
  if (shown.length === entries.length) return { units: [[[...above, ...shown, ...below].join('\n')]] };
  const list = rows.map(({ article }) => `${article.id}\t${articleIn(look.view, article).title}`).join('\n');
  const more = small(look.words.andMore(entries.length - shown.length));
  return {
    units: [[[...above, ...shown, more, ...below].join('\n')]],
    file: { name: 'sources.txt', data: utf8(`${list}\n`) },
  };
}

/** Without its id, which nobody has to type here: articles are offered while somebody types. */
function sourceEntry({ article: ref, words: size, events }: Sources['rows'][number], { view, words }: Look): string {
  const { title, author, publisher, published, url } = articleIn(view, ref);
  const date = published ? dateInWords(published, words) : words.dateNotStated;
  const line = [author, publisher ?? words.outletNotStated, date].filter((text) => text !== undefined).map(named);
  const details = [...line, words.articleSize(size, events)];
  return `**${titled(title, url)}**\n${small(details.join(' · '))}`;
}
