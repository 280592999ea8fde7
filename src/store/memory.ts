/** Records in memory: for tests, and for a program that may keep nothing. */

import type { Records } from './records.js';

export function createMemory(): Records {
  const all = new Map<string, string>();
  return {
    get: (key) => all.get(key),
    under: (prefix) => [...all].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
    write(changes) {
      for (const [key, value] of changes) {
        if (value === undefined) all.delete(key);
        else all.set(key, value);
      }
    },
    once(key, make) {
      const value = all.get(key) ?? make();
      all.set(key, value);
      return value;
    },
    close: async () => undefined,
  };
}
