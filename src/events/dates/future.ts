/** Whether a sentence speaks of the future. */

/** Words of plans. "Due to the rain", "next to", "the next day" are none. */
const WORDS: readonly string[] = [
  "will|shall|won['’]t|['’]ll|would|going to|(?:is|are|was|were) to (?:be\\b|[a-z]+)",
  'next(?! (?:to|day|door|morning|night|evening)\\b)|upcoming|forthcoming|coming|ahead of|later this|deadlines?|dates? (?:of|for) the|run-up',
  'due (?:on|in|for|by|next|to (?:be|open|begin|start|take|meet|appear|return|expire|run|play|speak|visit|arrive|leave|launch|end|finish|go|hold|face|stand|vote|sign|resume|land|retire)\\b)',
  'schedul\\w+|slated|plan(?:s|ned|ning)?|expect\\w*|await\\w*|intend\\w*|propos\\w+|promis\\w+|pledg\\w+|vow\\w*|hop(?:es?|ed|ing)|prepar\\w+|invit\\w+',
  'postpon\\w+|adjourn\\w+|defer(?:red|s)?|reschedul\\w+|extend\\w+|put off|tickets?|book(?:ed|ing)s?|regist\\w+|set (?:for|to)|fixed|listed|agree[sd]? to|notices? of|again on|call(?:s|ed) (?:an?|for)',
];
const FUTURE = new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'i');

export const speaksOfFuture = (sentence: string): boolean => FUTURE.test(sentence);
