import fc from '../../../support/fc.js';

const NASTY = [
  'Mr. Khan said so.',
  '“Why?” he asked.',
  'e.g.',
  'U.S.',
  'Army',
  '…',
  '...',
  '[…]',
  '*',
  '**',
  '_',
  '`',
  '~~',
  '\\',
  '<b>',
  '</b>',
  '<br>',
  '<!-- x -->',
  '<',
  '&amp;',
  '&#7;',
  '&nbsp;',
  '[a](b)',
  '![c](d)',
  '[^1]',
  '"',
  '”',
  '’',
  ')',
  '(',
  '|',
  '#',
  '- x',
  '1.',
  '>',
  '$2 billion',
  '🎉',
  '👩‍👩‍👧',
  '🇵🇰',
  'e\u0301',
  'ﷺ',
  '\u200f',
  '\u202e',
  'پاکستان اور روس۔',
  'Россия и Пакистан.',
  '中国。',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\ufeff',
  'https://x.org/a_b',
  'word',
  'Word.',
  '3.5',
  '2018.',
  '!',
  '?',
  '?!',
  '\t',
  '---',
];

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.lorem({ maxCount: 12, mode: 'sentences' }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' ').replace(/[^\P{Cc}\t]/gu, ' '));

const block = fc.oneof(
  words,
  fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc.array(words, { minLength: 1, maxLength: 5 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `1. ${item}\n\n   - ${item}`).join('\n')),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => `> ${line}`).join('\n>\n')),
  fc
    .array(words, { maxLength: 3 })
    .map((rows) => `| a | b |\n|---|---|\n${rows.map((row) => `| ${row} | c |`).join('\n')}`),
  words.map((text) => `![${text}](x.png)`),
  words.map((text) => `\`\`\`\n${text}\n\n\t${text}\n\`\`\``),
  words.map((text) => `<div><p>${text}</p><figcaption>${text}</figcaption></div>`),
  words.map((text) => `[^1]: ${text}`),
  words.map((text) => `soft ${text}\nbreak  \nhard\\\n${text}`),
);

/** A text with blocks of every kind, some of them nasty, and any of the three line ends; never without words. */
export const markdown = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([blocks, feed]) => ['Always some words.', ...blocks].join('\n\n').replaceAll('\n', feed));
