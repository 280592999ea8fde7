import { describe, expect, it } from 'vitest';
import { line, shown } from './shown.js';

describe('marks, notes, superscripts and subscripts', () => {
  it.each([
    ['The crane lifts ==nine tonnes==.', 'The crane lifts nine tonnes.'],
    ['==All of\nit==', 'All of it'],
    ['==*One*== and ==two==, ==three==!', 'One and two, three!'],
    ['The ==un==believable', 'The unbelievable'],
    ['It fell in 1986^[So [he](x) says.] and rose.', 'It fell in 1986 and rose.'],
    ['It fell ^[A note.].', 'It fell.'],
    ['It fell.^[One *two*.]\n\nEnd.', 'It fell. ¶ End.'],
    ['It is x^2^ and 10^9^ and 10^-3^ and x^n+1^.', 'It is x² and 10⁹ and 10⁻³ and xⁿ⁺¹.'],
    ['The 2^nd^ and M^me^ Rao', 'The 2nd and Mme Rao'],
    ['C~6~0 and log~10~ of it', 'C₆0 and log₁₀ of it'],
    ['H~2~O and CO~2~ and C~6~H~12~O~6~', 'H₂O and CO₂ and C₆H₁₂O₆'],
    ['x~1~ and y~max~.', 'x₁ and ymax.'],
  ])('%j show %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    'if (a==b && c==d) and a == b == c',
    'x==y==z',
    '====',
    'It is 2^3^4 here.',
    'a ^ b ^ c and ^_^ and x^2 + y^2',
    'about ~5 or ~6 km, 5~10~15',
    'See ~/a/~b/c and a~b.',
    'array^[ and so on',
  ])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });

  it('are not seen in web addresses', () => {
    const text = 'See https://example.org/a==b==c/x^2^/H~2~O and <https://example.org/==q==>.';
    expect(line(text)).toBe(text.replace(/[<>]/g, ''));
    expect(line('A [link](https://example.org/a==b==c "==t==").')).toBe('A link.');
  });
});

describe('definition lists, abbreviations and math', () => {
  it.each([
    [
      'Crane\n: It lifts.\n\nBoat\n:   It floats.\n:   It sinks.',
      ['Crane', 'It lifts.', 'Boat', 'It floats.', 'It sinks.'],
    ],
    ['Crane\n: It lifts.\nBoat\n: It floats\n  far.', ['Crane', 'It lifts.', 'Boat', 'It floats far.']],
    [
      'Crane\n\n:   It lifts.\n\n    A second paragraph.\n\nEnd.',
      ['Crane', 'It lifts.', 'A second paragraph.', 'End.'],
    ],
    ['**Crane**\n: It `lifts`.\n\n*Boat*\n: Floats.', ['Crane', 'It lifts.', 'Boat', 'Floats.']],
    ['HTML is here.\n\n*[HTML]: Hyper Text\n*[CSS]: Style', ['HTML is here.']],
    ['A.\n\n$$\nx = \\frac{1}{2}\n$$\n\nB.', ['A.', 'B.']],
    ['A.\n\n$$x^2 + y^2$$\n\nB.', ['A.', 'B.']],
    ['A $$x^2$$ b.', ['A b.']],
    ['It is $x^2$ here.', ['It is $x^2$ here.']],
  ])('%j show %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each([
    'It costs $5 and $10, or $$ to $$$.',
    '$$ is cheap, $$$ is not.',
    'At 10:30\nthe time was 10:45.',
    ': a line of its own',
    'It is *[so]: he said.',
  ])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown.replace('\n', ' '));
  });
});
