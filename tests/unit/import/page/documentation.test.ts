import { describe, expect, it } from 'vitest';
import { read } from './read.js';

async function draftOf(html: string) {
  const found = await read(html);
  if (found.kind !== 'draft') throw new Error(found.message);
  return found.draft;
}

const STORY = `<p>Ownership is a set of rules that govern how a program manages memory, and all programs have to manage the way they use it while they run.</p>
<p>Some languages have a collector that looks for memory which is no longer used, and in others the author of a program must give it back.</p>
<p>This one takes a third way: memory is managed by a set of rules that are checked before the program runs, so it is not slowed down.</p>`;

/** As mdBook makes them: the book's name in a bar, help that nobody has asked for, and the chapter in `main`. */
const chapter = (heading: string, title: string): string => `<html lang="en"><head><title>${title}</title></head><body>
<div id="mdbook-help-container"><div id="mdbook-help-popup"><h2 class="mdbook-help-title">Keyboard shortcuts</h2>
<div><p>Press <kbd>←</kbd> or <kbd>→</kbd> to navigate between chapters</p><p>Press <kbd>?</kbd> to show this help</p></div></div></div>
<div id="page-wrapper"><div class="page"><div id="mdbook-menu-bar" class="menu-bar sticky"><h1 class="menu-title">The Long Book of Rules</h1></div>
<div id="content"><main>${heading}${STORY}</main></div></div></div></body></html>`;

const sphinx = `<html lang="en"><head><title>Ownership &#8212; Rules 3.1 documentation</title></head><body>
<div class="related" role="navigation"><h3>Navigation</h3><ul><li><a href="/">Rules 3.1 Documentation</a> »</li></ul></div>
<div class="body" role="main"><section id="ownership"><h1>Ownership<a class="headerlink" href="#ownership" title="Link">¶</a></h1>
${STORY}<h2>Scope<a class="headerlink" href="#scope">¶</a></h2>${STORY.replaceAll('memory', 'a file')}</section></div></body></html>`;

const manual = `<html lang="en"><head><title>Path | Rules v20 Documentation</title></head><body>
<div id="column1"><header class="header"><div><h1>Rules v20 documentation</h1></div></header>
<div id="apicontent"><h2>Path<span><a class="mark" href="#path" id="path">#</a></span></h2>${STORY}
<h3>Joining<span><a class="mark" href="#joining">#</a></span></h3>${STORY.replaceAll('memory', 'a path')}</div></div></body></html>`;

const api = `<html lang="en"><head><title>String in rules - Rust</title></head><body><main>
<h1>Struct <span class="struct">String</span>&nbsp;<button id="copy-path">Copy item path</button></h1>
${STORY}<h2><a class="doc-anchor" href="#examples">§</a>Examples</h2>${STORY.replaceAll('memory', 'a string')}</main></body></html>`;

describe('a page of documentation', () => {
  it.each([
    [
      'of a book',
      chapter(
        '<h1 id="w"><a class="header" href="#w">What is Ownership?</a></h1>',
        'What is Ownership? - The Long Book of Rules',
      ),
      'What is Ownership?',
      'The Long Book of Rules',
    ],
    [
      'of a book, with a smaller headline',
      chapter('<h2>What Is Ownership?</h2>', 'What is Ownership? - The Long Book of Rules'),
      'What Is Ownership?',
      'The Long Book of Rules',
    ],
    [
      'of a book, whose window has another title',
      chapter('<h1>Owners and their memory</h1>', 'Races - The Long Book of Rules'),
      'Owners and their memory',
      undefined,
    ],
    ['by Sphinx', sphinx, 'Ownership', 'Rules 3.1 documentation'],
    ['with its headline below a header', manual, 'Path', 'Rules v20 Documentation'],
    ['with a button in its headline', api, 'Struct String', undefined],
  ])('has the title of the page, not of all pages: %s', async (_name, html, title, publisher) => {
    const { facts } = await draftOf(html);
    expect({ title: facts.title?.value, publisher: facts.publisher?.value }).toEqual({ title, publisher });
  });

  it('is read without its hidden help, and its headings without the signs that link to them', async () => {
    expect((await draftOf(chapter('<h1>What is Ownership?</h1>', 'What is Ownership?'))).markdown).not.toMatch(
      /shortcuts|Press/,
    );
    for (const html of [sphinx, manual, api])
      expect((await draftOf(html)).markdown).not.toMatch(/[¶§#]\s*\]|^#+ .*[¶§#]/m);
    expect((await draftOf(sphinx)).markdown).toMatch(/^## Scope$/m);
  });
});

it('a page that only leads on to another is no article', async () => {
  const html =
    '<html><head><meta http-equiv="refresh" content="0; URL=ch20.html"></head><body><p>Redirecting to… <a href="ch20.html">ch20</a>.</p></body></html>';
  expect(await read(html)).toMatchObject({ code: 'not-an-article', message: expect.stringContaining('leads on') });
});
