/** Opens PDF files with pdf.js: no canvas, no scripts, no fonts, nothing from the network. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { messageOf } from '../../../errors.js';
import { type Budget, DocumentRefused } from '../limits.js';
import { encrypted } from '../zip/archive.js';
import { refusePdfBombs } from './bombs.js';
import type { FileFacts } from './facts.js';
import { type Item, type PageText, pageText } from './fragments.js';
import { tagged, tagsOf } from './tags.js';

export type Opened = {
  readonly pages: readonly PageText[];
  readonly file: FileFacts;
  readonly unread: readonly number[];
};

/** Of one page: more are a drawing made of letters. */
const MOST_ITEMS = 50_000;

export async function openPdf(bytes: Uint8Array, budget: Budget): Promise<Opened> {
  await refusePdfBombs(bytes, budget);
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // A copy, as pdf.js takes what it gets.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    ...resources(),
  });
  const stop = (): void => void task.destroy();
  budget.signal?.addEventListener('abort', stop, { once: true });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > budget.limits.pages) throw tooManyPages(pdf.numPages, budget.limits.pages);
    return { ...(await readPages(pdf, budget)), file: await fileFacts(pdf) };
  } catch (error) {
    budget.check();
    throw refusedFor(error);
  } finally {
    budget.signal?.removeEventListener('abort', stop);
    await task.destroy();
  }
}

/** Where pdf.js keeps the tables for Chinese, Japanese and Korean encodings: files of its package. */
function resources(): { readonly cMapUrl?: string; readonly cMapPacked?: boolean } {
  try {
    const root = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
    return { cMapUrl: `${join(root, 'cmaps')}/`, cMapPacked: true };
  } catch {
    return {};
  }
}

const tooManyPages = (pages: number, most: number): DocumentRefused =>
  new DocumentRefused('too-many-pages', `The PDF has ${pages} pages; at most ${most} are read. Divide it.`);

function refusedFor(error: unknown): DocumentRefused {
  if (error instanceof DocumentRefused) return error;
  if (error instanceof Error && error.name === 'PasswordException') return encrypted();
  const message = `The PDF is damaged (${messageOf(error)}). Open it in its program and save it again.`;
  return new DocumentRefused('damaged', message, { cause: error });
}

async function readPages(pdf: PDFDocumentProxy, { limits, check }: Budget) {
  const pages: PageText[] = [];
  const unread: number[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    check();
    const page = await readPage(pdf, number);
    if (page === undefined) unread.push(number);
    else pages.push(page);
    characters += page?.fragments.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (characters > limits.characters)
      throw new DocumentRefused(
        'too-large',
        `The PDF has more than ${Math.round(limits.characters / 1e6)} million letters. Divide it.`,
      );
    // So that a time limit or a caller who gives up is noticed between pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { pages, unread };
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageText | undefined> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true });
    const tags = tagsOf(await page.getStructTree().catch(() => null), number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    page.cleanup();
    const texts = tagged<Item>(items.slice(0, MOST_ITEMS), tags);
    return pageText(texts, transform, { number, width, height });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw error;
    return undefined;
  }
}

const XMP = [
  'dc:title',
  'dc:creator',
  'dc:publisher',
  'dc:language',
  'prism:publicationdate',
  'prism:coverdate',
  'prism:publicationname',
];

async function fileFacts(pdf: PDFDocumentProxy): Promise<FileFacts> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const strings = (entries: readonly (readonly [string, unknown])[]): Record<string, string> =>
    Object.fromEntries(
      entries.flatMap(([key, value]) => {
        const text = Array.isArray(value) ? value.join(', ') : value;
        return typeof text === 'string' ? [[key, text.slice(0, 500)]] : [];
      }),
    );
  return { info: strings(Object.entries(info)), xmp: strings(XMP.map((name) => [name, metadata?.get(name)])) };
}
