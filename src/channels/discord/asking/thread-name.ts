/** The name of a thread below a question. */

/** Discord's limit, in characters as it counts them. */
const LONGEST = 100;

/** The question, cut at a word where it is too long; never half of a sign that is written in two. */
export function threadName(question: string): string {
  const line = question.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, lastBorder(line));
  return `${cut.replace(/\s+\S{0,20}$/u, '') || cut}…`;
}

/** Where the last whole sign ends that leaves room for one more. What comes after it is not looked at: that is slow. */
function lastBorder(line: string): number {
  let border = 0;
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
    if (index + segment.length >= LONGEST) return border;
    border = index + segment.length;
  }
  return border;
}
