import * as months from '../../words/months.js';
import { anyOf } from '../../words/months.js';

/** Word lists of the sentence rules, as parts of regular expressions. */

/** Words that begin a sentence and never a name: behind "U.S." or "J." they tell that the sentence ended there. */
export const STARTERS =
  'The|This|That|These|Those|There|Then|They|He|She|It|Its|His|Her|Their|We|Our|You|I|A|An|In|On|At|By|For|From|With|As|If|But|And|Or|So|Yet|Not|No|When|While|Where|What|Who|Why|How|After|Before|Since|Until|Although|Though|Because|However|Meanwhile|Moreover|Instead|Also|Both|Some|Many|Most|All|Such|Last|Now|Here|Under|Over|During|According|Despite|Of|Again|Thus|Therefore|Hence|Nonetheless|Nevertheless|Furthermore|Additionally|Finally|Indeed|Still|Other|Others|Several|Each|Every|Only|To|Let|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Nobody|Nothing|None|Neither|Nor|Everyone|Everybody|Everything|Someone|Anyone|Few|More|Another|Even|Later|Earlier|Today|Yesterday|Tomorrow|Recently|Soon|Perhaps|Maybe|Whether|Between|Among|Without|Within|Across|Against|My|Your|Once|Should|Just|Never|Ever|Nearly|Almost|About|Around';

/** Nouns and numerals that are small unless they begin a sentence: they show one if a small word follows. */
export const PLAIN =
  'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Half|Dozens|Hundreds|Thousands|Millions|Officials|Officers|Police|Detectives|Investigators|Prosecutors|Lawyers|Experts|Analysts|Economists|Scientists|Researchers|Doctors|Nurses|Teachers|Students|Parents|Children|Women|Men|People|Residents|Villagers|Neighbours|Neighbors|Farmers|Workers|Soldiers|Troops|Gunmen|Rescuers|Firefighters|Crews|Witnesses|Survivors|Protesters|Critics|Supporters|Opponents|Voters|Authorities|Shares|Sales|Profits|Prices|Trading|Talks|Work|Rain|Snow|Heavy|Traffic|Trains|Schools|Visitors|Passengers|Players|Fans|Trees|Plans|Details|Figures|Tickets|Admission|Entry|Copies|Reports|Relatives|Family|Members';

/** Short words that are a sentence on their own. */
export const ALONE =
  'Yes|No|Yeah|Yep|Nope|True|Sure|Okay|Ok|Fine|Good|Bad|Well|Amen|Wow|Oh|Ah|Ha|Hm|Eh|Stop|Wait|Look|Done|Gone|Dead|War|Rain|Snow|Love|Luck|Nice|Exit|End|Next|Now|Then|Here|Zero|One|Two|Ten|Who|What|Why|How|Hi|Bye|Rome|Lima|Oslo|Bern|Kiev|Kyiv|Baku|Doha';

/** Forms of address that never follow an abbreviated name or a place. */
export const ADDRESSES = 'Mr|Mrs|Ms|Messrs|Miss|Sir';

export const MONTHS = anyOf([...months.MONTHS, ...months.SHORT_MONTHS]);

/** May, June and July have no full stop unless the sentence ends. */
export const SHORT_MONTHS = anyOf(months.SHORT_MONTHS);

export const SHORT_DAYS = anyOf(months.SHORT_DAYS);

export const DAYS = anyOf(months.WEEKDAYS);

export const DAYS_AND_ZONES = `${DAYS}|[A-Z]{1,3}[DS]?T|GMT|UTC|Eastern|Pacific|Central|Moscow|local`;

/** A day with a full stop stands before these in German, where it makes the number an ordinal. */
export const GERMAN_MONTHS = anyOf(months.GERMAN_MONTHS);

/** Always followed by what they announce. */
export const GERMAN = 'z\\.\\s?B|d\\.\\s?h|bzw|vgl|sog';

/** Before a letter that is a label and no initial: "vitamin C. Researchers …". */
export const LABELLED =
  '[Vv]itamin|[Pp]lan|[Gg]roup|[Tt]ype|[Hh]epatitis|[Gg]rade|[Cc]lass|War|[Pp]art|[Ss]ection|[Pp]oint';

export const SPEECH =
  'said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|answered|shouted|cried|exclaimed|wondered|quipped|continued|insisted|demanded|declared|tweeted';

/** What is said behind a closing mark in Chinese and Japanese: 他说, と言った. */
export const CJK_SPEECH =
  'と|って|\\p{Script=Han}{0,8}(?:说|說|问|問|道|答|喊|叫|表示|指出|强调|強調|写|寫|称|稱)(?=[。，：:！？!?了着著道]|$)';

/** Names that are written with a mark. */
export const NAMES_WITH_MARKS = 'Yahoo|Yum|Jeopardy|Joomla|Kahoot|Wham|E';
