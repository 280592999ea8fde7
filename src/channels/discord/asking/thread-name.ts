/** The name of a thread below a question. */

/** Discord's limit, in characters as it counts them. */
const LONGEST = 100;

/** The question, cut at a word where it is too long; never half of a sign that is written in two. */
export function threadName(question: string): string {
  const line = question.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const signs = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)];
  const kept = signs.filter(({ index, segment }) => index + segment.length < LONGEST);
  const cut = kept.map(({ segment }) => segment).join('');
  return `${cut.replace(/\s+\S{0,20}$/u, '') || cut}…`;
}
