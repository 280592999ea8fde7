/** The reply to a command, for every channel. */

import type { App } from '../app.js';
import type { Command } from '../commands/command.js';
import type { Context } from '../commands/context.js';
import { parseInput } from '../commands/options/input.js';
import type { Input } from '../commands/options/option.js';
import { type Busy, problem, type Reply } from '../commands/reply.js';
import type { Desk, Outcome } from '../desk/desk.js';
import type { Who } from '../desk/limits.js';
import { AppError, messageOf } from '../errors.js';
import { en } from '../render/words/en.js';

/** `onWait`: called if there is no turn for long. `deadlineMs`: where people wait less long than the desk lets them. */
export type Turn = {
  readonly desk: Desk;
  readonly who: Who;
  readonly onWait?: (busy: Reply) => void;
  readonly deadlineMs?: number;
};

export type Asked = {
  readonly command: Command;
  readonly input: Input;
  readonly signal: AbortSignal;
  /** See Context. */
  readonly pageSize?: number;
  /** Where the question waits for its turn; without it, it has its turn at once. */
  readonly turn?: Turn | undefined;
  /** Called with what went wrong while the command ran, in addition to the reply that says so. */
  readonly onError?: (error: unknown) => void;
};

/**
 * Checks the input and runs the command. In every channel, whatever goes wrong becomes a reply with its code.
 * @throws what the command threw if `signal` is aborted: the channel knows whether somebody is still waiting.
 */
export async function replyTo(app: Pick<App, 'context'>, asked: Asked): Promise<Reply> {
  const { command, input, onError, turn, ...place } = asked;
  const parsed = parseInput(command, input);
  if (parsed.kind === 'wrong') return problem('INPUT_INVALID', parsed.message);
  try {
    place.signal.throwIfAborted();
    const context = app.context(place);
    if (!turn || command.immediate) return await command.run(context, parsed.input);
    return await inTurn(turn, { command, input: parsed.input, context });
  } catch (error) {
    onError?.(error);
    if (place.signal.aborted) throw error;
    return error instanceof AppError ? problem(error.code, error.message) : problem('ENGINE_FAILED', messageOf(error));
  }
}

type Task = { readonly command: Command; readonly input: Input; readonly context: Context };

async function inTurn({ desk, who, onWait, deadlineMs }: Turn, task: Task): Promise<Reply> {
  const { command, input, context } = task;
  const outcome = await desk.ask<Reply>({
    who,
    key: keyOf(task),
    signal: context.signal,
    work: (signal) => command.run({ ...context, signal }, input),
    onWait: (ahead) => onWait?.({ kind: 'busy', reason: 'waiting', ahead, actions: [] }),
    deadlineMs,
  });
  if (outcome.kind === 'done') return outcome.value;
  return { ...busyOf(outcome), actions: [{ label: en.busy.again, command: command.name, input }] };
}

/** What makes two questions the same: they then have the same reply. */
const keyOf = ({ command, input, context: { scope, locale, pageSize } }: Task): string =>
  JSON.stringify([command.name, Object.entries(input).toSorted(), scope && [...scope].toSorted(), locale, pageSize]);

function busyOf(outcome: Exclude<Outcome<Reply>, { readonly kind: 'done' }>): Busy {
  if (outcome.kind === 'late') return { kind: 'busy', reason: 'late' };
  if (outcome.exceeded === 'full') return { kind: 'busy', reason: 'full' };
  const { scope, ...limit } = outcome.exceeded;
  return { kind: 'busy', reason: scope, ...limit };
}
