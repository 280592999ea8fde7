/** The library as importing sees it: what is already there. */

import { type Folder, listFolder } from '../corpus/folder.js';
import { readFrontMatter } from '../corpus/front-matter/front-matter.js';
import { idOf, idsOf } from '../corpus/ids.js';
import { readSource } from '../corpus/load.js';
import { AppError } from '../errors.js';
import { isAddress } from './file.js';
import { createLikeness, type Likeness } from './likeness/likeness.js';
import { type ImportRecord, isEdited, recordIn } from './record.js';

/** A file of the library. `record` is absent if a person wrote it. */
export type ShelfFile = {
  /** Relative to the corpus folder, with `/`. */
  readonly path: string;
  readonly id: string;
  readonly title?: string;
  readonly hash?: string;
  /** The same for all addresses of one page. */
  readonly places: readonly string[];
  readonly record?: ImportRecord & { readonly edited: boolean };
};

export type Shelf = {
  /** The files of the same address or source. */
  readonly at: (places: readonly string[]) => readonly ShelfFile[];
  readonly byId: (id: string) => ShelfFile | undefined;
  readonly likeness: Likeness;
  /** Ids and names that a new file may not have. */
  readonly taken: ReadonlySet<string>;
};

/** A folder that is not there yet is an empty library. */
export async function readShelf(dir: string): Promise<Shelf> {
  const likeness = createLikeness();
  const files: ShelfFile[] = [];
  const { files: listed } = await listFolder(dir).catch(nothingYet);
  const ids = idsOf(listed.map(({ path }) => path));
  for (const { path, read } of listed) {
    const id = ids.get(path) ?? idOf(path);
    const found = await read();
    files.push(found.kind === 'bytes' ? fileOf({ path, id, bytes: found.bytes }, likeness) : { path, id, places: [] });
  }
  const named = new Map(files.map((file) => [file.id, file]));
  const byPlace = new Map<string, ShelfFile[]>();
  for (const file of files) for (const place of file.places) byPlace.set(place, [...(byPlace.get(place) ?? []), file]);
  return {
    at: (wanted) => wanted.flatMap((place) => byPlace.get(place) ?? []),
    byId: (id) => named.get(id),
    likeness,
    taken: new Set(files.flatMap(({ id, path }) => [id, idOf(path), path.toLowerCase().replace(/\.[^.]*$/, '')])),
  };
}

function nothingYet(error: unknown): Pick<Folder, 'files'> {
  const cause = error instanceof AppError ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return { files: [] };
  throw error;
}

type Read = { readonly path: string; readonly id: string; readonly bytes: Uint8Array };

/** The record counts for a draft and for a file that a person broke, too. */
function fileOf({ path, id, bytes }: Read, likeness: Likeness): ShelfFile {
  const source = readSource({ path, bytes, id });
  const article = source.kind === 'article' ? source.article : undefined;
  if (article) likeness.add(id, article.body);
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const record = recordIn(text);
  const front = readFrontMatter(text);
  const url = front.kind === 'read' ? front.facts.url : undefined;
  return {
    path,
    id,
    ...(article && { title: article.title, hash: article.hash }),
    places: [...new Set([url ?? [], record?.source ?? []].flat().map(placeOf))],
    ...(record && { record: { ...record, edited: isEdited(text, record) } }),
  };
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)$/;

/** What is equal for addresses of one page: without what only counts visitors. Of a path, the file's name. */
export function placeOf(source: string): string {
  if (!isAddress(source) || !URL.canParse(source)) return source.replace(/^[^#]*\//, '');
  const url = new URL(source);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href.replace(/^http:/, 'https:').replace(/\/$/, '');
}
