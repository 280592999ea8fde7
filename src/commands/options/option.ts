/** What an option is, and the types of its values. */

import type { Context } from '../context.js';

/**
 * One thing a person can fill in. `rest`: on a line without names it takes all the words. In every channel, lengths and
 * bounds are checked before a command runs.
 */
export type Option = {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'integer';
  readonly required?: boolean;
  readonly rest?: boolean;
  /** A yes or no: 1 or 0, and a bare switch in the terminal. */
  readonly flag?: boolean;
  /** For files and ids: offered only in the terminal and in links, where those are at hand. */
  readonly terminal?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** The only values it can have. */
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

/** What a person sees of a command: its name, what it does, and what can be filled in. */
export type Signature = { readonly name: string; readonly description: string; readonly options: readonly Option[] };
