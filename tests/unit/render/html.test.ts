import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html, webAddress } from '../../../src/render/html/html.js';
import { finished } from '../../../src/render/html/read.js';
import { renderReply } from '../../../src/render/html/reply.js';
import { replyTexts } from '../../../src/render/html/texts.js';
import fc from '../../support/fc.js';
import { hostileText } from '../../support/hostile.js';
import { answeredWith, faultIn, quoteIn, rawArticle, sheetFor } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

describe('text in HTML', () => {
  it('comes out as it went in, between tags and in attributes, whatever it contains', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [element] = parseFragment(html`<p title="${text}">${text}</p>`.html).childNodes;
        expect(element).toMatchObject({ tagName: 'p', attrs: [{ value: text }], childNodes: [{ value: text }] });
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('is escaped each time it occurs, and finished HTML is not escaped again', () => {
    expect(html`${'<<&"\''}${html`<b>${'<'}</b>`}${[1, undefined, false, 'x']}`.html).toBe(
      '&lt;&lt;&amp;&quot;&#39;<b>&lt;</b>1x',
    );
  });

  it.each([
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['not an address', undefined],
    [undefined, undefined],
    ['https://example.org/a?b="c"', 'https://example.org/a?b=%22c%22'],
  ])('makes a link of %s only if a browser may open it', (url, address) => {
    expect(webAddress(url)).toBe(address);
  });
});

describe('an answer on the page', () => {
  it('is refused when a word is dropped, a sign changed, a quote missing or added, or the context changed', () => {
    const of = rawArticle(['Before that, he was there.', 'He did not go.', 'She went.']);
    const reply = answeredWith(quoteIn(of, { start: 28, end: 42 }));
    const sheet = sheetFor([of]);
    const page = renderReply(reply, sheet).html;
    const faultOf = (made: string) => faultIn(finished({ html: made }), replyTexts(reply, sheet.view));
    expect(faultOf(page)).toBeUndefined();
    for (const forged of [
      page.replace('did not', 'did'),
      page.replace('go.', 'go!'),
      page.replaceAll('data-quote', ''),
      page.replace('</figure>', '<p data-quote>She went.</p></figure>'),
      page.replace('She went', 'She left'),
      page.replace('He did', 'He&#8203; did'),
    ])
      expect(faultOf(forged), forged).toBeDefined();
  });

  it('shows the words, then where they are, then the text around them', () => {
    const of = article({
      id: 'talks',
      markdown: 'The ministers met on Monday. They sold four <b>helicopters</b>.\n\nThey will meet again.',
      front: 'title: Talks & <Trade>\npublisher: The Paper\nurl: https://example.org/talks?a=1&b=2',
    });
    const [, second] = of.sentences;
    const at = of.body.indexOf('four');
    const quote = quoteIn(of, second ?? { start: 0, end: 0 }, { highlights: [{ start: at, end: at + 4 }] });
    const page = renderReply(answeredWith(quote), sheetFor([of], 'How many?')).html.replaceAll(
      of.hash.slice(0, 8),
      'HASH',
    );
    expect(page).toMatchInlineSnapshot(`
      "<div class="reply answered" data-summary="1 quotation">
      <figure class="quote" aria-label="Quotation 1">
      <blockquote class="as-paragraph" dir="auto" data-quote>They sold <mark>four</mark> helicopters.</blockquote>
      <figcaption><cite><a href="/articles/talks?quote=talks.HASH.t.r&amp;q=How+many%3F#quote" title="Read it in the article"><bdi>Talks &amp; &lt;Trade&gt;</bdi></a></cite>
      <span class="facts">The Paper · date not stated · ¶ 1</span>
      <span class="small"><a href="https://example.org/talks?a=1&amp;b=2#:~:text=They%20sold%20four%20helicopters%2E" rel="noopener noreferrer external">Original page</a> <span class="quote-id" title="Quote id">talks.HASH.t.r</span></span></figcaption>
      <details class="context"><summary>More context</summary><div><p dir="auto" class="as-paragraph" data-context>The ministers met on Monday. <mark>They sold four helicopters.</mark></p><p dir="auto" class="as-paragraph" data-context>They will meet again.</p></div></details>
      </figure></div>"
    `);
  });

  it('quotes nothing when the articles do not answer, and names the nearest', () => {
    const of = article({ id: 'one', markdown: 'One sentence stands here.' });
    const page = renderReply(
      { kind: 'abstained', question: 'q', reason: 'weak', nearest: [of], probability: 0.1, actions: [] },
      sheetFor([of]),
    ).html;
    expect(page).toContain('The articles do not say.');
    expect(page).toContain('<a href="/articles/one"><bdi>The one article</bdi></a>');
    expect(page).not.toContain('blockquote');
  });

  it('has its buttons as forms that work without scripts', () => {
    const page = renderReply(
      {
        kind: 'nothing',
        query: 'q',
        actions: [{ label: 'More "x"', command: 'quote', input: { words: '<b>', count: 6, source: undefined } }],
      },
      sheetFor([]),
    ).html;
    expect(page).toContain(
      '<form action="/" data-action><input type="hidden" name="command" value="quote"><input type="hidden" name="words" value="&lt;b&gt;"><input type="hidden" name="count" value="6"><button>More &quot;x&quot;</button></form>',
    );
  });
});
