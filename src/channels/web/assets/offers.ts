/** What the composer offers while a command is typed. This file needs nothing from the browser. */

export type OptionInfo = {
  readonly name: string;
  readonly description: string;
  readonly rest: boolean;
  readonly required: boolean;
  readonly completes: boolean;
};
export type CommandInfo = {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionInfo[];
};

/** `line` is what the whole line becomes when the offer is taken. */
export type Offer = { readonly label: string; readonly detail: string; readonly line: string };

export type Offered =
  | { readonly kind: 'nothing' }
  /** `eager`: Enter takes the first one; otherwise Enter sends the line and Tab takes it. */
  | { readonly kind: 'offers'; readonly offers: readonly Offer[]; readonly eager: boolean }
  /** To be asked for: completions of this option; `before` is the line up to the typed value. */
  | {
      readonly kind: 'values';
      readonly command: string;
      readonly option: string;
      readonly typed: string;
      readonly before: string;
    };

export function offersFor(commands: readonly CommandInfo[], line: string): Offered {
  const begun = /^\/(\S*)$/u.exec(line);
  if (begun) return commandOffers(commands, begun[1] ?? '');
  const [, name, rest = ''] = /^\/(\S+)\s(.*)$/su.exec(line) ?? [];
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return { kind: 'nothing' };
  const value = /(?:^|\s)(\w+):("?)([^"\s]*|[^"]*)$/u.exec(rest);
  const valued = value && command.options.find((option) => option.name === value[1] && option.completes);
  if (value && valued && (value[2] || !value[3]?.includes(' '))) {
    const typed = value[3] ?? '';
    const before = line.slice(0, line.length - typed.length - (value[2]?.length ?? 0));
    return { kind: 'values', command: command.name, option: valued.name, typed, before };
  }
  return optionOffers(command, { line, rest });
}

function commandOffers(commands: readonly CommandInfo[], typed: string): Offered {
  const offers = commands
    .filter(({ name }) => name.startsWith(typed.toLowerCase()))
    .map(({ name, description, options }) => ({
      label: `/${name}`,
      detail: description,
      line: options.length > 0 ? `/${name} ` : `/${name}`,
    }));
  // A complete name that needs no options is ready to be sent.
  const ready = commands.some(({ name, options }) => name === typed && !options.some(({ required }) => required));
  return offers.length > 0 ? { kind: 'offers', offers, eager: !ready } : { kind: 'nothing' };
}

/** All unused options before any words are typed; afterwards only those that the last word may begin. */
function optionOffers(command: CommandInfo, { line, rest }: { readonly line: string; readonly rest: string }): Offered {
  const word = /\S*$/u.exec(rest)?.[0] ?? '';
  if (word === '' && rest.trim() !== '') return { kind: 'nothing' };
  const offers = command.options
    .filter(
      (option) => !option.rest && option.name.startsWith(word) && !new RegExp(`(^|\\s)${option.name}:`).test(rest),
    )
    .map(({ name, description }) => ({
      label: `${name}:`,
      detail: description,
      line: `${line.slice(0, line.length - word.length)}${name}:`,
    }));
  return offers.length > 0 ? { kind: 'offers', offers, eager: false } : { kind: 'nothing' };
}

/** What the server offers for an option, as offers. */
export function valueOffers(
  suggestions: readonly { readonly name: string; readonly value: string }[],
  before: string,
): readonly Offer[] {
  return suggestions.map(({ name, value }) => ({
    label: name,
    detail: value,
    line: `${before}${/\s/.test(value) ? `"${value}"` : value} `,
  }));
}
