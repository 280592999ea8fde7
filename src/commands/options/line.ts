/** Typed lines, as commands with their input. */

import type { Command } from '../command.js';
import { plainText } from '../list.js';
import { problem, type Reply } from '../reply.js';
import { readLine } from './input.js';
import type { Input } from './option.js';

export type Typed = { readonly command: Command; readonly input: Input };

/** The command that a typed line names, with its options; plain text is a question. */
export function parseLine(commands: readonly Command[], line: string): Typed | undefined {
  if (!line.startsWith('/')) return { command: plainText, input: readLine(plainText, line) };
  const [, name = '', words = ''] = /^\/(\S*)\s*(.*)$/su.exec(line) ?? [];
  const command = commands.find((candidate) => candidate.name === name);
  return command && { command, input: readLine(command, words) };
}

export const unknownCommand = (line: string): Reply =>
  problem('INPUT_INVALID', `there is no command ${line.split(/\s/)[0]}; /help lists the commands`);
