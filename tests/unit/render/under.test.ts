import { ComponentType } from 'discord-api-types/v10';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import { mergeRepeats, type Quote } from '../../../src/quote/quote.js';
import { resolve } from '../../../src/quote/resolve.js';
import { renderDiscord } from '../../../src/render/discord/discord.js';
import { finished } from '../../../src/render/html/read.js';
import { renderReply } from '../../../src/render/html/reply.js';
import { replyTexts } from '../../../src/render/html/texts.js';
import { jsonTexts, readJson, toJson } from '../../../src/render/json/json.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { quotedTexts } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { answeredWith, faultIn, sheetFor, viewOf } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

// A space that does not break a line, and signs of Discord's Markdown: the heading is shown letter for letter.
const HEADING = 'Present\u00a0at *all* of it”';
const minutes = article({
  id: 'minutes',
  markdown: `## ${HEADING.replaceAll('*', '\\*')}\n\n- Ali Khan\n- Maria Petrova`,
});
const view = viewOf([minutes]);
const screen = { view, width: 80, colors: pc.createColors(false), words: en };

function quoteOf(index: number): Quote {
  const { start = 0, end = 0 } = minutes.sentences[index] ?? {};
  const id = { article: minutes.id, version: minutes.hash.slice(0, 8), start, end };
  const resolved = resolve(id, { current: minutes, kept: [] });
  if (resolved.kind === 'unknown-id') throw new Error('the sentence is not there');
  return resolved.quote;
}
const answer = answeredWith(quoteOf(1));
const { under: _, ...bare } = quoteOf(1);
const pasted = (format: 'plain' | 'markdown'): Reply => ({
  kind: 'found',
  query: 'q',
  quotes: [quoteOf(1)],
  format,
  actions: [],
});

describe('the heading over a short entry', () => {
  it('is shown on the terminal, above the words', () => {
    const rendered = renderTerminal(answer, screen);
    expect(rendered.payload.split('\n').slice(0, 2)).toEqual([`    ▸ under: ${HEADING}`, '  1 • Maria Petrova']);
    expect(faultIn(rendered, quotedTexts(answer, view))).toBeUndefined();
  });

  it('is folded on a narrow window, and read back whole', () => {
    const rendered = renderTerminal(answer, { ...screen, width: 30 });
    expect(rendered.payload.split('\n').filter((line) => line.startsWith('    ▸')).length).toBeGreaterThan(1);
    expect(faultIn(rendered, quotedTexts(answer, view))).toBeUndefined();
  });

  it('is shown on Discord in small print', () => {
    const rendered = renderDiscord(answer, { view, words: en, echo: false });
    const [first] = rendered.payload.flatMap(({ components }) =>
      components.flatMap((one) => (one.type === ComponentType.TextDisplay ? [one.content] : [])),
    );
    expect(first).toBe('-# under: Present\u00a0at \\*all\\* of it”');
    expect(faultIn(rendered, quotedTexts(answer, view))).toBeUndefined();
  });

  it('is shown on the page', () => {
    const rendered = finished(renderReply(answer, sheetFor([minutes])));
    expect(rendered.payload.html).toContain(`under: <span dir="auto" data-under>${HEADING}</span>`);
    expect(faultIn(rendered, replyTexts(answer, view))).toBeUndefined();
  });

  it.each([
    ['plain', `under: ${HEADING}\n“Maria Petrova”\n— `],
    ['markdown', 'under: Present\u00a0at \\*all\\* of it”\n\n> - Maria Petrova\n\n— '],
  ] as const)('is pasted with the words as %s', (format, begins) => {
    const rendered = renderTerminal(pasted(format), screen);
    expect(rendered.payload.startsWith(begins)).toBe(true);
    expect(faultIn(rendered, quotedTexts(pasted(format), view))).toBeUndefined();
  });

  it('is the last field of a quote in the JSON', () => {
    const [json] = toJson(answeredWith(quoteOf(1), bare), view);
    expect(json).toMatchObject({ quotes: [{ under: HEADING }, { under: null }] });
    const { quotes = [] } = json as { quotes?: readonly object[] };
    expect(Object.keys(quotes[0] ?? {}).at(-1)).toBe('under');
    expect(readJson(JSON.parse(JSON.stringify(toJson(answer, view)[0])))).toEqual(jsonTexts(answer, view));
  });

  it('cannot be changed or left out unseen', () => {
    const missing = answeredWith(bare);
    const wrong = answeredWith({ ...quoteOf(1), under: { start: 0, end: 7 } });
    for (const reply of [missing, wrong]) {
      expect(faultIn(renderTerminal(reply, screen), quotedTexts(answer, view))).toBeDefined();
      expect(faultIn(renderDiscord(reply, { view, words: en, echo: false }), quotedTexts(answer, view))).toBeDefined();
      expect(faultIn(finished(renderReply(reply, sheetFor([minutes]))), replyTexts(answer, view))).toBeDefined();
      expect(readJson(JSON.parse(JSON.stringify(toJson(reply, view)[0])))).not.toEqual(jsonTexts(answer, view));
    }
  });

  it('keeps apart what has the same words under different headings', () => {
    const present = article({ id: 'one', markdown: '## Present\n\n- Ali Khan' });
    const absent = article({ id: 'two', markdown: '## Apologies\n\n- Ali Khan' });
    const again = article({ id: 'three', markdown: '## Present\n\n- Ali Khan' });
    const quotes = [present, absent, again].map((of): Quote => {
      const { start = 0, end = 0 } = of.sentences[0] ?? {};
      const found = resolve({ article: of.id, version: of.hash.slice(0, 8), start, end }, { current: of, kept: [] });
      if (found.kind === 'unknown-id') throw new Error('the sentence is not there');
      return found.quote;
    });
    const bodyOf = (ref: { readonly id: string }) =>
      [present, absent, again].find(({ id }) => id === ref.id)?.body ?? '';
    const merged = mergeRepeats(quotes, bodyOf);
    expect(merged.map(({ article: { id }, alsoIn }) => [id, ...alsoIn.map((ref) => ref.id)])).toEqual([
      ['one', 'three'],
      ['two'],
    ]);
  });
});
