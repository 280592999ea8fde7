import type { LibraryReply } from '../../commands/reply.js';
import type { Words } from './en.js';

/** Above and below the articles that a question about the library is answered with. */
export type LibraryWords = { readonly lead: string; readonly head: string; readonly note: string | undefined };

export function libraryInWords({ rows, total, undated, unknown }: LibraryReply, words: Words): LibraryWords {
  const head = rows.length === total ? words.sourcesHead(total) : words.someSources(rows.length, total);
  const lead = unknown ? words.nothingFrom(unknown.name, unknown.outlets) : words.fromTheList;
  return { lead, head, note: undated > 0 ? words.undated(undated) : undefined };
}
