import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { typedCommands } from '../../../../src/commands/command.js';
import { commands } from '../../../../src/commands/list.js';
import type { Reply } from '../../../../src/commands/reply.js';
import { renderDiscord } from '../../../../src/render/discord/discord.js';
import { quotedTexts, verify } from '../../../../src/render/verify.js';
import { ru } from '../../../../src/render/words/ru.js';
import { quoteIn, rawArticle, viewOf } from '../../../support/replies.js';
import { KINDS } from '../../../support/reply-cases.js';

const BODY = ['Мост открыли в понедельник утром.', 'Он обошёлся в сорок миллионов рублей.'] as const;
const [FIRST, SECOND] = BODY;

/** An article without a Latin letter: what of them is shown is ours. */
const raw = rawArticle(BODY, '1');
const article = {
  ...raw,
  hash: '0'.repeat(64),
  title: 'Мост',
  author: 'Автор',
  sentences: raw.blocks.map(({ start, end }, block) => ({ start, end, block })),
};
const quote = quoteIn(article, { start: 0, end: FIRST.length });
const other = quoteIn(article, { start: FIRST.length + 2, end: FIRST.length + 2 + SECOND.length });
const view = viewOf([article]);
const parts = { article, quote, other, text: 'текст', line: 'строка', width: 40, color: true };

/** Everything that a person sees of a reply: texts, labels of buttons, and files. */
function shown(reply: Reply): string {
  const rendered = renderDiscord(reply, { view, words: ru, echo: true, by: 'иван', note: ru.stillReading(1) });
  expect(verify(rendered, quotedTexts(reply, view)).kind).toBe('verified');
  return rendered.payload
    .flatMap(({ components, files }) => [
      ...components.flatMap((component) => {
        if (component.type === ComponentType.TextDisplay) return [component.content];
        if (component.type !== ComponentType.ActionRow) return [];
        return component.components.flatMap((button) => ('label' in button ? [button.label ?? ''] : []));
      }),
      ...files.map(({ data }) => new TextDecoder().decode(data)),
    ])
    .join('\n');
}

/** Ids, the text of a setting that is a scope, and names of forms. */
const KEPT = /topic\\:energy|"?\b(?:id|Id|Markdown|BibTeX|CSL|folder|publisher|author|topic)\b/g;

/** Files for programs have names of fields in English, as the rules for dates have, and a problem without facts its message. */
const FOR_PROGRAMS = /bibtex|csl|readings|problem/;

/** Without the commands that are behind buttons. */
const help = (reply: Extract<Reply, { kind: 'help' }>): Reply => ({ ...reply, commands: typedCommands(commands) });

describe('a message in Russian', () => {
  it.each(Object.keys(KINDS).filter((kind) => !FOR_PROGRAMS.test(kind)))('has no English words: %s', async (kind) => {
    const reply = await KINDS[kind]?.(parts);
    const text = reply === undefined ? '' : shown(reply.kind === 'help' ? help(reply) : reply);
    expect(text).not.toBe('');
    expect(text.replace(KEPT, '').match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });
});
