/** What each part of the store works with. */

import type { z } from 'zod';
import type { createQueue } from './queue.js';
import type { createReader } from './reader.js';
import type { Records } from './records.js';

export type Parts = {
  readonly records: Records;
  readonly read: ReturnType<typeof createReader>;
  readonly queue: ReturnType<typeof createQueue>;
  readonly keepDays: number;
  readonly clock: () => Date;
};

/** All records of a kind that can be read, with the rest of their keys as ids. */
export const allIn = <T>({ records, read }: Pick<Parts, 'records' | 'read'>, kind: string, form: z.ZodType<T>) =>
  records.under(`${kind}/`).flatMap(([key, value]) => {
    const record = read(key, value, form);
    return record === undefined ? [] : [{ key, id: key.slice(kind.length + 1), record }];
  });
