import fc from './fc.js';

/** Pieces that break renderers: markup of every channel, wide and combining characters, marks of direction, long words. */
const NASTY = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '[a](http://x.y)',
  '<b>',
  '</b>',
  '<@1>',
  '<@&2>',
  '@everyone',
  '@here',
  '<#3>',
  '<:e:4>',
  '<t:1:R>',
  '&amp;',
  '&lt;',
  '\\',
  '\\*',
  '“',
  '”',
  '’',
  '—',
  '…',
  '│ ',
  '┊ ',
  '\u200f',
  '\u202e',
  '\u2067',
  '\u200d',
  '\u00a0',
  '\u00ad',
  '\ufb01',
  'e\u0301',
  '😀',
  '👩‍👩‍👧',
  '🇵🇰',
  '漢字',
  'پاکستان',
  'Россия',
  'Ａ',
  'https://example.org/a_b_(c)?d=*e*',
  'a'.repeat(300),
  '🚀'.repeat(60),
  '1',
  '3.5',
  '$',
  '%',
  '|',
  '{',
  '}',
  '"',
  "'",
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,12}[.,;:!?]?$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
);

/** As the loader leaves a text: no control characters, lines trimmed, no two spaces together; never empty. */
const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/ +/g, ' ')
    .trim() || 'x';

const line = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 40 })
  .map((pieces) => clean(pieces.map(([text, space]) => text + space).join('')));

/** Text of one or more lines, as a quote may have it. */
export const hostileText = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .chain((lines) => fc.constantFrom(lines.join('\n'), lines.join('\n\n'), lines[0] ?? 'x'));

/** Up to four spans of `text` on borders of code points, in order or not, also overlapping. */
export const highlightsOf = (text: string): fc.Arbitrary<readonly { start: number; end: number }[]> => {
  const borders = [0];
  for (const character of text) borders.push((borders.at(-1) ?? 0) + character.length);
  const border = fc.constantFrom(...borders);
  const span = fc.tuple(border, border).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.array(span, { maxLength: 4 });
};
