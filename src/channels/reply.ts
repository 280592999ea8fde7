/** The reply to a command, for every channel. */

import type { App } from '../app.js';
import type { Command } from '../commands/command.js';
import type { Context } from '../commands/context.js';
import { faulty } from '../commands/faults.js';
import type { ContextOptions } from '../commands/kept/contexts.js';
import { remembered } from '../commands/kept/remember.js';
import { parseInput } from '../commands/options/input.js';
import type { Input } from '../commands/options/option.js';
import { type Busy, problem, type Reply } from '../commands/reply.js';
import type { Desk, Outcome } from '../desk/desk.js';
import type { Who } from '../desk/limits.js';
import { AppError, messageOf } from '../errors.js';
import type { Venue } from './meter.js';

/** `onWait`: called if there is no turn for long. `deadlineMs`: where people wait less long than the desk lets them. */
export type Turn = {
  readonly desk: Desk;
  readonly who: Who;
  readonly onWait?: (busy: Reply) => void;
  readonly deadlineMs?: number;
};

export type Asked = Omit<ContextOptions, 'scope'> & {
  readonly command: Command;
  readonly input: Input;
  /** Where it was made already; else it is made from what is known of the place. */
  readonly context?: Context;
  /** Where it was asked, to be counted; absent: nobody asked, the page itself needs it. */
  readonly venue?: Venue | undefined;
  /** Where the question waits for its turn; without it, it has its turn at once. */
  readonly turn?: Turn | undefined;
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
  const { command, input, onError, turn, venue: _, context: made, ...place } = asked;
  const parsed = parseInput(command, input);
  if (parsed.kind === 'wrong') return faulty(parsed.fault);
  try {
    place.signal.throwIfAborted();
    const context = made ?? app.context(place);
    const task = { command, input: parsed.input, context };
    const now = !turn || command.immediate === true;
    return remembered(now ? await command.run(context, parsed.input) : await inTurn(turn, task), context);
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
  return { ...busyOf(outcome), actions: [{ label: { kind: 'again' }, command: command.name, input, again: true }] };
}

/** What makes two questions the same: they then have the same reply. */
const keyOf = ({ command, input, context }: Task): string => {
  const { scope, locale, pageSize, previous, here } = context;
  const seen = [scope && [...scope].toSorted(), here?.effective().scopes];
  return JSON.stringify([command.name, Object.entries(input).toSorted(), seen, locale, pageSize, previous]);
};

function busyOf(outcome: Exclude<Outcome<Reply>, { readonly kind: 'done' }>): Busy {
  if (outcome.kind === 'late') return { kind: 'busy', reason: 'late' };
  if (outcome.exceeded === 'full') return { kind: 'busy', reason: 'full' };
  const { scope, ...limit } = outcome.exceeded;
  return { kind: 'busy', reason: scope, ...limit };
}
