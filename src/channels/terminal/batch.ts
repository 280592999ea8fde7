/** A command for each line of standard input. */

import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Command } from '../../commands/command.js';
import type { Input } from '../../commands/options/option.js';
import { problem } from '../../commands/reply.js';
import { exitStatus } from './io.js';
import { readLines } from './lines.js';
import { run, type Session } from './session.js';

const values = z.record(z.string(), z.union([z.string(), z.number()]));

type LineInput = { readonly input: Input } | { readonly fault: string };

/** A line is the text of the command's main option, or, when it begins with `{`, an object of its options. */
function inputOf(command: Command, text: string | undefined): LineInput {
  const main = command.options.find((option) => option.rest);
  if (text === undefined) return { fault: 'is not UTF-8; save the input as UTF-8' };
  if (!text.trimStart().startsWith('{')) return { input: main ? { [main.name]: text } : {} };
  try {
    const parsed = values.safeParse(JSON.parse(text));
    return parsed.success ? { input: parsed.data } : { fault: 'must be an object of strings and numbers' };
  } catch {
    return { fault: 'begins with { but is not valid JSON' };
  }
}

/** Answers the lines of `input` in order, one by one. Returns the worst exit status of them. */
export async function runBatch(
  session: Session,
  options: { readonly command: Command; readonly input: Readable; readonly given: Input },
): Promise<number> {
  const { command, input, given } = options;
  let worst = 0;
  for await (const { number, text } of readLines(input)) {
    const line = inputOf(command, text);
    const reply = 'fault' in line ? problem('INPUT_INVALID', `line ${number} ${line.fault}`) : undefined;
    if (reply) session.present(reply);
    const status = exitStatus(
      reply ?? (await run(session, command, { ...given, ...('input' in line ? line.input : {}) })),
    );
    worst = Math.max(worst, status === 0 ? 0 : 1);
  }
  return worst;
}
