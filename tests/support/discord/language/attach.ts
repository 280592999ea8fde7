import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { ClientRefusal, type Stage } from './stage.js';
import type { Given } from './values.js';

/** A file that somebody attaches to a command: where it can be fetched, and how large Discord says that it is. */
export interface AttachedFile {
  readonly filename: string;
  readonly url: string;
  readonly size: number;
}

/** Options with files carry an id; the file itself is described beside the options. */
export function attachFiles(
  { world }: Stage,
  options: readonly APIApplicationCommandOption[],
  files: Readonly<Record<string, AttachedFile>> = {},
): { readonly given: readonly Given[]; readonly resolved: object } {
  const all = Object.entries(files).map(([name, file]) => {
    const option = options.find((one) => one.name === name);
    if (option?.type !== ApplicationCommandOptionType.Attachment)
      throw new ClientRefusal(`There is no option "${name}" that takes a file.`);
    return { id: world.nextId(), file, option };
  });
  if (all.length === 0) return { given: [], resolved: {} };
  const described = all.map(({ id, file }) => [id, { id, proxy_url: file.url, ephemeral: true, ...file }]);
  return {
    given: all.map(({ id, option }) => ({ name: option.name, type: option.type, value: id })),
    resolved: { resolved: { attachments: Object.fromEntries(described) } },
  };
}
