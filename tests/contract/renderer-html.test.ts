import { describe, expect, it } from 'vitest';
import { renderArticle } from '../../src/render/html/page/article.js';
import { renderExchange } from '../../src/render/html/page/conversation.js';
import { renderPage } from '../../src/render/html/page/page.js';
import { finished } from '../../src/render/html/read.js';
import { readingTexts, replyTexts } from '../../src/render/html/texts.js';
import { pageEn } from '../../src/render/words/en/page.js';
import { en } from '../../src/render/words/en.js';
import fc from '../support/fc.js';
import { forgedView } from '../support/forged-replies.js';
import { hostileParts } from '../support/hostile-parts.js';
import { faultIn } from '../support/replies.js';
import { describeRenderer } from './renderers.js';

describeRenderer('the page', {
  render: (reply, { view, line }) => finished(renderExchange(reply, { view, line, words: en, page: pageEn })),
  expected: replyTexts,
});

const assets = { style: '', script: '', icon: '' };

describe('a page of the reading room', () => {
  const sheet = { words: en, page: pageEn };
  const render = (reading: Parameters<typeof renderArticle>[0]) =>
    renderPage({ title: reading.article.title, assets, main: renderArticle(reading, sheet) }, sheet);

  it('is read back exactly, with and without marked words, and refused when one letter is changed', () => {
    fc.assert(
      fc.property(hostileParts, fc.nat(), (parts, at) => {
        const { article, quote, text } = parts;
        const reading = { article, quote, question: text };
        expect(faultIn(render(reading), readingTexts(reading))).toBeUndefined();
        expect(faultIn(render({ article }), readingTexts({ article }))).toBeUndefined();
        expect(faultIn(render({ article }), readingTexts(reading))).toBeDefined();
        const forged = forgedView(parts, at).article(article) ?? article;
        expect(faultIn(render({ ...reading, article: forged }), readingTexts(reading))).toBeDefined();
      }),
      { numRuns: 1_000, seed: 15 },
    );
  });
});
