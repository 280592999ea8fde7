/** Keep rules on numbers, dates, times and amounts. */

import * as short from './abbreviations.js';
import { all, any, consistsOf, endsIn, goesOn, type KeepRule, not } from './border.js';
import { CLOCK, CLOCK_TIME, newSentence, OPENERS, starter } from './parts.js';
import * as words from './words.js';

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:c\\. ?|ca\\. ?)?(?:AD |A\\.D\\. )?\\d{1,9}(?:[–/-]\\d{1,4})?(?: (?:BCE?|AD|CE|AH|B\\.C|A\\.D))?';
/** A day, a month or a season with its year, and nothing else. */
const DATE = `(?:(?:Early|Late|Mid|About|Around|Circa|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?,)[ -])?(?:${DAY} )?(?:(?:${words.MONTHS}|[Ss]pring|[Ss]ummer|[Aa]utumn|Fall|[Ww]inter)\\.? (?:${DAY},? )?)?\\d{4}`;

/** Words that together with a time of day make an adverbial: "Shortly after", "On Monday at about". */
const OF_TIME = `(?:[Aa]t|[Bb]y|[Aa]round|[Aa]bout|[Jj]ust|[Ss]hortly|[Ss]oon|[Bb]efore|[Aa]fter|[Ff]rom|[Uu]ntil|[Tt]ill|[Ss]ince|[Oo]n|[Ii]n|[Bb]etween|[Ee]arly|[Ll]ate|[Ee]xactly|[Nn]early|[Aa]lmost|[Ll]ast|[Tt]his|[Tt]hat|[Tt]he|[Nn]ext|[Tt]oday|[Tt]omorrow|[Yy]esterday|same|following|and|to|of|past|later|earlier|sharp|first|second|a|an|days?|hours?|minutes?|half|quarter|One|Two|Three|two|three|day|morning|afternoon|evening|night|week|year|mid-?|${words.DAYS}|(?:${words.MONTHS})\\.?|\\d{1,2}|\\d{4}|${CLOCK_TIME})`;
const ENDS_IN_TIME = `(?:${CLOCK_TIME}|(?:${words.SHORT_MONTHS}|${words.SHORT_DAYS})\\.)`;

const I = goesOn('I\\s');

