/** Names of persons and bodies at the beginning or the end of a text. */

import type { Span } from '../../span.js';
import { BEFORE_ROLE, BODIES, DOCUMENTS, NO_NAME, NOT_SUBJECT, PEOPLE, ROLES } from './words.js';

const GAP = '[ \\u00a0]';
const TITLE = '(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Adm|Sen|Rep|Gov|Amb|St|Hon|Sgt|Cmdr|Rev|Fr|Sr|Jr)\\.';
const INITIALS = `(?:\\p{Lu}\\.)+(?=${GAP}?\\p{Lu})`;
const PLAIN = `(?:(?:al|el|ul|ur|as|ash|ad|an|ar|d|O)[-'’])?\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-'’]\\p{L}[\\p{L}\\p{M}]*)*`;
const WORD = `(?:${TITLE}|\\([Rr]et(?:d|ired)?\\.?\\)|${INITIALS}|${PLAIN})`;
const PARTICLE = `(?:de|da|di|del|della|der|den|van|von|bin|bint|ibn|al|el|ul|ur|la|le|du|dos|zu|ten|ben|abu)${GAP}`;
/** "Ministry of Foreign Affairs", but not "President of Pakistan". */
const OF = `(?<=(?:${BODIES.join('|')})${GAP})(?:of|for)${GAP}(?:the${GAP})?`;
const RUN = `${WORD}(?:${GAP}(?:(?:${PARTICLE}){1,2}|${OF})?${WORD})*`;
const ROLE = `(?:(?:${PLAIN}${GAP})?(?:(?:${BEFORE_ROLE.join('|')})${GAP}){0,3}(?:(?:${[...ROLES].join('|')})${GAP})?)?`;
const NAME = `(?<![\\p{L}\\p{M}\\p{N}'’.-])${ROLE}${RUN}`;

const AT_END = new RegExp(`${NAME}$`, 'u');
const AT_START = new RegExp(`^${NAME}(?![\\p{L}\\p{M}\\p{N}])`, 'u');

/** No name is so long; it also keeps the search short. */
const REACH = 160;

export type NameOptions = {
  /** A relative clause makes even a name after "by" the subject: "by the Tribune that wrote". */
  readonly relative?: boolean;
};

/** The name at the end of a text, if it can be the subject of what follows. */
export function nameAtEnd(text: string, { relative = false }: NameOptions = {}): Span | undefined {
  const from = Math.max(0, text.length - REACH);
  const match = AT_END.exec(text.slice(from));
  if (!match) return undefined;
  const span = trimmed(text, { start: from + match.index, end: text.length });
  if (!span || !isName(text.slice(span.start, span.end))) return undefined;
  return mayBeSubject(text.slice(0, span.start), relative) ? span : undefined;
}

/** The name at the start of a text, which a word like "and" or "of" must not follow. */
export function nameAtStart(text: string): Span | undefined {
  const match = AT_START.exec(text.slice(0, REACH));
  if (!match || NO_NAME.has(lower(wordsOf(match[0])[0]))) return undefined;
  const after = text.slice(match[0].length);
  if (/^[ \u00a0](?:and|or|of|nor)\b|^[ \u00a0]?[&/]/u.test(after) || /['’]s?$/u.test(match[0])) return undefined;
  return isName(match[0]) ? { start: 0, end: match[0].length } : undefined;
}

const lower = (word: string | undefined): string => (word ?? '').toLowerCase();
const wordsOf = (text: string): readonly string[] => text.split(/[ \u00a0]+/).filter(Boolean);

/** Without the words before the name that have a capital for another reason: "Yesterday Asif", "When Asif". */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  for (const word of wordsOf(text.slice(start, end))) {
    if (!NO_NAME.has(lower(word))) break;
    from = Math.min(end, from + word.length + 1);
  }
  return from < end ? { start: from, end } : undefined;
}

/** A capital is not enough: "the Foreign Minister" is a role, "The Russians" are nobody in particular. */
export function isName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (ROLES.has(lower(last)) || PEOPLE.test(last) || /['’]s?$/u.test(last)) return false;
  if (words.some((word) => DOCUMENTS.has(lower(word)))) return false;
  const telling = words.filter((word) => word !== 'The' && !BEFORE_ROLE.includes(lower(word)) && /\p{Lu}/u.test(word));
  if (telling.every((word) => BODIES.includes(word)))
    return (
      words.filter((word) => /^\p{Lu}/u.test(word)).length > 1 &&
      words.some((word) => word !== 'The' && !BODIES.includes(word))
    );
  return !NO_NAME.has(lower(last));
}

export const isBody = (name: string): boolean => {
  const words = wordsOf(name);
  return words[0] === 'The' || words.some((word) => BODIES.includes(word)) || /^\p{Lu}{2,}$/u.test(words.at(-1) ?? '');
};

/** What is before the name must not make it part of something else. */
function mayBeSubject(text: string, relative: boolean): boolean {
  const before = text.replace(/(?<!\p{L})the[ \u00a0]$/u, '');
  const [last = ''] = /[\p{L}\p{M}’'-]+(?=[ \u00a0]*$)/u.exec(before) ?? [];
  if (last === '' || /[,;:—–(][ \u00a0]*$/u.test(before)) return true;
  const word = lower(last);
  if (relative) return !['of', 'for', 'and', 'or'].includes(word);
  if (NOT_SUBJECT.has(word)) return false;
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  return !/(?<!\p{L})(?:who|whom|whose|which|if|whether|unless|hardly|never|not)(?!\p{L})/iu.test(clause);
}
