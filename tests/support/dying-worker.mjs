// The real worker, with a fault: it dies when it works on a question that says so, or stops without a word. "die once
// FILE" and "hang once FILE" do it only while FILE is not there, and make it; "die always" and "hang always" do it every
// time. Dying ends as after a crash in native code; hanging stops the whole process.
import { existsSync, writeFileSync } from 'node:fs';

const questions = new Map();
const send = process.send.bind(process);
const emit = process.emit.bind(process);

function failAt(question) {
  const [, how, when, file] = /^(die|hang) (once|always) ?(\S*)/.exec(question ?? '') ?? [];
  if (when === undefined || (when === 'once' && existsSync(file))) return;
  if (when === 'once') writeFileSync(file, '');
  process.kill(process.pid, how === 'die' ? 'SIGSEGV' : 'SIGSTOP');
}

process.send = (message, then) =>
  send(message, () => {
    if (message.kind === 'working') failAt(questions.get(message.id));
    then();
  });

// Looks at each message on its way: a listener of its own would have to come after the worker's, and miss some.
process.emit = (event, ...given) => {
  if (event === 'message') questions.set(given[0].id, given[0].input?.question);
  return emit(event, ...given);
};

await import('../../dist/src/engine/worker.js');
