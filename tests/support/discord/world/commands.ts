import type {
  APIApplicationCommand,
  ApplicationCommandType,
  InteractionContextType,
  Snowflake,
} from 'discord-api-types/v10';
import { checkCommands, type Described } from '../check/commands.js';
import { COMMAND_CREATES_A_DAY } from '../limits.js';
import { Refusal } from '../refusal.js';
import { type CommandScope, shownCommand } from './command-shape.js';
import type { World } from './world.js';

export interface Wanted {
  readonly name: string;
  readonly type: ApplicationCommandType;
  readonly guildId: Snowflake | undefined;
  readonly context: InteractionContextType;
}

/** The registered commands of the application. */
export interface Registry {
  list(scope: CommandScope): readonly APIApplicationCommand[];
  /** A bulk overwrite: what is not named is removed. */
  overwrite(scope: CommandScope, commands: readonly Described[]): readonly APIApplicationCommand[];
  /** Adds one, or replaces the one of that type and name. */
  put(scope: CommandScope, command: Described): { readonly command: APIApplicationCommand; readonly isNew: boolean };
  remove(scope: CommandScope, id: Snowflake): void;
  /** Throws Discord's 10063 where there is none with that id. */
  get(scope: CommandScope, id: Snowflake): APIApplicationCommand;
  /** The command a user means in a place, a server's own before a global one. */
  find(wanted: Wanted): APIApplicationCommand | undefined;
}

interface Entry {
  /** As it was sent. */
  readonly described: Described;
  /** As it is given back. */
  readonly command: APIApplicationCommand;
}

const DAY_MS = 24 * 60 * 60_000;
const keyOf = ({ type, name }: { readonly type?: number | null; readonly name: string }): string =>
  `${type ?? 1} ${name}`;
const withoutVersion = ({ version: _, ...rest }: APIApplicationCommand): string => JSON.stringify(rest);

/** "Application Commands": new commands of a scope, counted over a day. */
function createCreateCount({ clock }: World): (scope: CommandScope, fresh: number) => void {
  const creates: { readonly scope: CommandScope; readonly at: number }[] = [];
  return (scope, fresh) => {
    const now = clock.now();
    const today = creates.filter((create) => create.scope === scope && now - create.at < DAY_MS).length;
    if (today + fresh > COMMAND_CREATES_A_DAY) throw new Refusal(30034, { rule: 'limit', retryAfter: DAY_MS / 1000 });
    creates.push(...Array.from({ length: fresh }, () => ({ scope, at: now })));
  };
}

interface Stamped {
  readonly world: World;
  readonly scope: CommandScope;
  /** The one of the same type and name. */
  readonly before: Entry | undefined;
}

/** The same command as before keeps everything, one of the same type and name its id. */
function stamp(described: Described, { world, scope, before }: Stamped): Entry {
  const id = before?.command.id ?? world.nextId();
  const command = shownCommand(described, { id, version: world.nextId(), applicationId: world.application.id, scope });
  return before && withoutVersion(before.command) === withoutVersion(command) ? before : { described, command };
}

/** What is stored, scope by scope; `settle` makes `wanted` the commands of one. */
function createShelf(world: World) {
  const scopes = new Map<CommandScope, readonly Entry[]>();
  const countCreates = createCreateCount(world);
  const entries = (scope: CommandScope): readonly Entry[] => scopes.get(scope) ?? [];
  return {
    entries,
    settle(scope: CommandScope, wanted: readonly Described[]): void {
      const problems = checkCommands(wanted, { global: scope === 'global' });
      if (problems.length > 0) throw new Refusal(50035, { problems, rule: 'limit' });
      const known = new Map(entries(scope).map((entry) => [keyOf(entry.command), entry]));
      countCreates(scope, wanted.filter((command) => !known.has(keyOf(command))).length);
      scopes.set(
        scope,
        wanted.map((command) => stamp(command, { world, scope, before: known.get(keyOf(command)) })),
      );
    },
    entryOf(scope: CommandScope, is: (command: APIApplicationCommand) => boolean): Entry {
      const found = entries(scope).find(({ command }) => is(command));
      if (!found) throw new Refusal(10063);
      return found;
    },
  };
}

export function createRegistry(world: World): Registry {
  const { entries, settle, entryOf } = createShelf(world);
  const list = (scope: CommandScope): readonly APIApplicationCommand[] => entries(scope).map(({ command }) => command);
  const without = (scope: CommandScope, key: string): readonly Described[] =>
    entries(scope).flatMap(({ command, described }) => (keyOf(command) === key ? [] : described));
  return {
    list,
    overwrite(scope, commands) {
      settle(scope, commands);
      return list(scope);
    },
    put(scope, command) {
      const key = keyOf(command);
      const others = without(scope, key);
      const isNew = others.length === entries(scope).length;
      settle(scope, [...others, command]);
      return { command: entryOf(scope, (stored) => keyOf(stored) === key).command, isNew };
    },
    get: (scope, id) => entryOf(scope, (command) => command.id === id).command,
    remove(scope, id) {
      const { command } = entryOf(scope, (stored) => stored.id === id);
      settle(scope, without(scope, keyOf(command)));
    },
    find({ name, type, guildId, context }) {
      const here = ({ contexts }: APIApplicationCommand): boolean => !contexts || contexts.includes(context);
      const all = [...(guildId === undefined ? [] : list(guildId)), ...list('global').filter(here)];
      return all.find((command) => command.type === type && command.name === name);
    },
  };
}
