/** Live blogs: each entry begins with its time, as a heading of its own. */

import { nameWords, textOf, wordsOf } from '../blocks.js';
import type { Clues } from '../facts/clues.js';
import { typesOf } from '../facts/json-ld.js';

const ENTRIES =
  '[itemprop~=liveBlogUpdate],[itemtype*=BlogPosting],article article,[class*=live-post],[class*=live-blog-post],[class*=liveblog__entry],[class*=live-update],[class*=liveblog-post],[class*=live-entry],[class*=lb-post],[class*=block--content],[class*=blog-post],[class*=timeline-item],[id^=block-],[id^=post-]';
const LEAST = 3;
const TIME = 'time,[class*=time],[class*=stamp]';
const CLOCK = /\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b/i;

/** The entries, if it is a live blog. */
export function liveEntries({ document, entry }: Clues): readonly Element[] {
  const declared =
    (entry !== undefined && typesOf(entry).includes('LiveBlogPosting')) ||
    document.querySelector('[itemtype*=LiveBlogPosting]') !== null ||
    /(?:^| )live ?blog|live updates/.test(
      [document.body, ...document.querySelectorAll('main,article,section')]
        .map((one) => nameWords(one).join(' '))
        .join(' | '),
    );
  const all = [...document.querySelectorAll(ENTRIES)].filter(
    (one) => timeOf(one) !== undefined && wordsOf(textOf(one)).length >= 8,
  );
  const outer = all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && other.contains(one) && all.filter((third) => other.contains(third)).length <= 2,
      ),
  );
  const inner = outer.filter((one) => outer.filter((other) => one.contains(other)).length === 1);
  return inner.length >= LEAST && (declared || inner.length >= 6) ? inner : [];
}

const timeOf = (element: Element): Element | undefined =>
  [...element.querySelectorAll(TIME)].find((one) => CLOCK.test(textOf(one)) && textOf(one).length <= 40);

/** What is before the first entry (the summary), then the entries in the order of the page. */
export function liveText(document: Document, entries: readonly Element[], lead: Element | undefined): Element {
  const root = document.createElement('div');
  if (lead !== undefined) for (const child of [...lead.children]) root.append(child.cloneNode(true));
  for (const entry of entries) {
    const copy = entry.cloneNode(true) as Element;
    const time = timeOf(copy);
    const heading = document.createElement('h2');
    heading.textContent = textOf(time ?? copy);
    time?.remove();
    for (const inner of copy.querySelectorAll('h1,h2')) lower(inner);
    root.append(heading, copy);
  }
  return root;
}

/** The title of an entry is below its time. */
function lower(heading: Element): void {
  const made = heading.ownerDocument.createElement('h3');
  made.append(...heading.childNodes);
  heading.replaceWith(made);
}

/** Paragraphs and lists between the headline and the first entry. */
export function liveLead(
  document: Document,
  entries: readonly Element[],
  headline: Element | undefined,
): Element | undefined {
  const first = entries[0];
  if (first === undefined || headline === undefined) return undefined;
  const lead = document.createElement('div');
  for (const block of document.body.querySelectorAll('p,ul,ol,h2,h3')) {
    const after = (headline.compareDocumentPosition(block) & 4) !== 0;
    const before = (block.compareDocumentPosition(first) & 4) !== 0;
    const inner = block.parentElement?.closest('ul,ol') != null;
    if (after && before && !inner && !block.contains(first) && wordsOf(textOf(block)).length >= 3)
      lead.append(block.cloneNode(true));
  }
  return lead;
}
