/** Commands as their readers know them. */

import type { Signature } from '../../commands/options/option.js';
import type { Words } from './en.js';

type Named = { readonly name: string; readonly description: string };

/** A command as its readers know it: in their language, where it has words for it. */
export function commandInWords({ name, description, options }: Signature, { commands }: Words) {
  const own = commands[name];
  return {
    name: own?.name ?? name,
    description: own?.description ?? description,
    options: options.map((option): Signature['options'][number] => {
      const named: Named | undefined = own?.options[option.name];
      return named ? { ...option, name: named.name, description: named.description } : option;
    }),
  };
}
