/** Reads DOCX files. */

import mammoth from 'mammoth';
import { messageOf } from '../../../errors.js';
import { foldLetters } from '../../../words/fold.js';
import { doubt, note } from '../../doubts/doubt.js';
import type { Bytes, Draft, DraftProblem, Facts } from '../../draft.js';
import { type Converted, converted, mark, type Note, withNotes } from '../blocks.js';
import { type Budget, DocumentRefused } from '../limits.js';
import { headOf } from '../opening.js';
import { type Archive, openArchive } from './archive.js';
import { plainWord } from './plain-word.js';
import { storedArchive } from './store.js';
import { styleMapOf } from './word-styles.js';
import { allNamed, checkXml, readXml } from './xml.js';

/** mammoth needs these and nothing else; pictures, fonts and embedded files are left out. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|(?:word|docProps)\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

const TEXTS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

export async function readDocx(source: Bytes, budget: Budget): Promise<Draft> {
  const archive = await openArchive(source.bytes, budget);
  const parts = await checkedParts(archive, budget);
  const styleMap = styleMapOf(parts.find(({ name }) => name === 'word/styles.xml')?.data, budget);
  const { html, messages } = await convert(storedArchive(parts), styleMap);
  budget.check();
  const { text, notes } = notesOf(html);
  const core = coreFacts(parts.find(({ name }) => name === 'docProps/core.xml')?.data, budget);
  const body = withoutPulls(converted(tidy(text)));
  const head = headOf(body.markdown);
  const facts: Facts = { ...core.facts, ...head.facts };
  const markdown = withNotes(head.markdown, notes);
  if (!/\p{L}/u.test(markdown))
    throw new DocumentRefused(
      'no-text',
      'The document has no text, perhaps only pictures. Import a version with text.',
    );
  return {
    source: source.source,
    facts,
    markdown,
    problems: [
      ...core.problems.filter((each) => !(each.severity === 'doubt' && head.facts.author)),
      ...head.problems,
      ...body.problems,
      ...messages,
      ...(parts.some(({ formulas }) => formulas) ? [FORMULAS] : []),
    ],
  };
}

/** A heading is one line, whatever breaks it has; a table of one cell is a box around a paragraph. */
const tidy = (html: string): string =>
  html
    .replace(/<h([1-6])>(?:(?!<\/h\1>)[\s\S])*<\/h\1>/g, (heading) => heading.replace(/\s*<br ?\/?>\s*/g, ' '))
    .replace(/<table>(?:<tbody>)?<tr><td>((?:(?!<\/?t[dr]\b)[\s\S])*)<\/td><\/tr>(?:<\/tbody>)?<\/table>/g, '$1');

/** A box beside the text repeats a sentence of it; it is read after the paragraph that it is fixed to. */
function withoutPulls(body: Converted): Converted {
  const blocks = body.markdown.split('\n\n');
  const letters = blocks.map(foldLetters);
  const isPull = (index: number): boolean =>
    (blocks[index] ?? '').split(/\s+/).length >= LEAST_PULL &&
    [index - 2, index - 1, index + 1].some(
      (near) => (letters[near] ?? '') !== letters[index] && (letters[near] ?? '').includes(letters[index] ?? ''),
    );
  const kept = blocks.filter((_block, index) => !isPull(index));
  const gone = blocks.length - kept.length;
  if (gone === 0) return body;
  const problems = [...body.problems, note(`${gone} boxes that repeat a sentence of the text are left out.`)];
  return { markdown: kept.join('\n\n'), problems };
}

const LEAST_PULL = 6;

const FORMULAS = doubt('formulas', {});

async function checkedParts(archive: Archive, budget: Budget) {
  const parts: { readonly name: string; readonly data: Buffer; readonly formulas: boolean }[] = [];
  for (const name of archive.names.filter((each) => NEEDED.test(each))) {
    const data = await archive.read(name);
    checkXml(data, budget);
    parts.push({ name, ...(TEXTS.test(name) ? plainWord(data, budget) : { data, formulas: false }) });
  }
  return parts;
}

