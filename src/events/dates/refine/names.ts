/** Months and days that are names or words, and no dates. */

import { anyOf, MONTH_STEMS, WEEKDAY_STEMS, WEEKDAYS } from '../../../words/months.js';
import type { Mention } from '../mention.js';
import { around } from './around.js';

const words = (text: string): string => text.trim().split(/\s+/).join('|');

const SMALL_NAME = new RegExp(`^[^\\d]*\\b(?:${anyOf([...MONTH_STEMS, ...WEEKDAY_STEMS]).toLowerCase()})`);
/** "May" is a full name, and judged by the words beside it. */
const SHORT_NAME = new RegExp(`^(?:${anyOf(MONTH_STEMS.filter((stem) => stem !== 'May'))})$`, 'i');

export const isSmallName = ({ rule, text }: Mention): boolean =>
  /^(?:calendar|weekday)/.test(rule) && SMALL_NAME.test(text);

export function isTooShort({ rule, text, meaning }: Mention): boolean {
  if (rule.startsWith('weekday')) return !/day/i.test(text);
  const bare = meaning.kind === 'calendar' && meaning.date.year === undefined && meaning.date.day === undefined;
  return bare && SHORT_NAME.test(text);
}

const isBareMonth = ({ rule, meaning, text }: Mention): boolean =>
  /^calendar-month/.test(rule) &&
  meaning.kind === 'calendar' &&
  (meaning.until ?? meaning.date).year === undefined &&
  !/^last/i.test(text);

/** A month after one of these is a month: "by", "to", "and", "of", "between" may as well be followed by a person. */
const MONTH_LEAD =
  /\b(?:in|since|until|till|during|through|throughout|this|next|early|late|mid|every|each|around|(?:end|beginning|start|middle|month|course|half|part|days?|weeks?|weekend|night|morning|evening|whole|rest|all)\s+of|of\s+last)[\s-]+$/i;
/** "Confidence in May collapsed": what one can have in a person. */
const TRUST_LEAD =
  /\b(?:confidence|faith|trust|belief|believed?|interest|hopes?|disappointed|pride|investment)\s+in\s+$/i;
