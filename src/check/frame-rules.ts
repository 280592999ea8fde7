/** What turns a sentence round: the words around a quote without which it says something else. */

const any = (words: string): string => words.split(' ').join('|');

/** A clause ends here, and with it what "not" or "if" governs. */
const BREAK = String.raw`[;:—]|,?\s(?:${any('but yet while whereas although though however because since when after before until where who whose whom which than')})\s|,\s(?:and|so|or)\s`;
const ON = `(?:(?!${BREAK})[^])*?`;
/** The same, for words that also end at "and". */
const NEAR = String.raw`(?:(?!${BREAK}|\sand\s)[^])*?`;
const THAT = String.raw`\b(?:that|whether|if|how|as if)\b`;
const MARK = String.raw`\s*[:,]?\s*["“‘'«„]\s*`;

const NEGATION = String.raw`(?:\b(?:not|never|nobody|none|nothing|nowhere|neither|nor|cannot|without|(?<!\ba )few|hardly|scarcely|rarely|seldom|barely|no(?!\.))\b|n['’]t\b)`;
/** After "not" these say that something is so, or they take it for granted. */
const GRANTED = String.raw`\b(?:only|just|merely|simply|least|long|far|less|fewer|sooner|matter|uncertain|unusual|uncommon|doubts?|doubted|doubting|question(?:ed|able)?|secret|surpris\w+|wonder|coincidence|accident|den(?:y|ies|ied|ying|ial)|disput\w+|contest\w*|refut\w+|contradict\w*|forg[eo]t\w*|ignor\w+|know\w*|knew|reali[sz]\w+|notic\w+|regret\w*|remember\w*|mention\w*|hid\w*|hide|escape\w*|mind\w*|care[ds]?|fact|news|unlikely|untrue|impossible|myth|false|deterred?|stopped|unaware|aware)\b`;

const DENIAL = String.raw`\b(?:den(?:y|ies|ied|ying|ials?)|refut\w+|rebut\w*|reject\w*|disput\w+|doubt\w*|disbeliev\w+|dismiss\w*|disprov\w+|debunk\w*|contradict\w*|retract\w*|withdr[ae]w\w*|acquit\w*|recant\w*|apologi[sz]\w+|sceptical|skeptical)\b`;
const FALSELY = String.raw`\b(?:${any('falsely wrongly mistakenly incorrectly erroneously baselessly untruthfully supposedly allegedly reportedly')})\b`;
const UNTRUE = String.raw`\b(?:untrue|false|falsehood|lies?|lied|lying|myths?|hoax|fictions?|fabricat\w+|invent(?:ed|ion|s)|fake|nonsense|baseless|unfounded|unproven|unverified|unconfirmed|unlikely|doubtful|dubious|improbable|impossible|inconceivable|unthinkable|implausible|absurd|contrary to|far from (?:true|certain|clear)|satir\w+|parod\w+|spoof|(?:used to be|once) (?:thought|believed|said)|(?:may|might|could) be|unclear|unknown|uncertain|unsure|(?:wrong|incorrect|mistaken|misleading|premature|an exaggeration)(?: to \w+| in \w+ing)?)\b`;
const RUMOUR = String.raw`\b(?:rumou?r(?:s|ed)?|gossip|hearsay|speculat\w+|alleg(?:ation|ations|e|es|ed|ing)|accus\w+|insinuat\w+|suspicions?|suspect(?:s|ed)?|conspiracy|theor(?:y|ies)|hypothes[ie]s|propaganda|legend|fable|superstition|pretend\w*|pretence|imagin\w+|dream(?:s|t|ed)?|wish(?:es|ed)?|joke[ds]?|joking|suppos(?:e|es|ing)|assum(?:e|es|ed|ing)|hypothetical\w*|so-called|short of saying)\b`;
const IF = String.raw`\b(?:if|unless|whether|lest|in case|provided that|(?:as|so) long as|supposing|assuming|as though|on (?:the )?condition that|in the event that)\b`;
const ASKED = String.raw`(?<!\b(?:as|even|ask|asks|asked|see|know|knew|wonders?|wondered|unsure|what) )`;
const MODAL = String.raw`(?:\b(?:would|could|might|may|should|must|ought to)(?:n['’]t)?|['’]d have|\b(?:is|are|was|were) (?:alleged|rumou?red|supposed|purported|unlikely|thought|believed|said) to)`;
const ADVERBS = String.raw`(?:\s(?:not|never|also|still|perhaps|then|soon|only|well|even|once|\w+ly))*`;

