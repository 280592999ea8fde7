/** The words by which a speaker is recognised. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** Verbs that report somebody's words. "states", "claims" and "reports" are left out: they are more often nouns. */
const REPORTING = list(`
  said says told tells added adds stated declared declares wrote writes warned warns argued argues noted notes
  explained explains announced announces asked asks replied replies answered tweeted posted insisted insists claimed
  remarked observed commented continued concluded concludes stressed stresses emphasised emphasized underlined
  reiterated recalled admitted acknowledged vowed promised pledged responded retorted quipped joked complained
  predicted cautioned affirmed asserted maintained countered confirmed revealed repeated exclaimed
`);
const BARE = 'say|state|add|write|warn|argue|note|explain|announce|declare|tell';

/** The same in more words. */
const PHRASES = [
  `would (?:later |then )?(?:${BARE})`,
  '(?:was|is|were|(?:has|had) been) (?:also |later )?quoted(?: by [^,:;.“”"]{1,40}?)? as saying',
  '(?:was|is) on record as saying',
  'had (?:this|the following) to say',
  `(?:went|goes) on to (?:${BARE})`,
  'puts? it',
];

export const SPEECH = `(?<![\\p{L}\\p{N}’'-])(?:${[...PHRASES, ...REPORTING].join('|')})(?![\\p{L}\\p{N}’'-])`;

/** Verbs with the person spoken to after them. */
export const TOLD = set('told tells asked asks warned warns');

/** A name after one of these is not the one who speaks: "a friend of Asif said", "Lavrov and Asif said". */
export const NOT_SUBJECT = set(`
  of in at to from on with by for against between after before than about into under over near across since until
  through during without despite unlike like and or nor if whether unless not a an one another any every some many most
  had did his her their its our my your few several no both other these those only even
`);

/** What may follow the verb and still leave the quotation its object: "said on Monday in Moscow:". */
export const ASIDE = set(`
  on in at to during after before while when as from about this that the following last yesterday today earlier later
  recently again further also simply instead then via through by speaking referring monday tuesday wednesday thursday
  friday saturday sunday afterwards afterward
`);

/** Capitals at the start of a sentence or a date; none of them begins a name. */
export const NO_NAME = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december yesterday today tomorrow had did earlier later then now here there again once meanwhile
  still also but and or so yet nor because although though since while when whenever as if unless whether however
  moreover instead finally recently eventually in on at by for from to of with after before during under over that this
  these those a an some many most few several another other others all both each every no one what who which how why
  where i he she it they we you his her its their our my your him them us me everyone everybody somebody someone nobody
  anyone people men women analysts officials experts observers critics sources witnesses residents locals ministers
  leaders authorities police scientists researchers historians economists lawyers supporters opponents protesters
  activists diplomats journalists reporters readers users players doctors teachers students parents children soldiers
  farmers workers villagers neighbours neighbors investigators prosecutors commentators sceptics skeptics insiders
  eyewitnesses pundits proponents government parliament management staff organisers organizers media reports passengers
  customers employees guests members friends relatives colleagues others speaking asked according commentators
  bystanders rescuers pilots sailors migrants refugees campaigners veterans politicians lawmakers legislators
`);

/** What is written is nobody: "Chapter Four notes". */
export const DOCUMENTS = set(`
  chapter article section report resolution figure table photo letter statement treaty constitution agreement law act
  book clause paragraph appendix declaration communique manifesto
`);

/** What somebody is, not who: alone no name, but shown with one. */
export const ROLES = set(`
  minister president secretary ambassador chief general spokesman spokeswoman spokesperson chairman chairwoman chair
  director governor senator commander leader premier chancellor king queen prince princess pope judge justice mayor
  envoy adviser advisor analyst expert professor author writer journalist officer official colonel admiral lawyer deputy
  head founder editor economist historian activist secretary-general commander-in-chief speaker representative
  negotiator diplomat scholar researcher student coach captain counterpart vice-president
`);

/** What goes before a role: "former deputy foreign minister". */
export const BEFORE_ROLE = list(`
  foreign defence defense prime deputy vice interior finance former then army naval navy military acting senior chief
  press state national opposition retired assistant special party security energy trade political
`);

/** A body that may have "of" in its name and may be "it". */
export const BODIES = list(`
  Ministry Department Office Bank Council Commission Committee Court Board Bureau Institute University Chamber Association
  Organisation Organization Union League Centre Center Agency Authority Army Party Times News Tribune Post Assembly
`);

/** Ends of words for whole peoples: nobody in particular. */
export const PEOPLE =
  /^(?:\p{Lu}\p{L}+(?:ists|ians|eans|icans)|Pakistanis|Israelis|Iraqis|Saudis|Bangladeshis|Spaniards|Turks|Arabs|Poles|Danes|Swedes|Chinese|British|French|Dutch)$/u;
