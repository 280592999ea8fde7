/** Writes front matter. */

import { stringify } from 'yaml';

/** Keys in the order in which they are written; a map is written below its key. */
export type Entries = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/**
 * YAML between its two lines, for a person to read and correct. Values are on one line each, as the reader joins the lines
 * of a value anyway.
 */
export const writeFrontMatter = (entries: Entries): string => `---\n${stringify(entries, { lineWidth: 0 })}---\n`;
