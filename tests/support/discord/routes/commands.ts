import type { Described } from '../check/commands.js';
import { Refusal } from '../refusal.js';
import { type Answer, created, noContent, ok, type Route, route } from '../rest/router.js';
import { type CommandScope, withTranslations } from '../world/command-shape.js';
import { guildFor, type RouteContext } from './context.js';

interface Scoped {
  readonly application: string;
  readonly scope: CommandScope;
}

/** The same four verbs for global commands and for those of a server. */
function createHandlers({ registry, world }: RouteContext) {
  const own = ({ application }: Scoped): void => {
    if (application !== world.application.id) throw new Refusal(50001);
  };
  return {
    list(scoped: Scoped, query: URLSearchParams): Answer {
      own(scoped);
      const translations = query.get('with_localizations') === 'true';
      return ok(registry.list(scoped.scope).map((command) => withTranslations(command, translations)));
    },
    overwrite(scoped: Scoped, body: unknown): Answer {
      own(scoped);
      // It has passed the schema.
      return ok(registry.overwrite(scoped.scope, (body ?? []) as readonly Described[]));
    },
    put(scoped: Scoped, body: unknown): Answer {
      own(scoped);
      const { command, isNew } = registry.put(scoped.scope, body as Described);
      return isNew ? created(command) : ok(command);
    },
    get(scoped: Scoped, id: string): Answer {
      own(scoped);
      return ok(registry.get(scoped.scope, id));
    },
    remove(scoped: Scoped, id: string): Answer {
      own(scoped);
      registry.remove(scoped.scope, id);
      return noContent();
    },
  };
}

export function commandRoutes(context: RouteContext): readonly Route[] {
  const { list, overwrite, put, get, remove } = createHandlers(context);
  const global = ({ application_id: application }: { readonly application_id: string }): Scoped => ({
    application,
    scope: 'global',
  });
  const inGuild = (params: { readonly application_id: string; readonly guild_id: string }): Scoped => ({
    application: params.application_id,
    scope: guildFor(context, params.guild_id).id,
  });
  const [all, one] = [
    '/applications/{application_id}/commands',
    '/applications/{application_id}/commands/{command_id}',
  ] as const;
  const allOfGuild = '/applications/{application_id}/guilds/{guild_id}/commands';
  const oneOfGuild = '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}';
  return [
    route('GET', all, ({ params, query }) => list(global(params), query)),
    route('PUT', all, ({ params, body }) => overwrite(global(params), body)),
    route('POST', all, ({ params, body }) => put(global(params), body)),
    route('GET', one, ({ params }) => get(global(params), params.command_id)),
    route('DELETE', one, ({ params }) => remove(global(params), params.command_id)),
    route('GET', allOfGuild, ({ params, query }) => list(inGuild(params), query)),
    route('PUT', allOfGuild, ({ params, body }) => overwrite(inGuild(params), body)),
    route('POST', allOfGuild, ({ params, body }) => put(inGuild(params), body)),
    route('GET', oneOfGuild, ({ params }) => get(inGuild(params), params.command_id)),
    route('DELETE', oneOfGuild, ({ params }) => remove(inGuild(params), params.command_id)),
  ];
}
