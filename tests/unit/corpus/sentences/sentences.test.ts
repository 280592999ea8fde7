import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/corpus/article.js';
import { loadCorpus } from '../../../../src/corpus/load.js';
import { BREAK_RULES, KEEP_RULES } from '../../../../src/corpus/sentences/rules.js';
import { sentencesOf } from '../../../../src/corpus/sentences/sentences.js';
import { article, CORPUS, texts } from '../read.js';

const sentences = (markdown: string): string[] => {
  const read = article(markdown);
  return texts(read, read.sentences);
};

describe('sentences', () => {
  it('are those of every quotable block, and know it; headings have none', () => {
    const read = article('# A heading. With two.\n\nOne. Two.\n\n- Three. Four.\n\n![Five](x)');
    expect(texts(read, read.sentences)).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Five']);
    expect(read.sentences.map(({ block }) => block)).toEqual([1, 1, 2, 2, 3]);
  });

  it('end at a line break', () => {
    expect(sentences('One and\\\nTwo, e.g.\\\nThree')).toEqual(['One and', 'Two, e.g.', 'Three']);
    expect(sentences('Date: 3 May\\\nPlace: Lahore\\\nPresent: 11')).toEqual([
      'Date: 3 May',
      'Place: Lahore',
      'Present: 11',
    ]);
  });

  it('run on over the lines of verse, and over lines that a comma or a small letter joins', () => {
    const cloud =
      'I wandered lonely as a cloud\nThat floats on high o’er vales and hills,\nWhen all at once I saw a crowd.';
    expect(sentences(`${cloud.replaceAll('\n', '\\\n')}\\\nBeside the lake they stood.`)).toEqual([
      cloud,
      'Beside the lake they stood.',
    ]);
    expect(sentences('Ministry of Defence,\\\n12 Frunze Street,\\\nMoscow')).toHaveLength(1);
  });

  it('all in capitals end where they would in usual letters', () => {
    const warning =
      'THE DAM WAS CLOSED AFTER DR. NOVAK FOUND A CRACK. LT. GEN. KOLAR THANKED THE U.S. ARMY ON FEB. 20.';
    expect(sentences(warning)).toEqual([
      'THE DAM WAS CLOSED AFTER DR. NOVAK FOUND A CRACK.',
      'LT. GEN. KOLAR THANKED THE U.S. ARMY ON FEB. 20.',
    ]);
  });

  it('in German do not end behind the number of a day, nor behind what announces something', () => {
    const parts = ['Am 3. Mai 1902 wurde er gebaut, z. B. Aus Backstein.', 'Das war vgl. Ahrens neu.', 'Es war 1902.'];
    expect(sentences(parts.join(' '))).toEqual(parts);
  });

  it('are whole lines of code and whole rows of a table', () => {
    expect(sentences('```\na. B. C.\n\n  d\n```')).toEqual(['a. B. C.', 'd']);
    expect(sentences('| One. Two. | Three. |\n|---|---|\n| a | b |')).toEqual(['One. Two. | Three.', 'a | b']);
  });

  it('are also what has no letters', () => {
    expect(sentences('One.\n\n\\* \\* \\*\n\n1918')).toEqual(['One.', '* * *', '1918']);
  });

  it('leave no white space outside, and no-break spaces inside', () => {
    expect(sentences('&nbsp;One\u00a0more.\u00a0 Two.&nbsp;')).toEqual(['One\u00a0more.', 'Two.']);
  });

  it('have the same borders on one long line as each for itself', () => {
    const parts = Array.from(
      { length: 3000 },
      (_, index) => `Sentence ${index} met Mr. Khan in the U.S. Army, e.g. there.`,
    );
    expect(sentences(parts.join(' '))).toEqual(parts);
    const long = `The ${'word '.repeat(5000)}ends.`;
    expect(sentences(`One. ${long} Two.`)).toEqual(['One.', long, 'Two.']);
  });

  it.each([...'."[(*¹。…!', '. ', '.[1]', '.“A', 'A. ', 'Rs. 5 ', 'A!', '。「', 'Abc. d ', 'at 5 p.m. '])(
    'are found in a long text of nothing but %j',
    (part) => {
      const text = part.repeat(200_000 / part.length);
      const found = sentencesOf(text, [{ kind: 'paragraph', depth: 0, start: 0, end: text.length }]);
      expect(found.at(-1)?.end).toBe(text.trimEnd().length);
    },
  );

  it('come from rules that each have a name of their own and a reason', () => {
    const rules = [...KEEP_RULES, ...BREAK_RULES];
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(rules.every(({ reason }) => reason.length > 20)).toBe(true);
  });
});

describe('the sentences of the five articles', () => {
  let articles: readonly Article[] = [];
  beforeAll(async () => {
    articles = (await loadCorpus(CORPUS)).articles;
  });

  it('are as many as a reader counts', () => {
    expect(articles.map(({ id, sentences: found }) => `${id} ${found.length}`)).toEqual([
      'bitter-enemies-to-partners 39',
      'military-relations 31',
      'new-phase 9',
      'rekindled-relations 31',
      'towards-a-strategic-partnership 63',
    ]);
  });

  it.each([
    [
      'bitter-enemies-to-partners',
      /^The US has also put an end to the annual transfers of 1\.3 billion dollars .* groups\.$/,
    ],
    ['bitter-enemies-to-partners', /^Last May, Russia would staunchly .* “sovereign right to .*” amidst .* tests\.$/],
    ['bitter-enemies-to-partners', /^This situation was examined .* by The Express Tribune that would state:$/],
    ['military-relations', /^That same day, Mr\. Khan spoke at the venue .* relations:$/],
    ['military-relations', /^On his invitation, I visited Pakistan for the first time\.”$/],
    ['military-relations', /^“Both countries have, I believe, .* fresh beginning\.$/],
    ['new-phase', /^The Russian-Pakistani .* \(SCO\) Summit in the Kyrgyz capital of Bishkek, .* at the event\.$/],
    ['rekindled-relations', /^Another landmark was achieved with a \$2 billion .*\.$/],
    [
      'towards-a-strategic-partnership',
      /^Interestingly, this .* "wishes .* Pakistan\.\.\.\(and\) foster .* as well\."$/,
    ],
    [
      'towards-a-strategic-partnership',
      /^Russian Foreign Minister Sergei Lavrov, left, .* to Moscow on Feb\. 20, 2018$/,
    ],
    ['towards-a-strategic-partnership', /^Build trust .* \(e\.g\. Afghanistan, Silk Road, Iran\)\.$/],
    [
      'towards-a-strategic-partnership',
      /^Russia's Old Cold War-era .* \("Russians and Indians are brothers"\) that .* New Cold War\.$/,
    ],
  ])('of %s hold %s', (id, pattern) => {
    const found = articles.find((candidate) => candidate.id === id);
    const matching = found === undefined ? [] : texts(found, found.sentences).filter((text) => pattern.test(text));
    expect(matching).toHaveLength(1);
  });
});
