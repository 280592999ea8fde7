import { expect, it } from 'vitest';
import { inMarks } from '../../../../src/quote/marks.js';
import { speakerOf, withSpeaker } from '../../../../src/quote/speaker.js';
import { contains, overlaps, slice } from '../../../../src/span.js';
import fc from '../../../support/fc.js';
import { article } from '../../../support/tiny.js';

const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    '«',
    '»',
    ', ',
    '. ',
    ': ',
    ' said ',
    ' told ',
    ' that ',
    'he ',
    'Asif',
    ' Lavrov',
    'the ',
  ],
  ...['We will go home now', ' and ', '\n\n', '\n\n> ', ' — ', ' according to ', 'The Foreign Ministry', ' who ', '? '],
);
const noise = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((parts) => `Start. ${parts.join('')}`);

it('a speaker is in the article, not empty, and not inside the marks of a paragraph', () => {
  fc.assert(
    fc.property(noise, (markdown) => {
      const of = article({ markdown });
      for (const sentence of of.sentences) {
        const speaker = speakerOf(of, sentence);
        if (!speaker) continue;
        expect(contains({ start: 0, end: of.body.length }, speaker)).toBe(true);
        expect(slice(of.body, speaker)).toMatch(/^\p{L}.*\p{L}/u);
        const block = of.blocks.find((one) => contains(one, speaker));
        expect(block).toBeDefined();
        const quoted = block ? inMarks(slice(of.body, block)) : [];
        const start = block?.start ?? 0;
        const inside = { start: speaker.start - start, end: speaker.end - start };
        expect(quoted.some((span) => span.end < slice(of.body, block ?? span).length && overlaps(span, inside))).toBe(
          false,
        );
      }
    }),
    { numRuns: 500 },
  );
});

it('the same article and place always have the same speaker, and nothing else of the quote changes', () => {
  fc.assert(
    fc.property(noise, (markdown) => {
      const of = article({ markdown });
      for (const sentence of of.sentences) {
        const speaker = speakerOf(of, sentence);
        expect(withSpeaker(of, sentence)).toEqual(speaker ? { ...sentence, speaker } : sentence);
      }
    }),
    { numRuns: 100 },
  );
});

it('a long paragraph of names and marks is read at once', () => {
  const of = article({ markdown: `Start. ${'Asif, Lavrov said “no, ” '.repeat(2_000)}` });
  expect(of.sentences.map((sentence) => speakerOf(of, sentence)).length).toBeGreaterThan(0);
});
