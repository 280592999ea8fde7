import { describe, expect, it } from 'vitest';
import { wordsOf } from './read.js';

describe('furniture of a page', () => {
  it.each([
    ['share buttons', '<div class="post-shareTools"><span>Share</span><a href="#">Tweet</a></div>'],
    ['words for screen readers', '<p><span class="o-normalise-visually-hidden">(opens a window)</span></p>'],
    ['words that are clipped away', '<div style="clip: rect(0 0 0 0); position: absolute">, opens new tab</div>'],
    [
      'an offer of letters',
      '<div class="o-banner"><h4>Receive free Floods updates</h4><p>We’ll send you a Daily Digest email with the latest news every morning.</p></div>',
    ],
    [
      'an offer of letters that says so last',
      '<div><div>The Meridian Daily Briefing newsletter provides all the news you need. Sign up <a href="/n">here.</a></div></div>',
    ],
    [
      'offers to follow in Spanish',
      '<p>Sigue toda la información en <a href="/f">Facebook</a> y <a href="/t">Twitter</a>.</p>',
    ],
    [
      'details of an article',
      '<dl class="article-info"><dt>Details</dt><dd>Category: Analysis</dd><dd class="hits">Hits: 2417</dd></dl>',
    ],
    ['votes', '<div class="js-vote-count">23</div>'],
    ['the editor of a page in Chinese', '<p>责任编辑：李思远</p>'],
    [
      'a table of metadata',
      '<div class="metatable"><table><tr><td>Comments:</td><td>14 pages, 6 figures</td></tr></table></div>',
    ],
    ['a day without its year', '<p>Nov 6</p>'],
    ['two dates without a space', '<div><span>Published Feb. 20, 2022</span><span>Updated Feb. 23, 2022</span></div>'],
    ['share buttons without a name', '<p>Share | Tweet | Email</p>'],
    [
      'newsletters',
      '<div class="newsletter-signup"><p>Get our best stories in your inbox every morning, for free.</p></div>',
    ],
    ['newsletters without a name', '<p>Sign up for our newsletter and never miss a story.</p>'],
    [
      'related articles',
      '<div class="related-posts"><h3>Related</h3><ul><li><a href="/a">Another story</a></li></ul></div>',
    ],
    ['"Read more"', '<p><strong>Read more:</strong> <a href="/a">Another story that you may like</a></p>'],
    [
      'a heading over links',
      '<h3>Related articles</h3><ul><li><a href="/a">Another story</a></li><li><a href="/b">A third</a></li></ul>',
    ],
    [
      'comments',
      '<section id="comments"><h2>3 comments</h2><p>What a beautiful bridge this is, I have crossed it twice already. Well done!</p></section>',
    ],
    ['comment forms', '<p>Your email address will not be published. Required fields are marked *</p>'],
    [
      'copyright boilerplate',
      '<p>© 2019 The Post. All rights reserved. This material may not be published without permission.</p>',
    ],
    [
      'cookie notices',
      '<div id="cookie-banner"><p>We use cookies to give you a better experience. Read our policy.</p></div>',
    ],
    [
      'labels of advertisements',
      '<p>Advertisement</p><div class="ad-slot">Buy this</div><p>Story continues below advertisement</p>',
    ],
    [
      'tags',
      '<div class="post-tags">Tags: <a href="/t/1">bridges</a></div><p>Tags: <a href="/t/2">rivers</a>, <a href="/t/3">towns</a></p>',
    ],
    [
      'boxes on authors',
      '<div class="author-bio"><p>Ann Lee has been a reporter of The Post since 1999. She lives by the river.</p></div>',
    ],
    ['pagination', '<div class="pagination"><a href="?p=2">2</a> <a href="?p=3">3</a></div><p>Page 1 of 3</p>'],
    [
      'what is not shown',
      '<p hidden>Hidden words are not to be quoted, as nobody has seen them.</p><p style="display: none">Nor these words, which are long enough.</p>',
    ],
    ['controls', '<button>Press me</button><form><label>Name</label><input></form>'],
    ['menus', '<nav><ul><li><a href="/">Home</a></li></ul></nav>'],
    ['Russian links', '<p>Читайте также: <a href="/a">Другая статья</a></p>'],
    ['Urdu links', '<p>یہ بھی پڑھیں: <a href="/a">دوسری خبر</a></p>'],
    [
      'links in other languages',
      '<p>Écouter aussi <a href="/a">Les fleuves</a></p><p>Czytaj też: <a href="/b">Kto ukradł most w Zaborzu?</a></p>',
    ],
    ['tools in other languages', '<ul><li>Drucken</li><li>Versenden</li></ul><p>Imprimer</p><p>Поделиться</p>'],
    [
      'a pull quote with its speaker',
      '<figure class="pullquote"><blockquote><p>everybody who had come was pleased with it</p><cite>The mayor</cite></blockquote></figure>',
    ],
    ['lines of facts', '<p class="postmeta">Posted in <a href="/c">Island</a> | <a href="#c">1 Comment</a></p>'],
    [
      'offers with a picture before them',
      '<p>📣 Join our Telegram channel and stay updated with the latest headlines</p>',
    ],
    [
      'calls to act',
      '<div class="cta-petition"><h3>Take action</h3><p>Sign the petition and tell the governor.</p></div>',
    ],
    ['times counted from the visit', '<p>3 days ago</p>'],
    ['bylines and dates', '<p>By Ann Lee</p><p>9 July 2019, 10:30 GMT</p>'],
    ['the title again', '<h2>A bridge opens</h2>'],
  ])('goes: %s', async (_name, html) => {
    expect(await wordsOf(html)).toBe('');
  });

  it.each([
    [
      'a sentence about sharing',
      '<p>Share prices fell by three percent on Monday after the bank had published its figures.</p>',
    ],
    [
      'a sentence that begins with a label',
      '<p>Related questions were put to the minister, who said that she would answer them in May.</p>',
    ],
    ['a sentence on comments', '<p>No comments were made by the ministry, which had been asked for them twice.</p>'],
    ['a short answer', '<p>Yes, we did.</p>'],
    [
      'a sentence of the author on himself',
      '<p>The author is a former engineer of the port, and has crossed the river more often than anybody.</p>',
    ],
    [
      'a paragraph with a class of the paywall',
      '<p class="paywall">The contract has ninety-four pages, and it took the notary three hours to read them aloud.</p>',
    ],
    [
      'a date that begins a paragraph',
      '<p>9 July 2019: The mayor opens the bridge and falls into the river, to the joy of the children.</p>',
    ],
    [
      'a box of facts',
      '<div class="factbox"><h3>The bridge in figures</h3><ul><li>Length: 412 metres</li><li>Width: 14 metres</li></ul></div>',
    ],
    [
      'a copyright dispute',
      '<p>Copyright lawyers from four countries met in the town on Tuesday to talk about songs that nobody had written.</p>',
    ],
  ])('is not: %s', async (_name, html) => {
    expect(await wordsOf(html)).not.toBe('');
  });

  it.each([
    [
      'the first paragraphs that a site calls a teaser',
      '<div class="teaser-content"><p>Nobody had believed that the river would ever come back to the old town.</p></div>',
    ],
    [
      'a short section of a journal',
      '<section class="article-section__abstract"><p>We read all volumes of a village library and transcribed every note.</p></section>',
    ],
    [
      'a heading in French quotation marks',
      '<h2>« Un bac, ça se salue »</h2><p>The mayor said so on the last day of the old ferry, with a hat in her hand.</p>',
    ],
    [
      'a heading with the anchor of a part of a page',
      '<h2 id="comments">What they say</h2><p>The mayor said so on the last day of the old ferry, with a hat in her hand.</p>',
    ],
  ])('is not %s', async (_name, html) => {
    const words = (await wordsOf(html)).replace(/\s+/g, '');
    expect(words).toBe(html.replace(/<[^>]*>|\s+/g, ''));
  });

  it.each([
    'Like many others on Facebook, she had read that the bridge was for sale.',
    'We expect to receive the commission’s answer before the end of the week.',
    'Merken Sie sich das.',
    'Teilen macht reich.',
    'For the latest answer from the ministry, the villagers waited eleven days.',
    'The bridge was closed two years ago.',
  ])('is not a sentence that begins like some: %s', async (text) => {
    expect(await wordsOf(`<p>${text}</p>`)).toBe(text);
  });

  it('is the link to change the text beside a heading of a wiki', async () => {
    const edit = '<span class="mw-editsection">[<a href="/e">edit</a>]</span>';
    expect(await wordsOf(`<h2><span id="History">History</span>${edit}</h2>`)).toBe('History');
  });

  it('is not the whole article in a wrapper with such a name', async () => {
    const words =
      'The river had been crossed by boat for nine hundred years before the council began to think of a bridge at all.';
    const inside = Array.from({ length: 8 }, (_, index) => `<p>${words} That was reason number ${index}.</p>`).join('');
    expect(await wordsOf(`<div class="social-content widget">${inside}</div>`)).toContain('reason number 7');
  });

  it('is a paragraph that is repeated: one copy stays', async () => {
    const words = 'The bridge will be closed to lorries on Sundays, as the parish had asked.';
    expect(await wordsOf(`<p>${words}</p><p>${words}</p>`)).toBe(words);
  });

  it('is a pull quote of what the text says', async () => {
    const pulled = '<aside class="pullquote"><p>It is only a bridge after all</p></aside>';
    expect(
      await wordsOf(`${pulled}<p>“It is only a bridge after all,” the mayor told everybody who had come.</p>`),
    ).toBe('“It is only a bridge after all,” the mayor told everybody who had come.');
  });
});
