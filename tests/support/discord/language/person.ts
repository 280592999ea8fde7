import { type APIUser, Locale, PermissionFlagsBits, type Snowflake } from 'discord-api-types/v10';
import { addMember, addUser } from '../world/changes.js';
import { role } from '../world/payloads.js';
import type { Guild, World } from '../world/world.js';
import { createDeeds, type Deeds } from './act.js';
import type { PermissionName } from './channel.js';
import { createPresses, type Presses } from './press.js';
import { createSpeech, type Speech } from './speak.js';
import type { Stage } from './stage.js';

/** Someone on the server, doing what Discord's client lets people do. */
export interface Person extends Deeds, Presses, Speech {
  readonly id: Snowflake;
  readonly name: string;
}

export interface PersonOptions {
  /** The language of their client; by default American English. */
  readonly locale?: Locale;
  /** What they may do in every server beyond what everyone may, for instance ManageGuild. */
  readonly permissions?: readonly PermissionName[];
}

function grant(
  world: World,
  { user, guild, names }: { readonly user: APIUser; readonly guild: Guild; readonly names: readonly PermissionName[] },
): void {
  const permissions = names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
  const granting = role({ id: world.nextId(), name: `role of ${user.username}`, permissions });
  guild.roles.set(granting.id, granting);
  guild.members.get(user.id)?.roles.push(granting.id);
}

export function createPerson(
  stage: Stage,
  name: string,
  { locale = Locale.EnglishUS, permissions = [] }: PersonOptions,
): Person {
  const user = addUser(stage.world, name);
  for (const guild of stage.world.guilds.values()) {
    addMember(stage.world, { guild, user });
    if (permissions.length > 0) grant(stage.world, { user, guild, names: permissions });
  }
  const self = { user, locale };
  return {
    id: user.id,
    name,
    ...createDeeds(stage, self),
    ...createPresses(stage, self),
    ...createSpeech(stage, self),
  };
}
