/** The words beside numbers that are no years: lists as data, each with the reason for it. */

const words = (text: string): string => text.trim().split(/\s+/).join('|');

/** "1984 metres", "1500 rupees", "1800 hours": a measure, an amount, or a time of day. Never a year, whatever is before. */
const UNITS = words(`
  met(?:er|re)s? kilomet(?:er|re)s? centimet(?:er|re)s? m km cm mm miles? yards? feet foot ft inch(?:es)? acres? hectares? sq (?:square|cubic)\\s(?:kilo\\w+|met\\w+|centi\\w+|feet|yards|miles|inches|km)
  kilos? kilograms? kg grams? tonnes? tons? pounds lbs? ounces? quintals? maunds? bushels? bales? lit(?:er|re)s? gallons? barrels? cusecs? kanals? marlas? bighas?
  volts? watts? megawatts? kilowatts? MW kW GW horsepower hp cc rpm mph kmph kph knots calories degrees? bytes? megabytes? gigabytes? MHz
  hours? hrs GMT UTC IST BST EST EDT PST PKT CET WAT EAT AEST local\\stime
  dollars? euros? rupees? rubles? roubles? yen yuan francs? marks? nairas? shillings? rands? pesos? liras? riyals? dirhams? takas? cents? pence paise
  hundred thousand lakhs? crores? million billion trillion percent per\\s?cent pc percentage points? basis bps`);

/** "2000 people", "1990 cartridges": what news counts. After "in" such a number may be a year ("In 2018 voters turned"). */
const COUNTED = words(`
  people persons men women boys girls children adults workers employees staff staffers students pupils teachers passengers commuters travellers tourists pilgrims visitors
  troops soldiers militants rebels fighters gunmen policemen personnel prisoners inmates detainees hostages victims survivors casualties deaths fatalities injuries
  refugees migrants residents villagers farmers fishermen families households voters votes members delegates supporters fans protesters demonstrators activists
  patients beds doses tests cases infections complaints petitions applications signatures tickets copies books pages words letters items pieces articles
  homes houses flats apartments rooms shops stores firms companies branches outlets schools hospitals clinics villages towns jobs posts vacancies seats cities countries districts counties states provinces locations sites stations businesses offices
  cars buses trucks lorries vehicles bikes motorcycles planes aircraft flights trains ships boats containers bags boxes bottles barrels cylinders
  rounds bullets cartridges shells rockets missiles bombs mines guns rifles weapons trees plants animals cattle cows sheep goats camels horses birds
  times years days weeks months minutes seconds runs goals wickets games matches caps appearances shares stocks bonds notes coins metres
  others strong odd`);

/** Not adjectives: "On April 7, 2019 five men were freed". */
const SMALL = words(`
  one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands the a an some many several most all no in on at by of for from to with his her their its
  our when after before as and or but while these those more about nearly almost over under only`);
const AFTER_NUMBER = `(?:or\\s(?:so|more)|(?:(?!(?:${SMALL})\\b)[a-z]+\\s)?(?:${COUNTED}))\\b(?!['’])`;

export const UNIT_AFTER = new RegExp(`^\\s*%|^\\s+(?:${UNITS})(?![\\w'’])`);
export const COUNTED_AFTER = new RegExp(`^\\s+${AFTER_NUMBER}`);

/** "1200 BC", "1440 AH", "2076 BS": another era or calendar; also the first number of a list or range. */
export const ERA_AFTER =
  /^(?:\s*(?:,|and|or|to|[-–—])\s*\d{1,4})?\s*(?:B\.?\s?C(?:\.?\s?E)?|(?:A\.?\s?H|B\.?\s?S|B\.?H|S\.?H|H)(?!\.?\s?[A-Z])|\(?[Hh]ijri(?:yah)?|of\sthe\s(?:Hijra|Hegira)|[Ss]amvat|[Ss]aka|[Bb]efore\s(?:Christ|the\s(?:[Cc]ommon|[Cc]hristian)\s[Ee]ra))(?![\w])/;
export const ERA_BEFORE =
  /(?:\bA\.?\s?H\.?|\b[Hh]ijri(?:\s(?:year|calendar))?,?|\b[Ss]amvat|\b[Ss]aka(?:\s[Ee]ra)?|\bB\.?\s?S\.?|\b(?:Muharram|Safar|Rabi\S*(?:\s\S+)?|Jumada\S*(?:\s\S+)?|Rajab|Shaban|Ramadan|Ramzan|Shawwal|Zil\S+|Dhu\S+(?:\s\S+)?))\s*$/;

/** "a total of 2000", "a crowd of 1500": how many or how much, not when. */
export const QUANTITY_BEFORE = new RegExp(
  `\\b(?:${words(`
    total sum number rate price cost fee fine penalty crowd group fleet distance height altitude elevation speed record score population average mean median
    minimum maximum salary wage pension loan loss profit gain majority margin membership toll depth length width weight capacity bill quota batch set team army force sample
    stock yield output intake audience turnout circulation budget grant bounty ransom reward reserve queue list roll choir crew garrison staff workforce congregation cast flock herd made\\sup consisting composed`)})\\s+of\\s+(?:about|around|some|nearly|almost|over|roughly|only|just)?\\s*$`,
  'i',
);

/** "rose to 1990", "fell 30 points to 1850": a level. */
export const LEVEL_BEFORE = new RegExp(
  `\\b(?:${words(`
    rose fell grew dropped climbed jumped slipped sank soared surged plunged dipped declined increased decreased reduced raised lifted gained shrank swelled
    dwindled edged eased advanced retreated slid tumbled rallied crashed went came up down cut`)})\\b[^.;:,]{0,40}?\\bto\\s+$`,
  'i',
);

/** "1600 Pennsylvania Avenue": a house in a street. */
export const STREET_AFTER =
  /^,?\s+(?:[A-Z][\w.'’-]*\s+){0,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Highway|Hwy|Parkway|Crescent|Terrace|Marg|Nagar|Colony|Bazaar|Close)\b/;

/** "version 10.3.12", "Section 10.3.12", "Block 12/7": the number of a part, a file or a house. */
export const LABEL_BEFORE =
  /\b(?:v|ver|version|release|build|update|firmware|section|sec|sect|clause|article|art|paragraph|para|chapter|ch|rule|regulation|reg|schedule|appendix|annex|item|table|figure|fig|verse|page|pages|p|pp|no|nos|number|block|flat|plot|house|unit|room|apartment|suite|gate|ward|sector|file|case|order|invoice|ref|reference|IP|IPv4|address|host|server|protocol|standard|part|lot|grade|size|ratio|score|scored|model)\b\.?(?:\s+(?:was|is|number))?\s*(?:#|nos?\.?\s*)?(?:[\d./-]+(?:,|\s+and|\s+or|\s+to)\s+)*$/i;

/** Numbers with a slash that are words of their own: never a day of the year of the article. */
export const SLASH_NAMES: ReadonlySet<string> = new Set(['24/7', '9/11', '26/11', '7/7', '50/50', '20/20']);
