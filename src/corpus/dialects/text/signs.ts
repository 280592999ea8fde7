/** Signs that no article holds, because decode() refuses control characters: they mark what the rules have found. */

/** Something was left out here. */
export const GONE = '\u0000';
/** A line of the file that was left out in the middle of a paragraph, which continues after it. */
export const LOST_LINE = '\u0003';
/** Words that only the site's builder knows are missing here; in the finished Markdown, the line and END follow. */
export const HOLE = '\u0005';
/** Around the number of a protected piece of text: inline, or a line of a block. */
export const INLINE = '\u0001';
export const CODE_LINE = '\u0004';
export const END = '\u0002';
/** The digits of such a number, so that no rule takes them for words of the article. */
export const DIGITS = '\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017';

/** A line break that the file does not have: not counted as a line, but a real one for the parser. */
export const BREAK = '\u2028';
