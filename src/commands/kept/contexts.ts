/** Makes the context of each request: what the asker's place may see, and who they are. */

import type { Effective, Place } from '../../store/settings/effective.js';
import type { PlaceSettings } from '../../store/settings/places.js';
import type { Store } from '../../store/store.js';
import type { Context, Language } from '../context.js';
import { createScopes, permitsOf } from '../options/scope.js';

export type ContextOptions = Pick<Context, 'signal' | 'scope' | 'pageSize' | 'previous' | 'manages'> & {
  /** Where somebody asks. A channel that does not say so is seen as a direct message: what is for everywhere applies. */
  readonly place?: Place | undefined;
  /** How the channel knows who asks; only a salted hash of it goes further. */
  readonly user?: string | undefined;
  /** The language of the asker's program. */
  readonly locale?: string | undefined;
};

/** What is remembered: nothing without a store. */
export type Memory = { readonly store: Store; readonly at: (place: Place) => PlaceSettings };

export type ContextsOptions = {
  readonly base: () => Pick<Context, 'engine' | 'clock' | 'kept' | 'folder' | 'withdrawn'>;
  readonly memory: Memory | undefined;
};

export function createContexts({ base, memory }: ContextsOptions): (options: ContextOptions) => Context {
  const scopes = createScopes();
  return function contextOf(options): Context {
    const { place = { kind: 'direct' }, user, locale = 'en', ...rest } = options;
    const own = base();
    if (!memory) return { ...own, ...rest, locale: languageOf(locale) };
    const here = memory.at(place);
    const now = here.effective();
    return {
      ...own,
      ...rest,
      ...sightOf(now, (lists) => scopes(own.engine.articles(), lists)),
      ...(rest.scope && { scope: rest.scope }),
      locale: languageOf(now.values.language === 'auto' ? locale : (now.values.language ?? locale)),
      ...(user !== undefined && { asker: memory.store.askerOf(user) }),
      ...(place.kind !== 'terminal' && { memory: memory.store }),
      here,
      again: () => contextOf(options),
    };
  };
}

/** Where nobody knows what is allowed, nothing is. */
function sightOf(
  { scopes, damaged }: Effective,
  idsFor: (scopes: Effective['scopes']) => ReadonlySet<string>,
): Pick<Context, 'scope' | 'permits'> {
  if (damaged) return { scope: new Set(), permits: () => false };
  return scopes.length === 0 ? {} : { scope: idsFor(scopes), permits: permitsOf(scopes) };
}

const languageOf = (locale: string): Language => (/^ru\b/i.test(locale) ? 'ru' : 'en');
