/** Cuts what is too long for its place. */

/**
 * At most `most` UTF-16 units, as Discord counts: cut at a word, with "…", and never within a sign that is written in
 * several.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, lastBorder(text, most));
  return `${cut.replace(/\s+\S{0,20}$/u, '') || cut}…`;
}

/** Where the last whole sign ends that leaves room for one more. What comes after it is not looked at: that is slow. */
function lastBorder(text: string, most: number): number {
  let border = 0;
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (index + segment.length >= most) return border;
    border = index + segment.length;
  }
  return border;
}
