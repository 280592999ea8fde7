import { describe, expect, it } from 'vitest';
import { line, shown } from './shown.js';

describe('Liquid and Jinja', () => {
  it.each([
    ['It left. {% include ad.html %} It came.', 'It left. It came.'],
    ['It carries forty cars.{% comment %} check\n\nthis {% endcomment %}', 'It carries forty cars.'],
    ['{% if site.x %}\nShown text.\n{% endif %}', 'Shown text.'],
    ['{%- assign x = "words" -%}\nText {# a note #} here.', 'Text here.'],
    ['See [the list]({{ site.url }}/x) and [that]({% link a.md %}).', 'See the list and that.'],
    ['See [the list][1].\n\n[1]: {{ site.url }}', 'See the list.'],
    ['Write {% raw %}{{ name }} and {% if %}{% endraw %} there.', 'Write {{ name }} and {% if %} there.'],
    ['{% unless a %}*One*{% endunless %} two', 'One two'],
    ['Fine <a href="{{ x }}">words</a> here.', 'Fine words here.'],
  ])('%j shows %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    'A.\n\n{% include figure.html src="x" caption="The *crane*" %}\n\nB.',
    'A.\n{% image "x.jpg", caption="The crane" %}\nB.',
    "A.\n\n{% include_cached image.html caption='The crane' %}\n\nB.",
  ])('shows the caption of a picture: %j', (markdown) => {
    expect(shown(markdown)).toEqual(['A.', 'caption: The crane', 'B.']);
  });

  it('shows highlighted code as code, and nothing of styles', () => {
    expect(shown('A:\n\n{% highlight ruby linenos %}\nputs "%%d ``` {{ x }}"\n{% endhighlight %}\n\nB.')).toEqual([
      'A:',
      'code: puts "%%d ``` {{ x }}"',
      'B.',
    ]);
    expect(shown('A {% highlight c %}int x;{% endhighlight %} B.')).toEqual(['A', 'code: int x;', 'B.']);
    expect(shown('A.\n\n{% stylesheet %}\nb { c: d }\n{% endstylesheet %}\n\nB.')).toEqual(['A.', 'B.']);
  });

  it.each(['It is 50%} of {% them.', 'The sets {{1}, {2}} and {{1, 2}} are two.', 'The set {x} is {} here.'])(
    'is not seen in %j',
    (markdown) => {
      expect(line(markdown)).toBe(markdown);
    },
  );

  it('is not seen in code', () => {
    expect(line('Write `{% raw %}` and `{{ x }}`.')).toBe('Write {% raw %} and {{ x }}.');
    expect(shown('```\n{% if x %}\n{{ y }}\n```')).toEqual(['code: {% if x %}\n{{ y }}']);
  });
});

describe('Hugo', () => {
  it.each([
    ['Nine tonnes. {{< figure src="c.jpg" title="The crane" >}}', ['Nine tonnes.', 'caption: The crane']],
    [
      'A.\n\n{{< figure src="c.jpg" caption="The *old* crane" attr="Ann" >}}\n\nB.',
      ['A.', 'caption: The old crane Ann', 'B.'],
    ],
    ['A.\n{{< figure\n  src="c.jpg"\n  caption="The crane"\n>}}\nB.', ['A.', 'caption: The crane', 'B.']],
    [
      'A:\n\n{{< highlight go "linenos=table" >}}\nx := {{ y }}\n{{< /highlight >}}\n\nB.',
      ['A:', 'code: x := {{ y }}', 'B.'],
    ],
    ['{{% notice tip %}}\nMind the **tide**.\n{{% /notice %}}', ['Mind the tide.']],
    ['{{< tab "North" >}}\nTurn left.\n{{< /tab >}}', ['North', 'Turn left.']],
    ['{{% details title="More of it" %}}Inside.{{% /details %}}', ['More of it', 'Inside.']],
    ['A {{/* note */}} b {{< youtube abc >}} c.', ['A b c.']],
    ['See [it]({{< ref "x.md" >}}) and [that]({{% relref "y" %}}).', ['See it and that.']],
    ['A.\n\n{{< comment >}}\nHidden.\n\nToo.\n{{< /comment >}}\n\nB.', ['A.', 'B.']],
    ['One.<!--more--> Two.', ['One. Two.']],
    ['Write {{</* ref "x" */>}} there.', ['Write {{< ref "x" >}} there.']],
  ])('%j shows %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each(['It is a {{<b and c}} here.', 'Then x {< y >} z.'])('is not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });

  it('is not seen in code', () => {
    expect(line('Write `{{< ref >}}` here.')).toBe('Write {{< ref >}} here.');
  });
});
