/** The names of commands, options and values. */

export type OptionWords = {
  readonly name: string;
  readonly description: string;
  /** Names of the values that can be chosen. */
  readonly choices?: Readonly<Record<string, string>>;
};

/** `menu`: the name of its entry in the menu of a message. */
export type CommandWords = {
  readonly name: string;
  readonly description: string;
  readonly menu?: string;
  readonly options: Readonly<Record<string, OptionWords>>;
};

/** In English they are called as their definitions say. */
export const commands: Readonly<Record<string, CommandWords>> = {};

/** The option that only Discord has. */
export const privately = { name: 'private', description: 'Show the answer to you alone' } as const;

/** Of what is for the asker alone if they do not say otherwise. */
export const personally = { name: privately.name, description: 'False: show it to everybody here' } as const;
