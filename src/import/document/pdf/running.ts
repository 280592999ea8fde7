/** Finds running heads, running feet and page numbers: what is at the same place of several pages. */

import { isMarked } from '../blocks.js';
import { statedIn } from '../stated.js';
import type { Fragment, PageText } from './fragments.js';
import { median } from './fragments.js';
import { type Row, rowsOf, textOfRow } from './rows.js';

export type Body = { readonly pages: readonly PageText[]; readonly removed: readonly string[] };

/** Only these many rows from the edge of the page are looked at. */
const ROWS = 3;
const LONGEST = 160;

/** `apart`: further from the next row of the text than its rows are from each other, or in letters of another size. */
type Edge = {
  readonly page: number;
  readonly row: Row;
  readonly text: string;
  readonly key: string;
  readonly place: string;
  readonly apart: boolean;
  readonly margin: boolean;
};

const NUMBER =
  /^[\W_]*(?:page |seite |p\. ?|стр\. ?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|из)\s*\d{1,4})?[\W_]*$/iu;

export function withoutRunning(pages: readonly PageText[]): Body {
  const size = median(pages.flatMap(({ fragments }) => fragments.map((fragment) => fragment.size)));
  const edges = pages.flatMap((page) => edgesOf(page, size));
  const all = edges.flat();
  const keys = countPages(all, ({ key }) => key);
  const repeated = ({ key, apart }: Edge): boolean => {
    const count = keys.get(key) ?? 0;
    return count >= leastPages(pages.length) && (apart || (count >= 4 && count >= pages.length * 0.4));
  };
  const places = countPages(all.filter(repeated), ({ place }) => place);
  // A head that names the chapter changes, but not its place.
  const usual = ({ place, apart }: Edge): boolean =>
    apart && (places.get(place) ?? 0) >= Math.max(2, pages.length * 0.5);
  // Nothing is repeated on a single page: a number alone, or a small line in the margin that states no fact.
  const alone = ({ text, apart, row, margin }: Edge): boolean =>
    pages.length === 1 &&
    apart &&
    (NUMBER.test(text) || (margin && row.size < size * 0.85 && statedIn(text) === undefined));
  const isRunning = (edge: Edge): boolean =>
    edge.text.length <= LONGEST && !isMarked(edge.text) && (repeated(edge) || usual(edge) || alone(edge));
  const found = edges.flatMap((edge) => edge.slice(0, firstNot(edge, isRunning)));
  const gone = new Set<Fragment>(found.flatMap(({ row }) => row.fragments));
  return {
    pages: pages.map((page) => ({ ...page, fragments: page.fragments.filter((fragment) => !gone.has(fragment)) })),
    removed: [...new Set(found.map(({ text }) => text.replace(/\d+/g, '#')))],
  };
}

/** What is inside of a row of the text is text as well. */
function firstNot(edge: readonly Edge[], isRunning: (edge: Edge) => boolean): number {
  const at = edge.findIndex((each) => !isRunning(each));
  return at < 0 ? edge.length : at;
}

/** On two of two pages, on three of many; heads of left and right pages differ, so half of few pages is enough. */
const leastPages = (pages: number): number => (pages <= 2 ? 2 : pages <= 5 ? Math.ceil(pages / 2) : 3);

/** The first rows of the page from the top, and the last from the bottom: the outermost first. */
function edgesOf(page: PageText, size: number): readonly (readonly Edge[])[] {
  const rows = rowsOf(page.fragments);
  const steps = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0));
  const usual = median(steps.filter((step) => step > size * 0.5)) || size * 1.3;
  const edgeOf = (row: Row, next: Row | undefined): Edge => {
    const text = textOfRow(row, { page: page.number });
    const name = NUMBER.test(text) ? '#' : text.toLowerCase().replace(/\d+/g, '#');
    const apart =
      next === undefined || Math.abs(next.y - row.y) > usual * 1.4 || Math.abs(row.size - size) > size * 0.07;
    const margin = row.y < page.height * 0.06 || row.y > page.height * 0.94;
    const place = `${Math.round(row.y / 3)} ${row.size.toFixed(0)}`;
    return { page: page.number, row, text, key: `${name}@${Math.round(row.y / 6)}`, place, apart, margin };
  };
  const outer = (list: readonly Row[], isOuter: (row: Row) => boolean): readonly Edge[] =>
    list
      .slice(0, ROWS)
      .filter(isOuter)
      .map((row) => edgeOf(row, list[list.indexOf(row) + 1]));
  return [
    outer(rows, ({ y }) => y < page.height * 0.14),
    outer([...rows].reverse(), ({ y }) => y > page.height * 0.86),
  ];
}

function countPages(edges: readonly Edge[], key: (edge: Edge) => string): ReadonlyMap<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const edge of edges) pages.set(key(edge), (pages.get(key(edge)) ?? new Set()).add(edge.page));
  return new Map([...pages].map(([name, { size }]) => [name, size]));
}
