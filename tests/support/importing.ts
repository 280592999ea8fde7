import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Bytes, Draft, Facts, Read } from '../../src/import/draft.js';
import { createImporter, type Importer } from '../../src/import/importer.js';
import { createCalls } from '../../src/import/process/calls.js';
import type { ImportProcess } from '../../src/import/process/process.js';
import type { Calls } from '../../src/import/process/protocol.js';
import type { Entry, Formats } from '../../src/import/sources.js';

/** A story of five sentences about a place, so that stories about two places are not copies. */
export const story = (place: string): string =>
  [
    `The council of ${place} met on Monday to decide about the old bridge over the river.`,
    `Engineers from ${place} reported that two of its seven piers had moved since the winter flood.`,
    `Nobody from ${place} was hurt, but the road to the harbour stays closed to lorries for now.`,
    `“We will rebuild it,” said the mayor of ${place}, who has asked the province for money.`,
    `A decision on the plans for ${place} is expected before the end of the summer.`,
  ].join('\n\n');

export const draftOf = (source: string, options: { facts?: Facts; markdown?: string } = {}): Draft => ({
  source,
  facts: options.facts ?? { title: { value: `News from ${source}`, from: 'JSON-LD' } },
  markdown: options.markdown ?? story(source),
  problems: [],
});

export const read = (draft: Draft): Read => ({ kind: 'draft', draft });

/** A web of pages that are drafts already, and of lists of their addresses. Files are read as text. */
export type FakeWeb = {
  readonly pages: Map<string, Draft>;
  readonly lists: Map<string, readonly Entry[]>;
  /** What people have attached, by address. */
  readonly files: Map<string, string>;
};

export const createWeb = (): FakeWeb => ({ pages: new Map(), lists: new Map(), files: new Map() });

const textOf = ({ bytes }: Bytes): string => new TextDecoder().decode(bytes);

export function fakeFormats({ pages, lists, files }: FakeWeb): Formats {
  const listed = async ({ source }: Bytes) => ({
    kind: 'list' as const,
    entries: lists.get(source) ?? [],
    left: [],
  });
  return {
    async fetch(address, attached) {
      const text = files.get(address);
      if (text !== undefined && attached)
        return { kind: 'fetched', bytes: { source: address, bytes: new TextEncoder().encode(text), url: address } };
      if (pages.has(address) || lists.has(address))
        return { kind: 'fetched', bytes: { source: address, bytes: new Uint8Array(), url: address } };
      return { kind: 'refused', code: 'unreachable', source: address, message: `${address} is not there` };
    },
    kindOf: ({ source }) => (lists.has(source) ? 'feed' : pages.has(source) ? 'page' : 'document'),
    readPage: async ({ source }) => read(pages.get(source) ?? draftOf(source)),
    async readDocument(bytes) {
      const [title = '', ...rest] = textOf(bytes).split('\n');
      return read({
        source: bytes.source,
        facts: { title: { value: title, from: 'line 1' } },
        markdown: rest.join('\n'),
        problems: [],
      });
    },
    readFeed: listed,
    readSitemap: listed,
  };
}

/** The importing work in this process. */
export function localProcess(calls: Calls): ImportProcess {
  return {
    call: async (name, args) => {
      const run = calls[name] as (...args: readonly unknown[]) => Promise<never>;
      return { kind: 'done', output: await run(...args) };
    },
    close: () => undefined,
  };
}

export type Trial = {
  readonly importer: Importer;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly web: FakeWeb;
  readonly files: () => Promise<readonly string[]>;
  readonly file: (name: string) => Promise<string>;
  readonly save: (name: string, text: string) => Promise<void>;
  /** Imports these sources and writes all that can be written. */
  readonly run: (...sources: readonly string[]) => Promise<readonly string[]>;
};

/** An empty library, and a web of fakes to import from. */
export async function createTrial(): Promise<Trial> {
  const home = await mkdtemp(join(tmpdir(), 'yaar-import-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const [corpusDir, dataDir] = [join(home, 'corpus'), join(home, 'data')];
  await mkdir(corpusDir);
  const web = createWeb();
  const process = localProcess(createCalls(fakeFormats(web)));
  const clock = () => new Date('2026-11-26T12:00:00Z');
  const importer = createImporter({ corpusDir, dataDir, version: '0', clock, process });
  return {
    ...{ importer, corpusDir, dataDir, web },
    files: () => readdir(corpusDir),
    file: (name) => readFile(join(corpusDir, name), 'utf8'),
    save: (name, text) => writeFile(join(corpusDir, name), text),
    async run(...sources) {
      const { planned } = await importer.preview(sources.map((source) => ({ source })));
      for (const plan of planned) if (plan.kind !== 'refused') await importer.write(plan);
      return planned.map(({ kind }) => kind);
    },
  };
}
