import { describe, expect, it } from 'vitest';
import { mendMarkup } from '../../../../src/import/document/text/markup.js';

const kept = (text: string): void => expect(mendMarkup(text).text).toBe(text);

describe('tags and codes in a plain text that speaks of them', () => {
  it.each([
    ['the tags of HTML', 'In HTML, bold text is written <b>like this</b>. The <b> tag is old, and <strong> is better.'],
    ['one tag by its name', 'The <br> tag ends a line, and nothing closes it.'],
    ['tags in quotation marks', 'Write "<p>" before a paragraph and “</p>” after it.'],
    ['tags in brackets and backticks', 'Emphasis (<em>) and `<i>` look the same in most browsers.'],
    ['a tag that opens far from where it closes', 'Begin with <i> where italics begin. End them with </i> and go on.'],
    ['codes by their name', 'The entity &amp; stands for an ampersand, and &lt; for the sign before a tag.'],
    ['codes in a text on HTML', 'An HTML page shows R&amp;D as R&D, and &copy; or &eacute; as one letter each.'],
    [
      'examples with attributes',
      'HTML has links: <a href="https://a.test">text</a>. The <a> element needs an address.',
    ],
    ['the same in Russian', 'Тег <b> делает текст жирным, а разметка <i>так</i> — курсивом.'],
    ['many examples, in a text that names what they are', `${'In HTML <b>a</b> is bold. '.repeat(30)}`],
  ])('stay, letter for letter: %s', (_what, text) => kept(text));

  it.each([
    ['sums', 'If a < b and b > c, then 3 <b and c> 4; x<y>z, i<j.'],
    ['hearts and faces', 'I <3 this town, said the mayor >:-( and <_<.'],
    ['addresses in angle brackets', 'Anna <anna@paper.test>, <b@paper.test>, <https://paper.test/a?b=1&c=2>.'],
    ['placeholders', 'Type <name> and <your city>, then press <Enter>.'],
    ['words in angle brackets', 'The mean <p and q> of both, <a story of 1905>, was 4.'],
    ['ampersands', 'AT&T, R&D, Q&A; a & b; &c.; fish&chips;'],
    ['codes that nobody has', 'Call &unknown; or &x; for help.'],
  ])('are none where there is only a sign: %s', (_what, text) => {
    expect(mendMarkup(text)).toEqual({ text, problems: [] });
  });

  it('are reported, with what to do if a program left them', () => {
    const { problems } = mendMarkup('The <b> tag and the &amp; code belong to HTML.');
    expect(problems).toMatchObject([
      {
        severity: 'doubt',
        message:
          'Taken for text, as it seems to speak of them: 2 tags or character codes (<b>, &amp;) stay letter for letter. Remove them if a program left them.',
      },
    ]);
  });
});

describe('tags and codes that a program left in a text', () => {
  it.each([
    ['around words', 'The <u>bridge</u> was closed.', 'The bridge was closed.'],
    ['around a title', 'A film called <i>Stalker</i> was shown.', 'A film called Stalker was shown.'],
    ['with attributes', 'See <a href="https://a.test/x?y=1">the report</a>.', 'See the report.'],
    ['at line ends', 'One line.<br>Another.<br/>\nA third.', 'One line.\nAnother.\n\nA third.'],
    ['around paragraphs', '<p>One.</p>\n<p>Two.</p>', '\n\nOne.\n\n\n\n\nTwo.\n\n'],
    ['pictures', 'One. <img src="a.jpg" alt="A bridge"> Two.', 'One.  Two.'],
    ['codes in words', 'AT&amp;T and the caf&eacute; &mdash; both.', 'AT&T and the café — both.'],
    ['codes that hide a tag', '<p>Write &lt;b&gt;.</p>', '\n\nWrite <b>.\n\n'],
  ])('go, and the words stay: %s', (_how, text, words) => {
    expect(mendMarkup(text).text).toBe(words);
  });

  it('go also if one of many stands alone, or the text names HTML in passing', () => {
    const many = 'The <u>old</u> bridge of the <u>new</u> town was <u>closed</u>. ';
    expect(mendMarkup(`${many} An <u> is lost.`).text).not.toContain('<');
    expect(mendMarkup(`${many} He learnt HTML at school.`).text).not.toContain('<');
  });

  it('are reported: which were taken for markup', () => {
    const { problems } = mendMarkup('The <u>bridge</u> of AT&amp;T &mdash; closed.');
    expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'note: Taken for markup: 2 leftover tags (<u>, </u>) are left out; their words stay.',
      'note: Taken for markup: 2 character codes (&amp;, &mdash;) are written as their characters.',
    ]);
  });
});
