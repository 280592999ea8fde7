import * as months from '../../words/months.js';
import { anyOf } from '../../words/months.js';

/** Word lists of the sentence rules, as parts of regular expressions. */

/** Words that begin a sentence and never a name: behind "U.S." or "J." they tell that the sentence ended there. */
export const STARTERS =
  'The|This|That|These|Those|There|Then|They|He|She|It|Its|His|Her|Their|We|Our|You|I|A|An|In|On|At|By|For|From|With|As|If|But|And|Or|So|Yet|Not|No|When|While|Where|What|Who|Why|How|After|Before|Since|Until|Although|Though|Because|However|Meanwhile|Moreover|Instead|Also|Both|Some|Many|Most|All|Such|Last|Now|Here|Under|Over|During|According|Despite|Of|Again|Thus|Therefore|Hence|Nonetheless|Nevertheless|Furthermore|Additionally|Finally|Indeed|Still|Other|Others|Several|Each|Every|Only|To|Let|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would';

export const MONTHS = anyOf([...months.MONTHS, ...months.SHORT_MONTHS]);

/** May, June and July have no full stop unless the sentence ends. */
export const SHORT_MONTHS = anyOf(months.SHORT_MONTHS);

export const SHORT_DAYS = anyOf(months.SHORT_DAYS);

export const DAYS_AND_ZONES = `${anyOf(months.WEEKDAYS)}|[A-Z]{1,3}[DS]?T|GMT|UTC|Eastern|Pacific|Central|Moscow|local`;

/** Always followed by a name. */
export const TITLES =
  'Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Drs?|Profs?|Gens?|Lt|Col|Maj|Capt|Cmdr|Cdr|Cpl|Sgt|Pvt|Adm|Brig|Sens?|Reps?|Govs?|Pres|Hon|Rev|Fr|Msgr|Amb|Supt|Insp|Det|Atty|Ald|Cllr|Mt|Ft|Ste';

/** A day with a full stop stands before these in German, where it makes the number an ordinal. */
export const GERMAN_MONTHS = anyOf(months.GERMAN_MONTHS);

/** Always followed by what they announce. */
export const GERMAN = 'z\\.\\s?B|d\\.\\s?h|bzw|vgl|sog';

/** Can stand at the end of a sentence, but do not as a rule. */
export const SHORTENED = 'St|Jr|Sr|Dept|Univ|Govt|Assn|Bros|Ave|Blvd|Rd|Ph\\.D|al|eds?';

/** Always followed by what they announce. */
export const LATIN = 'e\\.\\s?g|i\\.\\s?e|vs|v|cf|viz|ca|c|approx|incl|resp';

export const NUMBERED =
  'Nos?|Nr|Arts?|Sect?|Figs?|Vols?|Ch|Chap|Op|Res|Paras?|pp?|paras?|nos?|arts?|figs?|vols?|ch|sec|ext|tel|min|max|temp|avg|est';

export const COMPANIES = 'Inc|Ltd|Co|Corp|Cos|Pty|Pvt|Plc|LLC|S\\.A|N\\.V|A\\.G';

export const OFFICES =
  'Chief|Chair|CEO|CFO|COO|President|Vice|Director|Executive|Founder|Spokes|Managing|Senior|Deputy|General|Class';

/** Before a letter that is a label and no initial: "vitamin C. Researchers …". */
export const LABELLED =
  '[Vv]itamin|[Pp]lan|[Gg]roup|[Tt]ype|[Hh]epatitis|[Gg]rade|[Cc]lass|War|[Pp]art|[Ss]ection|[Pp]oint';

export const SPEECH =
  'said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|answered|shouted|cried|exclaimed|wondered|quipped|continued|insisted|demanded|declared|tweeted';
