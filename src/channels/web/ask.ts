/** The routes of the chat. */

import type { Context, Hono } from 'hono';
import { newestFirst } from '../../commands/aside/library.js';
import { typedCommands } from '../../commands/command.js';
import { parseLine, unknownCommand } from '../../commands/options/line.js';
import type { Input } from '../../commands/options/option.js';
import { visible } from '../../commands/options/source.js';
import { problem, type Reply } from '../../commands/reply.js';
import { problemsInWords } from '../../corpus/report.js';
import { lineOf } from '../../render/html/addresses.js';
import { type Html, html } from '../../render/html/html.js';
import { renderConversation, renderExchange } from '../../render/html/page/conversation.js';
import { renderPage } from '../../render/html/page/page.js';
import { finished } from '../../render/html/read.js';
import { replyTexts } from '../../render/html/texts.js';
import { type Rendered, verify, verifyPlain } from '../../render/verify.js';
import { replyTo } from '../reply.js';
import { decode, queryOf, readFields } from './fields.js';
import { PAGE_SIZE, placeOf, requireExact, type Site, sendHtml, setPace, sheetOf, statusOf } from './site.js';

/** As many characters as the composer takes: a quote of 6,000 to be checked and a few options. */
const LINE_LIMIT = 6200;
/** What fits above the composer on a small screen. */
const TITLES = 5;
const NOT_UTF8 = 'what was sent is not UTF-8; type it on the page, or send it percent-encoded as UTF-8';

type Exchange = { readonly line: string; readonly reply: Reply };

/** The chat: `/` is the page, with one exchange when the address names what is asked; `/reply` is an exchange alone. */
export function addAsk(routes: Hono, site: Site): void {
  routes.get('/', async (c) => {
    const fields = queryOf(c.req.url);
    const exchange = fields && Object.keys(fields).length === 0 ? undefined : await exchangeOf(c, { site, fields });
    const page = await wholePage(c, { site, exchange });
    if (!exchange) return sendHtml(c, requireExact(site, verifyPlain(page)));
    const expected = replyTexts(exchange.reply, sheetOf(site, '').view);
    return sendHtml(c, requireExact(site, verify(page, expected)), statusOf(exchange.reply));
  });
  routes.post('/reply', async (c) => {
    const body = decode(await c.req.arrayBuffer());
    const exchange = await exchangeOf(c, { site, fields: body === undefined ? undefined : readFields(body) });
    const sheet = sheetOf(site, exchange.line);
    const fragment = finished(renderExchange(exchange.reply, sheet));
    setPace(c, exchange.reply);
    const verified = requireExact(site, verify(fragment, replyTexts(exchange.reply, sheet.view)));
    return sendHtml(c, verified, statusOf(exchange.reply));
  });
}

async function exchangeOf(
  c: Context,
  { site, fields }: { readonly site: Site; readonly fields: Input | undefined },
): Promise<Exchange> {
  if (!fields) return { line: '', reply: problem('INPUT_INVALID', NOT_UTF8) };
  const { line, command: name, ...input } = fields;
  const { app } = site;
  const text = String(line ?? '').trim();
  const named = app.commands.find((command) => command.name === name);
  const asked = name === undefined ? parseLine(app.commands, text) : named && { command: named, input };
  const shown = name === undefined ? text : lineOf(String(name), input);
  if (!asked) return { line: shown, reply: unknownCommand(shown) };
  return {
    line: shown,
    reply: await replyTo(app, { ...asked, ...placeOf(c, site), pageSize: PAGE_SIZE, venue: 'page' }),
  };
}

async function wholePage(
  c: Context,
  { site, exchange }: { readonly site: Site; readonly exchange: Exchange | undefined },
): Promise<Rendered<Html>> {
  const { app, assets, building } = site;
  const sheet = sheetOf(site, exchange?.line ?? '');
  const shown = exchange && renderExchange(exchange.reply, sheet);
  const context = app.context(placeOf(c, site));
  const { folder, scope } = context;
  const titles = newestFirst(visible(context)).slice(0, TITLES);
  const main = renderConversation(
    {
      ...(shown && { exchange: html`${shown}` }),
      examples: await examplesOf(c, site),
      articles: visible(context).length,
      titles,
      problems: folder && !scope ? problemsInWords(folder) : undefined,
      // How much is being read says something about what may not be seen.
      building: scope ? undefined : building(),
      commands: typedCommands(app.commands),
      limit: LINE_LIMIT,
    },
    sheet,
  );
  const title = exchange?.line ? `${exchange.line} · Yaar` : 'Yaar';
  return renderPage({ title, here: 'ask', assets, main }, sheet);
}

/** The examples of /help: the page greets with what the command itself would show. */
async function examplesOf(c: Context, site: Site): Promise<readonly string[]> {
  const help = site.app.commands.find(({ name }) => name === 'help');
  const reply = help && (await replyTo(site.app, { command: help, input: {}, ...placeOf(c, site) }));
  return reply?.kind === 'help' ? reply.examples : [];
}
