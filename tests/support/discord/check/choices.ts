import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { CHOICE_VALUE } from '../limits.js';
import type { Problem } from '../refusal.js';
import { invalid, when } from './body.js';

/** String values of choices, registered or suggested: the OpenAPI file lets 6000 characters through. */
export function checkChoices(
  choices: readonly APIApplicationCommandOptionChoice[],
  path: Problem['path'],
): readonly Problem[] {
  const { least, most } = CHOICE_VALUE;
  return choices.flatMap(({ value }, index) => {
    const length = typeof value === 'string' ? value.length : least;
    const message = `Must be between ${least} and ${most} in length (is ${length}).`;
    return when(length < least || length > most, invalid([...path, index, 'value'], message));
  });
}
