import { ComponentType } from 'discord-api-types/v10';
import { fromMarkdown } from 'mdast-util-from-markdown';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.js';
import { renderDiscord } from '../../../src/render/discord/discord.js';
import { markdown, readMarkdown } from '../../../src/render/formats/markdown.js';
import { plain, readPlain } from '../../../src/render/formats/plain.js';
import { finished } from '../../../src/render/html/read.js';
import { renderReply } from '../../../src/render/html/reply.js';
import { replyTexts } from '../../../src/render/html/texts.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { quotedTexts } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { quotedBy } from '../../support/markdown-oracle.js';
import { answeredWith, faultIn, quoteIn, sheetFor, viewOf } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

const list = article({ id: 'list', markdown: '- four *old* helicopters\n- \\- and a ship' });
const steps = article({ id: 'steps', markdown: '9. four *old* helicopters\n10. 1\\. and a ship' });
const code = article({ id: 'code', markdown: '```\na_b = *c*\n  d = `e`\n```' });
const fence = article({ id: 'fence', markdown: '~~~\na\n```\nb\n~~~' });
const prose = article({ id: 'prose', markdown: 'They met.' });

const whole = (of: Article) => answeredWith(quoteIn(of, { start: 0, end: of.body.length }));
const linesOf = (text: string): readonly string[] => text.split('\n').slice(0, 4);
const terminal = (of: Article) =>
  renderTerminal(whole(of), { view: viewOf([of]), width: 60, colors: pc.createColors(false), words: en });
const discord = (of: Article) => renderDiscord(whole(of), { view: viewOf([of]), words: en, echo: false });
const page = (of: Article) => finished(renderReply(whole(of), sheetFor([of])));
const shownOnDiscord = (of: Article): string =>
  discord(of)
    .payload.flatMap(({ components }) =>
      components.flatMap((one) => (one.type === ComponentType.TextDisplay ? [one.content] : [])),
    )
    .join('\n');

describe('a list is drawn as a list', () => {
  it('on the terminal, with bullets instead of the bar', () =>
    expect(linesOf(terminal(list).payload).slice(0, 2)).toEqual(['  1 • four old helicopters', '    • - and a ship']));

  it('on Discord, with its own bullets', () =>
    expect(linesOf(shownOnDiscord(list)).slice(0, 2)).toEqual(['> - four old helicopters', '> - \\- and a ship']));

  it('on the page, with bullets that are no text', () =>
    expect(page(list).payload.html).toContain(
      '<span class="bullet"></span>four old helicopters\n<span class="bullet"></span>- and a ship',
    ));

  it('in Markdown, for a parser that we did not write', () => {
    const source = { title: 'T', line: 'l', id: 'i' };
    const text = markdown({ text: list.body, items: [{ at: 0 }, { at: list.body.indexOf('\n') + 1 }] }, source);
    expect(readMarkdown(text)).toEqual([list.body]);
    const [block] = fromMarkdown(text).children;
    expect(block?.type === 'blockquote' && block.children[0]?.type).toBe('list');
  });
});

describe('a list with numbers is drawn with its numbers, which are none of its words', () => {
  const numbers = steps.blocks.map(({ start: at, number = 0 }) => ({ at, number }));
  const source = { title: 'T', line: 'l', id: 'i' };
  const pasted = { text: steps.body, items: numbers };

  it('on the terminal', () =>
    expect(linesOf(terminal(steps).payload).slice(0, 2)).toEqual([
      '  1 ├ 9. four old helicopters',
      '    ├ 10. 1. and a ship',
    ]));

  it('on Discord, with its own numbers', () =>
    expect(linesOf(shownOnDiscord(steps)).slice(0, 2)).toEqual(['> 9. four old helicopters', '> 10. 1\\. and a ship']));

  it('on the page, by the style sheet', () =>
    expect(page(steps).payload.html).toContain(
      '<span class="bullet" data-number="9"></span>four old helicopters\n<span class="bullet" data-number="10"></span>1. and a ship',
    ));

  it('in Markdown, for a parser that we did not write', () => {
    const text = markdown(pasted, source);
    expect(readMarkdown(text)).toEqual([steps.body]);
    const [block] = fromMarkdown(text).children;
    const [found] = block?.type === 'blockquote' ? block.children : [];
    expect(found).toMatchObject({ type: 'list', ordered: true, start: 9 });
  });

  it('in plain text', () => {
    const text = plain(pasted, source);
    expect(text.replaceAll('\u00a0', ' ')).toBe('“ 9. four old helicopters\n 10. 1. and a ship”\n— “T”, l, i');
    expect(readPlain(text)).toEqual([steps.body]);
    expect(readPlain(plain({ text: steps.body }, source))).toEqual([steps.body]);
  });

  it('where its lines are folded, too', () => {
    const long = article({ id: 'long', markdown: `1. ${'the old helicopter '.repeat(9)}\n2. short` });
    const shown = terminal(long);
    expect(Math.max(...shown.payload.split('\n').map((one) => one.length))).toBeLessThanOrEqual(60);
    expect(faultIn(shown, quotedTexts(whole(long), viewOf([long])))).toBeUndefined();
  });
});

describe('code is drawn as code', () => {
  it('on Discord, in letters of one width and without escapes', () =>
    expect(shownOnDiscord(code)).toContain('> ```\n> a_b = *c*\n>   d = `e`\n> ```\n-# '));

  it('on the page, in letters of one width', () => expect(page(code).payload.html).toContain('class="as-code"'));

  it('but not on Discord where it would end the block', () => {
    expect(shownOnDiscord(fence)).not.toContain('> ```\n');
    expect(shownOnDiscord(fence)).toContain('> \\`\\`\\`');
  });
});

describe('what is no list and no code', () => {
  it('has no bullets', () => {
    expect(terminal(prose).payload).not.toContain('•');
    expect(shownOnDiscord(prose)).toMatch(/^> They met\./);
    expect(page(prose).payload.html).not.toContain('class="bullet"');
  });
});

describe('everything that is drawn so is read back', () => {
  it.each([list, steps, code, fence, prose].map((of) => [of.id, of] as const))(
    'by a parser of Discord’s Markdown that we did not write: %s',
    (_id, of) => expect(quotedBy(shownOnDiscord(of))).toEqual([of.body]),
  );

  it.each([list, steps, code, fence, prose].map((of) => [of.id, of] as const))('%s', (_id, of) => {
    const [reply, view] = [whole(of), viewOf([of])];
    expect(faultIn(terminal(of), quotedTexts(reply, view))).toBeUndefined();
    expect(faultIn(discord(of), quotedTexts(reply, view))).toBeUndefined();
    expect(faultIn(page(of), replyTexts(reply, view))).toBeUndefined();
  });
});
