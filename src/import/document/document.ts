/** Reads documents: PDF, DOCX, EPUB, plain text and Markdown. */

import { messageOf } from '../../errors.js';
import type { Bytes, Draft, Read } from '../draft.js';
import { kindOf } from './kind.js';
import { type Budget, budgetOf, type DocumentOptions, DocumentRefused, megabytes, refusalOf } from './limits.js';
import { readPdf } from './pdf/pdf.js';
import { readMarkdown } from './text/markdown.js';
import { readText } from './text/text.js';
import { readDocx } from './zip/docx.js';
import { readEpub } from './zip/epub.js';

/**
 * What a document says: one article, or for a book one for each chapter. Whatever is wrong with the bytes is a
 * `Refusal`. Work inside a library cannot be interrupted, so whoever reads strangers' files runs this in a process
 * that it can end.
 */
export async function readDocument(source: Bytes, options: DocumentOptions = {}): Promise<readonly Read[] | Read> {
  const budget = budgetOf(options);
  try {
    if (source.bytes.length > budget.limits.bytes) throw tooLarge(source.bytes.length, budget.limits.bytes);
    budget.check();
    const read = await draftsOf(source, budget);
    budget.check();
    return Array.isArray(read) ? read.map(asRead) : asRead(read as Draft);
  } catch (error) {
    return refusalOf(source.source, refusedFor(error));
  }
}

const asRead = (draft: Draft): Read => ({ kind: 'draft', draft });

const tooLarge = (bytes: number, most: number): DocumentRefused =>
  new DocumentRefused('too-large', `The file has ${megabytes(bytes)}; at most ${megabytes(most)} are read. Divide it.`);

/** Parsers throw what they like, stack overflows on nested input included: for the user the file is damaged. */
function refusedFor(error: unknown): DocumentRefused {
  if (error instanceof DocumentRefused) return error;
  const message = `The file cannot be read (${messageOf(error)}). Open it in its program and save it again.`;
  return new DocumentRefused('damaged', message, { cause: error });
}

function draftsOf(source: Bytes, budget: Budget): Promise<Draft | readonly Draft[]> | Draft {
  const kind = kindOf(source);
  switch (kind) {
    case 'pdf':
      return readPdf(source, budget);
    case 'docx':
      return readDocx(source, budget);
    case 'epub':
      return readEpub(source, budget);
    case 'markdown':
      return readMarkdown(source, budget);
    case 'text':
      return readText(source, budget);
    case 'html':
    case 'feed':
    case 'sitemap':
      throw new DocumentRefused('kind-unknown', `This is a ${kind === 'html' ? 'page' : kind}, not a document.`);
    case 'unknown':
      throw unknown(source.bytes);
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/** Old Word files, and Word files with a password, are containers of their own kind. */
function unknown(bytes: Uint8Array): DocumentRefused {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return data.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? new DocumentRefused(
          'encrypted',
          'The document is protected by a password. Save a copy without one, and import that.',
        )
      : new DocumentRefused('kind-unknown', 'This is an old Word or Office file. Save it as DOCX, and import that.');
  }
  if (data.length === 0 || data.toString('latin1').trim() === '')
    return new DocumentRefused('no-text', 'The file is empty.');
  const readable = 'Readable are PDF, DOCX, EPUB, HTML, Markdown, plain text, feeds and sitemaps';
  return new DocumentRefused('kind-unknown', `Nobody can say what kind of file this is. ${readable}.`);
}
