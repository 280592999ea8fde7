import { describe, expect, it } from 'vitest';
import { line, shown } from './shown.js';

describe('wikilinks', () => {
  it.each([
    ['The [[Moscow|capital]] fell.', 'The capital fell.'],
    ['It was built beside the [[Old Yard]].', 'It was built beside the Old Yard.'],
    ['See [[Harbour#The crane]] for it.', 'See Harbour > The crane for it.'],
    ['See [[Harbour#Cranes#Old ones|the old cranes]].', 'See the old cranes.'],
    ['See [[#The crane]] below.', 'See The crane below.'],
    ['On [[2020-01-01]] and in [[2019]].', 'On 2020-01-01 and in 2019.'],
    ['See [[Harbour#^b1]] there.', 'See Harbour there.'],
    ['The [[ships/ferry|ferry]]s and the [[crane|]] left.', 'The ferrys and the crane left.'],
    ['| Who | What |\n|---|---|\n| [[Ann\\|A. Rower]] | rows |', 'table-row: Who | What ¶ table-row: A. Rower | rows'],
  ])('%j show what the reader sees: %j', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each([
    'The matrix [[1, 2], [3, 4]] is small.',
    'The vector [[1, 2]] is small.',
    'Small, as he says [[1]] there.',
    'Say [[ -f file ]] in the shell.',
    'Index a[b[0]] of the list.',
  ])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });

  it('are not seen in code', () => {
    expect(line('Write `[[note|alias]]` for it.')).toBe('Write [[note|alias]] for it.');
    expect(shown('```\n[[note]] %%x%%\n```')).toEqual(['code: [[note]] %%x%%']);
  });

  it('that are linked as a whole stay links', () => {
    expect(line('It holds 20 villages [[see]](https://example.org/a).')).toBe('It holds 20 villages [see].');
  });
});

describe('embeds', () => {
  it.each([
    ['![[crane.png]]\n\nThe crane.', 'The crane.'],
    ['The crane ![[crane.png|200]] lifts.', 'The crane lifts.'],
    ['The end. ![[Note#Heading]]', 'The end.'],
  ])('%j leave nothing', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each(['What a day! [see] it.', 'Wow![so] she said.'])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });
});

describe('Obsidian comments', () => {
  it.each([
    ['It left. %%ask Bob%% It came.', 'It left. It came.'],
    ['It left%%ask Bob%%.', 'It left.'],
    ['One.\n\n%%\nAsk Bob.\n\nAsk Ann.\n%%\n\nTwo.', 'One. ¶ Two.'],
    ['The boat %%ask\nBob about\nit%% left the yard.', 'The boat left the yard.'],
    ['In 20%%really?%%19 it left.', 'In 20%%really?%%19 it left.'],
  ])('%j hide what they hold', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each(['We are 100%% sure.', 'First 100%% of it and then 50%% of it.', 'One %% here.\n\nAnother %% there.'])(
    'are not seen in %j',
    (markdown) => {
      expect(line(markdown)).toBe(markdown.replace('\n\n', ' ¶ '));
    },
  );

  it('keep the lines of the file for what is reported after them', () => {
    expect(() => shown('A %%x\ny\nz%% b.\n\n<!-- lost')).toThrow(/"line":8/);
    expect(() => shown('%%\n\nx\n\n%%\n\n> [!note] T\n> b\n\n<!-- lost')).toThrow(/"line":13/);
  });
});

describe('block ids', () => {
  it.each([
    ['The crane lifts. ^b1', 'The crane lifts.'],
    ['- one ^first-item\n- two', 'list-item: one ¶ list-item: two'],
    ['> Said. ^37066d', 'quote: Said.'],
  ])('%j are left out', (markdown, expected) => {
    expect(line(markdown)).toBe(expected);
  });

  it.each(['It is 10 ^6', 'She smiled ^_^', 'It is x^2 here.'])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });
});

describe('callouts', () => {
  it.each([
    ['> [!note] Sources\n> Bob measured it.', ['quote: Sources', 'quote: Bob measured it.']],
    [
      '> [!warning]- Mind the *tide*\n> It rises.\n>\n> It falls.',
      ['quote: Mind the tide', 'quote: It rises.', 'quote: It falls.'],
    ],
    ['> [!NOTE]\n> It rises.', ['quote: It rises.']],
    ['> [!tip]+\n> It rises.', ['quote: It rises.']],
    ['> Said.\n>\n> > [!quote] Ann\n> > It rose.', ['quote: Said.', 'quote: Ann', 'quote: It rose.']],
    ['- > [!note] Sources\n  > Bob.', ['quote: Sources', 'quote: Bob.']],
  ])('%j show their title and what they hold', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it.each(['A [!note] in the text.', '> He said [!sic] so.'])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown.replace('> ', 'quote: '));
  });
});

describe('tables of contents', () => {
  it.each(['[TOC]\n\nText.', '[[_TOC_]]\n\nText.', '* TOC\n{:toc}\n\nText.', '[[toc]]\n\nText.'])(
    '%j leave nothing',
    (markdown) => {
      expect(line(markdown)).toBe('Text.');
    },
  );

  it.each(['The [TOC] of it.', 'A toc is here.'])('are not seen in %j', (markdown) => {
    expect(line(markdown)).toBe(markdown);
  });
});
