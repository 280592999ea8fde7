import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../../src/render/discord/escape.js';
import { drawnMarkdown } from '../../../support/drawn/markdown.js';
import fc from '../../../support/fc.js';

/** What is left when the elements are gone and the entities read: what a person reads. */
const read = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

describe('emphasis', () => {
  it.each([
    ['**a**', '<strong>a</strong>'],
    ['*a* and _b_', '<em>a</em> and <em>b</em>'],
    ['__a__', '<u>a</u>'],
    ['~~a~~', '<s>a</s>'],
    ['||a||', '<span class="spoiler">a</span>'],
    ['`a`', '<code>a</code>'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['***a***', '<em><strong>a</strong></em>'],
    ['__**a** ~~b~~__', '<u><strong>a</strong> <s>b</s></u>'],
    ['`**a**`', '<code>**a**</code>'],
    ['||**a**||', '<span class="spoiler"><strong>a</strong></span>'],
  ])('is drawn: %s', (markdown, html) => {
    expect(drawnMarkdown(markdown)).toBe(html);
  });

  it.each([
    '**a',
    '*a',
    'a**',
    '~~a',
    '||a',
    '`a',
    '```a',
    'snake_case_name',
    '2 * 3 * 4',
    '* ',
    '** ',
    'a ||| b',
    '[a](b)',
    '[a](javascript:x)',
    '[a] (b)',
    '#a',
    '-#a',
    'x # a',
    'x -# a',
    '-a',
    '1.a',
    'x > a',
    '>a',
    '<t:soon>',
    '<@1>',
    '& <b>',
  ])('that is not closed, or no markup at all, is shown as it is: %s', (markdown) => {
    expect(read(drawnMarkdown(markdown))).toBe(markdown);
    expect(drawnMarkdown(markdown)).not.toMatch(/<(?!\/)/);
  });

  it.each([
    [String.raw`\*a\*`, '*a*'],
    [String.raw`\**a*`, '*<em>a</em>'],
    [String.raw`**a\*\*b**`, '<strong>a**b</strong>'],
    [String.raw`\# a`, '# a'],
    [String.raw`\> a`, '&gt; a'],
    [String.raw`\- a`, '- a'],
    [String.raw`\-# a`, '-# a'],
    [String.raw`1\. a`, '1. a'],
    [String.raw`\|\|a\|\|`, '||a||'],
    [String.raw`\[a](https\://example.org)`, '[a](https://example.org)'],
    [String.raw`a\\b`, String.raw`a\b`],
    [String.raw`a\b`, String.raw`a\b`],
    [String.raw`a \ b`, String.raw`a \ b`],
    ['\\`a\\`', '`a`'],
  ])('is not begun by an escaped sign: %s', (markdown, html) => {
    expect(drawnMarkdown(markdown)).toBe(html);
  });
});

describe('lines', () => {
  it('are block quotes, with the bar beside all of them', () => {
    expect(drawnMarkdown('> a\n> **b**\nc')).toBe(
      '<div class="quoted"><i class="bar"></i><blockquote>a\n<strong>b</strong></blockquote></div>c',
    );
    expect(drawnMarkdown('x\n> a\ny')).toMatch(/^x\n<div.*a<\/blockquote><\/div>y$/);
    expect(drawnMarkdown('>>> a\n\nb')).toContain('<blockquote>a\n\nb</blockquote>');
  });

  it('are small print, also right below a block quote, a heading, a list or small print', () => {
    for (const before of ['', 'a\n', '> a\n', '# a\n', '- a\n', '-# a\n'])
      expect(drawnMarkdown(`${before}-# **b** c`), before).toMatch(
        /<small class="subtext"><strong>b<\/strong> c<\/small>$/,
      );
  });

  it('are headings of three sizes', () => {
    expect(drawnMarkdown('# a\n## b\n### c\n#### d')).toBe('<h1>a</h1><h2>b</h2><h3>c</h3>#### d');
  });

  it('are items of lists, in a block quote, too', () => {
    expect(drawnMarkdown('a\n- b\n- *c*\n  - d\nlast')).toBe(
      'a\n<ul><li data-depth="0" data-sign="•">b</li><li data-depth="0" data-sign="•"><em>c</em></li>' +
        '<li data-depth="1" data-sign="◦">d</li></ul>last',
    );
    expect(drawnMarkdown('1. a\n2. b')).toContain('data-sign="2.">b</li>');
    expect(drawnMarkdown('> - a\n> - b')).toContain('<blockquote><ul><li data-depth="0" data-sign="•">a</li>');
  });

  it('are code, in which nothing else is read', () => {
    expect(drawnMarkdown('```\n**a**\n  - b\n```\nc')).toBe('<pre>**a**\n  - b</pre>c');
    expect(drawnMarkdown('> ```\n> a\n> b\n> ```')).toContain('<blockquote><pre>a\nb</pre></blockquote>');
  });
});

describe('links, mentions and dates', () => {
  it('are drawn with the words that mask them, or with their address', () => {
    expect(drawnMarkdown('[*a* b](https://example.org/x_(1))')).toBe(
      '<a href="https://example.org/x_(1)"><em>a</em> b</a>',
    );
    expect(drawnMarkdown('see https://example.org/a_b_c.')).toBe(
      'see <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>.',
    );
    expect(drawnMarkdown('[](https://a.example)')).toBe('[](<a href="https://a.example">https://a.example</a>)');
    expect(drawnMarkdown('<https://example.org/>')).toBe('<a href="https://example.org/">https://example.org/</a>');
  });

  it('are called by the names that they have', () => {
    const names = { '123456789012345678': 'Ayesha' };
    expect(drawnMarkdown('<@123456789012345678>', { names })).toBe('<span class="mention">@Ayesha</span>');
    expect(drawnMarkdown('<#123456789012345679>', { names })).toBe('<span class="mention">#unknown</span>');
    expect(drawnMarkdown('</ask:123456789012345678>')).toBe('<span class="mention">/ask</span>');
  });

  it.each([
    ['', 'April 20, 2021 at 4:20 PM'],
    [':t', '4:20 PM'],
    [':T', '4:20:30 PM'],
    [':d', '04/20/2021'],
    [':D', 'April 20, 2021'],
    [':F', 'Tuesday, April 20, 2021 at 4:20 PM'],
    [':R', '2 months ago'],
  ])('are dates in the form that is asked for: %s', (style, shown) => {
    const html = drawnMarkdown(`<t:1618935630${style}>`, { now: 1_624_385_691 });
    expect(read(html).replaceAll('\u202f', ' ')).toBe(shown);
  });
});

describe('text that the bot escapes', () => {
  it('is shown letter for letter, whatever it is', () => {
    const signs = fc.constantFrom(...'*_~`|<>@:[]()#-+.1a \\"&', '\n', '> ', '- ', '-# ', '**', '```', 'https://a.b');
    const texts = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(drawnMarkdown(escapeText(text)))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
