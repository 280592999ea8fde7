/** Everyday short forms and derived names. */

type ShortForm = readonly [full: string, ...short: string[]];

/**
 * As people type in a chat, folded, with the words that they stand for: those of which questions about the library and
 * small talk are made, too. None of these is a name ("wen" and "dat" are, and authors are asked for by name).
 */
const FRAME: readonly ShortForm[] = [
  ['you', 'u'],
  ['your', 'ur'],
  ['are', 'r'],
  ['what', 'wat', 'wot', 'wut', 'waht'],
  ['which', 'wich', 'whch'],
  ['how', 'hw'],
  ['with', 'wid', 'wiv', 'wth'],
  ['from', 'frm'],
  ['about', 'abt', 'abut'],
  ['the', 'teh'],
  ['have', 'hv', 'hav'],
  ['please', 'pls', 'plz'],
];

/** Others, in questions that the texts are to answer. */
const CHAT: readonly ShortForm[] = [
  ['why', 'y'],
  ['when', 'wen', 'whn'],
  ['where', 'wher', 'wheres'],
  ['because', 'bc', 'bcz', 'bcos', 'bcuz', 'cuz', 'coz', 'cos'],
  ['before', 'b4', 'bfore'],
  ['between', 'btwn'],
  ['through', 'thru'],
  ['though', 'tho'],
  ['that', 'tht', 'dat'],
  ['this', 'ths', 'dis'],
  ['they', 'dey'],
  ['and', 'nd', 'adn'],
  ['should', 'shud', 'shd', 'shoud'],
  ['could', 'cud', 'culd'],
  ['would', 'wud', 'wuld'],
  ['going to', 'gonna'],
  ['want to', 'wanna'],
  ['people', 'ppl', 'peeps'],
  ['year', 'yr'],
  ['years', 'yrs'],
  ['month', 'mth'],
  ['week', 'wk'],
  ['government', 'govt', 'gov', 'gvt'],
  ['department', 'dept'],
  ['minister', 'minstr', 'minster'],
  ['president', 'prez'],
  ['prime minister', 'pm'],
  ['foreign minister', 'fm'],
  ['general', 'gen'],
  ['international', 'intl'],
  ['national', 'natl'],
  ['military', 'mil'],
  ['relations', 'rels'],
  ['information', 'info'],
  ['agreement', 'agmt'],
  ['corporation', 'corp'],
  ['organisation', 'org', 'orgs'],
  ['conference', 'conf'],
  ['million', 'mln'],
  ['billion', 'bn', 'bln'],
  ['according', 'acc'],
  ['meeting', 'mtg'],
  ['manager', 'mgr'],
  ['maximum', 'max'],
  ['minimum', 'min'],
  ['temperature', 'temp'],
  ['number', 'nr', 'num'],
  ['approximately', 'approx'],
];

const byShort = (forms: readonly ShortForm[]): ReadonlyMap<string, string> =>
  new Map(forms.flatMap(([full, ...short]) => short.map((one) => [one, full] as const)));

const FRAME_FULL = byShort(FRAME);
const FULL = byShort([...FRAME, ...CHAT]);

/** Only what no name is written like. */
export const frameForm = (folded: string): string | undefined => FRAME_FULL.get(folded);

/** These are words, too, or belong to a number: they stand for something else only where the texts do not have them. */
export const fullForm = (folded: string): string | undefined => FULL.get(folded);

/** Terms that name the same thing, as `tokenize` makes them. */
const SAME: readonly (readonly string[])[] = [
  ['us', 'usa', 'america', 'american'],
  ['uk', 'britain', 'british'],
  ['eu', 'europ', 'european'],
  ['china', 'chines'],
  ['japan', 'japanes'],
  ['franc', 'french'],
  ['germani', 'german'],
  ['turkei', 'turkish'],
  ['ukrain', 'ukrainian'],
  ['spain', 'spanish'],
  ['itali', 'italian'],
  ['poland', 'polish'],
  ['sweden', 'swedish'],
  ['syria', 'syrian'],
  ['ussr', 'soviet'],
];

const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.flatMap((group) => group.map((term) => [term, group.filter((other) => other !== term)] as const)),
);

/** How names of people and things of a country are made from its name. */
const ENDINGS = ['i', 'n', 'an', 'ian', 'istan', 'es'];
const SHORTEST = 4;

/** Terms that may name the same: "pakistan" for "pakistani", "us" for "american". The texts decide which there are. */
export function relatedForms(term: string): readonly string[] {
  if (!/^[a-z]+$/.test(term)) return [];
  const longer = term.length < SHORTEST ? [] : ENDINGS.map((ending) => term + ending);
  const shorter = ENDINGS.filter((ending) => term.endsWith(ending))
    .map((ending) => term.slice(0, -ending.length))
    .filter((stem) => stem.length >= SHORTEST);
  return [...new Set([...(GROUPS.get(term) ?? []), ...longer, ...shorter])];
}
