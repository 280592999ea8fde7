/** Reads records that may be damaged. */

import type { z } from 'zod';

/** A record that does not fit its form is reported once and left out. */
export function createReader(log: (text: string) => void) {
  const reported = new Set<string>();
  return <T>(key: string, value: string, form: z.ZodType<T>): T | undefined => {
    try {
      return form.parse(JSON.parse(value));
    } catch {
      if (!reported.has(key)) log(`The record ${key} in the store is damaged and is left out.`);
      reported.add(key);
      return undefined;
    }
  };
}
