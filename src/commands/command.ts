import type { Library } from '../answer/weigh.js';
import type { Checker } from '../check/check.js';
import type { EventReader } from '../events/reader.js';
import type { ArticleStore } from '../quote/versions.js';
import type { Reply } from './reply.js';

/**
 * One thing a person can fill in. `rest`: on a line without names it takes all the words. Lengths and bounds are checked before a command runs, in every channel alike.
 */
export type Option = {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'integer';
  readonly required?: boolean;
  readonly rest?: boolean;
  /** A yes or no: 1 or 0, and a bare switch in the terminal. */
  readonly flag?: boolean;
  /** For files and ids: only where those are at hand, in the terminal and behind links. */
  readonly terminal?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** The only values it may have. */
  readonly choices?: readonly string[];
  readonly suggest?: (context: Context, typed: string) => readonly Suggestion[];
};

/** `value` is what the command gets when a person chooses `name`. */
export type Suggestion = { readonly name: string; readonly value: string };

type ValueOf<O extends Option> = O['kind'] extends 'integer' ? number : string;

/** The values of a command's options, typed by their definitions: required ones are there, the others may be absent. */
export type InputOf<Options extends readonly Option[]> = {
  readonly [O in Options[number] as O extends { required: true } ? O['name'] : never]: ValueOf<O>;
} & { readonly [O in Options[number] as O extends { required: true } ? never : O['name']]?: ValueOf<O> | undefined };

export type Input = Readonly<Record<string, string | number | undefined>>;

/** What every command runs with. `scope`: the only articles this place may see (absent: all). */
export type Context = {
  readonly library: Library;
  readonly events: EventReader;
  readonly scope?: readonly string[];
  readonly signal: AbortSignal;
  readonly clock: () => Date;
  /** How many entries of a list this place shows at once, unless the person says (absent: 10). */
  readonly pageSize?: number;
  readonly locale: string;
  /** Keeps its index from one check to the next; without it each check makes its own. */
  readonly checker?: Checker;
  /** Versions of articles that were quoted before; without it only what is in the library now has quote ids. */
  readonly kept?: Pick<ArticleStore, 'find'>;
};

/** An entry in a message's own menu (Discord: Apps): its text becomes the value of `option`, which must be a text. */
export type Menu = { readonly name: string; readonly option: string };

/** A plain object; every channel makes its own form of it. `run` may trust that `input` fits `options`. */
export type Command = {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  readonly menu?: Menu;
  readonly run: (context: Context, input: Input) => Promise<Reply>;
};

/** Ties the type of `run`'s input to the options; what comes out is a plain `Command`. */
export function defineCommand<const Options extends readonly Option[]>(command: {
  readonly name: string;
  readonly description: string;
  readonly options: Options;
  readonly menu?: Menu;
  readonly run: (context: Context, input: InputOf<Options>) => Promise<Reply>;
}): Command {
  return { ...command, run: (context, input) => command.run(context, input as InputOf<Options>) };
}
