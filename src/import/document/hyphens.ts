/** Undoes line breaks within words. */

/**
 * The words inside the lines of a document, and what is known of its hyphens: programs that hyphenate may put a sign of
 * their own (U+2010) at line ends, while authors type the ordinary one.
 */
export type Vocabulary = { readonly words: ReadonlySet<string>; readonly ownSign: boolean };

const WORD = /[\p{L}\p{M}]+(?:[-‐'’][\p{L}\p{M}]+)*/gu;
const folded = (word: string): string => word.toLowerCase().replaceAll('‐', '-').replaceAll('’', "'");

/** The words of all lines, but those that a line break may have cut. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  let cut = false;
  for (const line of lines) {
    const found = [...line.matchAll(WORD)];
    const next = /[-‐\u00AD]\s*$/.test(line);
    found.forEach(({ 0: word }, index) => {
      if ((index === 0 && cut) || (index === found.length - 1 && next)) return;
      words.add(folded(word));
      for (const part of word.split(/[-‐]/)) words.add(folded(part));
    });
    cut = next;
  }
  const atEnds = lines.some((line) => /\p{L}‐\s*$/u.test(line));
  return { words, ownSign: atEnds && !lines.some((line) => /\p{L}‐\p{L}/u.test(line)) };
}

export type Joint = { readonly text: string; readonly doubt?: string };

/** Before a true hyphen: "north-west", "self-made", "post-war", "twenty-one". */
const COMPOUND_STARTS =
  /^(?:north|south|east|west|self|non|ex|anti|post|pre|pro|semi|quasi|vice|cross|half|well|ill|long|short|high|low|mid|multi|inter|all|co|so|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|two|three|four|five|six|seven|eight|nine|ten|first|second|third|one|neo|euro|indo|sino|russo|anglo|franco|afro|counter|state|un|us)$/;
/** No word begins with these, so a line that does goes on with a word. */
const ENDINGS =
  /^(?:ment|ments|mental|tion|tions|tional|tionally|sion|sions|ing|ings|ingly|ness|nesses|ly|ally|ed|er|ers|ity|ities|ties|ty|ance|ances|ence|ences|ency|encies|ancy|ous|ously|ious|ive|ively|ives|ical|ically|icals|ism|isms|ist|ists|istic|ize|izes|ized|izing|ise|ised|ising|ization|isation|zation|sation|tive|tively|tor|tors|ture|tures|turing|bility|bilities|ble|bly|cal|cally|cial|cially|tial|tially|cian|cians|cious|ciously|dom|doms|ence|est|ful|fully|graphic|graphy|ian|ians|ible|ibly|ish|ished|ishes|ishing|lated|lating|lation|ling|lish|nal|nally|nary|nation|nations|nese|ning|nition|nize|ological|ologist|ology|phy|rian|rians|ries|ry|sive|sively|sity|stan|stani|tary|tarian|ted|ter|ters|ting|tical|tically|tics|tration|trations|tude|tudes|ual|ually|uate|uated|uation|uous|ution|utions|vention|ventions|versity|versities)(?![\p{L}])/u;

/**
 * A word that a line break cuts, joined. Evidence comes from the document itself: the whole word, the word with its
 * hyphen, or its parts elsewhere. `automatic`: the document is known to be hyphenated by its program.
 */
export function join(
  before: string,
  after: string,
  { vocabulary: { words, ownSign }, automatic }: { vocabulary: Vocabulary; automatic: boolean },
): Joint {
  const start = /([\p{L}\p{M}]+)[-‐\u00AD]$/u.exec(before)?.[1];
  const rest = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  const cut = before.slice(0, -1);
  if (start === undefined || rest === undefined)
    return { text: /[-‐]$/.test(before) || isRange(before, after) ? before + after : `${before} ${after}` };
  const whole = { text: cut + after };
  const hyphened = { text: before + after };
  if (before.endsWith('\u00AD') || (ownSign && before.endsWith('‐'))) return whole;
  if (ownSign) return hyphened;
  const longer = /[\p{L}\p{M}]+[-‐][\p{L}\p{M}]+[-‐]$/u.test(before);
  const [a, b] = [folded(start), folded(rest)];
  if (words.has(a + b)) return whole;
  if (words.has(`${a}-${b}`) || longer || rest !== rest.toLowerCase()) return hyphened;
  if (COMPOUND_STARTS.test(a)) return { ...hyphened, doubt: `${start}-${rest}` };
  if (ENDINGS.test(b) && !words.has(b)) return whole;
  const [knownA, knownB] = [words.has(a), words.has(b)];
  if (automatic && !(knownA && knownB)) return { ...whole, doubt: start + rest };
  return { ...hyphened, doubt: `${start}-${rest}` };
}

/** "1709–" above "1740". */
const isRange = (before: string, after: string): boolean => /\p{N}[–‒]$/u.test(before) && /^\p{N}/u.test(after);

/** Whether a document's own words show that its line breaks cut words: most that can be decided are whole elsewhere. */
export function isHyphenated(lines: readonly string[], { words }: Vocabulary): boolean {
  let whole = 0;
  let hyphened = 0;
  lines.forEach((line, index) => {
    const start = /([\p{L}\p{M}]+)[-‐]\s*$/u.exec(line)?.[1];
    const rest = /^\s*([\p{Ll}\p{M}]+)/u.exec(lines[index + 1] ?? '')?.[1];
    if (start === undefined || rest === undefined) return;
    const [a, b] = [folded(start), folded(rest)];
    if (words.has(a + b) || (ENDINGS.test(b) && !words.has(b))) whole += 1;
    else if (words.has(`${a}-${b}`)) hyphened += 1;
  });
  return whole >= 2 && whole >= hyphened * 3;
}
