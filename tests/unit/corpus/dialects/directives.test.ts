import { describe, expect, it } from 'vitest';
import { line, shown } from './shown.js';

describe('directives and fenced divs', () => {
  it.each([
    [':::tip Timetable\nThe last ferry.\n:::', ['Timetable', 'The last ferry.']],
    [':::note[My *title*]{.big}\n\nText.\n\n:::', ['My title', 'Text.']],
    ['::: warning\nText.\n:::\n\nEnd.', ['Text.', 'End.']],
    ['Before.\n::: {.column width="50%"}\nText.\n:::\nAfter.', ['Before.', 'Text.', 'After.']],
    ['::::note Out\n:::tip In\nDeep.\n:::\nText.\n::::', ['Out', 'In', 'Deep.', 'Text.']],
    ['::: Warning ::::::\nText.\n::::::::::', ['Text.']],
    ['::: {.callout-note title="Mind it"}\nText.\n:::', ['Mind it', 'Text.']],
    ['> :::tip T\n> Said.\n> :::', ['quote: T', 'quote: Said.']],
    ['::video[The film]{#x}\n\nText.', ['The film', 'Text.']],
    ['It is :abbr[HTML]{title="x"} here :icon{name=y} now.', ['It is HTML here now.']],
    ['An :i[*old* [link](x)] word.', ['An old link word.']],
  ])('%j show %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each([
    'It was 10:30 then :) and a::b too.',
    'std::vector[0] and foo:bar{x} are names.',
    ':::tip without an end',
    'The ratio ::: of it.',
    'Note :see this, :smile: and so on.',
  ])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });

  it('are not seen in code', () => {
    expect(shown('```\n:::tip T\nx\n:::\n```')).toEqual(['code: :::tip T\nx\n:::']);
  });
});

describe('attribute lists', () => {
  it.each([
    ['![The boat](boat.jpg){: .wide }\n\nText.', ['caption: The boat', 'Text.']],
    ['A paragraph.\n{: .lead #first}\n\nText.', ['A paragraph.', 'Text.']],
    ['## Head {#id-1 .x}\n\n## Other {#2020-report}\n\nText.', ['heading: Head', 'heading: Other', 'Text.']],
    ['Some [small caps]{.smallcaps} and [a [link](x)]{#y .z} here.', ['Some small caps and a link here.']],
    ['A [link](x){:target="_blank"} and *it*{: .red}.', ['A link and it.']],
    ['A ![picture](x){width=50%} here.', ['A picture here.'.replace('picture ', '')]],
    ['A [ref][r]{.x} here.\n\n[r]: https://example.org', ['A ref here.']],
    ['Text {::comment}hidden{:/comment} here{::nomarkdown}.', ['Text here.']],
    ['Some `code`{.py} here.', ['Some code here.']],
    ['[Text]{.x lang=en}', ['Text']],
  ])('%j leave nothing but words: %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each([
    'The sets {x}, {1, 2} and {x=5} are three.',
    'About 50% {approx} of it.',
    'It returns {:ok, pid} or {:error} there.',
    'Ask [Bob] {or Ann} and {.5} more.',
  ])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });
});
