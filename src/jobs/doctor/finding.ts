/** What a check finds. */

import { AppError, messageOf } from '../../errors.js';

/** `right`: as it should be. `note`: worth knowing, and nothing is broken. `wrong`: something does not work. */
export type Finding =
  | { readonly kind: 'right'; readonly check: string; readonly found: string }
  | { readonly kind: 'note'; readonly check: string; readonly found: string; readonly advice?: string }
  | { readonly kind: 'wrong'; readonly check: string; readonly found: string; readonly advice: string };

/** Checks of one kind, run together. */
export type Group = { readonly name: string; readonly run: () => Promise<readonly Finding[]> };

type About = { readonly found: string; readonly advice: string };

/** The findings of one check, which all have its name. */
export const finder = (check: string) => ({
  right: (found: string): Finding => ({ kind: 'right', check, found }),
  note: (found: string, advice?: string): Finding => ({
    kind: 'note',
    check,
    found,
    ...(advice !== undefined && { advice }),
  }),
  wrong: ({ found, advice }: About): Finding => ({ kind: 'wrong', check, found, advice }),
  /** Our errors say what to do after their first sentence; `advice` is for what has no such error. */
  failed(error: unknown, advice: string): Finding {
    if (!(error instanceof AppError)) return { kind: 'wrong', check, found: messageOf(error), advice };
    const { found, rest } = divided(error.message);
    return { kind: 'wrong', check, found: `${error.code} ${found}`, advice: rest === '' ? advice : rest };
  },
});

/** At the end of the first sentence: a full stop before a space and a capital. */
function divided(message: string): { readonly found: string; readonly rest: string } {
  const end = /\.\s+(?=[A-Z“"])/.exec(message);
  if (!end) return { found: message, rest: '' };
  return { found: message.slice(0, end.index + 1), rest: message.slice(end.index + end[0].length) };
}
