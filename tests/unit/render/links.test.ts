import { describe, expect, it } from 'vitest';
import { fragmentUrl, passageUrl, readingUrl } from '../../../src/render/links.js';
import fc from '../../support/fc.js';
import { article } from '../../support/tiny.js';

const of = (markdown: string, url = 'https://example.org/a') =>
  article({ id: 'a', markdown, front: `title: A\nurl: ${url}` });
const spanOf = (body: string, text: string, from = 0) => {
  const start = body.indexOf(text, from);
  return { start, end: start + text.length };
};

describe('a link to the passage', () => {
  it('has the whole of a short quote, with the signs that mean something encoded', () => {
    const made = of('It is a zero-sum game, R&D (as ever) isn’t.');
    expect(fragmentUrl(made, { start: 0, end: made.body.length })).toBe(
      'https://example.org/a#:~:text=It%20is%20a%20zero%2Dsum%20game%2C%20R%26D%20%28as%20ever%29%20isn%E2%80%99t%2E',
    );
  });

  it('has the first and the last words of a long one', () => {
    const made = of('One two three four five six seven eight nine ten eleven twelve thirteen fourteen.');
    expect(fragmentUrl(made, { start: 0, end: made.body.length })).toMatch(
      /text=One%20two%20three%20four%20five,ten%20eleven%20twelve%20thirteen%20fourteen%2E$/,
    );
  });

  it('has the words before a quote that occurs twice', () => {
    const made = of('He left. Nobody cared. Years went by. Nobody cared.');
    const second = spanOf(made.body, 'Nobody cared.', 20);
    expect(fragmentUrl(made, second)).toMatch(/text=cared%2E%20Years%20went%20by%2E-,Nobody%20cared%2E$/);
  });

  it('keeps a fragment that the address already has', () => {
    const made = of('Nobody cared at all.', 'https://example.org/a#part');
    expect(fragmentUrl(made, { start: 0, end: 20 })).toMatch(/^https:\/\/example\.org\/a#part:~:text=/);
  });

  it('is missing when the article has no address, and leads to the reading room when there is one', () => {
    const made = article({ id: 'a', markdown: 'Nobody cared at all.' });
    expect(passageUrl(made, { start: 0, end: 20 }, { id: 'a.1.2.3' })).toBeUndefined();
    const room = 'https://yaar.example.org/articles/a?quote=a.1.2.3#quote';
    expect(passageUrl(made, { start: 0, end: 20 }, { id: 'a.1.2.3', publicUrl: 'https://yaar.example.org/' })).toBe(
      room,
    );
    expect(readingUrl('https://yaar.example.org', { article: 'a', id: 'a.1.2.3' })).toBe(room);
  });

  it('can be taken apart again into the words, whatever they are', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N},&%#"'()*_~.!?=/-]{1,9}$/u), { minLength: 1, maxLength: 11 });
    fc.assert(
      fc.property(words, (list) => {
        const body = list.join(' ');
        const made = { ...of('x'), body };
        const directive =
          new URL(fragmentUrl(made, { start: 0, end: body.length }) ?? '').hash.split(':~:text=')[1] ?? '';
        expect(directive).toMatch(/^[^,&-]+$/);
        expect(decodeURIComponent(directive)).toBe(body);
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });
});
