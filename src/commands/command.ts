/** What a command is. */

import type { Context } from './context.js';
import type { Input, InputOf, Option, Signature } from './options/option.js';
import type { Reply } from './reply.js';

/** An entry in the menu of a message (Discord: Apps): its text becomes the value of `option`, which must be a text. */
export type Menu = { readonly name: string; readonly option: string };

/**
 * `aside`: the reply is for the asker alone, beside what it is about, and replaces nothing. `button`: it is only behind
 * buttons, and nobody types it. `manage`: shown only to those who manage the place. `immediate`: it needs no engine, so it
 * waits for nobody's turn, and each asker has a reply of their own. `fresh`: behind a button it is asked anew, and the
 * reply does not take the place of the message with the button. `personal`: typed, it is for the asker alone unless they
 * want it otherwise.
 */
type Manner = {
  readonly aside?: boolean;
  readonly button?: boolean;
  readonly manage?: boolean;
  readonly immediate?: boolean;
  readonly fresh?: boolean;
  readonly personal?: boolean;
};

/** A plain object that every channel turns into its own form. `run` can rely on `input` to fit `options`. */
export type Command = Signature &
  Manner & {
    readonly menu?: Menu;
    readonly run: (context: Context, input: Input) => Promise<Reply>;
  };

/** Ties the type of `run`'s input to the options; the result is a plain `Command`. */
export function defineCommand<const Options extends readonly Option[]>(
  command: Manner & {
    readonly name: string;
    readonly description: string;
    readonly options: Options;
    readonly menu?: Menu;
    readonly run: (context: Context, input: InputOf<Options>) => Promise<Reply>;
  },
): Command {
  return { ...command, run: (context, input) => command.run(context, input as InputOf<Options>) };
}

/** Those that people can type. */
export const typedCommands = (commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ button }) => button !== true);
