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

  it('has the caption of an image, not its description', async () => {
    const figure =
      '<figure><img src="x" alt="A bridge over a river"><figcaption>The bridge over the river in May.</figcaption></figure>';
    expect(await wordsOf(figure)).toBe('The bridge over the river in May.');
  });

  it('goes on where the page says so of each part, or only of the first lines', async () => {
    const half = STORY.split('\n');
    const part = (lines: readonly string[]) => `<div itemprop="articleBody">${lines.join('')}</div>`;
    const parts = `<article><h1>A bridge opens</h1>${part(half.slice(0, 4))}<p>Advertisement</p>${part(half.slice(4))}</article>`;
    expect(await textOfPage(parts)).toContain('Sentence 5 of the story');
    const first = `<article><h1>A bridge opens</h1>${part(half.slice(0, 1))}<div>${half.slice(1).join('')}</div></article>`;
    expect(await textOfPage(first)).toContain('Sentence 5 of the story');
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

  it('has the words of a line that are in a box with an odd name, once', async () => {
    const line =
      'MOLE, March 11, 2020 /WireLine/ -- Northern Grid today announced that the cable between Mole and Port Kest is complete.';
    const marked = line.replace('MOLE', '<span class="legendSpanClass">MOLE</span>');
    expect(await wordsOf(`<p>${marked}</p>`)).toBe(line);
  });

  it('has the caption of a picture whose box is called metadata', async () => {
    const picture =
      '<div class="image"><img src="/a.jpg"><div class="image__metadata"><div class="image__caption">The tower in May.</div></div></div>';
    expect(await wordsOf(picture)).toBe('The tower in May.');
  });

  it('is read where a form is around the whole page', async () => {
    const body = await textOfPage(`<form action="/p.aspx"><input type="hidden"><h1>A bridge opens</h1>${STORY}</form>`);
    expect(body).toContain('Sentence 5 of the story');
  });

  it('has captions that are named as such beside a picture, and no notes to editors of a wiki', async () => {
    const inside =
      '<table class="ambox metadata"><tr><td>This article needs additional citations. Please help to improve it by adding some.</td></tr></table><div class="news-media"><img src="/a.jpg"><div class="news-media__descr">The bridge in May</div></div>';
    expect(await wordsOf(inside)).toBe('The bridge in May');
  });

  it('has no links from a note back to its mark', async () => {
    expect(await wordsOf('<p id="n1">The deed is of 1312. <a href="#r1">↩\ufe0e</a></p>')).toBe('The deed is of 1312.');
  });

  it('has no marks of notes in square brackets that lead to a list of references', async () => {
    const cited =
      '<p>Earlier surveys <cite>[<a href="#b1">1</a>, <a href="#b2">2</a>]</cite> were limited to churches.</p>';
    expect(await wordsOf(cited)).toBe('Earlier surveys were limited to churches.');
  });
});
