/** What is offered while somebody types. */

import type { APIApplicationCommandAutocompleteInteraction, APIInteraction } from 'discord-api-types/v10';
import type { App } from '../../../app.js';
import type { Suggestion } from '../../../commands/options/option.js';
import { shortened } from '../../../render/shortened.js';
import { askerOf, type ParentOf } from '../asker.js';
import type { Boundary } from '../sending/boundary.js';
import type { Sender } from '../sending/send.js';

/** For the log: which interaction it is. */
export type Facts = (raw: Pick<APIInteraction, 'id'>) => object;

type CompletionOptions = {
  readonly app: Pick<App, 'commands' | 'context'>;
  readonly signal: AbortSignal;
  readonly boundary: Pick<Boundary, 'attempt'>;
  readonly sender: Pick<Sender, 'choices'>;
  readonly parentOf: ParentOf;
};

const LONGEST = 100;

/** At most 25 choices with names and values of 1 to 100 characters, each value once. */
function offered(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const fit = suggestions.filter(({ name, value }) => name.length >= 1 && value.length >= 1 && value.length <= LONGEST);
  const once = new Map(fit.map(({ name, value }) => [value, { name: shortened(name, LONGEST), value }]));
  return [...once.values()].slice(0, 25);
}

/** Suggestions while somebody types: only what this place may see. */
export function createCompletion({ app, signal, boundary, sender, parentOf }: CompletionOptions, facts: Facts) {
  return async function complete(raw: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    const focused = raw.data.options.find((option) => 'focused' in option && option.focused);
    const option = app.commands
      .find(({ name }) => name === raw.data.name)
      ?.options.find(({ name }) => name === focused?.name);
    const typed = focused && 'value' in focused ? String(focused.value) : '';
    const choices = offered(option?.suggest?.(app.context({ signal, ...askerOf(raw, parentOf) }), typed) ?? []);
    await boundary.attempt(() => sender.choices(raw, choices), facts(raw));
  };
}
