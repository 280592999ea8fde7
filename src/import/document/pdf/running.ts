/** Finds running heads, running feet and page numbers: what is at the same place of several pages. */

import type { Fragment, PageText } from './fragments.js';
import { type Row, rowsOf, textOfRow } from './rows.js';

export type Body = { readonly pages: readonly PageText[]; readonly removed: readonly string[] };

/** Only these many rows from the edge of the page are looked at. */
const ROWS = 3;
const LONGEST = 160;

type Edge = {
  readonly page: number;
  readonly row: Row;
  readonly text: string;
  readonly key: string;
  readonly place: string;
};

const NUMBER =
  /^[\W_]*(?:page |seite |p\. ?|стр\. ?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|из)\s*\d{1,4})?[\W_]*$/iu;

export function withoutRunning(pages: readonly PageText[]): Body {
  const edges = pages.flatMap(edgesOf);
  const keys = countPages(edges, ({ key }) => key);
  const repeated = (edge: Edge): boolean => (keys.get(edge.key) ?? 0) >= leastPages(pages.length);
  const places = countPages(edges.filter(repeated), ({ place }) => place);
  // A head that names the chapter changes, but not its place.
  const usual = (edge: Edge): boolean => (places.get(edge.place) ?? 0) >= Math.max(2, pages.length * 0.5);
  const alone = (edge: Edge): boolean => pages.length === 1 && NUMBER.test(edge.text) && isApart(edge, pages);
  const found = edges.filter((edge) => (repeated(edge) || usual(edge) || alone(edge)) && edge.text.length <= LONGEST);
  const gone = new Set<Fragment>(found.flatMap(({ row }) => row.fragments));
  return {
    pages: pages.map((page) => ({ ...page, fragments: page.fragments.filter((fragment) => !gone.has(fragment)) })),
    removed: [...new Set(found.map(({ text }) => text.replace(/\d+/g, '#')))],
  };
}

/** On two of two pages, on three of many; heads of left and right pages differ, so half of few pages is enough. */
const leastPages = (pages: number): number => (pages <= 2 ? 2 : pages <= 5 ? Math.ceil(pages / 2) : 3);

function edgesOf(page: PageText): readonly Edge[] {
  const rows = rowsOf(page.fragments);
  const outer = rows.length <= ROWS * 2 ? rows : [...rows.slice(0, ROWS), ...rows.slice(-ROWS)];
  return outer
    .filter(({ y }) => y < page.height * 0.14 || y > page.height * 0.86)
    .map((row): Edge => {
      const text = textOfRow(row, page.number);
      const place = `${Math.round(row.y / 3)} ${row.size.toFixed(0)}`;
      return {
        page: page.number,
        row,
        text,
        key: `${NUMBER.test(text) ? '#' : text.toLowerCase().replace(/\d+/g, '#')}@${Math.round(row.y / 6)}`,
        place,
      };
    });
}

function countPages(edges: readonly Edge[], key: (edge: Edge) => string): ReadonlyMap<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const edge of edges) pages.set(key(edge), (pages.get(key(edge)) ?? new Set()).add(edge.page));
  return new Map([...pages].map(([name, { size }]) => [name, size]));
}

/** A number in the last row of a single page, well below the text. */
function isApart(edge: Edge, pages: readonly PageText[]): boolean {
  const rows = rowsOf(pages[0]?.fragments ?? []);
  const at = rows.findIndex(({ y }) => y === edge.row.y);
  const before = rows[at - 1];
  return at === rows.length - 1 && before !== undefined && edge.row.y - before.y > edge.row.size * 2;
}
