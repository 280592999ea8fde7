import { isQuestion, QUESTION_LIMIT } from '../answer/ask.js';
import { type Article, refOf } from '../corpus/article.js';
import type { ArticleEvents, WithheldReason } from '../events/extract.js';
import { groupByDate, type TimelineEvent, timelineOf } from '../events/timeline.js';
import { defineCommand } from './command.js';
import type { Context } from './context.js';
import { explain } from './explain.js';
import { readBounds } from './options/bounds.js';
import { chooseSources, suggestSources, visible } from './options/source.js';
import { problem, type Reply, type Timeline } from './reply.js';
import { sentencesAbout } from './topic.js';

const PAGE_SIZE = 10;
const MOST = 1000;

export const eventsCommand = defineCommand({
  name: 'events',
  description: 'List what happened when, newest first, each event a quotation',
  options: [
    {
      name: 'since',
      description: 'From this date on: 2018, August 2018, 10.08.2018, last year',
      kind: 'text',
      max: 60,
    },
    { name: 'until', description: 'Up to this date, in the same forms', kind: 'text', max: 60 },
    { name: 'topic', description: 'Only events about this', kind: 'text', max: QUESTION_LIMIT },
    { name: 'source', description: 'Only this article or outlet', kind: 'text', max: 100, suggest: suggestSources },
    { name: 'limit', description: 'How many on one page', kind: 'integer', min: 1, max: MOST },
    { name: 'page', description: 'Which page', kind: 'integer', min: 1 },
    { name: 'ics', description: 'As a calendar file', kind: 'integer', min: 0, max: 1, flag: true, terminal: true },
    { name: 'csv', description: 'As a table file', kind: 'integer', min: 0, max: 1, flag: true, terminal: true },
    {
      name: 'explain',
      description: 'What each rule made of the dates of this sentence (its id) or article',
      kind: 'text',
      max: 200,
      terminal: true,
    },
  ],
  async run(context, input) {
    if (input.explain !== undefined) return explain(context, input.explain);
    const bounds = await readBounds(input, context.clock);
    if (bounds.kind === 'wrong') return problem('INPUT_INVALID', bounds.message);
    const asked = chooseSources(context, input.source);
    if (asked.kind === 'unknown') return problem('INPUT_INVALID', asked.message);
    const isAsked = (id: string): boolean => asked.articles?.has(id) ?? true;
    const topic = input.topic?.trim() || undefined;
    if (topic !== undefined && !isQuestion(topic))
      return problem('INPUT_INVALID', `there is nothing in the topic “${topic}” to search for; name it in words`);
    const seen = visible(context);
    const everywhere = await context.events.of(seen);
    const articles = seen.filter(({ id }) => isAsked(id));
    const found = everywhere.filter((_, index) => isAsked(seen[index]?.id ?? ''));
    const sources = seen.filter((_, index) => (everywhere[index]?.events.length ?? 0) > 0).map(refOf);
    const about = topic === undefined ? undefined : await sentencesAbout(context, topic, asked.articles);
    const chosen = found.flatMap(({ events }) => events).filter((event) => about === undefined || about(event));
    const events = timelineOf(chosen, { ...bounds.bounds, lookup: lookupIn(articles) });
    const filter = {
      ...bounds.bounds,
      ...(topic !== undefined && { topic }),
      ...(input.source !== undefined && { source: input.source }),
    };
    return paged({ events, filter, sources, withheld: countWithheld(found), input, context });
  },
});

const lookupIn = (articles: readonly Article[]): ((ref: { readonly id: string }) => Article) => {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return ({ id }) => {
    const article = byId.get(id);
    if (!article) throw new Error(`an event of ${id}, which was not asked`);
    return article;
  };
};

function countWithheld(found: readonly ArticleEvents[]): Readonly<Partial<Record<WithheldReason, number>>> {
  const counts: Partial<Record<WithheldReason, number>> = {};
  for (const { reason } of found.flatMap(({ withheld }) => withheld)) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

type Given = Readonly<{
  limit?: number | undefined;
  page?: number | undefined;
  ics?: number | undefined;
  csv?: number | undefined;
}>;
type Paged = {
  readonly events: readonly TimelineEvent[];
  readonly filter: Timeline['filter'];
  readonly sources: Timeline['sources'];
  readonly withheld: Timeline['withheld'];
  readonly input: Given & Readonly<Record<string, string | number | undefined>>;
  readonly context: Context;
};

/** A file holds all that was asked for; a list is cut into pages, with buttons to the ones beside. */
function paged({ events, filter, sources, withheld, input, context }: Paged): Reply {
  const form = input.ics === 1 ? 'ics' : input.csv === 1 ? 'csv' : 'list';
  const size = input.limit ?? (form === 'list' ? (context.pageSize ?? PAGE_SIZE) : Math.max(1, events.length));
  const pages = Math.max(1, Math.ceil(events.length / size));
  const page = input.page ?? 1;
  if (page > pages)
    return problem(
      'INPUT_INVALID',
      `there is no page ${page}; ${pages === 1 ? 'there is one page' : `the last one is ${pages}`}`,
    );
  const start = (page - 1) * size;
  const groups = groupByDate(events.slice(start, start + size));
  const to = (label: string, target: number) => ({ label, command: 'events', input: { ...input, page: target } });
  const actions = [...(page > 1 ? [to('◀ newer', page - 1)] : []), ...(page < pages ? [to('older ▶', page + 1)] : [])];
  return {
    kind: 'timeline',
    form,
    groups,
    total: events.length,
    page,
    pages,
    first: start + 1,
    withheld,
    sources,
    filter,
    actions,
  };
}
