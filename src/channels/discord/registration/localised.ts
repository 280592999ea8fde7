/** Names and descriptions of commands in other languages. */

import type { Words } from '../../../render/words/en.js';
import { wordsFor } from '../../../render/words/language.js';

/** Discord's limit for texts of commands. */
const DESCRIPTION = 100;

export const describe = (text: string): string =>
  text.length > DESCRIPTION ? `${text.slice(0, DESCRIPTION - 1)}…` : text;

/** The languages besides that of the definitions, each with the words of the bot. */
const OTHERS = (['ru'] as const).map((language) => [language, wordsFor(language)] as const);

type Named = { readonly name: string; readonly description?: string };

/** Discord shows people names and descriptions in the language of their program; to the bot it always gives ours. */
export function localised(named: (words: Words) => Named | undefined) {
  const found = OTHERS.map(([language, words]) => [language, named(words)] as const);
  const textsOf = (key: keyof Named) =>
    Object.fromEntries(
      found.flatMap(([language, own]) => (own?.[key] === undefined ? [] : [[language, describe(own[key])]])),
    );
  const [names, descriptions] = [textsOf('name'), textsOf('description')];
  return {
    ...(Object.keys(names).length > 0 && { name_localizations: names }),
    ...(Object.keys(descriptions).length > 0 && { description_localizations: descriptions }),
  };
}

/** The same for what has a name only. */
export const localisedName = (named: (words: Words) => string | undefined) =>
  localised((words) => {
    const name = named(words);
    return name === undefined ? undefined : { name };
  });
