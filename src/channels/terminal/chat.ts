/** The chat in a terminal. */

import { createInterface } from 'node:readline/promises';
import { type Command, typedCommands } from '../../commands/command.js';
import { parseLine, unknownCommand } from '../../commands/options/line.js';
import { questionOf } from '../reply.js';
import { type Io, writeLine } from './io.js';
import { run, type Session } from './session.js';

const PROMPT = '› ';
const BYE = new Set(['/exit', '/quit', 'exit', 'quit']);

/** Tab: the names of the commands, then the names of the chosen one's options. */
export function complete(commands: readonly Command[], line: string): [string[], string] {
  const command = commands.find(({ name }) => line.startsWith(`/${name} `));
  const typed = line.split(' ').at(-1) ?? '';
  const offered = command
    ? command.options.filter((option) => !option.rest).map(({ name }) => `${name}:`)
    : typedCommands(commands).map(({ name }) => `/${name} `);
  return [offered.filter((name) => name.startsWith(typed)), typed];
}

/** Returns the question that the next one may follow. */
async function answer(session: Session, line: string): Promise<string | undefined> {
  const parsed = parseLine(session.app.commands, line);
  if (parsed) return questionOf(await run(session, parsed.command, parsed.input)) ?? session.previous;
  session.present(unknownCommand(line));
  return session.previous;
}

/** Reads lines until the input ends or `exit`. In a pipe there is no prompt. */
export async function chat(session: Session, options: { readonly io: Io; readonly welcome: string }): Promise<number> {
  const { io, welcome } = options;
  const terminal = io.stdin.isTTY === true;
  const completer = (line: string): [string[], string] => complete(session.app.commands, line);
  const lines = createInterface({
    input: io.stdin,
    output: terminal ? io.stdout : undefined,
    terminal,
    completer,
    prompt: PROMPT,
  });
  session.signal.addEventListener('abort', () => lines.close(), { once: true });
  lines.on('SIGINT', () => lines.close());
  writeLine(io.stderr, welcome);
  if (terminal) lines.prompt();
  let previous: string | undefined;
  for await (const line of lines) {
    if (BYE.has(line.trim())) break;
    if (line.trim()) previous = await answer({ ...session, previous }, line.trim());
    if (terminal) lines.prompt();
  }
  lines.close();
  return 0;
}
