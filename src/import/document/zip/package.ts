/** Finds the chapters of an EPUB in order, and what its contents call them. */

import { type Budget, DocumentRefused } from '../limits.js';
import type { Archive } from './archive.js';
import { allNamed, type Element, readXml } from './xml.js';

/** `spine`: the paths of the chapters' files in reading order. `titles`: of those that the contents list. */
export type Book = {
  readonly metadata: Element;
  readonly spine: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
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
  return {
    metadata,
    spine: [...new Set(spine)],
    titles: await titlesOf({ archive, budget, path }, [...items.values()]),
  };
}

type At = { readonly archive: Archive; readonly budget: Budget; readonly path: string };

/** From the navigation page of EPUB 3, else from the NCX file of EPUB 2. The first entry of a file names it. */
async function titlesOf({ archive, budget, path }: At, items: readonly Readonly<Record<string, string>>[]) {
  const titles = new Map<string, string>();
  const item =
    items.find(({ properties }) => /\bnav\b/.test(properties ?? '')) ??
    items.find((each) => each['media-type'] === 'application/x-dtbncx+xml');
  const file = item && resolve(path, item.href ?? '');
  const data = file === undefined ? undefined : await archive.find(file);
  if (file === undefined || data === undefined) return titles;
  for (const [href, title] of entriesOf(readXml(data, budget))) {
    const chapter = resolve(file, href);
    if (title !== '' && !titles.has(chapter)) titles.set(chapter, title);
  }
  return titles;
}

function entriesOf(contents: Element): readonly (readonly [string, string])[] {
  const clean = (text: string | undefined): string => (text ?? '').replace(/&nbsp;|\s+/g, ' ').trim();
  const points = allNamed(contents, 'navPoint').map(
    (point) => [allNamed(point, 'content')[0]?.attributes.src ?? '', clean(allNamed(point, 'text')[0]?.text)] as const,
  );
  if (points.length > 0) return points;
  const navs = allNamed(contents, 'nav');
  const toc = navs.find(({ attributes }) => attributes.type === 'toc') ?? navs[0];
  return toc === undefined
    ? []
    : allNamed(toc, 'a').map((link) => [link.attributes.href ?? '', clean(link.text)] as const);
}

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