type FromWord = { readonly html: string; readonly messages: readonly DraftProblem[] };

async function convert(buffer: Buffer, styleMap: string[]): Promise<FromWord> {
  const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const options = { convertImage: noPicture, externalFileAccess: false, idPrefix: 'n-', styleMap };
    const { value, messages } = await mammoth.convertToHtml({ buffer }, options);
    return { html: value, messages: problemsOf(messages) };
  } catch (error) {
    const advice = 'Open it in its program and save it again.';
    throw new DocumentRefused('damaged', `The document cannot be read (${messageOf(error)}). ${advice}`, {
      cause: error,
    });
  }
}

/** Styles that have no meaning for the text are no problem of it. */
function problemsOf(messages: readonly { readonly type: string; readonly message: string }[]): readonly DraftProblem[] {
  const told = messages
    .map(({ message }) => message)
    .filter(
      (message) =>
        !/^(?:Unrecognised (?:paragraph|run|table) style|Paragraph style with ID YaarOutline\d)/.test(message),
    );
  return [...new Set(told)].slice(0, 10).map((text) => doubt('word-program', { text }));
}

const REFERENCE = /<sup><a href="#n-(?:foot|end)note-\d+" id="n-(foot|end)note-ref-(\d+)">\[\d+\]<\/a><\/sup>/g;
const NOTES = /<ol>((?:<li id="n-(?:foot|end)note-\d+">[\s\S]*?<\/li>)+)<\/ol>\s*$/;
const NOTE = /<li id="n-(foot|end)note-(\d+)">([\s\S]*?)<\/li>(?=<li id="n-|$)/g;

/** mammoth writes notes as a list at the end; here they become notes of the Markdown. */
function notesOf(html: string): { readonly text: string; readonly notes: readonly Note[] } {
  const label = (kind = '', number = ''): string => (kind === 'end' ? `e${number}` : number);
  const list = NOTES.exec(html);
  const notes = [...(list?.[1] ?? '').matchAll(NOTE)].map(([, kind, number, inner = '']) => ({
    label: label(kind, number),
    text: converted(inner.replace(/\s*<a href="#n-(?:foot|end)note-ref-\d+">↑<\/a>/g, '')).markdown,
  }));
  const body = list ? html.slice(0, list.index) : html;
  return { text: body.replace(REFERENCE, (_all, kind, number) => mark(label(kind, number))), notes };
}

/** Names that programs fill in by themselves. */
const NOBODY =
  /^(?:user|admin(?:istrator)?|author|owner|unknown|microsoft(?: office)?(?: user)?|python-docx|un-named|пользователь)$/i;

function coreFacts(
  data: Buffer | undefined,
  budget: Budget,
): { readonly facts: Facts; readonly problems: readonly DraftProblem[] } {
  if (data === undefined) return { facts: {}, problems: [] };
  const core = readXml(data, budget);
  const value = (name: string): string | undefined => allNamed(core, name)[0]?.text.trim() || undefined;
  const [title, creator, language, created] = ['title', 'creator', 'language', 'created'].map(value);
  const author = creator !== undefined && !NOBODY.test(creator) ? creator : undefined;
  const problems: DraftProblem[] = [];
  if (author) problems.push(doubt('author-of-file', { author }));
  if (created) problems.push(note(`The Word file was made on ${created.slice(0, 10)}; that is no publication date.`));
  return {
    facts: {
      ...(title ? { title: { value: title, from: 'docProps/core.xml dc:title' } } : {}),
      ...(author ? { author: { value: author, from: 'docProps/core.xml dc:creator' } } : {}),
      ...(language ? { language: { value: language, from: 'docProps/core.xml dc:language' } } : {}),
    },
    problems,
  };
}
