/** The process that reads sources. */

import { codeOf, messageOf } from '../../errors.js';
import { openFormats } from '../formats.js';
import { createCalls } from './calls.js';
import type { Calls, FromWorker, ToWorker, WorkerSettings } from './protocol.js';

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings;
const calls = createCalls(openFormats(settings));
const post = (message: FromWorker): void => void process.send?.(message, () => undefined);

async function answer({ id, name, args }: ToWorker): Promise<void> {
  try {
    const run = calls[name] as (...args: readonly unknown[]) => ReturnType<Calls[typeof name]>;
    post({ id, kind: 'done', output: await run(...args) });
  } catch (error) {
    post({ id, kind: 'failed', ...codeOf(error), message: messageOf(error) });
  }
}

process.on('message', (message: ToWorker) => void answer(message));
// A damaged file makes libraries start work for which they do not wait (pdf.js does); their answer comes all the same.
process.on('unhandledRejection', () => undefined);
// Nobody is waiting any more.
process.on('disconnect', () => process.exit());
