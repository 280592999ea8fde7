import type { App } from '../../app.js';
import type { Command } from '../../commands/command.js';
import { parseInput } from '../../commands/options/input.js';
import type { Input } from '../../commands/options/option.js';
import { problem, type Reply } from '../../commands/reply.js';
import { messageOf } from '../../errors.js';
import { readDiscord, renderDiscord } from '../../render/discord/discord.js';
import type { DiscordMessages } from '../../render/discord/parts.js';
import { everyText, findMismatch } from '../../render/verify.js';
import { en } from '../../render/words/en.js';
import { replyTo } from '../reply.js';
import type { Notes } from './notes.js';

export type Answering = {
  /** What is wrong with the input, as a reply, or nothing: known before any work is done. */
  readonly refusal: (command: Command, raw: Input) => DiscordMessages | undefined;
  readonly answer: (command: Command, raw: Input, how?: Shown) => Promise<DiscordMessages>;
};

/** `echo`: see Look. */
export type Shown = { readonly echo: boolean };

export type AnsweringOptions = {
  readonly app: Pick<App, 'context' | 'engine' | 'building'> & {
    /** Also knows versions that were quoted before; without it only the library's. */
    readonly view?: App['view'];
  };
  readonly signal: AbortSignal;
  readonly notes: Notes;
};

/** Events with their citations fill one message; the buttons lead to the others. */
const PAGE_SIZE = 5;

/** Runs a command and makes messages of its reply. What goes out is read back and compared with the articles first. */
export function createAnswering({ app, signal, notes }: AnsweringOptions): Answering {
  const view = app.view ?? { article: app.engine.article };
  const show = (reply: Reply, { echo }: Shown = { echo: false }): DiscordMessages => {
    const building = app.building();
    const note = building && reply.kind !== 'help' ? { note: en.stillReading(building.articles) } : {};
    return renderDiscord(reply, { view, words: en, echo, ...note });
  };
  const checked = (reply: Reply, how?: Shown): DiscordMessages => {
    const messages = show(reply, how);
    const mismatch = findMismatch(readDiscord(messages, { kind: reply.kind, words: en }), everyText(reply, view));
    if (!mismatch) return messages;
    notes.error({ fault: mismatch }, 'a quote would have been shown wrongly');
    return show(problem('QUOTE_MISMATCH', en.fault));
  };
  const run = async (command: Command, input: Input): Promise<Reply> => {
    const onError = (error: unknown): void => notes.error({ error: messageOf(error) }, `/${command.name} failed`);
    try {
      return await replyTo(app, { command, input, signal, pageSize: PAGE_SIZE, onError });
    } catch {
      // Cut off because the bot stops; the message that says so may still get through.
      return problem('ENGINE_FAILED', en.stopping);
    }
  };
  return {
    refusal(command, raw) {
      const parsed = parseInput(command, raw);
      return parsed.kind === 'wrong' ? show(problem('INPUT_INVALID', parsed.message)) : undefined;
    },
    async answer(command, raw, how) {
      const started = performance.now();
      const reply = await run(command, raw);
      notes.info({ command: command.name, kind: reply.kind, ms: Math.round(performance.now() - started) }, 'answered');
      return checked(reply, how);
    },
  };
}
