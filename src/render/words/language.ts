/** The bot's own words, in the language of whoever reads them. */

import type { Language } from '../../commands/context.js';
import { en, type Words } from './en.js';
import { ru } from './ru.js';

const WORDS: Readonly<Record<Language, Words>> = { en, ru };

export const wordsFor = (language: Language): Words => WORDS[language];
