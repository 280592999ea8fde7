/** Where more passages are, as a line to be typed or copied. */

import type { Action } from '../../commands/reply.js';
import { labelInWords } from '../words/label.js';
import { unquoted } from './quote.js';
import type { Screen } from './screen.js';

/** Double quotes mean the same to every shell, unless a sign between them has a meaning of its own. */
function forShell(text: string): string {
  if (/^[\w.:@/-]+$/.test(text)) return text;
  return /["$`\\!%]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

const inShell = (command: string, words: string, options: readonly (readonly [string, string])[]): string => {
  const flags = options.flatMap(([name, value]) => [`--${name}`, forShell(value)]);
  // Words that begin with a hyphen are no flags.
  return ['yaar', command, ...flags, ...(words.startsWith('-') ? ['--'] : []), forShell(words)].join(' ');
};

const inChat = (command: string, words: string, options: readonly (readonly [string, string])[]): string =>
  [`/${command}`, words, ...options.map(([name, value]) => `${name}:${/\s/.test(value) ? `"${value}"` : value}`)].join(
    ' ',
  );

/** A line for each button that leads to more passages; not folded, so that it can be copied. */
export function moreLines(actions: readonly Action[], { colors, words: own, chat = false }: Screen): readonly string[] {
  return actions
    .filter(({ command }) => command === 'quote')
    .map(({ label, command, input }) => {
      const given = Object.entries(input).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value).replace(/[\s\p{Cc}]+/gu, ' ')] as const],
      );
      const [[, words] = ['', ''], ...options] = given;
      const line = (chat ? inChat : inShell)(command, words, options);
      return colors.dim(unquoted(`${labelInWords(label, own)}: ${line}`));
    });
}
