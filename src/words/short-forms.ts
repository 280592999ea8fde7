/** Everyday short forms and derived names. */

/** As people type in a chat, folded, with the words that they stand for. */
const CHAT: readonly (readonly [full: string, ...short: string[]])[] = [
  ['you', 'u'],
  ['your', 'ur'],
  ['are', 'r'],
  ['why', 'y'],
  ['when', 'wen', 'whn'],
  ['what', 'wat', 'wot', 'wut'],
  ['which', 'wich', 'whch'],
  ['where', 'wher', 'wheres'],
  ['how', 'hw'],
  ['with', 'wid', 'wiv', 'wth'],
  ['because', 'bc', 'bcz', 'bcos', 'bcuz', 'cuz', 'coz', 'cos'],
  ['before', 'b4', 'bfore'],
  ['from', 'frm'],
  ['about', 'abt', 'abut'],
  ['between', 'btwn'],
  ['through', 'thru'],
  ['though', 'tho'],
  ['the', 'teh'],
  ['that', 'tht', 'dat'],
  ['this', 'ths', 'dis'],
  ['they', 'dey'],
  ['and', 'nd', 'adn'],
  ['have', 'hv', 'hav'],
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
  ['please', 'pls', 'plz'],
  ['meeting', 'mtg'],
  ['manager', 'mgr'],
  ['maximum', 'max'],
  ['minimum', 'min'],
  ['temperature', 'temp'],
  ['number', 'nr', 'num'],
  ['approximately', 'approx'],
];

const FULL: ReadonlyMap<string, string> = new Map(
  CHAT.flatMap(([full, ...short]) => short.map((one) => [one, full] as const)),
);

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
