/** Settings, privacy and thanks as lines of the bot's own words, for every channel. */

import type { Noted, PrivacyReply, SettingsReply } from '../../commands/reply.js';
import type { Words } from './en.js';

/** `head`: above the others. `small`: below them, in small print. */
export type Lines = { readonly head: string; readonly lines: readonly string[]; readonly small: readonly string[] };

export function memoryInWords(reply: SettingsReply | PrivacyReply | Noted, { memory }: Words): Lines {
  switch (reply.kind) {
    case 'settings':
      return settingsLines(reply, memory);
    case 'privacy':
      return privacyLines(reply, memory);
    case 'noted':
      return { head: reply.known ? memory.thanks[reply.vote] : memory.notKept, lines: [], small: [] };
    default:
      return reply satisfies never;
  }
}

/** Settings whose values are words of ours. */
const WORDED = new Set<SettingsReply['rows'][number]['name']>(['private', 'threads', 'language']);

type MemoryWords = Words['memory'];

function settingsLines(reply: SettingsReply, words: MemoryWords): Lines {
  const { changed, rows } = reply;
  const line = ({ name, values: own, from }: SettingsReply['rows'][number]): readonly string[] => {
    const values = own.map((value) => {
      const line = value.replace(/[\s\p{Cc}]+/gu, ' ');
      return WORDED.has(name) ? words.value(line) : line;
    });
    if (values.length === 0) return [];
    if (name !== 'scope')
      return [`${words.setting[name]}: ${values.join(', ')} (${from.map((one) => words.from[one])})`];
    return values.map((value, at) => {
      const level = from[at];
      return `${words.setting[name]}: ${value}${level ? ` (${words.from[level]})` : ''}`;
    });
  };
  const set = rows.flatMap(line);
  const free = rows.filter(({ values }) => values.length === 0);
  const unset = free.map(({ name }) => `${words.setting[name]} (${words.unset[name]})`).join(', ');
  const head = changed && words.changed(words.setting[changed.name], changed.where, changed.reset);
  const several = rows.some(({ name, values }) => name === 'scope' && values.length > 1);
  return {
    head: [head ?? [], words.settingsOf[reply.place]].flat().join('\n'),
    lines: [...(set.length > 0 ? set : [words.nothingSet]), ...(reply.damaged ? [words.damaged] : [])],
    small: [
      ...(free.length > 0 ? [words.notSet(unset)] : []),
      words.seen(reply.seen),
      ...(several ? [words.scopesAddUp] : []),
      ...(set.length > 0 ? [words.wins] : []),
    ],
  };
}

function privacyLines({ days, known, deleted }: PrivacyReply, words: MemoryWords): Lines {
  const head = deleted === undefined ? [] : [words.deleted(deleted)];
  const kept = days === 0 ? [words.keepsNothing] : [words.keeps(days), known ? words.withoutNames : words.nobody];
  const [first = '', ...lines] = [...head, ...kept];
  return { head: first, lines, small: days > 0 && known && deleted === undefined ? [words.howToDelete] : [] };
}
