/** Walking a document by hand: its selectors take time that grows with depth, which a hostile page has plenty of. */

/** The elements inside of another, in order. */
export function* elementsIn(root: Element): Generator<Element> {
  let at: Element | null = root.firstElementChild;
  while (at !== null) {
    yield at;
    let next: Element | null = at.firstElementChild;
    while (next === null && at !== null && at !== root) {
      next = at.nextElementSibling;
      if (next === null) at = at.parentElement;
    }
    at = at === root ? null : next;
  }
}

export function holds(root: Element, test: (element: Element) => boolean): boolean {
  for (const element of elementsIn(root)) if (test(element)) return true;
  return false;
}

/** The element itself or the nearest around it. */
export function nearest(element: Element, test: (element: Element) => boolean): Element | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (test(at)) return at;
  return undefined;
}

/** Whether the element itself says that readers do not see it. */
export const hides = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');

/** Whether readers do not see it. */
export const isHidden = (element: Element): boolean => nearest(element, hides) !== undefined;

export const namesOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
