/** What is wrong with an input, as facts that each language has its own words for. */

import type { ErrorCode } from '../errors.js';
import type { SettingName } from '../store/settings/settings.js';

/** An option of a command, and what is wrong with its value. */
type Of<Kind extends string, More> = More & { readonly kind: Kind; readonly command: string; readonly option: string };

export type Fault =
  /** `names`: the options that the command has. `bare`: words that belong to no option. */
  | Of<'no-option', { readonly names: readonly string[]; readonly bare: boolean }>
  | Of<'needed', { readonly description: string }>
  | Of<'not-whole', object>
  | Of<'not-one-of', { readonly choices: readonly string[]; readonly value: string }>
  | Of<'too-little' | 'too-much', { readonly limit: number; readonly size: number; readonly characters: boolean }>
  | { readonly kind: 'unknown-source'; readonly source: string }
  | { readonly kind: 'empty-topic'; readonly topic: string }
  /** `why`: the date is not in the calendar, or is not understood as one. */
  | {
      readonly kind: 'date';
      readonly option: 'since' | 'until';
      readonly text: string;
      readonly why: 'impossible' | 'unreadable';
      readonly message: string;
    }
  | { readonly kind: 'dates-swapped'; readonly since: string; readonly until: string }
  | { readonly kind: 'no-page'; readonly page: number; readonly pages: number }
  | { readonly kind: 'which-setting' | 'not-settled-here' | 'not-allowed' }
  | { readonly kind: 'which-value'; readonly name: SettingName }
  /** `channel`: a channel has no such setting of its own. */
  | {
      readonly kind: 'setting';
      readonly name: SettingName;
      readonly why: 'value' | 'channel' | 'place';
      readonly message: string;
    };

/** In English: what programs, logs and the terminal read. */
export function faultMessage(fault: Fault): string {
  if ('command' in fault) return optionMessage(fault);
  switch (fault.kind) {
    case 'unknown-source':
      return `no article has “${fault.source}” as its id or in its title, author or outlet; the list of sources shows all of them`;
    case 'empty-topic':
      return `there is nothing to search for in the topic “${fault.topic}”; describe it in words`;
    case 'date':
      return `${fault.option}: ${fault.message}`;
    case 'dates-swapped':
      return `since (${fault.since}) is after until (${fault.until}); swap them`;
    case 'no-page': {
      const { page, pages } = fault;
      return `there is no page ${page}; ${pages === 1 ? 'there is only one page' : `the last one is ${pages}`}`;
    }
    case 'which-setting':
      return 'say which setting the value is for: set';
    case 'not-settled-here':
      return 'settings are changed on the server that they are for, or in SETTINGS_FILE';
    case 'not-allowed':
      return 'only those with the permission “Manage Server” can change settings';
    case 'which-value':
      return `what should ${fault.name} be? Give it as value, or “reset” to take it away`;
    case 'setting':
      return fault.message;
    default:
      return fault satisfies never;
  }
}

export type OptionFault = Extract<Fault, { readonly command: string }>;

function optionMessage(fault: OptionFault): string {
  const { command, option: name } = fault;
  switch (fault.kind) {
    case 'no-option': {
      const [first] = fault.names;
      const form = fault.bare && first ? `; write ${first}:…, with the colon` : '';
      return `/${command} has no option “${name}”; it has: ${fault.names.join(', ') || 'none'}${form}`;
    }
    case 'needed':
      return `/${command} needs ${name}: ${fault.description}`;
    case 'not-whole':
      return `/${command}: ${name} must be a whole number`;
    case 'not-one-of':
      return `/${command}: ${name} must be one of ${fault.choices.join(', ')}, not “${fault.value}”`;
    case 'too-little':
    case 'too-much': {
      const { kind, limit, size, characters } = fault;
      const bound = kind === 'too-little' ? 'must be at least' : 'may be at most';
      return `/${command}: ${name} ${bound} ${limit}${characters ? ' characters' : ''}, not ${size}`;
    }
    default:
      return fault satisfies never;
  }
}

/**
 * Something the person can correct: what is wrong, where, and what to do. `message` is in English, unless it is `said`: in
 * the asker's language already. `fault`: the facts, for the words of other languages.
 */
export type Problem = {
  readonly kind: 'problem';
  readonly code: ErrorCode;
  readonly message: string;
  readonly fault?: Fault;
  readonly said?: boolean;
};

type WithoutActions = Problem & { readonly actions: readonly [] };

/** What is wrong with an input. */
export const faulty = (fault: Fault): WithoutActions => ({
  kind: 'problem',
  code: 'INPUT_INVALID',
  message: faultMessage(fault),
  fault,
  actions: [],
});

/** What went wrong, in the asker's language already. */
export const saidProblem = (code: ErrorCode, message: string): WithoutActions => ({
  kind: 'problem',
  code,
  message,
  said: true,
  actions: [],
});
