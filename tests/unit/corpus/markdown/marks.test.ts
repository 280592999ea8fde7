import { describe, expect, it } from 'vitest';
import { line, shown } from '../dialects/shown.js';

const defined = '\n\n[1]: https://example.org/a\n[2]: https://example.org/b\n[a]: https://example.org/c';

describe('the mark of a note', () => {
  it.each([
    ['The valley holds 20[1] villages.', 'The valley holds 20 villages.'],
    ['The wall was thin.[2] The gate was not.', 'The wall was thin. The gate was not.'],
    ['“It fell,” he said.[1][2] She left[1, 2] in 1911[1–2].', '“It fell,” he said. She left in 1911.'],
    ['It fell.[a] The weir[a] held[note 3], it is said[citation needed].', 'It fell. The weir held, it is said.'],
    ['It fell in **1911**[1] and *1986*[2].', 'It fell in 1911 and 1986.'],
    [
      'It fell in 1911[1](https://example.org), 1986[\\[2\\]](#fn-2) and 20[1999](x).',
      'It fell in 1911, 1986 and 20 1999.',
    ],
    ['<p>It fell in 1911<a href="#fn1">[1]</a>. It rose<a href="#fn2">2</a>.</p>', 'It fell in 1911. It rose.'],
    ['It fell in 1911\\[12\\]and rose.', 'It fell in 1911 and rose.'],
    ['It fell[^3] in 1911[^4].', 'It fell in 1911.'],
    ['It fell.[when?] It rose.[12][13]', 'It fell. It rose.'],
  ])('is left out, with and without an address: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
    expect(line(markdown + defined)).toBe(expected);
  });

  it.each([
    ['See [1999](https://example.org) and [12](x).', 'See 1999 and 12.'],
    ['See [#12][issue].\n\n[issue]: https://example.org', 'See #12.'],
    ['The dam[s] were close[d], and [t]he weir too.', 'The dam[s] were close[d], and [t]he weir too.'],
    ['The vector[0], the call `list[1]` and <code>list[2]</code>.', 'The vector[0], the call list[1] and list[2].'],
    ['See https://example.org/a[1] or www.example.org/b[2].', 'See https://example.org/a[1] or www.example.org/b[2].'],
    ['COVID-[19](x) and ([1](y)) and (see [2](z)).', 'COVID-19 and (1) and (see 2).'],
    ['He said [sic] it was [so].', 'He said [sic] it was [so].'],
    ['The dam[weir] and 20[more] and [^none].', 'The dam[weir] and 20[more] and [^none].'],
  ])('is not seen in %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it('of a footnote is left out of its sentence, and the footnote is a paragraph at the end', () => {
    expect(shown('It fell[^1]. It rose [^b], they say.\n\n[^1]: In 1911.\n[^b]: Rao says so.\n\nEnd.')).toEqual([
      'It fell. It rose, they say.',
      'End.',
      'In 1911.',
      'Rao says so.',
    ]);
    expect(line('In 20[^1]villages.\n\n[^1]: Or 21.')).toBe('In 20 villages. ¶ Or 21.');
  });
});

describe('struck-out text', () => {
  it.each([
    ['The engineer ~~resigned in protest~~ was dismissed.', 'The engineer was dismissed.'],
    ['It cost <del>five</del> <ins>six</ins> dollars, <s>or so</s>.', 'It cost six dollars,.'],
    ['It is <strike>old</strike>new, the ~~weir~~dam.', 'It is new, the dam.'],
    ['It held 2~~3~~5 or a~~b~~c.', 'It held 2 5 or a c.'],
    ['It held (~~not~~) well ~~*all* of [it](x)~~.', 'It held well.'],
    ['~~All of it.~~\n\nEnd.', 'End.'],
    ['<div>It <s>sank</s> <b>rose <del>late</del></b>.</div>', 'It rose.'],
    ['<del>\n\nA paragraph.\n\n</del>\n\nEnd.', 'End.'],
    ['| ~~a~~ b | ~~c~~ |\n|---|---|', 'table-row: b |'],
  ])('is no word of the text: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    ['It is <ins>new</ins>, <mark>nine</mark> and <u>old</u>.', 'It is new, nine and old.'],
    ['about ~5 or ~6 km', 'about ~5 or ~6 km'],
    ['The code `a ~~b~~ c`.', 'The code a ~~b~~ c.'],
  ])('is not seen in %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });
});

describe('words in angle brackets', () => {
  it.each([
    ['If the level a <b and c> d then it closed.', 'If the level a <b and c> d then it closed.'],
    ['If x < y > z then <name@host> wrote.', 'If x < y > z then name@host wrote.'],
    ['Write to <your name> or <placeholder>.', 'Write to <your name> or <placeholder>.'],
    ['<p and q> is one condition.', '<p and q> is one condition.'],
    ['It is <i if so> and *<a or b>*.', 'It is <i if so> and <a or b>.'],
  ])('stay where they are no HTML: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    ['A <b class="x" hidden>no</b> <i title=a>yes</i>.', 'A yes.'],
    ['A <x-word so>word</x-word> and <input disabled> so.', 'A word and so.'],
    ['One<br clear="all">two', 'One\ntwo'],
    ['The mayor spoke.<script>track("x")</script> He <style>b {}</style>left.', 'The mayor spoke. He left.'],
    ['A <span data-x v-if>word</span>, a<wbr>b.', 'A word, ab.'],
  ])('are tags in %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });
});
