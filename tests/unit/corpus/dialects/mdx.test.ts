import { describe, expect, it } from 'vitest';
import { line, shown } from './shown.js';

const mdx = (markdown: string): readonly string[] => shown(markdown, 'page.mdx');

describe('MDX', () => {
  it.each([
    ['import Tabs from "@theme/Tabs";\n\nThe ferry sails.', ['The ferry sails.']],
    [
      'import {\n  A,\n  B,\n} from "x";\nimport "y.css";\nexport const meta = {\n  title: "T",\n\n  b: [1],\n};\n\n# Head\n\nText.',
      ['heading: Head', 'Text.'],
    ],
    ['export default function L({ children }) {\n  return <div>{children}</div>;\n}\n\nText.', ['Text.']],
    ['{/* a\n\nnote */}\n\nIt costs {/* much */} now.', ['It costs now.']],
    ['It is{" "}here and {"there"}.', ['It is here and there.']],
    [
      '<Tabs\n  a={x > 2}\n>\n  <TabItem value="n" label="North">\n    Turn **left**.\n\n    - one\n  </TabItem>\n</Tabs>\n\nEnd.',
      ['North', 'Turn left.', 'list-item: one', 'End.'],
    ],
    ['A <Badge text="x" /> b <Tip>words</Tip>.', ['A b words.']],
    ['<div style={{ color: "red" }}>\n\nInside.\n\n</div>', ['Inside.']],
    ['<>\n\nInside.\n\n</>', ['Inside.']],
    ['<Admonition type="tip" title="Mind it">\n\nThe tide.\n\n</Admonition>', ['Mind it', 'The tide.']],
    [
      ':::tip[Mind it]\nThe tide.\n:::\n\n## Head {#head-1}\n\nText.',
      ['Mind it', 'The tide.', 'heading: Head', 'Text.'],
    ],
    ['See [it]({link}).', ['See it.']],
  ])('%j shows %j', (markdown, expected) => {
    expect(mdx(markdown)).toEqual(expected);
  });

  it.each([
    'important words come first.',
    'export duties rose by 5 per cent.',
    'import duties fell.',
    'It is 3 < 4 and 5 > 2.',
  ])('is not seen in %j', (markdown) => {
    expect(line(markdown, 'page.mdx')).toBe(markdown);
  });

  it('is not seen in code', () => {
    expect(mdx('```jsx\nimport A from "a";\n<A b={c} />\n```\n\nUse `<A b={c}>`.')).toEqual([
      'code: import A from "a";\n<A b={c} />',
      'Use <A b={c}>.',
    ]);
  });

  it('is seen in files of MDX only', () => {
    expect(line('import { a } from "b" is what the set {x} says.')).toBe(
      'import { a } from "b" is what the set {x} says.',
    );
  });
});
