// The real worker, with a fault: it dies when it works on a question that says so. "die once FILE" dies only while FILE
// is not there, and makes it; "die always" dies every time; both end as after a crash in native code.
import { existsSync, writeFileSync } from 'node:fs';

const questions = new Map();
const send = process.send.bind(process);

function dieOf(question) {
  const [, when, file] = /^die (once|always) ?(\S*)/.exec(question ?? '') ?? [];
  if (when === undefined || (when === 'once' && existsSync(file))) return;
  if (when === 'once') writeFileSync(file, '');
  process.kill(process.pid, 'SIGSEGV');
}

process.send = (message, then) =>
  send(message, () => {
    if (message.kind === 'working') dieOf(questions.get(message.id));
    then();
  });

// Comes first, since messages are kept only until something listens.
await import('../../dist/src/engine/worker.js');

process.on('message', ({ id, input }) => questions.set(id, input?.question));
