/** Patterns for addresses, matched in a time that the pattern cannot blow up. */

export type Glob =
  | { readonly kind: 'glob'; readonly fits: (address: string) => boolean }
  | { readonly kind: 'wrong'; readonly reason: string };

const LONGEST = 500;

/**
 * `*` is anything but a slash, `**` anything, `?` one sign but a slash. `https://example.org/news/**` is compared with
 * the whole address; `/news/**` with what follows the host; a text without any of these signs may be anywhere in it.
 */
export function globOf(pattern: string): Glob {
  if (pattern.length > LONGEST) return { kind: 'wrong', reason: `a filter has at most ${LONGEST} signs` };
  if (!/[*?]/.test(pattern)) return { kind: 'glob', fits: (address) => address.includes(pattern) };
  const whole = pattern.includes('://');
  const path = pattern.startsWith('/') ? pattern : `**${pattern}`;
  const tokens = (whole ? pattern : path).match(/\*\*|[\s\S]/gu) ?? [];
  return { kind: 'glob', fits: (address) => matches(tokens, whole ? address : pathOf(address)) };
}

const pathOf = (address: string): string => address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');

/** Keeps the set of places in the pattern that fit so far, so the work is at most signs times tokens. */
function matches(tokens: readonly string[], text: string): boolean {
  let places = opened(tokens, new Set([0]));
  for (const sign of text) {
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token === '**' || (token === '*' && sign !== '/')) next.add(place);
      else if (token === sign || (token === '?' && sign !== '/')) next.add(place + 1);
    }
    if (next.size === 0) return false;
    places = opened(tokens, next);
  }
  return places.has(tokens.length);
}

/** A star may stand for nothing. */
function opened(tokens: readonly string[], places: Set<number>): Set<number> {
  for (const place of places) if (tokens[place] === '*' || tokens[place] === '**') places.add(place + 1);
  return places;
}
