/** Facts that a document states in short lines at its beginning or end. */

import type { PartialDate } from '../../corpus/article.js';
import { readDate } from '../../corpus/front-matter/dates.js';
import { anyOf, MONTHS, WEEKDAYS } from '../../words/months.js';

/** What one line states. `weight`: a line that says what its date is counts more than a bare date. */
export type Stated = {
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: PartialDate;
  readonly updated?: PartialDate;
  readonly url?: string;
  readonly weight: number;
  /** The name before a date may be the paper's, the author's or a place. */
  readonly unsure?: true;
};

/** Longer lines are sentences. */
const LONGEST = 140;
const NAME = "[\\p{L}][\\p{L}\\p{M}\\p{N}.'’&\\- ]{1,60}";
const DATE = '[^|•·—–()]{4,30}?';

const date = (text: string | undefined): PartialDate | undefined => {
  const read = readDate((text ?? '').replace(/^\w+day,?\s+/i, '').replace(/[.,;]$/, ''));
  return read.kind === 'date' ? read.date : undefined;
};
const wholeDate = (text: string | undefined): PartialDate | undefined => {
  const found = date(text);
  return found !== undefined && found.length >= 7 ? found : undefined;
};

type Form = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Omit<Stated, 'weight'> | undefined;
  readonly weight: number;
};

const dated = (published: PartialDate | undefined, more: Omit<Stated, 'weight'> = {}) =>
  published === undefined ? undefined : { ...more, published };

/** Names that programs fill in. */
const NOBODY = /^(?:admin|administrator|editor|webmaster|staff|user)$/i;

const UNTIL_DATE = `(?:\\s*[|•·—–,-]\\s*|\\s+on\\s+|\\s+)`;

/** In this order; the first that fits says what the line is. */
const FORMS: readonly Form[] = [
  {
    name: '“By A. Writer | 5 May 2018”',
    pattern: new RegExp(
      `^(?:by|von|par|por|автор:?)[ :]+(?<author>${NAME}?)${UNTIL_DATE}(?:published\\s+|posted\\s+)?(?:on\\s+)?(?<date>${DATE})$`,
      'iu',
    ),
    read: ({ author, date: at }) => dated(wholeDate(at), author ? { author } : {}),
    weight: 3,
  },
  {
    name: '“Posted by A. Writer on 5 May 2018 | 3 comments”, “A. Writer Published May 5, 2018 Updated May 6, 2018”',
    pattern: new RegExp(
      `^(?:(?:posted|published|written) by )?(?<author>${NAME}?)(?:\\s*[|·,-])?\\s+(?:published|posted|on):?\\s+(?:on )?(?<date>${DATE})(?:[|·,]?\\s*(?:last )?updated:? (?<updated>${DATE})(?:,? (?:at )?\\d{1,2}[:.]\\d\\d.*)?|\\s*[|·].*)?$`,
      'iu',
    ),
    read: ({ author = '', date: at, updated }) =>
      dated(wholeDate(at), {
        ...(NOBODY.test(author) ? {} : { author }),
        ...(wholeDate(updated) ? { updated: wholeDate(updated) ?? '' } : {}),
      }),
    weight: 3,
  },
  {
    name: '“By A. Writer for The Paper”',
    pattern: new RegExp(`^by[ :]+(?<author>${NAME}?)\\s+(?:for|in)\\s+(?<publisher>the ${NAME})$`, 'iu'),
    read: ({ author, publisher }) => (author && publisher ? { author, publisher } : undefined),
    weight: 2,
  },
  {
    name: '“By A. Writer”',
    pattern: new RegExp(
      `^(?:(?:written |story |text |words )?by|author|authors|autor|автор)[ :]+(?<author>${NAME}(?:(?:, | and | & )${NAME}){0,5})$`,
      'iu',
    ),
    read: ({ author }) => (author ? { author } : undefined),
    weight: 2,
  },
  {
    name: '“Published in The Paper, 10 August 2016”',
    pattern: new RegExp(
      `^(?:(?:first |originally )?(?:published|appeared)|printed) (?:in|by|on|at) (?<publisher>${NAME}?)(?:,| on|\\s*\\()\\s*(?<date>${DATE})\\)?\\.?$`,
      'iu',
    ),
    read: ({ publisher, date: at }) => dated(wholeDate(at), publisher ? { publisher } : {}),
    weight: 4,
  },
  {
    name: '“Published on 10 August 2016”',
    pattern: new RegExp(
      `^(?:(?:first )?(?:published|posted|publication date|date published|date|дата)\\b(?:\\s+on\\b)?\\s*:?)\\s*(?<date>${DATE})\\.?(?:\\s*[|•·].*)?$`,
      'iu',
    ),
    read: ({ date: at }) => dated(date(at)),
    weight: 4,
  },
  {
    name: '“Updated 10 August 2016”',
    pattern: new RegExp(`^(?:last )?(?:updated|modified)(?:\\s+on\\b)?\\s*:?\\s*(?<date>${DATE})\\.?$`, 'iu'),
    read: ({ date: at }) => {
      const updated = wholeDate(at);
      return updated === undefined ? undefined : { updated };
    },
    weight: 3,
  },
  {
    name: '“The Paper (10 August 2016)” or “The Paper, August 10, 2016”',
    pattern: new RegExp(`^(?<publisher>${NAME}?)(?:\\s*\\(|\\s*[,|•·—–]\\s*|\\s+-\\s+)(?<date>${DATE})\\)?\\.?$`, 'iu'),
    read: ({ publisher, date: at }) =>
      publisher && !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(publisher)
        ? dated(wholeDate(at), { publisher, unsure: true })
        : dated(wholeDate(at)),
    weight: 3,
  },
  {
    name: '“Source: The Paper”',
    pattern:
      /^(?:source|publisher|publication|published by|outlet|newspaper|website|kaynak\s*\/\s*source|kaynak|quelle|via|источник)\s*:\s*(?<source>\S.*)$/iu,
    read: ({ source = '' }) => (/^<?https?:\/\/\S+>?$/.test(source) ? { url: bare(source) } : named(source)),
    weight: 2,
  },
  {
    name: '“Reposts are welcome with reference to The Paper”',
    pattern: new RegExp(`^re(?:posts?|prints?)\\b.{0,40}\\b(?:reference|credit|link) to (?<publisher>${NAME})$`, 'iu'),
    read: ({ publisher }) => named((publisher ?? '').replace(/\.$/, '')),
    weight: 1,
  },
  {
    name: 'an address alone',
    pattern: /^(?:(?:url|link|original(?: article)?|permalink)\s*:\s*)?(?<url><?https?:\/\/[^\s<>]+>?)$/i,
    read: ({ url }) => (url ? { url: bare(url) } : undefined),
    weight: 1,
  },
  {
    name: 'a date alone',
    pattern: /^[-–—•|\s]*(?<date>[^|]{6,40}?)(?:[,|]?\s+(?:at\s+)?\d{1,2}[:.]\d\d.{0,12})?$/iu,
    read: ({ date: at }) => dated(date(at)?.length === 10 ? date(at) : undefined),
    weight: 1,
  },
  {
    name: 'a month alone, “July 2021”',
    pattern: /^(?<date>\p{Lu}\p{L}{2,9} (?:19|20)\d\d)$/u,
    read: ({ date: at }) => dated(date(at)?.length === 7 ? date(at) : undefined),
    weight: 0.5,
  },
];

