/** The API. */

import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Command } from '../../commands/command.js';
import type { Input } from '../../commands/options/option.js';
import { visible } from '../../commands/options/source.js';
import { problem, type Reply } from '../../commands/reply.js';
import { jsonTexts, toJson } from '../../render/json/json.js';
import { jsonBody } from '../../render/json/written.js';
import { verify, verifyPlain } from '../../render/verify.js';
import { replyTo } from '../reply.js';
import { decode, queryOf } from './fields.js';
import { describeApi } from './openapi.js';
import type { status, suggestion } from './schemas.js';
import {
  PAGE,
  PAGE_SIZE,
  placeOf,
  requireExact,
  type Site,
  sendJson,
  setPace,
  sheetOf,
  signalOf,
  statusOf,
} from './site.js';

const values = z.record(z.string(), z.union([z.string(), z.number()]));
const NOT_UTF8 = 'the address is not percent-encoded UTF-8';
const NOT_AN_OBJECT = 'the body must be a JSON object of strings and numbers, in UTF-8';

/** The commands for programs: the objects of `--json`, one address per command, options as query or JSON body. */
export function addApi(routes: Hono, site: Site): void {
  const { app, building } = site;
  const description = describeApi(app.commands);
  const own = (c: Context, value: object): Response => sendJson(c, requireExact(site, verifyPlain(jsonBody(value))));
  routes.get('/api', (c) => c.redirect('/api/openapi.json'));
  routes.get('/api/openapi.json', (c) => own(c, description));
  routes.get('/api/status', (c) => {
    const context = contextOf(c, site);
    return own(c, statusJson(visible(context).length, context.scope ? undefined : building()));
  });
  routes.get('/api/suggest', (c) => own(c, suggest(c, site)));
  for (const command of app.commands) {
    routes.get(`/api/${command.name}`, (c) => answer(c, { site, command, input: queryOf(c.req.url) ?? NOT_UTF8 }));
    routes.post(`/api/${command.name}`, async (c) =>
      answer(c, { site, command, input: bodyInput(decode(await c.req.arrayBuffer())) }),
    );
  }
}

function bodyInput(body: string | undefined): Input | string {
  try {
    const parsed = values.safeParse(JSON.parse(body ?? ''));
    return parsed.success ? parsed.data : NOT_AN_OBJECT;
  } catch {
    return NOT_AN_OBJECT;
  }
}

type Asked = { readonly site: Site; readonly command: Command; readonly input: Input | string };

/** `input` is a string if it could not be read, and says what is wrong with it. */
async function answer(c: Context, { site, command, input }: Asked): Promise<Response> {
  const started = performance.now();
  const reply: Reply =
    typeof input === 'string'
      ? problem('INPUT_INVALID', input)
      : await replyTo(site.app, { command, input, ...placeOf(c, site), pageSize: PAGE_SIZE, venue: 'api' });
  const { view } = sheetOf(site, '');
  const objects = toJson(reply, view);
  const ms = { total: Math.round((performance.now() - started) * 10) / 10 };
  const timed = TIMED.has(reply.kind) ? objects.map((one) => ({ ...one, ms })) : objects;
  // A list with one entry is still a list.
  const body = jsonBody(LISTS.has(reply.kind) ? timed : (timed[0] ?? {}));
  const verified = requireExact(site, verify(body, jsonTexts(reply, view)));
  setPace(c, reply);
  c.header('Cache-Control', 'no-store');
  return sendJson(c, verified, statusOf(reply));
}

const TIMED = new Set<Reply['kind']>(['answered', 'closest', 'abstained', 'library', 'talk', 'checks']);

/** Replies that are several lines of `--json` are an array here. */
const LISTS = new Set<Reply['kind']>(['sources', 'help', 'timeline', 'readings']);

const contextOf = (c: Context, site: Site) => site.app.context({ signal: signalOf(c, site), place: PAGE });

const statusJson = (articles: number, building: ReturnType<Site['building']>): z.output<typeof status> => ({
  articles,
  building: building?.kind === 'going' ? { done: building.done, total: building.total } : null,
  problem: building?.kind === 'failed' ? [building.code ?? [], building.message].flat().join(' ') : null,
});

/** Completion of one option while it is typed; nothing for what does not complete. */
function suggest(c: Context, site: Site): readonly z.output<typeof suggestion>[] {
  const { command: name, option: field, typed = '' } = queryOf(c.req.url) ?? {};
  const command = site.app.commands.find((one) => one.name === name);
  const option = command?.options.find((one) => one.name === field);
  return option?.suggest?.(contextOf(c, site), String(typed)) ?? [];
}
