/** /events: the timeline. */

import { isQuestion, QUESTION_LIMIT } from '../answer/ask.js';
import { refOf } from '../corpus/article.js';
import type { EventsPage } from '../engine/requests/event-pages.js';
import { defineCommand } from './command.js';
import type { Context } from './context.js';
import { explain } from './explain.js';
import { faulty } from './faults.js';
import { readBounds } from './options/bounds.js';
import { chooseSources, suggestSources, visible } from './options/source.js';
import type { Reply, Timeline } from './reply.js';

const PAGE_SIZE = 10;
const MOST = 1000;

export const eventsCommand = defineCommand({
  name: 'events',
  description: 'List what happened when, newest first, with a quotation for each event',
  options: [
    {
      name: 'since',
      description: 'From this date on: 2018, August 2018, 10.08.2018, last year',
      kind: 'text',
      max: 60,
    },
    { name: 'until', description: 'Up to this date, in the same forms', kind: 'text', max: 60 },
    { name: 'topic', description: 'Only events about this', kind: 'text', max: QUESTION_LIMIT },
    {
      name: 'source',
      description: 'Only this article, author or outlet',
      kind: 'text',
      max: 100,
      suggest: suggestSources,
    },
    { name: 'limit', description: 'How many events per page', kind: 'integer', min: 1, max: MOST },
    { name: 'page', description: 'Which page', kind: 'integer', min: 1 },
    { name: 'ics', description: 'As a calendar file', kind: 'integer', min: 0, max: 1, flag: true, terminal: true },
    { name: 'csv', description: 'As a table file', kind: 'integer', min: 0, max: 1, flag: true, terminal: true },
    {
      name: 'explain',
      description: 'How each rule read the dates in this article, or in the sentence with this id',
      kind: 'text',
      max: 200,
      terminal: true,
    },
  ],
  async run(context, input) {
    if (input.explain !== undefined) return explain(context, input.explain);
    const bounds = await readBounds(input, context.clock);
    if (bounds.kind === 'wrong') return faulty(bounds.fault);
    const asked = chooseSources(context, input.source);
    if (asked.kind === 'unknown') return faulty(asked.fault);
    const topic = input.topic?.trim() || undefined;
    if (topic !== undefined && !isQuestion(topic)) return faulty({ kind: 'empty-topic', topic });
    const filter = {
      ...bounds.bounds,
      ...(bounds.dayFirst.length > 0 && { dayFirst: bounds.dayFirst }),
      ...(topic !== undefined && { topic }),
      ...(input.source !== undefined && { source: input.source }),
    };
    const wanted = wantedPage(input, context);
    const { engine, signal } = context;
    const query = { bounds: bounds.bounds, topic, articles: asked.articles, page: wanted.page, size: wanted.size };
    const found = await engine.events(query, { signal });
    return timelineReply(found, { ...wanted, filter, sources: withEvents(context), input });
  },
});

const withEvents = (context: Context): Timeline['sources'] =>
  visible(context)
    .filter(({ id }) => context.engine.counts(id).events > 0)
    .map(refOf);

type Given = Readonly<{
  limit?: number | undefined;
  page?: number | undefined;
  ics?: number | undefined;
  csv?: number | undefined;
}>;
type Wanted = Pick<Timeline, 'form' | 'page'> & { readonly size: number | undefined };

/** A file holds everything that was asked for; a list is divided into pages. */
function wantedPage({ limit, page = 1, ics, csv }: Given, { pageSize = PAGE_SIZE }: Context): Wanted {
  const form = ics === 1 ? 'ics' : csv === 1 ? 'csv' : 'list';
  return { form, page, size: limit ?? (form === 'list' ? pageSize : undefined) };
}

type Asked = Wanted &
  Pick<Timeline, 'filter' | 'sources'> & {
    readonly input: Given & Readonly<Record<string, string | number | undefined>>;
  };

/** With buttons for the pages before and after. */
function timelineReply({ groups, total, pages, withheld }: EventsPage, asked: Asked): Reply {
  const { form, page, size = total, sources, filter, input } = asked;
  if (page > pages) return faulty({ kind: 'no-page', page, pages });
  const first = (page - 1) * size + 1;
  const to = (kind: 'newer' | 'older', target: number) => ({
    label: { kind },
    command: 'events',
    input: { ...input, page: target },
  });
  const actions = [...(page > 1 ? [to('newer', page - 1)] : []), ...(page < pages ? [to('older', page + 1)] : [])];
  return { kind: 'timeline', form, groups, total, page, pages, first, withheld, sources, filter, actions };
}
