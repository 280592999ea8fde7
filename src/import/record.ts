/** The record of an import in an article's file. */

import { createHash } from 'node:crypto';
import { findFrontMatter } from '../corpus/front-matter/fences.js';
import { readStated } from '../corpus/front-matter/stated.js';

/** Where the file came from, on which day, and the fingerprint of what was written then. */
export type ImportRecord = { readonly source: string; readonly on: string; readonly hash: string };

/**
 * The key of the record in the front matter. It is in the file itself, so that one write makes both, and so that a file
 * that is renamed, or a library that is copied or shared in git, still knows what a person has changed since.
 */
export const RECORD_KEY = 'imported';

const DIGITS = 32;
/** The lines that differ with each import of the same text. */
const OF_THE_DAY = new RegExp(`^(?:${RECORD_KEY}:.*\\n(?:[ \\t]+.*\\n)*|retrieved:.*\\n)`, 'gm');

/** Equal for files that say the same: the record, the day and what an editor does to line ends do not count. */
export function fingerprintOf(text: string): string {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const fenced = findFrontMatter(plain);
  const start = fenced.kind === 'block' ? fenced.bodyStart : 0;
  const counted = `${plain.slice(0, start).replace(OF_THE_DAY, '')}${plain.slice(start).trim()}`;
  return createHash('sha256').update(counted, 'utf8').digest('hex').slice(0, DIGITS);
}

/** The record of a file that was imported; nothing if a person wrote it, or removed the record. */
export function recordIn(text: string): ImportRecord | undefined {
  const fenced = findFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const reading = fenced.kind === 'block' ? readStated(fenced) : undefined;
  const value = reading?.stated.find(({ key }) => key === RECORD_KEY)?.value;
  if (typeof value !== 'object' || value === null) return undefined;
  const [source, on, hash] = ['source', 'on', 'hash'].map((key) => Reflect.get(value, key));
  const whole = typeof source === 'string' && typeof on === 'string' && typeof hash === 'string';
  return whole ? { source, on, hash } : undefined;
}

/** A person changed the file after it was imported. */
export const isEdited = (text: string, { hash }: ImportRecord): boolean => fingerprintOf(text) !== hash;
