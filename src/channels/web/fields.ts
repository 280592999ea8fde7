/** Decodes queries and bodies. */

import type { Input } from '../../commands/options/option.js';

/** The pairs of a query or of a form; `undefined` when they are not UTF-8: repairing them would change the words. */
export function readFields(encoded: string): Input | undefined {
  try {
    const pairs = encoded
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', ...value] = pair.replaceAll('+', ' ').split('=').map(decodeURIComponent);
        return [name, value.join('=')] as const;
      });
    return Object.fromEntries(pairs);
  } catch {
    return undefined;
  }
}

/** The pairs of an address, of which `URL` keeps the percent-encoding. */
export const queryOf = (url: string): Input | undefined => readFields(new URL(url).search.slice(1));

/** `undefined` when the bytes are not UTF-8. */
export function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
