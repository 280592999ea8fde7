/** Finds the chapters of an EPUB in order, and what its contents call them. */

import { type Budget, DocumentRefused } from '../limits.js';
import type { Archive } from './archive.js';
import { allNamed, type Element, readXml } from './xml.js';

/** A line of the contents. `anchor`: the id of the element where it begins; `depth`: how far in it is. */
export type Entry = {
  readonly path: string;
  readonly anchor: string | undefined;
  readonly title: string;
  readonly depth: number;
};

/**
 * `spine`: the paths of the chapters' files in reading order. `titles`: of those that the contents list. `kinds`: what
 * the guide of an older book calls a file ("copyright-page").
 */
export type Book = {
  readonly metadata: Element;
  readonly spine: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
  readonly entries: readonly Entry[];
  readonly kinds: ReadonlyMap<string, string>;
};

const damaged = (what: string): DocumentRefused =>
  new DocumentRefused('damaged', `This is no complete EPUB: ${what}. Export the book again.`);

/** @throws DocumentRefused if the parts that every book must have are missing */
export async function readBook(archive: Archive, budget: Budget): Promise<Book> {
  const container = readXml(await archive.read('META-INF/container.xml'), budget);
  const path = allNamed(container, 'rootfile')[0]?.attributes['full-path'];
  if (path === undefined || !archive.has(path)) throw damaged('its list of parts is missing');
  const root = readXml(await archive.read(path), budget);
  const [metadata] = allNamed(root, 'metadata');
  if (metadata === undefined) throw damaged('it states no metadata');
  const items = new Map(allNamed(root, 'item').map(({ attributes }) => [attributes.id ?? '', attributes]));
  const spine = allNamed(root, 'itemref')
    .filter(({ attributes }) => attributes.linear !== 'no')
    .map(({ attributes }) => items.get(attributes.idref ?? ''))
    .filter((item) => item !== undefined)
    .filter((item) => !/\bnav\b/.test(item.properties ?? '') && /html|xml/.test(item['media-type'] ?? 'html'))
    .map((item) => resolve(path, item.href ?? ''))
    .filter((file) => archive.has(file));
  if (spine.length === 0) throw damaged('it has no chapters');
  const entries = await contentsOf({ archive, budget, path }, [...items.values()]);
  const titles = new Map<string, string>();
  // The first entry of a file names it.
  for (const { path: file, title } of entries) if (!titles.has(file)) titles.set(file, title);
  const kinds = allNamed(root, 'reference').map(
    ({ attributes }) => [resolve(path, attributes.href ?? ''), (attributes.type ?? '').toLowerCase()] as const,
  );
  return { metadata, spine: [...new Set(spine)], titles, entries, kinds: new Map(kinds) };
}

type At = { readonly archive: Archive; readonly budget: Budget; readonly path: string };

/** From the navigation page of EPUB 3, else from the NCX file of EPUB 2. */
async function contentsOf(
  { archive, budget, path }: At,
  items: readonly Readonly<Record<string, string>>[],
): Promise<readonly Entry[]> {
  const item =
    items.find(({ properties }) => /\bnav\b/.test(properties ?? '')) ??
    items.find((each) => each['media-type'] === 'application/x-dtbncx+xml');
  const file = item && resolve(path, item.href ?? '');
  const data = file === undefined ? undefined : await archive.find(file);
  if (file === undefined || data === undefined) return [];
  return linesOf(readXml(data, budget)).flatMap(({ href, title, depth }) => {
    const anchor = /#(.+)$/s.exec(href)?.[1];
    return title === '' ? [] : [{ path: resolve(file, href), anchor, title, depth }];
  });
}

type Line = { readonly href: string; readonly title: string; readonly depth: number };

const clean = (text: string | undefined): string => (text ?? '').replace(/&nbsp;|\s+/g, ' ').trim();

function linesOf(contents: Element): readonly Line[] {
  const [map] = allNamed(contents, 'navMap');
  if (map !== undefined) return pointsIn(map, 0);
  const navs = allNamed(contents, 'nav');
  const toc = navs.find(({ attributes }) => attributes.type === 'toc') ?? navs[0];
  return toc === undefined ? [] : linksIn(toc, 0);
}

const pointsIn = (element: Element, depth: number): readonly Line[] =>
  element.children
    .filter(({ name }) => name === 'navPoint')
    .flatMap((point) => {
      const href = point.children.find(({ name }) => name === 'content')?.attributes.src ?? '';
      const title = clean(allNamed(point, 'text')[0]?.text);
      return [{ href, title, depth }, ...pointsIn(point, depth + 1)];
    });

const linksIn = (element: Element, depth: number): readonly Line[] =>
  element.children.flatMap((child) =>
    child.name === 'a'
      ? [{ href: child.attributes.href ?? '', title: clean(child.text), depth }]
      : linksIn(child, depth + (child.name === 'ol' ? 1 : 0)),
  );

/** The path in the archive of an address that stands in `from`. */
function resolve(from: string, href: string): string {
  const base = new URL(
    from
      .replace(/[^/]*$/, '')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    'zip://book/',
  );
  try {
    return decodeURIComponent(new URL(href.replace(/#.*$/s, ''), base).pathname.slice(1));
  } catch {
    return '';
  }
}
