import type { Readings, Timeline } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { quoteId } from '../../quote/quote-id.js';
import { eventsOf, sentencesRead } from '../timeline.js';
import { textOf, type View } from '../view.js';
import type { EventJson, ReadingJson, WithheldJson } from './objects.js';

/** One object an event, and a last one for what was withheld; it tells the pages when this is not all. */
export function timelineJson(reply: Timeline, view: View): readonly (EventJson | WithheldJson)[] {
  const withheld = Object.values(reply.withheld).reduce((sum, count) => sum + count, 0);
  const { total, page, pages } = reply;
  const last = { withheld, reasons: reply.withheld, ...(pages > 1 && { total, page, pages }) };
  return [...eventsOf(reply).map((event) => eventJson(event, view)), last];
}

function eventJson(event: TimelineEvent, view: View): EventJson {
  const { article: ref, start, end, date, when, basis, caption, reposted, alsoIn } = event;
  const { id, title, author, publisher, published, url } = articleIn(view, ref);
  return {
    id: quoteId(event),
    article: id,
    title,
    author: author ?? null,
    publisher: publisher ?? null,
    published: published ?? null,
    url: url ?? null,
    start,
    end,
    text: textOf(view, event),
    date: { ...date, text: textOf(view, { article: ref, ...date }) },
    ...when,
    caption,
    alsoIn: alsoIn.map((other) => other.id),
    basis,
    reposted,
  };
}

/** One object a sentence, with what each rule made of each of its dates. */
export function readingsJson(reply: Readings, view: View): readonly ReadingJson[] {
  return sentencesRead(reply).map((span) => ({
    id: quoteId({ article: reply.article, ...span }),
    article: reply.article.id,
    ...span,
    text: textOf(view, { article: reply.article, ...span }),
    dates: reply.readings
      .filter(({ start }) => start === span.start)
      .map(({ text, date, steps, when }) => ({ ...date, text, steps, when: when ?? null })),
  }));
}