export const NUMBER_RULES: readonly KeepRule[] = [
  {
    name: 'enumerator',
    reason: '"1.", "3.1.", "a." or "IV." at the start numbers what follows',
    applies: ({ before }) => /^[\s(§"“]*(?:\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|[a-zA-Z])[.)]+\s*$/u.test(before),
  },
  {
    name: 'year or number that opens',
    reason:
      '"1986. A great flood broke the weir": at the beginning of a paragraph a number belongs to what it dates or counts',
    applies: all(
      ({ first, chronicle }) => first || chronicle,
      consistsOf(`[\\s(“"]*(?:${YEAR}|${DATE})[.)]+`),
      // A dateline is a sentence of its own where the next one has another date: "November 24, 2015. In early October …".
      goesOn(
        `["“‘«([]*(?!(?:In|On|By|Since|Until|From|During) (?:(?:early|late|mid|the)[ -])?(?:${words.MONTHS}|\\d))\\p{Lu}`,
      ),
    ),
  },
  {
    name: 'time of day',
    reason: '"9 a.m. Monday", "5 p.m. EST": the day or the zone belongs to the time',
    applies: all(
      endsIn(CLOCK),
      goesOn(
        `${OPENERS}?(?:(?:${words.MONTHS}|${words.SHORT_DAYS}|${words.DAYS_AND_ZONES})\\b|(?:\\p{Lu}\\p{L}+ ){1,3}[Tt]ime\\b)`,
      ),
    ),
  },
  {
    name: 'time that opens',
    reason: '"At 5 p.m. Mr. Obi closed the gate", "In Aug. Mr. Obi left": an adverbial of time alone is no sentence',
    applies: all(
      any(
        consistsOf(`["“‘(]*(?:${OF_TIME},? ){1,8}${ENDS_IN_TIME}`),
        endsIn(`(?:when|because|while|where|but|that|(?<=, )and|[;:—]) (?:${OF_TIME},? ){1,8}${ENDS_IN_TIME}`),
      ),
      any(not(starter), I),
    ),
  },
  {
    name: 'time that describes',
    reason: '"the 5 p.m. Delhi express": behind an article a time of day goes with a noun',
    applies: all(endsIn(`(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ee]very|[Ee]ach) ${CLOCK_TIME}`), not(newSentence)),
  },
  {
    name: 'month or weekday',
    reason: 'a day or a year follows a shortened month: Feb. 20, Sept. 2018; a date a shortened day: Tues. 3 May',
    applies: any(
      all(endsIn(`(?:${words.SHORT_MONTHS})\\.`), goesOn('\\d')),
      all(endsIn(`(?:${words.SHORT_DAYS})\\.`), goesOn(`(?:\\d\\d? )?(?:${words.MONTHS})\\b`)),
    ),
  },
  {
    name: 'day before month',
    reason: '"on 9. May 2018" as some papers write it: the full stop makes the number an ordinal',
    applies: all(endsIn('[0-3]?\\d\\.'), goesOn(`(?:${words.MONTHS}|${words.GERMAN_MONTHS})\\b\\.?\\s(?:\\d|\\p{Ll})`)),
  },
  {
    name: 'number sign',
    reason: '"No. 5", "Bldg. C", "Eq. (3)", "Ref. KT/7", "Vol. IV": the number is what is meant',
    applies: any(
      all(endsIn(`(?:nos?|${short.NUMBERED})\\.`), goesOn('[#§(]?\\d'), not(endsIn(`(?:${short.SAYS_NO}) no\\.`))),
      all(
        endsIn(`(?:${short.NUMBERED})\\.`),
        goesOn('#|§|Nos?\\.|[IVXLC]+\\b|\\p{Lu}{1,6}[-/]?\\d|[B-HJ-Z]\\b|A(?=[,;:.)])'),
      ),
      all(endsIn(`(?:${short.LIFE})\\.`), goesOn('\\d{4}|c\\.')),
      all(endsIn('No\\.'), goesOn(`(?:${short.NUMBER_WORDS})\\b`)),
      all(endsIn(`(?:${short.BOOKS})\\.`), goesOn('\\d+:\\d')),
    ),
  },
  {
    name: 'number sign that may be a word',
    reason: '"quoting ref. 46", "Art. 6", but "argued with the ref. 20 fans left", "in 9.8 sec. 20 others fell"',
    applies: all(
      endsIn(`(?:${short.PERHAPS_NUMBERED})\\.`),
      not(endsIn(`(?:the|an?|this|our|of|and|[\\d.,]+|few|some) (?:refs?|secs?|min|Arts?)\\.`)),
      goesOn('[#§(]?\\d|[IVXLC]+\\b|\\p{Lu}{1,6}[-/]?\\d'),
    ),
  },
  {
    name: 'amount',
    reason: 'Rs. 500 crore, Kshs. 1 million, Tk. Five lakh: the amount is what the currency is named for',
    applies: all(endsIn(`(?:${short.CURRENCIES})\\.`), goesOn(`\\d|[.-]\\d|(?:${short.NUMBER_WORDS})\\b|X+\\b`)),
  },
  {
    name: 'distance and direction',
    reason: '9 mi. N.W. of the town: the direction belongs to the distance',
    applies: all(endsIn('(?:mi|km|m|ft|yds?)\\.'), goesOn('(?:[NSEW]\\.){1,3}\\s\\p{Ll}')),
  },
  {
    name: 'smaller unit',
    reason: '5 ft. 10 in., 3 hrs. 20 min.: one measure in two units',
    applies: all(
      endsIn(`\\d+\\s?(?:${short.UNITS})\\.`),
      goesOn(`\\d+(?:[.,]\\d+)?(?:\\s?(?:${short.SMALL_UNITS})\\b|[.,;)])`),
    ),
  },
];
