import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../src/commands/reply.js';
import { refOf } from '../../../../src/corpus/article.js';
import type { Quote } from '../../../../src/quote/quote.js';
import { renderDiscord } from '../../../../src/render/discord/discord.js';
import { quotedTexts } from '../../../../src/render/verify.js';
import { en, type Words } from '../../../../src/render/words/en.js';
import { ru } from '../../../../src/render/words/ru.js';
import { article } from '../../../support/tiny.js';
import { lookAt } from './samples.js';

const SENTENCE = 'The bridge was opened on 3 May 2018.';
const bridge = article({
  id: 'bridge',
  front: 'title: The day of 9 May 2017\npublished: "2019-07-08"\nurl: https://example.org/bridge',
  markdown: SENTENCE,
});
const quote: Quote = { article: refOf(bridge), start: 0, end: SENTENCE.length, highlights: [], alsoIn: [], score: 1 };
const found = (format?: 'plain' | 'markdown'): Reply => ({
  kind: 'found',
  query: 'bridge',
  quotes: [quote],
  ...(format && { format }),
  actions: [],
});

const textOf = (reply: Reply, words: Words = en): string =>
  renderDiscord(reply, { ...lookAt([bridge]), words })
    .payload.flatMap(({ components }) => components)
    .flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []))
    .join('\n');

describe('a date in Discord', () => {
  it('is not torn apart by the end of a line where the bot writes it, in either language', () => {
    expect(textOf(found())).toContain(' · 8\u00a0July\u00a02019 · ¶\u00a01');
    expect(textOf(found(), ru)).toContain(' · 8\u00a0июля\u00a02019 · ¶\u00a01');
  });

  it('is as the article has it in quoted words and titles', () => {
    const reply = found();
    expect(textOf(reply)).toContain(`> ${SENTENCE}\n`);
    expect(textOf(reply)).toContain('[The day of 9 May 2017](');
    const rendered = renderDiscord(reply, { ...lookAt([bridge]), words: en });
    expect(rendered.read(rendered.payload)).toEqual(quotedTexts(reply, lookAt([bridge]).view));
  });
});

describe('what is copied from Discord', () => {
  it('has a link to the article, not to the very words, and ordinary spaces', () => {
    const text = textOf(found('plain'));
    expect(text).toContain('8 July 2019 · ¶ 1, https://example.org/bridge, bridge.');
    expect(text).not.toMatch(/:~:text|\u00a0/);
  });

  it('keeps its whole link where it is behind a title', () => {
    expect(textOf(found('markdown'))).toContain('https://example.org/bridge#:~:text=');
  });
});
