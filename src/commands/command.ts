/** What a command is. */

import type { Context } from './context.js';
import type { Input, InputOf, Option, Signature } from './options/option.js';
import type { Reply } from './reply.js';

/** An entry in the menu of a message (Discord: Apps): its text becomes the value of `option`, which must be a text. */
export type Menu = { readonly name: string; readonly option: string };

/** A plain object that every channel turns into its own form. `run` can rely on `input` to fit `options`. */
export type Command = Signature & {
  readonly menu?: Menu;
  /** It needs no engine, so it waits for nobody's turn. */
  readonly immediate?: true;
  readonly run: (context: Context, input: Input) => Promise<Reply>;
};

/** Ties the type of `run`'s input to the options; the result is a plain `Command`. */
export function defineCommand<const Options extends readonly Option[]>(command: {
  readonly name: string;
  readonly description: string;
  readonly options: Options;
  readonly menu?: Menu;
  readonly immediate?: true;
  readonly run: (context: Context, input: InputOf<Options>) => Promise<Reply>;
}): Command {
  return { ...command, run: (context, input) => command.run(context, input as InputOf<Options>) };
}
