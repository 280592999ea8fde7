/** What a document may cost, and how its reading ends when it costs more. */

import type { Refusal, RefusalCode } from '../draft.js';

/** Every limit with the reason of its default. */
export const DOCUMENT_LIMITS = {
  /** Of the file itself: the scans of a book are larger, but they have no text. */
  bytes: 64 * 1024 * 1024,
  /** Of a PDF: the longest reports have about 1,500. */
  pages: 2000,
  /** Of the whole reading. */
  milliseconds: 60_000,
  /** Files in a DOCX or EPUB. */
  entries: 5000,
  /** Bytes of all these files after decompression, counted while they are decompressed. */
  inflated: 256 * 1024 * 1024,
  /** Bytes of one part that is read as XML or HTML. */
  part: 32 * 1024 * 1024,
  /** Decompressed size by compressed size: text seldom exceeds 20. Small parts may. */
  ratio: 200,
  /** Chapters of a book. */
  chapters: 500,
  /** Elements inside each other: more than this is no text, and parsers call themselves for each level. */
  depth: 400,
  /** Elements of one XML part. */
  elements: 2_000_000,
  /** Characters of a text: a novel of a million words has six million. */
  characters: 16 * 1024 * 1024,
  /** Characters of one paragraph: the longest sentence of a novel has 70,000. */
  paragraph: 200_000,
} as const;

export type Limits = { readonly [Name in keyof typeof DOCUMENT_LIMITS]: number };

export type DocumentOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Milliseconds; only differences count. */
  readonly clock?: (() => number) | undefined;
};

/** Ends a reading from any depth; `readDocument` makes a `Refusal` of it. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';
  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Passed through all readers: the limits, and a check to be called between steps. */
export type Budget = { readonly limits: Limits; readonly signal?: AbortSignal | undefined; readonly check: () => void };

/** `check` throws `DocumentRefused` as soon as the time is up or the caller has given up. */
export function budgetOf({ signal, limits, clock = () => performance.now() }: DocumentOptions): Budget {
  const all = { ...DOCUMENT_LIMITS, ...limits };
  const end = clock() + all.milliseconds;
  const check = (): void => {
    if (signal?.aborted)
      throw new DocumentRefused('too-slow', 'The reading was stopped before its end. Import it again.');
    if (clock() > end) throw new DocumentRefused('too-slow', slow(all.milliseconds));
  };
  return { limits: all, signal, check };
}

const slow = (milliseconds: number): string =>
  `Reading takes longer than ${Math.round(milliseconds / 1000)} s. Divide the document, or save its text as a plain text file.`;

export const refusalOf = (source: string, { code, message }: DocumentRefused): Refusal => ({
  kind: 'refused',
  code,
  source,
  message: `${source}: ${message}`,
});

export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;
