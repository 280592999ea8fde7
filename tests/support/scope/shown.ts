import type { Reply } from '../../../src/commands/reply.js';
import { renderDiscord } from '../../../src/render/discord/discord.js';
import { renderReply } from '../../../src/render/html/reply.js';
import { toJson } from '../../../src/render/json/json.js';
import type { View } from '../../../src/render/view.js';
import { pageEn } from '../../../src/render/words/en/page.js';
import { en } from '../../../src/render/words/en.js';

/** All that any channel would show or send for this reply, without what was typed. */
export function shownOf(reply: Reply, view: View, typed: readonly string[] = []): string {
  const all = [
    JSON.stringify(reply),
    JSON.stringify(toJson(reply, view)),
    JSON.stringify(
      renderDiscord(reply, { view, words: en }).payload.map((one) => ({
        ...one,
        files: one.files.map(({ data }) => Buffer.from(data).toString()),
      })),
    ),
    JSON.stringify(renderReply(reply, { view, words: en, page: pageEn, line: '' })),
  ].join('\n');
  return typed
    .filter((text) => text.length > 2)
    .flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])
    .reduce((shown, text) => shown.replaceAll(text, '…'), all);
}
