import { describe, expect, it } from 'vitest';
import { article, problemsOf, texts } from '../read.js';

const front = '---\ntitle: T\n---\n';
const problem = (markdown: string): readonly (readonly [number, string])[] =>
  problemsOf(front + markdown).map(({ line, reason }) => [line, reason.split(/[:(]/)[0]?.trim() ?? '']);

const SIGNS = 'this paragraph has more than 4000 signs of markup';
const BLOCKS = 'text, quotations';
const DEEP = 'the text is nested too deeply';

describe('Markdown that the parser would need minutes for', () => {
  it.each([
    ['emphasis opened again and again', '**a _b '.repeat(8000)],
    ['emphasis opened and closed', '**a _b '.repeat(4000) + 'b_ a** '.repeat(4000)],
    ['one long run of stars', `${'*'.repeat(40_000)}a${'*'.repeat(40_000)}`],
    ['brackets in brackets', `${'['.repeat(30_000)}a${']'.repeat(30_000)}`],
    ['links without an address', '[a][b] '.repeat(10_000)],
    ['comments that nobody closed', 'a <!-- '.repeat(2000)],
    ['instructions that nobody closed', 'a <? '.repeat(2000)],
    ['emphasis inside of a list in a quotation', `> - ${'**a _b '.repeat(8000)}`],
    ['emphasis in a table', `| a |\n|---|\n| ${'**a _b '.repeat(8000)} |`],
  ])('is a problem with its line: %s', (_name, markdown) => {
    expect(problem(`First.\n\n${markdown}`)).toEqual([[expect.any(Number), SIGNS]]);
  });

  it.each([
    ['quotation marks', `${'>'.repeat(40_000)} deep`],
    ['list signs', `${'- '.repeat(20_000)}deep`],
    ['numbers', `${'1. '.repeat(20_000)}deep`],
  ])('is a problem with its line: nesting by %s', (_name, markdown) => {
    expect(problem(`First.\n\n${markdown}`)).toEqual([[6, DEEP]]);
  });

  it.each([
    ['quotations apart', '> a\n\n'],
    ['quotations and paragraphs', '> a\n\nb\n\n'],
    ['quotations with a line that lags behind', '> a\nb\n\n'],
    ['quotations in lists', '- > a\n'],
    ['lists in quotations', '> - a\n\n'],
    ['lists and paragraphs', '1. a\n\nb\n\n'],
    ['lists in lists', '- a\n  - b\n'],
    ['lists and rules', '- a\n---\n'],
    ['footnotes and paragraphs', '[^a]: x\n\ny\n\n'],
    ['underlined headings', 'a\n=\n'],
    ['underlined headings apart', 'a\n---\n\n'],
  ])('is a problem with its line: too many %s', (_name, block) => {
    const [[line, reason] = [], ...others] = problem(`First.\n\n${block.repeat(8000)}`);
    expect([reason, others]).toEqual([BLOCKS, []]);
    expect(line).toBeGreaterThan(2000);
  });

  it('tells the line that the signs stand in', () => {
    expect(problem(`First.\n\n${'one **two** three\n'.repeat(5)}\n${'*a* '.repeat(3000)}`)).toEqual([[12, SIGNS]]);
  });

  it('tells twenty comments that nobody closed, not thousands', () => {
    expect(problemsOf(`${front}First.\n\n${'> <!-- a\n\n'.repeat(200)}`)).toHaveLength(20);
  });
});

describe('Markdown with many signs that it takes no time for', () => {
  it.each([
    ['paragraphs with emphasis each', 'A *word* and a **strong** one, [linked](https://example.org).\n\n'.repeat(800)],
    ['a table of many cells', `| a | b |\n|---|---|\n${'| *c* | **d** |\n'.repeat(800)}`],
    ['code', `\`\`\`c\n${'int **a = &b[*c];\n'.repeat(1500)}\`\`\``],
    ['code in a sentence', `A \`${'*'.repeat(5000)}\` in code.`],
    ['rules one after the other', `One.\n\n${'---\n'.repeat(8000)}`],
    ['lists one after the other', '- a\n* b\n\n'.repeat(4000)],
    ['one quotation of many lines', '> a\n>\n'.repeat(8000)],
    ['footnotes together', Array.from({ length: 7000 }, (_, at) => `[^${at}]: a\n`).join('')],
    ['a hundred quotations in a long book', `${'> a\n\n'.repeat(100)}${'b\n\n'.repeat(9000)}`.repeat(2)],
    ['code with quotation marks', `\`\`\`\n${'> a\n\nb\n'.repeat(7000)}\`\`\``],
    ['rules between parts', `One.\n\n${'* '.repeat(600)}\n\n${'-'.repeat(2000)}\n\nTwo.`],
  ])('is read: %s', (_name, markdown) => {
    expect(problem(markdown)).toEqual([]);
  });

  it('reads emphasis as before', () => {
    const read = article('A *b* **c _d_** ~~e~~ [f](x) <u>g</u> * h _ i');
    expect(texts(read, read.sentences)).toEqual(['A b c d f g * h _ i']);
  });
});
