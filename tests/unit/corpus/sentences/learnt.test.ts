import { describe, expect, it } from 'vitest';
import { learn } from '../../../../src/corpus/sentences/learnt.js';
import { ourSentences } from '../../../support/sentence-borders.js';

const KEPT = [
  ['The Tehs. of Kharian is large.', 'The Tehs. Officer spoke.'],
  ['It is a sanct. by law, and one sanct. more.', 'A sanct. Khan was there.'],
  ['The Zool. and botanical gardens are shut.', 'A Zool. Society met.'],
  ['He was Subd. collector.', 'Subd. Khan left.'],
  ['The Bidz! market and shares of Bidz! fell.', 'The firm Bidz! Europe is closed.'],
] as const;

const ENDED = [
  // A slip of the pen: the word also occurs without a full stop.
  ['It was in Delhi. then it ended.', 'Delhi is big.', 'He left Delhi.', 'Khan stayed.'],
  // One slip with a word that begins small.
  ['He went home. then he slept.', 'Later he came home.', 'Khan stayed.'],
  // A plain new sentence ends behind what was learnt, too.
  ['The Tehs. of Kharian is large.', 'He left the Tehs.', 'The rest stayed.'],
  // A word of more than six letters.
  ['It was in Kharian. then it ended.', 'He left Kharian.', 'Khan stayed.'],
  // What a firm is called ends a sentence as often as not.
  ['Acme Inc. said so.', 'He left Acme Inc.', 'Khan stayed.'],
  // An exclamation is no name.
  ['Oh! how late it was.', 'Oh!', 'Khan left.'],
] as const;

describe('what an article shows of its own abbreviations', () => {
  it.each(KEPT)('is kept: %s %s', (...sentences) => {
    expect(ourSentences(sentences.join(' '))).toEqual(sentences);
  });

  it.each(ENDED)('does not go too far: %s', (...sentences) => {
    expect(ourSentences(sentences.join(' '))).toEqual(sentences);
  });

  it('is unknown where the article does not show it', () => {
    expect(ourSentences('The Tehs. Officer spoke.')).toEqual(['The Tehs.', 'Officer spoke.']);
  });

  it('is the same wherever in the article it stands', () => {
    const shows = 'The Tehs. of Kharian is large.';
    const uses = 'The Tehs. Officer spoke.';
    expect(ourSentences(`${uses} ${shows}`)).toEqual([uses, shows]);
    expect(learn(`${uses} ${shows}`)).toEqual(learn(`${shows} ${uses}`));
  });
});