const bare = (address: string): string => address.replace(/^<|>$/g, '');
const named = (publisher: string) =>
  /^.{2,60}$/.test(publisher) ? { publisher: publisher.replace(/[.,]$/, '') } : undefined;

const PARTICLE =
  /^(?:de|del|della|da|di|dos|du|van|von|der|den|ter|bin|ibn|al|el|la|le|of|the|and|for|in|on|y|und|e|&)$/;
const DAY_OR_MONTH = new RegExp(`^(?:${anyOf([...WEEKDAYS, ...MONTHS])})$`, 'i');

/** Words of names begin with capitals, but for particles; in scripts without capitals, with any letter. */
function isName(text: string): boolean {
  const words = text.split(/[ ,]+/).filter(Boolean);
  const capital = (word: string): boolean =>
    /^(?:[\p{Lu}\p{Lo}\p{N}]|(?:al|el|d|l|o)['’-]\p{Lu})/u.test(word) ||
    /^[\w-]+\.(?:com|org|net|info|eu|ru|pk|in)$/i.test(word);
  if (words.length === 0 || words.length > 14 || DAY_OR_MONTH.test(words[0] ?? '')) return false;
  return (
    words.some(capital) && words.every((word) => capital(word) || PARTICLE.test(word)) && !/\p{Ll}{3}\.$/u.test(text)
  );
}

/** What a line states about its document, or `undefined` for any other line. */
export function statedIn(line: string): Stated | undefined {
  const text = line.trim();
  if (text.length > LONGEST) return undefined;
  for (const { pattern, read, weight } of FORMS) {
    const found = pattern.exec(text);
    const stated = found && read(found.groups ?? {});
    if (stated && [stated.author, stated.publisher].every((name) => name === undefined || isName(name)))
      return { ...stated, weight };
  }
  return undefined;
}
