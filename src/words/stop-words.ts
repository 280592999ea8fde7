/** English words that search leaves out. */

const WORDS = `
  a an the this that these those
  i me my mine we our ours you your yours he him his she her hers it its they them their theirs
  am is are was were be been being do does did doing done have has had having
  can could may might must shall should will would
  and or but nor if then than so as because while
  of at by for with from to in into on onto off over under about between through during
  there here when where why how what which who whom whose
  not no any some such also just too very please tell
  im ive id youre hes shes theyre weve isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt
  cant couldnt wont wouldnt shouldnt thats whats whos wheres lets eg ie
`;

/**
 * English words that say nothing about a topic, folded as in terms.ts (no apostrophes). The list is short on purpose:
 * BM25 already gives frequent words little weight, and "us", "first", "before" or "against" matter in questions about
 * news.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
