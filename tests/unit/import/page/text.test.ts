import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../support/news-site/score.js';
import { draftOf, page, read, STORY, wordsOf } from './read.js';

async function textOfPage(inside: string): Promise<string> {
  const found = await read(page(inside));
  return found.kind === 'draft' ? bodyOf(found.draft) : '';
}

describe('the text of a page', () => {
  it('ends where the page says that it does, but for a correction', async () => {
    const found = await draftOf(
      '<p>Ann Lee is the chief of a bureau and has covered bridges and their mayors since 2012.</p>',
    );
    expect(bodyOf(found)).toContain('chief of a bureau');
    const stated = `<article><h1>A bridge opens</h1><section itemprop="articleBody">${STORY}</section><p>Ann Lee is the chief of a bureau and has covered bridges and their mayors since 2012.</p><p>Correction: an earlier version of this article said that the bridge was red. It is green.</p></article>`;
    const body = await textOfPage(stated);
    expect(body).not.toContain('chief of a bureau');
    expect(body).toContain('It is green.');
  });

  it('has captions without the price of the picture', async () => {
    const figure =
      '<figure><img src="/a.jpg"><figcaption>The bridge in May. <a href="/l">Purchase Licensing Rights</a></figcaption></figure>';
    expect(await wordsOf(figure)).toBe('The bridge in May.');
  });

  it('has no soft hyphens', async () => {
    expect(await wordsOf('<p>The bridge was closed be\u00adcause of the wind, and no\u200bbody crossed it.</p>')).toBe(
      'The bridge was closed because of the wind, and nobody crossed it.',
    );
  });

  it('has no marks of notes in square brackets that lead to a list of references', async () => {
    const cited =
      '<p>Earlier surveys <cite>[<a href="#b1">1</a>, <a href="#b2">2</a>]</cite> were limited to churches.</p>';
    expect(await wordsOf(cited)).toBe('Earlier surveys were limited to churches.');
  });
});