/** Not in a clause or brackets of its own: "the report, which was not published, says that" */
const MAIN = String.raw`(?!(?<=,\s(?:which|who|whom|whose|where|when)\s[^,]*)[^,]*,)(?!(?<=\([^()]*)[^()]*\))`;
/** Not after "not": "no doubt that", "cannot be denied that", "nobody disputes that" */
const UNDENIED = String.raw`(?<!(?:${NEGATION}|\bimpossible|\bdifficult|\bhard)\s(?:\w+\s){0,2})`;
const DENIES = UNDENIED + DENIAL;
const IS_UNTRUE = UNDENIED + UNTRUE;
const OF_WHAT = String.raw`\b(?:rumou?rs?|gossip|accus\w+|allegations?|suspicions?|suspected|speculation)\b${NEAR}\b(?:of|about)\b`;
const CLAIMS = String.raw`\b(?:claim|said|say|report|argu|stat|told|wrote|assert|believ|assum|alleg|suggest|insist|maintain)\w*`;

/** `cue`: the part of a match that `unless` is tried on, if not the whole. */
export type Frame = { readonly name: string; readonly pattern: RegExp; readonly unless?: RegExp };

function frame(name: string, source: string, options: { unless?: string; flags?: string } = {}): Frame {
  const { unless, flags = 'giu' } = options;
  return {
    name,
    pattern: new RegExp(source, flags),
    ...(unless !== undefined && { unless: new RegExp(unless, 'iu') }),
  };
}

const raw = String.raw;

/** Tried on what the sentence has before the quote. */
export const BEFORE_QUOTE: readonly Frame[] = [
  frame('It is not true that', raw`(?<cue>(?=${NEGATION})${MAIN}${NEGATION}${NEAR})(?:${THAT}|${MARK})${ON}$`, {
    unless: GRANTED,
  }),
  frame('did not', raw`(?=${NEGATION})${MAIN}${NEGATION}(?:(?!${BREAK}|\sand\s|,)[^])*$`, {
    unless: `${GRANTED}|${THAT}`,
  }),
  frame('did not, on any day,', raw`${NEGATION}\s?,[^,;:—]*,\s*$`),
  frame('denied that', raw`${DENIES}${NEAR}(?:${THAT}|${MARK})${ON}$`),
  frame('denied taking', raw`${DENIES}\s(?:having\s|any\s|the\s|of\s)*$`),
  frame('falsely claimed', raw`${FALSELY}${NEAR}$`),
  frame('It is a myth that', raw`(?<cue>${IS_UNTRUE}${NEAR})(?:\b(?:that|whether|if|how)\b|${MARK}|:\s)${ON}$`, {
    unless: DENIAL,
  }),
  frame('rumours that', raw`${RUMOUR}${NEAR}(?:${THAT}|${MARK}|:\s)${ON}$`),
  frame(
    'according to rumours',
    raw`\b(?:according to|in)\s(?:\w+\s){0,2}?(?:unconfirmed|unverified|rumou?rs?|gossip|legend|myth|hearsay)\b[^,;:—]*,?\s*$`,
  ),
  frame('accused of', raw`${OF_WHAT}${ON}$`),
  frame(
    'no evidence of',
    raw`\b(?:no|little|scant|insufficient|without|lack of|absence of)\s(?:\w+\s){0,2}(?:evidence|proof|signs?|indication|hint|trace|basis)\b${ON}$`,
  ),
  frame('if', raw`${IF}[^,;:—]*$`),
  frame(
    'if …,',
    raw`${ASKED}\b(?:if|unless|provided that|supposing|assuming|on (?:the )?condition that|in the event that)\b[^;:—]*,(?!\s(?:but|and|yet|while|although|because)\s)[^,;:—]*$`,
  ),
  frame('Had he', raw`^["“‘'«]?(?:Had|Were|Should|Suppose|Imagine)\s(?!been\b)[^;:—]*$`, { flags: 'gu' }),
  frame('would have', raw`${MODAL}${ADVERBS}(?:\s(?:have been|have|be))?${ADVERBS}\s*$`, { flags: 'gu' }),
  frame('perhaps', raw`\b(?:perhaps|maybe|possibly|probably|apparently|presumably)\s*,?\s*$`),
  frame(
    'refused to',
    raw`\b(?:refus\w+|fail(?:s|ed|ing)?|declin\w+|unable|forbidden|forgot|neglected|threat\w+|pretend\w*)\s(?:\w+\s){0,2}to\s(?:\w+ly\s)*$`,
  ),
  frame(
    'instead of',
    raw`(?:\b(?:instead of|rather than|short of|far from)|\b(?:refrain|prevent|stop|bar|ban|kept|keep|discourag|prohibit)\w*\s(?:[^\s,;:—]+\s){0,5}from)\s*$`,
  ),
];

