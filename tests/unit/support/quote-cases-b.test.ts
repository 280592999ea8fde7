import { describe, expect, it } from 'vitest';
import { type CaseArticle, casesB, type QuoteCase } from '../../support/quote-cases-b.js';

/** Made-up articles that have something for every class: signs, digits, accents, ligature letters, two paragraphs. */
const TEXTS = [
  'The café owners’ league did not raise the fee by 1.5 per cent in 2014, the officials said on the first floor. It could have cost the town $3 million, which is not much for “a place of this size” and its offices.\nThe harbour-master – a careful man – wrote that four ships had left before the flood reached the old warehouses. Nobody said that the difference would be paid by the fishermen... but in the end they were asked.',
  'A railway that was promised three weeks ago has been forgotten, because the minister has no money for the second bridge. The engineers’ report, finished in 1998, can still be read in the library of the university at Győr.\nIt isn’t the first time that "the people of the valley" have waited for two years without an answer from anybody. The station was closed by 2,400 signatures, and perhaps it will be opened again when the snow has melted.',
  'Scientists could find neither the fish nor the flies that the officer had described in his long letter to the academy. The naïve reading is that he made them up, although the drawings were praised by five members of the council.\nHer own view was different: the river had moved, and with it the whole of the life that depended on its water. In 2007 the price of a ticket was £12, and the boats were full from the first week of the summer.',
];

function articleOf(body: string, index: number): CaseArticle {
  const sentences = [...body.matchAll(/[^\s].*?(?<!\.\.)[.](?=\s[A-Z]|$)/gms)].map(({ index: start, 0: text }) => ({
    start,
    end: start + text.length,
  }));
  return { id: `made-up-${index}`, body, sentences };
}

const articles = TEXTS.map(articleOf);
const cases = casesB(articles, { seed: 7, count: 2400 });
const honest = cases.filter((one) => one.honest);
const bad = cases.filter((one) => !one.honest);

const sliceOf = ({ from }: QuoteCase): string =>
  articles.find(({ id }) => id === from?.article)?.body.slice(from?.start, from?.end) ?? '';

const tally = (of: readonly QuoteCase[]): Map<string, number> =>
  of.reduce((sum, one) => sum.set(one.class, (sum.get(one.class) ?? 0) + 1), new Map<string, number>());

/** Letters and digits alone, compatibility forms and case folded: written apart from the generator's own key. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

describe('the second generator of quote cases', () => {
  it('gives the same cases for the same seed, and others for another', () => {
    expect(casesB(articles, { seed: 7, count: 300 })).toEqual(cases.slice(0, 300));
    expect(casesB(articles, { seed: 8, count: 300 })).not.toEqual(cases.slice(0, 300));
  });

  it('makes as many honest cases as bad ones, and only honest ones are exact', () => {
    expect([honest.length, bad.length]).toEqual([1200, 1200]);
    for (const one of cases) expect(one.expect === 'exact').toBe(one.honest);
  });

  it('makes no case twice', () => {
    expect(new Set(honest.map(({ text }) => text)).size).toBe(honest.length);
    expect(new Set(bad.map(({ text }) => text)).size).toBe(bad.length);
  });

  it('makes every class that the articles have something for', () => {
    expect([...tally(honest).keys()].sort()).toMatchInlineSnapshot(`
      [
        "after-that",
        "broken-word",
        "case",
        "composition",
        "dashes",
        "direction-mark",
        "elision",
        "elision-and-insert",
        "elision-far",
        "ellipsis",
        "entity",
        "escape",
        "footnote-mark",
        "fragment",
        "hyphen-twice",
        "insert",
        "ligature",
        "look-alike",
        "markdown",
        "mid-sentence",
        "no-break-space",
        "several-at-once",
        "soft-hyphen",
        "straight-quotes",
        "two-paragraphs",
        "two-sentences",
        "typographic-quotes",
        "verbatim",
        "white-space",
      ]
    `);
    expect([...tally(bad).keys()].sort()).toMatchInlineSnapshot(`
      [
        "amount-cut",
        "amount-halved",
        "amount-with-more",
        "amount-without-unit",
        "bracket-replaces",
        "changed-in-markdown",
        "changed-with-footnote",
        "decimal",
        "digit",
        "disguised",
        "elision-altered",
        "elision-of-two-places",
        "elision-short-piece",
        "elision-turned-round",
        "half-word-end",
        "half-word-start",
        "hedge-added",
        "hedge-dropped",
        "negation-added",
        "negation-dropped",
        "number-word",
        "question-added",
        "sign",
        "stitched",
        "unit",
        "unmarked-gap",
        "word-added",
        "word-dropped",
        "word-inflected",
        "word-moved",
        "word-replaced",
      ]
    `);
  });

  it('keeps the letters of an honest quote, but for elisions, insertions and look-alikes', () => {
    for (const one of honest.filter(
      ({ class: name }) => !/elision|insert|look-alike|footnote-mark|entity|markdown|escape|after-that/.test(name),
    ))
      expect(bare(one.text), one.class).toBe(bare(sliceOf(one)));
  });

  it('takes both pieces of an honest elision from the place it names, in order', () => {
    for (const one of honest.filter(({ class: name }) => /^elision(-far)?$/.test(name))) {
      const [first = '', second = ''] = one.text.split(/\s*(?:…|\.\.\.|[[(](?:…|\.\.\.)[\])])\s*/);
      const place = sliceOf(one);
      expect(place.startsWith(first) && place.endsWith(second), one.text).toBe(true);
      expect(place.length).toBeGreaterThan(first.length + second.length);
    }
  });

  it('makes no bad case that is in an article', () => {
    const bodies = articles.map(({ body }) => body.replace(/\s+/g, ' '));
    // Half a word or half an amount is in the article, but not as it stands there.
    for (const { text, class: name } of bad)
      if (!/half-word|amount/.test(name))
        expect(
          bodies.some((body) => body.includes(text)),
          text,
        ).toBe(false);
  });

  it('cuts a half word in the middle of a word', () => {
    for (const one of bad.filter(({ class: name }) => /half-word/.test(name))) {
      const place = sliceOf(one);
      const at = place.indexOf(one.text);
      const border =
        one.class === 'half-word-start'
          ? place.slice(at - 1, at + 1)
          : place.slice(at + one.text.length - 1, at + one.text.length + 1);
      expect(border, one.text).toMatch(/^\p{L}{2}$/u);
    }
  });

  it('says so when there is nothing to make cases from', () => {
    expect(() =>
      casesB([{ id: 'short', body: 'Too short.', sentences: [{ start: 0, end: 10 }] }], { seed: 1, count: 2 }),
    ).toThrow('too short or too alike');
  });
});
