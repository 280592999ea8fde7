import { describe, expect, it } from 'vitest';
import { RAISED_RULES } from '../../../../src/corpus/markdown/raised.js';
import fc from '../../../support/fc.js';
import { line } from '../dialects/shown.js';

describe('a superscript or subscript', () => {
  it.each([
    ['It fell in 1911<sup>3</sup>.', 'It fell in 1911.'],
    ['It fell in 1911<sup>[1]</sup> and 1986<sup>4</sup>.', 'It fell in 1911 and 1986.'],
    ['It was thin.<sup>[2]</sup> The gate was not.', 'It was thin. The gate was not.'],
    ['He left,<sup>12</sup> she stayed;<sup>a</sup> all “slept.”<sup>b</sup>', 'He left, she stayed; all “slept.”'],
    ['The weir<sup>2</sup> and the dam<sup>c</sup> held.', 'The weir and the dam held.'],
    ['It held<sup>*</sup> and broke<sup>†</sup>.', 'It held and broke.'],
    ['It held<sup>1, 2</sup> in 1910–14<sup>7</sup> (1915)<sup>8</sup>.', 'It held in 1910–14 (1915).'],
    ['It held.<sup>[3]</sup><sup>[4]</sup> It broke<sup>3</sup><sup>,</sup><sup>4</sup>.', 'It held. It broke.'],
    ['It held <sup>3</sup> well.<sup>[citation needed]</sup>', 'It held well.'],
    ['It held.<sup><a href="#fn1">1</a></sup> It <b>broke</b><sup>[2](#fn2)</sup>.', 'It held. It broke.'],
    ['In 1911<sup>3</sup>and later.', 'In 1911 and later.'],
    ['In 20<sup>[1]</sup> villages, 20<sup>1,2</sup> towns.', 'In 20 villages, 20 towns.'],
    ['It held<sup>note 3</sup>, the 5th<sup>2</sup> time.', 'It held, the 5th time.'],
    ['<sup>1</sup> The weir.', 'The weir.'],
    ['In 1911^3^ it fell.^4^ The weir^5^ held.', 'In 1911 it fell. The weir held.'],
  ])('is left out where it is the mark of a note: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    ['10<sup>9</sup> and 2<sup>10</sup> and 10<sup>-3</sup> and 20<sup>1</sup>.', '10⁹ and 2¹⁰ and 10⁻³ and 20¹.'],
    ['5 m<sup>2</sup>, 9 km<sup>3</sup>, 2 m/s<sup>2</sup>, 7 in<sup>2</sup>.', '5 m², 9 km³, 2 m/s², 7 in².'],
    ['CO<sub>2</sub>, H<sub>2</sub>O and Ca(OH)<sub>2</sub>.', 'CO₂, H₂O and Ca(OH)₂.'],
    ['E = mc<sup>2</sup>, x<sup>n</sup>, (a+b)<sup>2</sup>, e<sup>x</sup>.', 'E = mc², xⁿ, (a+b)², eˣ.'],
    ['Ca<sup>2+</sup>, SO<sub>4</sub><sup>2−</sup> and <sup>14</sup>C.', 'Ca²⁺, SO₄²⁻ and ¹⁴C.'],
    ['It is <sup>3</sup>/<sub>4</sub> full at 20<sup>o</sup>C.', 'It is ³/₄ full at 20°C.'],
    ['**10**<sup>**9**</sup> and *10<sup>6</sup>*.', '10⁹ and 10⁶.'],
    ['10^9^, m^2^ and x^2^.', '10⁹, m² and x².'],
  ])('is printed in signs of its own where it is an exponent, an index or a charge: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    ['The 1<sup>st</sup>, 22<sup>nd</sup> and 1<sup>er</sup>.', 'The 1st, 22nd and 1er.'],
    ['M<sup>me</sup> Rao, D<sup>r</sup> Khan and N<sup>o</sup> 5.', 'Mme Rao, Dr Khan and No 5.'],
    ['The 1910<sup>s</sup> and 1911<sup>th</sup>.', 'The 1910s and 1911th.'],
    ['Yaar<sup>TM</sup> and x<sub>max</sub>.', 'Yaar™ and xmax.'],
    ['The ferry<sup>new</sup> and the boat<sup>see below</sup>again.', 'The ferry new and the boat see below again.'],
  ])('is words where it is letters: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it('is read in a heading, a cell, a block of HTML and in code as well', () => {
    expect(line('# In 1911<sup>3</sup>\n\n| 10<sup>9</sup> |\n|---|')).toBe('heading: In 1911 ¶ table-row: 10⁹');
    expect(line('<div><p>In 1911<sup>3</sup> it was 10<sup>9</sup>.</p></div>')).toBe('In 1911 it was 10⁹.');
    expect(line('<pre>10<sup>9</sup> in 1911<sup>3</sup></pre>')).toBe('code: 10⁹ in 1911');
  });

  it('gives no number a digit, whatever is around it', () => {
    const part = fc.constantFrom('1911', '10', 'm', 'dam', '.', ' ', '(', ')', 'x', '5th', '1,000', '%');
    const words = fc.constantFrom('1', '23', '1st', '[2]', '1, 2', 'a', '2+', '3)', '1-3', '19/20');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        words,
        fc.constantFrom('sup', 'sub'),
        part,
        (all, mark, tag, end) => {
          const before = `a ${all.join('')}`;
          const digits = (text: string): string[] => text.match(/\d+/g) ?? [];
          const read = digits(line(`${before}<${tag}>${mark}</${tag}>${end}`));
          const own = [...digits(`${before} ${end}`), ...digits(mark)];
          expect(read.filter((number) => !own.includes(number))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read by rules that each have a name of their own and a reason', () => {
    expect(new Set(RAISED_RULES.map(({ name }) => name)).size).toBe(RAISED_RULES.length);
    expect(RAISED_RULES.every(({ reason }) => reason.length > 20)).toBe(true);
  });
});
