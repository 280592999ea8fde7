import { expect, it } from 'vitest';
import { createMemory } from '../../../src/store/memory.js';
import { createQueue } from '../../../src/store/queue.js';

it('questions that cannot be written are reported until a later write works', () => {
  let full = true;
  const told: (string | undefined)[] = [];
  const logged: string[] = [];
  const memory = createMemory();
  const records = {
    ...memory,
    write(...changes: Parameters<typeof memory.write>) {
      if (full) throw new Error('No space left on device');
      memory.write(...changes);
    },
  };
  const onWrite = (failure: string | undefined): void => void told.push(failure);
  const queue = createQueue(records, { log: (line) => void logged.push(line), onWrite, delayMs: 60_000 });
  queue.add(['question/a', '1']);
  queue.flush();
  full = false;
  queue.add(['question/b', '2']);
  queue.flush();
  queue.flush();
  const failure = '1 questions could not be kept: No space left on device';
  expect([told, logged]).toEqual([[failure, undefined], [failure]]);
  expect(memory.under('question/')).toEqual([['question/b', '2']]);
});