/** "in May's cabinet" is a person's unless what follows is of the calendar. */
const OWNED =
  /^['’]s?\b(?!\s+(?:\w+\s+)?(?:elections?|vote|referendum|summit|polls?|budget|attacks?|floods?|figures|meeting|game|final)\b)/;

/** What people say of a month: "February saw …", "July began with …". Not "May said". */
const SAW = words('saw brought witnessed marked delivered produced heralded ushered\\sin');
const BEGAN = words('began started opened ended closed finished kicked\\soff');
const MONTH_ACTS = new RegExp(
  `^\\s+(?:(?:also|then|duly|only|again)\\s+)?(?:(?:${SAW})\\s+(?!(?:her|his|him|it|them|me|us|you|fit|to|\\w+sel(?:f|ves))\\b)|(?:${BEGAN})\\s+(?:with|on|in|as|amid|badly|well|quietly)\\b|came\\s+and\\s+went\\b|(?:passed|went)\\s+(?:with|without|in|by|quietly)\\b|wore\\s+on\\b|turned\\s+out\\b|dawned\\b|was\\s+(?:marked|dominated|overshadowed)\\s+by\\b|proved\\b|was\\s+(?:the|a|an)\\s+(?:\\S+\\s+){0,3}months?\\b)`,
);
const CLAUSE_START =
  /^["“'‘(]?$|[;:.—–]\s*["“]?$|,\s+(?:and|but|while|as|when|so|yet|before)\s+$|\b(?:while|whereas|because)\s+$/;
/** Those that are given names or surnames too. */
const PERSON = /^(?:May|April|June|August)$/;
const PERSON_ACTS = /^\s+(?:\w+\s+)?(?:marked|delivered|produced|opened|closed)\b/;

export function isNameOfMonth(mention: Mention, sentence: string): boolean {
  if (!isBareMonth(mention)) return false;
  const { before: lead, after } = around(mention, sentence);
  if (CLAUSE_START.test(lead) && MONTH_ACTS.test(after) && !(PERSON.test(mention.text) && PERSON_ACTS.test(after)))
    return false;
  if (!MONTH_LEAD.test(lead)) return true;
  return PERSON.test(mention.text) && (TRUST_LEAD.test(lead) || OWNED.test(after));
}

/** Days with a name of their own, most of them on another day than the last one of that name. */
const NAMED_DAY = new RegExp(
  `\\b(?:${words(`
    Good Black Easter Ash Cyber Super Bloody Shrove Holy Maundy Palm Whit Giving Fat Pancake Spy Plough Orange Cold Blue Red Pink Green White Golden Silver Grey Bright Low TGI Trinity Passion Laetare Gaudete Rose
    Advent Mothering Remembrance Casual Freaky Ruby Man Girl Sheffield Joe Wacky Taco Throwback Manic Stormy Sunny Happy Lazy Any First`)})\\s+$`,
);
/** What bears a day in its name: newspapers, programmes, clubs, streets. */
const NAMED_AFTER = new RegExp(
  `^\\s+(?:${words(`
    Times Mirror Post Mail Telegraph Express Herald Tribune Star World Independent Magazine Review Standard Standards Sport Sun Mercury Nation Vanguard Punch Guardian
    Observer Gazette Chronicle Business Mass Service School Club Market Night Nights Morning Live Football Group Street Island Brunch League Show Addams Dispatch Politics Edition Agreement`)})\\b`,
);
/** "Sunday Igboho was arrested": without a word like "on", a capital letter goes on with a name. */
const NAME_AFTER = /^\s+(?!I\b)[A-Z][a-z]/;
const TIME_LEAD =
  /\b(?:on|last|this|next|late|early|earlier|by|until|till|since|from|before|after|past|come|of|and|or|to|through)[\s-]+$/i;

/** "a Tuesday", "the first Monday of the month", "Friday nights", "Tuesdays": any such day. */
const ANY_DAY =
  /\b(?:an?|any|some|one|another|no|per|that|same|certain|following|previous|preceding|subsequent|ensuing|fateful|(?:first|second|third|fourth|fifth|other|last|each|every)(?:\s+(?:or|and)\s+(?:third|fourth|last))?)\s+$/i;
const COUNTED_DAY = /\b(?:the|on|every|each)\s+(?:very\s+)?(?:first|second|third|fourth|fifth|last|next)\s+$/i;
const DESCRIBED_DAY =
  /\ban?\s+(?:\w+\s+)?(?:cold|hot|rainy|wet|warm|sunny|quiet|busy|gr[ea]y|foggy|stormy|snowy|windy|typical|random|recent|dark|normal|usual|ordinary|sleepy|summer|winter)\s+$/i;
const DAYS_AFTER = /^\s+(?:nights|mornings|evenings|afternoons|lunchtimes|s\b)|^s\b/;

/** A weekday that names something or stands for any such day; a day of the calendar beside it makes it a date. */
export function isNameOfDay(mention: Mention, sentence: string): boolean {
  if (!mention.rule.startsWith('weekday')) return false;
  const { before: lead, after } = around(mention, sentence);
  // "Friday the 13th" is a film and a superstition, too.
  if (mention.rule === 'weekday-ordinal') return /13th$/.test(mention.text) && !TIME_LEAD.test(lead);
  const alone = WEEKDAYS.includes(mention.text);
  if (NAMED_DAY.test(lead) || NAMED_AFTER.test(after) || DAYS_AFTER.test(after)) return true;
  if (!alone) return false;
  if (!TIME_LEAD.test(lead) && NAME_AFTER.test(after)) return true;
  if (/\bthe\s+$/i.test(lead)) return /^\s+(?:after|before|following|of|in|when|that)\b/.test(after);
  return ANY_DAY.test(lead) || COUNTED_DAY.test(lead) || DESCRIBED_DAY.test(lead);
}

/** "12 May Road", "the 6 October Bridge", "June Lake": places and bodies that bear a date. */
const PLACE_AFTER = new RegExp(
  `^\\s+(?:${words(`
    Street St\\. Road Avenue Ave Boulevard Blvd Lane Drive Square Bridge City Stadium University Airport Park School Hospital Movement Brigade Brigades Camp Colony Mosque Hall Market Club Town
    Lake Bay Island Gardens House Garden Terrace Close Station Barracks Factory Revolution Declaration Theses Madness`)})\\b`,
);

const isNameOfPlace = (mention: Mention, sentence: string): boolean =>
  /^calendar/.test(mention.rule) &&
  mention.meaning.kind === 'calendar' &&
  (mention.meaning.until ?? mention.meaning.date).year === undefined &&
  PLACE_AFTER.test(around(mention, sentence).after);

/** "the September 11 attacks": named after their day, whatever the year of the article. */
const NAMED_EVENT =
  /^(?:(?:September|Sept?\.?)\s11(?:th)?|11(?:th)?\s(?:of\s)?(?:September|Sept?\.?)|(?:January|Jan\.?)\s6(?:th)?|6(?:th)?\s(?:January|Jan\.?)|(?:October|Oct\.?)\s7(?:th)?|7(?:th)?\s(?:October|Oct\.?)|(?:November|Nov\.?)\s26|26\s(?:November|Nov\.?))$/;
const EVENT_AFTER =
  /^\s+(?:terror(?:ist)?\s+)?(?:attacks?|attackers?|bombings?|hijack\w+|riots?|rioters?|massacre|victims|memorial|commission|insurrection|panel|committee|conspiracy)\b/;

export const isNamedEvent = (mention: Mention, sentence: string): boolean =>
  isNameOfPlace(mention, sentence) ||
  (NAMED_EVENT.test(mention.text) && EVENT_AFTER.test(around(mention, sentence).after));
