import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../words/edit-distance.js';
import type { Flaw } from './decode.js';
import { FACTS, type Facts, factsOf, KEYS } from './facts.js';

/** `facts` are absent when there are flaws; the Markdown begins at `bodyStart` of the text, if that is known. */
export type FrontMatter = { readonly facts?: Facts; readonly flaws: readonly Flaw[]; readonly bodyStart?: number };

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^---[ \t]*$\n?/m;

/** The facts between the two `---` lines at the top of a file, or all that is wrong with them. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return { flaws: [{ line: 1, reason: MISSING }], bodyStart: 0 };
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (closing === null) return { flaws: [{ line: 1, reason: UNCLOSED }] };
  const bodyStart = opening.length + closing.index + closing[0].length;
  return { ...readYaml(rest.slice(0, closing.index)), bodyStart };
}

const MISSING = 'no front matter: the first line must be ---, then at least a line "title: …", then --- again';
const UNCLOSED = 'the front matter does not end: close it with a line ---';

/** The YAML begins on the file's second line. */
function readYaml(source: string): Omit<FrontMatter, 'bodyStart'> {
  const lines = new LineCounter();
  const yaml = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;
  const broken = yaml.errors.map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    reason: inWords(code, message),
  }));
  const readable = yaml.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const facts = readable ? readFacts(yaml, lineAt) : { flaws: [] };
  const flaws = distinct([...broken, ...facts.flaws]).sort((a, b) => a.line - b.line);
  return flaws.length > 0 ? { flaws } : facts;
}

/** A parser that lost its way says the same of one line more than once. */
const distinct = (flaws: readonly Flaw[]): Flaw[] =>
  flaws.filter(({ line, reason }, index) => flaws.findIndex((f) => f.line === line && f.reason === reason) === index);

const inWords = (code: string, message: string): string =>
  code === 'DUPLICATE_KEY' ? 'this key is there twice: keep one' : `the front matter is not YAML: ${message}`;

type LineAt = (offset: number) => number;

function readFacts(yaml: Document.Parsed, lineAt: LineAt): Omit<FrontMatter, 'bodyStart'> {
  if (yaml.contents !== null && !isMap(yaml.contents)) {
    return { flaws: [{ line: 2, reason: 'the front matter must be lines of the form "key: value"' }] };
  }
  const stated = plain(yaml);
  if (stated === undefined)
    return { flaws: [{ line: 2, reason: 'write values out: YAML aliases (*name) are not read' }] };
  const read = FACTS.safeParse(stated);
  if (read.success) return { facts: factsOf(read.data), flaws: [] };
  return { flaws: read.error.issues.flatMap((issue) => flawsOf(issue, { yaml, lineAt })) };
}

/** No alias is followed: front matter needs none, and a few can be made to grow without bound. */
function plain(yaml: Document.Parsed): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    return undefined;
  }
}

type Place = { readonly yaml: Document.Parsed; readonly lineAt: LineAt };

function flawsOf(issue: z.core.$ZodIssue, place: Place): Flaw[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ line: keyLine(key, place), reason: unknownKey(key) }));
  }
  const name = String(issue.path[0] ?? '');
  const node = place.yaml.getIn(issue.path, true);
  const offset = isNode(node) ? startOf(node) : undefined;
  const line = offset === undefined ? keyLine(name, place) : place.lineAt(offset);
  return [{ line, reason: `${name} ${issue.message}` }];
}

const startOf = (node: Node): number | undefined => node.range?.[0];

/** The line of a key; of a key that is not there, the line where front matter begins. */
function keyLine(key: string, { yaml, lineAt }: Place): number {
  if (!isMap(yaml.contents)) return 1;
  const found = yaml.contents.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  const offset = found !== undefined && isNode(found.key) ? startOf(found.key) : undefined;
  return offset === undefined ? 1 : lineAt(offset);
}

function unknownKey(key: string): string {
  const near = nearest(key, KEYS);
  return `unknown key "${key}": ${near === undefined ? `the keys are ${KEYS.join(', ')}` : `did you mean "${near}"?`}`;
}
