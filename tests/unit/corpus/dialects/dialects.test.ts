import { describe, expect, it } from 'vitest';
import { plainMarkdown, RULES } from '../../../../src/corpus/dialects/dialects.js';
import type { Form } from '../../../../src/corpus/dialects/rule.js';
import { fillHoles, linesOfHoles } from '../../../../src/corpus/dialects/text/holes.js';
import { projectMarkdown } from '../../../../src/corpus/markdown/markdown.js';
import fc from '../../../support/fc.js';
import { markdown } from '../markdown/generated-markdown.js';

const FORMS: readonly Form[] = ['md', 'mdx'];

const OPENERS = [
  '[[',
  '![[',
  '[[a|',
  '[[a#',
  '%%',
  ' %%',
  '\n%%\n',
  '{{<',
  '{{< a ',
  '{{< /a >}}',
  '{{< highlight >}}',
  '{{% x %}}',
  '{{/*',
  '{{</*',
  '{{',
  '{{ a',
  '{%',
  '{% a %}',
  '{% comment %}',
  '{% endcomment %}',
  '{% raw %}',
  '{#',
  '{# ',
  '{:',
  '{: .a',
  '{.a',
  '{a=b ',
  '[a]{.b}',
  '{::comment}',
  '\n:::a\n',
  '\n:::\n',
  ':::',
  ':a[',
  ':a{',
  '::a[b]',
  '^[',
  '^[a]',
  '==',
  '==a',
  '^a',
  '^a^',
  '~2',
  'H~2~',
  '$$',
  '\n$$\n',
  '$$a^',
  '\n!!! a\n    ',
  '\n=== "a"\n    ',
  '\n--8<--\n',
  ':material-',
  '++a',
  '++a+',
  '{++',
  '{~~',
  '\n> [!a]\n',
  ' ^a',
  '\n: a',
  '\na\n: b',
  '*[a',
  '*[a]:',
  '`',
  '``a',
  '\\',
  '<!--',
  '<pre>',
  '<a ',
  '<A ',
  '<A {',
  '<A x="',
  '<A>',
  '{',
  '}',
  '{}',
  '\nimport {',
  '\nexport const a = {',
  '](',
  '](a "',
  '](a(',
  ']: a',
  'https://',
  '\n```\n',
  '\n    ```',
  '\n> ```\n',
  '\n    a',
  '\n1986. a',
  '\n---\n',
  '.\n---\n',
  '|',
  '\n|-|\n',
  '1*',
  'a*',
  '*',
  '\\\n',
  ' ',
  '\t',
  '\n',
  '> ',
  '-',
  ':',
  '"',
  '(',
  'a',
  '{{ x }} ',
  '{% x %}a',
  '%%a%% ',
  '{"a"}',
  '{: .x}',
  '{{< figure title="a" >}}',
];

describe('the rules', () => {
  it('have each a name of its own and a reason', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    expect(RULES.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });

  it.each(FORMS)('leave plain text as it is (%s)', (form) => {
    const plain =
      '# A head\n\nThe crane lifts nine tonnes (or ten), “he said” – at 10:30.\n\n- one\n- two\n\n> Said.\n';
    expect(plainMarkdown(plain, { form })).toBe(plain);
  });

  it.each(FORMS)('keep every line of the file, in whatever text (%s)', (form) => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...OPENERS), fc.constantFrom('a', ' b ', '\n', '\n\n', '1')), {
      maxLength: 40,
    });
    const text = fc.oneof(
      markdown,
      pieces.map((all) => all.join('')),
    );
    const lines = (one: string): number => one.split('\n').length;
    fc.assert(
      fc.property(text, (one) => {
        const unix = one.replace(/\r\n?/g, '\n');
        const plain = plainMarkdown(unix, { form });
        expect(lines(plain)).toBe(lines(unix));
        // But for whole holes, each with its line.
        expect(fillHoles(plain, () => '')).not.toMatch(/[^\P{Cc}\n\t]/u);
        expect(linesOfHoles(plain).every((line) => line >= 1 && line <= lines(unix))).toBe(true);
        expect(projectMarkdown(unix, 0, { titled: true, form }).body).not.toMatch(/[^\P{Cc}\n]/u);
      }),
      { numRuns: 1000 },
    );
  });

  // A bound that a rule of quadratic time misses by far: 200 KB take it minutes.
  it.each(OPENERS)('take no time for a text of %j alone', (opener) => {
    const text = opener.repeat(Math.ceil(200_000 / opener.length));
    const start = performance.now();
    for (const form of FORMS) plainMarkdown(text, { form });
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
