import { describe, expect, it } from 'vitest';
import { line, shown } from './shown.js';

describe('admonitions', () => {
  it.each([
    [
      '!!! warning "Mind the tide"\n    The gate closes.\n\n    - one\n    - two\n\nEnd.',
      ['Mind the tide', 'The gate closes.', 'list-item: one', 'list-item: two', 'End.'],
    ],
    ['??? note\n    Hidden at first.\nThen shown.', ['Hidden at first.', 'Then shown.']],
    ['???+ tip "Open"\n\n    Shown at first.', ['Open', 'Shown at first.']],
    [
      '!!! note "A"\n    One.\n\n    !!! tip "B"\n        Two.\n\n    Three.\n\nFour.',
      ['A', 'One.', 'B', 'Two.', 'Three.', 'Four.'],
    ],
    [
      '!!! example inline end "Code"\n    ```\n    a = 1\n\n      b = 2\n    ```\n\nEnd.',
      ['Code', 'code: a = 1\n\n  b = 2', 'End.'],
    ],
    ['Before it.\n!!! danger ""\n    No title.', ['Before it.', 'No title.']],
    [
      '1. one\n\n    !!! note "In it"\n        Deep.\n\n2. two',
      ['list-item: one', 'list-item: In it', 'list-item: Deep.', 'list-item: two'],
    ],
  ])('%j show their title and what is indented below', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each(['!!! Wow this is it.', '??? really', '!!! note\nNot indented.', 'What a day !!! note this.'])(
    'are not seen in %j',
    (markdown) => {
      expect(line(markdown)).toBe(markdown.replace('\n', ' '));
    },
  );
});

describe('content tabs', () => {
  it.each([
    ['=== "North"\n    Turn left.\n\n=== "South"\n    Turn right.', ['North', 'Turn left.', 'South', 'Turn right.']],
    ['=== "C"\n\n    ```c\n    int x;\n    ```\n\nEnd.', ['C', 'code: int x;', 'End.']],
    ['!!! note "N"\n    === "A"\n        One.\n    === "B"\n        Two.', ['N', 'A', 'One.', 'B', 'Two.']],
  ])('%j show their names and what is indented below', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each([
    ['Heading\n===\n\nText.', 'heading: Heading ¶ Text.'],
    ['It is a === "b" here.', 'It is a === "b" here.'],
  ])('are not seen in %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });
});

describe('snippets', () => {
  it.each([
    'A.\n\n--8<-- "file.md"\n\nB.',
    'A.\n\n--8<--\nfile.md\nother.md\n--8<--\n\nB.',
    "A.\n\n-8<- 'x.txt'\n\nB.",
  ])('%j leave nothing', (markdown) => {
    expect(shown(markdown)).toEqual(['A.', 'B.']);
  });

  it.each(['Cut here --8<-- please.', 'A.\n\n--8<--\n\nB.'])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown.replaceAll('\n\n', ' ¶ '));
  });
});

describe('icons, keys and critic marks', () => {
  it.each([
    ['Press :material-check: now.', 'Press now.'],
    ['Ask :fontawesome-brands-x:{ .big }.', 'Ask.'],
    ['An :octicons-heart-16: icon', 'An icon'],
    ['Press ++ctrl+alt+del++ now.', 'Press ctrl+alt+del now.'],
    ['Press ++enter++.', 'Press enter.'],
    ['Press ++cmd+"S"++.', 'Press cmd+S.'],
    ['It {--was--} is {++now++} {==here==}{>>really?<<}.', 'It is now here.'],
    ['It {~~was~>is~~} here.', 'It is here.'],
    ['A list{ .annotate } of it.', 'A list of it.'],
  ])('%j show %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    'C++ and C++ are one.',
    'i++ + ++j is 3.',
    'She smiled :smile: at 10:30:15.',
    'The set {a, b} of :material: things.',
  ])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });
});