const CALLED = raw`(?:${UNTRUE}|\b(?:denied|disputed|refuted|rejected|debunked|disproved|retracted|rumou?red|in doubt)\b|(?:\b(?:not|never)|n['’]t)\s(?:been\s)?(?:true|proven|proved|confirmed|the case|so|happen|happened|said|certain|clear)\b)`;
const CLOSE = raw`^["”’»)\],;\s—–]*`;
/** A comma, and the quotation mark if there is one. */
const SAID = raw`^["”’»)\]]*,["”’»)\]]*\s`;

/** Tried on what the sentence has after the quote. */
export const AFTER_QUOTE: readonly Frame[] = [
  frame(
    'is not true',
    raw`${CLOSE}(?:\w+\s){0,3}?(?:is|are|was|were|has|have|had|proved|turned out|remains?|never)(?:\b|(?=n['’]t))(?:(?!${BREAK}|\sand\s)[^]){0,40}?${CALLED}`,
    { unless: raw`${NEGATION}\s(?:\w+\s)?(?:${UNTRUE}|den|disp|reject|refut|in doubt)` },
  ),
  frame('which is not true', raw`${CLOSE}(?:which|that|this|it|something|a|an)\s${ON}${CALLED}(?!\sthat\b)`, {
    unless: raw`${NEGATION}\s(?:\w+\s)?(?:${UNTRUE}|den|disp|reject|refut|in doubt)`,
  }),
  frame('he falsely claimed', raw`${CLOSE}(?:[^\s,;:—]+\s){0,5}?${FALSELY}\s(?:\w+\s)?${CLAIMS}`),
  frame('allegedly', raw`${CLOSE}(?:or so\s|allegedly|supposedly|reportedly)`),
  frame(
    'he denied',
    raw`${SAID}(?!(?:and|but|so|or|as|who|which|while|because)\s)(?:[^\s,;:—]+\s){0,5}?\b(?:denied|denies|joked|lied|pretended|alleged?s?)\b`,
    {
      unless: NEGATION,
    },
  ),
  frame(
    'though nobody can prove it',
    raw`${CLOSE}(?:although|though|but|yet)\s[^;:—]{0,40}?${NEGATION}[^;:—]{0,30}?\b(?:prov\w*|proof|true|truth|evidence|confirm\w*|believ\w*|happen\w*|so)\b`,
  ),
  frame(
    'without evidence',
    raw`${SAID}(?:[^\s,;:—]+\s){0,5}?${CLAIMS}\s(?:without|with no)\s(?:\w+\s){0,2}(?:evidence|proof|basis|sources?)\b`,
  ),
  frame('nobody said', raw`${SAID}(?:said\s)?(?:nobody|no one|none|never)\b`),
  frame(
    'according to rumours',
    raw`${CLOSE}(?:or so|according to|as)\s(?:\w+\s){0,2}?${RUMOUR}|${SAID}${RUMOUR}\s(?:has|had)\sit`,
  ),
  frame('if', raw`^${ON}${ASKED}\b(?:if|unless|provided that|on (?:the )?condition that|supposing|assuming)\b`),
];
