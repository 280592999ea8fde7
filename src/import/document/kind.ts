/** Recognises what kind of source some bytes are. */

import type { Bytes } from '../draft.js';

export type SourceKind = 'html' | 'pdf' | 'docx' | 'epub' | 'markdown' | 'text' | 'feed' | 'sitemap' | 'unknown';

/** Enough for any prologue; the rest of a text says no more. */
const HEAD = 64 * 1024;

/** By content first: a server's content type and a file's name are often wrong, and decide only between kinds of text. */
export function kindOf({ bytes, contentType = '', source, url }: Bytes): SourceKind {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (data.subarray(0, 2).toString('latin1') === 'PK') return kindOfZip(data);
  const head = headText(data);
  if (head === undefined) return 'unknown';
  return kindOfText(head, `${contentType.split(';')[0]?.trim().toLowerCase()} ${nameOf(url ?? source)}`);
}

const nameOf = (address: string): string => address.replace(/[?#].*$/s, '').toLowerCase();

/** The names of a ZIP file's parts are not compressed. */
function kindOfZip(data: Buffer): SourceKind {
  if (data.includes('word/document.xml')) return 'docx';
  if (data.includes('META-INF/container.xml') || data.includes('application/epub+zip')) return 'epub';
  return 'unknown';
}

/** The beginning as text, in UTF-16 if it says so; `undefined` for what no text contains. */
function headText(data: Buffer): string | undefined {
  const head = data.subarray(0, HEAD);
  const [a, b, c, d] = head;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return even(head, 'utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return even(head, 'utf-16be');
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  if (text.includes('\0')) return undefined;
  // Pictures, sound and archives consist of control characters to a fifth; a text has hardly any.
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return controls * 50 > text.length ? undefined : text;
}

const even = (bytes: Buffer, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));

/** What may come before the root of an XML or HTML document. */
const PROLOGUE = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype\b(?:[^>[]|\[[\s\S]*?\])*>)+/i;
const HTML_ROOT =
  /^<(?:html|head|body|title|meta|link|script|style|main|article|section|header|div|p|h[1-6]|table|ul|ol|span|a|br|img|noscript)\b/i;

function kindOfText(text: string, hints: string): SourceKind {
  const root = text.replace(PROLOGUE, '');
  if (/^<(?:rss|feed|rdf:rdf)\b/i.test(root)) return 'feed';
  if (/^<(?:urlset|sitemapindex)\b/i.test(root)) return 'sitemap';
  if (/^\s*\{/.test(text) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(text)) return 'feed';
  // A plain text may speak of it.
  const isPlain = /\.txt$/.test(hints) && !root.startsWith('<');
  if (!isPlain && /<!doctype\s+html/i.test(text.slice(0, 4096))) return 'html';
  if (/^<html\b/i.test(root)) return 'html';
  const named = /\.(?:md|markdown|mdx)$/.test(hints) || hints.startsWith('text/markdown');
  if (named) return 'markdown';
  if (HTML_ROOT.test(root) && /<\/[a-z]/i.test(text)) return 'html';
  if (/^(?:text\/html|application\/xhtml)/.test(hints) && /<[a-z][^>]*>/i.test(text)) return 'html';
  if (/^\s*<\?xml/.test(text)) return 'unknown';
  return isMarkdown(text) ? 'markdown' : text.trim() === '' ? 'unknown' : 'text';
}

/** One sure sign is enough: front matter, a heading with number signs, a fence, a link with its address. */
const MARKDOWN_SIGNS = [
  /^(?:---|\+\+\+)[ \t]*\n(?=[\w-]+[ \t]*[:=])[\s\S]*?\n(?:---|\+\+\+)[ \t]*(?:\n|$)/,
  /^#{1,6} \S.*$/m,
  /^(?:```|~~~)/m,
  /\[[^\]\n]+\]\((?:https?:\/\/|\/|#|\.)[^)\s]*\)/,
  /(?<![*\w])\*\*[^\s*][^*\n]*\*\*(?![*\w])/,
];

const isMarkdown = (text: string): boolean => MARKDOWN_SIGNS.some((sign) => sign.test(text));
