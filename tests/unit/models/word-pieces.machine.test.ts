import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../../../src/models/transformers.js';
import { createWordPieces, type Vocabulary } from '../../../src/models/word-pieces.js';
import fc from '../../support/fc.js';
import { root } from '../../support/needs.js';

const models = join(root, 'embeddings/model');
const file = readFileSync(join(models, 'yaar-reader/tokenizer.json'), 'utf8');
const { vocab } = (JSON.parse(file) as { model: { vocab: Vocabulary } }).model;
const { pieces, sep } = createWordPieces(vocab);
const library = await loadModel({ root: models, id: 'all-MiniLM-L6-v2' });
const idsOf = (text: string): readonly number[] => pieces(text).map(({ id }) => id);
const oracle = (text: string): readonly number[] => library.encode(text, { special: false }).ids;

const HARD = [
  'The “Golden Ring” of Rusi-Pakistani Yaar Yaar isn’t a zero-sum game…',
  'Şoygu, Erdoğan, naïve café, ΑΣ ΣΑΣ, İstanbul, ﬁne, Å, ǅ',
  'helicopters helicopters HELICOPTERS helicopters',
  '🙂 emoji 👩‍👩‍👧 in 🇵🇰 text',
  '中文 and 日本語, Привет, سلام',
  'soft\u00adhyphen, zero\u200bwidth, tab\there, nbsp\u00a0here, $2bn, 1,300.5 S-400 Mi-35M',
  `${'x'.repeat(101)} ${'unbelievably'.repeat(9)} e\u0301 \u0301x q\u0323\u0307 q\u0307\u0323`,
];

describe('word pieces', () => {
  it.each(HARD)('are the library’s own tokens: %s', (text) => expect(idsOf(text)).toEqual(oracle(text)));

  it('are the library’s own tokens for any text', () => {
    const odd = fc.constantFrom(...'aeiouAZ’“”—-.,…éÉñßΣς中١ \n\u00ad\u200d\u0301🙂🇵'.split(/(?:)/u), '##', 'ing');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(odd).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(idsOf(given)).toEqual(oracle(given));
      }),
      { numRuns: 3000 },
    );
  });

  it('are in order, each where its letters are', () => {
    const text = 'Putin’s S-400s: naïve “Yaar Yaar” 🙂 helicopters';
    expect(
      pieces(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('|'),
    ).toBe('Putin|’|s|S|-|400|s|:|naïve|“|Ya|ar|Ya|ar|”|🙂|helicopters');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        let last = 0;
        for (const { start, end } of pieces(given)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
    );
  });

  it('take a special token that somebody typed for the plain text it is', () => {
    expect(idsOf('[SEP] [CLS]')).not.toContain(sep);
    expect(idsOf('[SEP]').length).toBeGreaterThan(1);
  });
});
