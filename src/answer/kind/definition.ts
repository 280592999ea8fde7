/** Who or what is X: the sentence that says so. */

const LEAD = `^(?:so |and |ok |hey |pls |please )*`;
const END = String.raw`(?: (?:pls|please|again|anyway|exactly|by the way))*\s*[?.!]*$`;
const NAME = String.raw`(?:an? |the )?(?<name>[\p{L}\p{N}][^?]{0,60}?)`;

/** How people ask for a definition. */
const ASKED: readonly RegExp[] = [
  // "What does SCO stand for?", "what does EEV mean"
  new RegExp(`${LEAD}what (?:does|do|did) ${NAME} (?:stand for|mean)${END}`, 'iu'),
  // "What is SCO short for?", "meaning of COP"
  new RegExp(`${LEAD}what(?:['’]?s| is) ${NAME} (?:short for|an abbreviation (?:of|for))${END}`, 'iu'),
  new RegExp(`${LEAD}(?:what(?:['’]?s| is) )?(?:the )?(?:meaning|full form|definition) of ${NAME}${END}`, 'iu'),
  // "define DHW", "COP meaning"
  new RegExp(`${LEAD}(?:define|explain) ${NAME}${END}`, 'iu'),
  new RegExp(`${LEAD}${NAME} (?:meaning|full form|stands for)${END}`, 'iu'),
];

/** "Who is Khawaja Asif?", "what's the S-400" */
const WHO_IS = new RegExp(`${LEAD}(?:who|what)(?:['’]?s| is| are| was| were) ${NAME}${END}`, 'iu');
/** "What is missing", "what was agreed": no name. */
const VERB = /^(?:an? |the )?\p{Ll}+(?:ing|ed)$/u;

/** More words are a description ("the cost of the bridge repair"), not a name. */
const WORDS = 4;
/** "Who is in charge of", "what is between them": a preposition is no name. */
const NO_NAME =
  /^(?:in|at|on|of|for|to|with|from|by|it|that|this|they|he|she|there|going|next|left|new|his|her|their|its)\b|\b(?:of|for|in|between|to|with|from|by|about|at|on|who|which|that|do|does|did|called|named)\b/u;

/** The name that is asked about, folded; `undefined` where the question asks something else. */
export function definedName(question: string): string | undefined {
  const text = question.trim();
  const match = [...ASKED, WHO_IS]
    .map((pattern) => ({ pattern, found: pattern.exec(text) }))
    .find(({ found }) => found);
  const name = match?.found?.groups?.name?.trim();
  if (name === undefined || name.split(/\s+/).length > WORDS || NO_NAME.test(name)) return undefined;
  return match?.pattern === WHO_IS && VERB.test(name) ? undefined : name.toLowerCase();
}

const ROLE = String.raw`(?:minister|president|secretary|chief|commander|director|chair(?:man|woman|person)?|author|professor|dr|general|colonel|captain|admiral|ambassador|spokes\p{L}+|mayor|clerk|councillor|cllr|manager|engineer|leader|head|officer|envoy|king|queen|prince|senator|governor|judge|master|owner|founder|journalist|analyst|expert|inspector|technician|counterpart)`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Tells the sentences that say who or what `name` is. The patterns are made once, for all sentences of a question. */
export function definesName(name: string): (text: string) => boolean {
  const it = String.raw`(?<![\p{L}\p{N}])${escaped(name)}(?![\p{L}\p{N}])`;
  const forms = [
    // "the Shanghai Cooperation Organization (SCO)", "SCO (Shanghai …"
    String.raw`\(["“]?${escaped(name)}["”]?\)`,
    String.raw`${it}["”]?\s*\(`,
    // "X is a", "X means", "X, or"
    String.raw`${it}["”]?(?: \([^)]*\))?,? (?:is|was|are|were) (?:an?|the|one of|his|her|its|also|\p{L}+[’']s)(?![\p{L}])`,
    String.raw`${it}["”]? (?:means|stands for|refers to|denotes)(?![\p{L}])`,
    // "Ida Roth, the harbour master", "the clerk, Ida Roth"
    String.raw`${it}, (?:an?|the|who|which|whose|then|now|formerly|its|his|her)(?![\p{L}])`,
    String.raw`(?<![\p{L}])${ROLE}(?: of [\p{L} ]{2,40})?,? (?:[\p{L}.]+ ){0,2}${it}`,
    // "Ida Roth, Norway’s defence minister"
    String.raw`${it}, [\p{L}’' -]{0,40}${ROLE}(?![\p{L}])`,
  ];
  const patterns = forms.map((form) => new RegExp(form, 'iu'));
  return (text) => patterns.some((pattern) => pattern.test(text.toLowerCase()));
}
