/** The reply to a command, for every channel. */

import type { App } from '../app.js';
import type { Command } from '../commands/command.js';
import type { ContextOptions } from '../commands/kept/contexts.js';
import { remembered } from '../commands/kept/remember.js';
import { parseInput } from '../commands/options/input.js';
import type { Input } from '../commands/options/option.js';
import { problem, type Reply } from '../commands/reply.js';
import { AppError, messageOf } from '../errors.js';
import type { Venue } from './meter.js';

export type Asked = Omit<ContextOptions, 'scope'> & {
  readonly command: Command;
  readonly input: Input;
  /** Where it was asked, to be counted; absent: nobody asked, the page itself needs it. */
  readonly venue?: Venue | undefined;
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
  const { command, input, onError, venue: _, ...place } = asked;
  const parsed = parseInput(command, input);
  if (parsed.kind === 'wrong') return problem('INPUT_INVALID', parsed.message);
  try {
    const context = app.context(place);
    return remembered(await command.run(context, parsed.input), context);
  } catch (error) {
    onError?.(error);
    if (place.signal.aborted) throw error;
    return error instanceof AppError ? problem(error.code, error.message) : problem('ENGINE_FAILED', messageOf(error));
  }
}

/** What a reply answered, as it was read: the question that the next one may follow. Small talk is none. */
export function questionOf(reply: Reply): string | undefined {
  if (reply.kind !== 'answered' && reply.kind !== 'closest' && reply.kind !== 'abstained') return undefined;
  return reply.readAs ?? reply.question;
}
