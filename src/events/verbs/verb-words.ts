/** The words that verbs and clauses are recognised by. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const MODALS = words("will shall would could can may might must should ought 'll 'd wo ca sha");
export const BE_PAST = words('was were');
export const BE_PRESENT = words("is are am 's 're 'm be");
export const HAVE_PRESENT = words("have has 've 's");
/** What a verb can begin with, except modals. */
export const AUXILIARIES: ReadonlySet<string> = new Set([
  ...BE_PAST,
  ...BE_PRESENT,
  ...HAVE_PRESENT,
  ...words('had do does did been being'),
]);
export const NEGATIONS = words("not n't never");

/** Forms that are only participles: without an auxiliary they are not finite verbs ("the film Born on …"). */
export const PARTICIPLES = words(`
  arisen awoken been begun bitten blown born borne broken chosen done drawn driven drunk eaten fallen flown forbidden
  forgiven forgotten forsaken frozen given gone grown hidden known mistaken overseen overthrown overtaken proven ridden
  risen rung seen shaken shown shrunk spoken stolen stridden striven sung sworn swum taken thrown torn undertaken woken
  woven written withdrawn worn`);

/** Verbs whose past looks like the base form. It is past if there is no "to", no modal and no third-person "-s". */
export const SAME_FORMS = words(`
  beat bet bid broadcast burst cast cost cut forecast hit hurt knit put quit rid set shed shut slit split spread thrust upset wed`);

/** Past forms of irregular verbs. The tagger sometimes takes them for nouns or adjectives. */
export const PASTS = words(`
  arose ate awoke beat became began bent bit bled blew bore bought bound bred broke brought built burnt burst came caught
  chose clung crept dealt did drank dreamt drew drove dug dwelt fed fell felt fled flew flung forbade foresaw forgave
  forgot forsook fought found froze gave got grew ground had heard held hid hit hung kept knelt knew laid lay leapt learnt
  led left lent lit lost made meant met misled mistook outdid outgrew oversaw overtook overthrew paid partook proved put
  ran rang read rebuilt redrew repaid resold rewrote rode rose said sang sank sat saw sent shook shone shot shrank shut slain slept slew slid slung
  smelt sold sought sped spelt spent spilt split spoilt spoke spread sprang spun stank stole stood stove strode strove struck
  stuck stung stunk swam swept swore swung taught thought threw told took tore trod underwent undertook understood undid
  upheld wept went withdrew withheld withstood woke won wore wound wove wrote wrought`);

/**
 * A sentence without one of these words, a word in "-ed" or a "would" says nothing of the past. It need not be tagged,
 * which costs more than all the rest.
 */
const PAST_FORMS: ReadonlySet<string> = new Set([
  ...words("was were been had 'd would"),
  ...PASTS,
  ...SAME_FORMS,
  ...PARTICIPLES,
]);

export const mayBePast = (sentence: string): boolean =>
  /ed\b/i.test(sentence) ||
  (
    sentence
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/'?[a-z]+/g) ?? []
  ).some((word) => word.endsWith('ed') || PAST_FORMS.has(word));

/** "was due to", "were expected on": a plan, whatever came of it. */
export const PLANNED = words(
  'due set scheduled expected supposed meant likely unlikely about slated planned hoped forecast projected poised bound obliged destined',
);
/** Verbs whose infinitive has not happened. */
export const PLANNING = words(
  'plan hope intend expect want aim wish promise vow pledge threaten schedule propose consider seek urge ask call refuse',
);

/** People at the head of something. The tagger takes them for adjectives, and the verb after them for a participle. */
export const HEADS = words('chief general official constable principal regent');

/** Verbs that are followed by what was said: their clause ends there. */
export const SAYING = words(
  'say tell announce report declare add warn state claim believe think confirm deny insist note argue',
);

/** Words that begin another clause. */
export const BORDERS = words(
  'that who whom whose which because when while although though whereas if unless whether where why how as',
);
export const BORDER_SIGNS = words('; : — – ( )');
