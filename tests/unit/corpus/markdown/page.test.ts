import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/corpus/load.js';
import { LEFT_OUT_RULES } from '../../../../src/corpus/markdown/left-out.js';
import { line, shown } from '../dialects/shown.js';
import { bytesOf } from '../read.js';

const head =
  '<!DOCTYPE html>\n<html lang="en">\n<head><title>The dam &amp; the weir</title><style>p {}</style></head>\n<body>\n';
const menu = '<header><a href="/">The Paper</a><nav><ul><li>Home</li><li>News</li></ul></nav></header>\n';
const text = '<h1>The dam</h1>\n\n      <p>It fell\n      in 1911.</p>\n\n      <p>It rose.</p>\n';
const foot = '<div class="share-buttons"><a>Tweet</a></div><footer>© The Paper</footer></body></html>';
const wanted = ['heading: The dam', 'It fell in 1911.', 'It rose.'];

describe('a page of HTML pasted whole', () => {
  it.each([
    ['main', `${head}${menu}<main>${text}</main><aside><h2>Most read</h2><p>Cats.</p></aside>${foot}`],
    ['an article', `${head}${menu}<div><article>${text}</article><p>Another story.</p></div>${foot}`],
    ['neither', `${head}${menu}<div id="content">${text}</div><div id="newsletter"><p>Sign up!</p></div>${foot}`],
    [
      'main with a headline outside',
      `${head}<div><h1>The dam</h1></div><main><p>It fell in 1911.</p><p>It rose.</p></main>${foot}`,
    ],
    ['a role', `${head}${menu}<div role="main">${text}</div><div role="contentinfo">Imprint</div></body></html>`],
    ['a form around it all', `${head}<form action="x">${menu}<div>${text}</div><button>Go</button></form>${foot}`],
  ])('is read without its furniture: %s', (_, page) => {
    expect(shown(page)).toEqual(wanted);
  });

  const titleOf = (page: string): string | undefined => {
    const source = readSource({ path: 'a-page.md', bytes: bytesOf(page) });
    return source.kind === 'article' ? source.article.title : undefined;
  };

  it('has the title of its headline, else of its window', () => {
    expect(titleOf(`${head}${menu}<main>${text}</main>${foot}`)).toBe('The dam');
    expect(titleOf(`${head}<main><h2>In 1911</h2><p>It fell.</p></main>${foot}`)).toBe('The dam & the weir');
    expect(titleOf('<html><body><p>It fell.</p></body></html>')).toBe('A page');
  });

  it('is reported where something in it is not closed', () => {
    const source = readSource({ path: 'a.md', bytes: bytesOf(`${head}<p>One.</p><div class="share"><p>Two.</p>`) });
    expect(source).toMatchObject({
      kind: 'problems',
      problems: [{ line: 1, reason: expect.stringContaining('<div>') }],
    });
  });
});

describe('furniture between words', () => {
  it.each([
    '<nav><a>Home</a></nav>',
    '<div role="navigation"><a>Home</a></div>',
    '<form><label>Mail</label><input><button>Send</button></form>',
    '<button>Print</button>',
    '<select><option>One</option><option>Two</option></select>',
    '<div class="socialLinks"><a>Tweet</a></div>',
    '<ul class="share">\n<li>Tweet</li>\n</ul>',
    '<section id="related-posts"><h2>Related</h2><p>Cats.</p></section>',
    '<div class="cookie-notice"><p>We use cookies.</p></div>',
    '<aside><p>Follow us</p><button>Follow</button></aside>',
    '<aside><h3>Related articles</h3><ul><li>Cats</li></ul></aside>',
    '<footer>© The Paper</footer>',
    '<div class="newsletter">\n\nSign *up*.\n\n</div>',
  ])('is no text: %j', (furniture) => {
    expect(shown(`One.\n\n${furniture}\n\nTwo.`)).toEqual(['One.', 'Two.']);
  });

  it.each([
    ['<aside><p>A note on the weir.</p></aside>', 'A note on the weir.'],
    ['<div class="shareholders"><p>They voted.</p></div>', 'They voted.'],
    ['<article><header><p>By Rao</p></header><footer>Filed late.</footer></article>', 'By Rao ¶ Filed late.'],
    ['<blockquote>It fell.<footer>Rao</footer></blockquote>', 'quote: It fell. ¶ quote: Rao'],
    ['Press <button>Save</button> to keep it.', 'Press Save to keep it.'],
    ['<article>\n\nA *story*.\n\n</article>', 'A story.'],
    ['<div class="social"><p>One.</p><p>Two.</p><p>Three.</p></div>', 'One. ¶ Two. ¶ Three.'],
  ])('is not seen in %j', (markdown, expected) => {
    expect(line(`First.\n\n${markdown}\n\nLast.`)).toBe(`First. ¶ ${expected} ¶ Last.`);
  });

  it('is found by rules that each have a name of their own and a reason', () => {
    expect(new Set(LEFT_OUT_RULES.map(({ name }) => name)).size).toBe(LEFT_OUT_RULES.length);
    expect(LEFT_OUT_RULES.every(({ reason }) => reason.length > 20)).toBe(true);
  });
});
