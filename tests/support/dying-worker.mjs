// The real worker, with a fault: it dies when it is asked a question that says so. "die once FILE" dies only while
// FILE is not there, and makes it; "die always" dies every time; both end as after a crash in native code.
import { existsSync, writeFileSync } from 'node:fs';

// First, since messages are kept only until somebody listens.
await import('../../dist/src/engine/worker.js');

process.on('message', ({ kind, query }) => {
  const [, when, file] = /^die (once|always) ?(\S*)/.exec(kind === 'find' ? query.text : '') ?? [];
  if (when === undefined || (when === 'once' && existsSync(file))) return;
  if (when === 'once') writeFileSync(file, '');
  process.kill(process.pid, 'SIGSEGV');
});
