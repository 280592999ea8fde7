/** The reply to a command, for every channel. */

import type { App } from '../app.js';
import type { Command } from '../commands/command.js';
import { parseInput } from '../commands/options/input.js';
import type { Input } from '../commands/options/option.js';
import { problem, type Reply } from '../commands/reply.js';
import { AppError, messageOf } from '../errors.js';
import type { Venue } from './meter.js';

export type Asked = {
  readonly command: Command;
  readonly input: Input;
  readonly signal: AbortSignal;
  /** Where it was asked, to be counted; absent: nobody asked, the page itself needs it. */
  readonly venue?: Venue | undefined;
  /** See Context. */
  readonly pageSize?: number;
  /** Called with what went wrong while the command ran, in addition to the reply that says so. */
  readonly onError?: (error: unknown) => void;
};

/**
 * Checks the input and runs the command. In every channel, whatever goes wrong becomes a reply with its code.
 * @throws what the command threw if `signal` is aborted: the channel knows whether somebody is still waiting.
 */
export async function replyTo(app: Pick<App, 'context' | 'meter'>, asked: Asked): Promise<Reply> {
  const started = performance.now();
  const reply = await run(app, asked);
  const { command, venue } = asked;
  if (venue) app.meter?.replied({ command: command.name, venue, reply, ms: performance.now() - started });
  return reply;
}

async function run(app: Pick<App, 'context'>, asked: Asked): Promise<Reply> {
  const { command, input, signal, pageSize, onError } = asked;
  const parsed = parseInput(command, input);
  if (parsed.kind === 'wrong') return problem('INPUT_INVALID', parsed.message);
  try {
    return await command.run(app.context({ signal, ...(pageSize !== undefined && { pageSize }) }), parsed.input);
  } catch (error) {
    onError?.(error);
    if (signal.aborted) throw error;
    return error instanceof AppError ? problem(error.code, error.message) : problem('ENGINE_FAILED', messageOf(error));
  }
}
