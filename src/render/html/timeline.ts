/** A timeline as HTML: picture, links and table. */

import type { Timeline } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { citationOf } from '../citation.js';
import { eventsOf, headInWords, quoteOfEvent, withheldInWords } from '../timeline.js';
import { textOf } from '../view.js';
import { readingInWords, whenInWords } from '../words/when.js';
import { articlePath, askPath } from './addresses.js';
import { type Html, html } from './html.js';
import { marked } from './marks.js';
import { eventAnchor, type Looks, timelineSvg } from './timeline-svg.js';

/** The picture, the ways to narrow it, the table that says all of it, and what was left out. */
export function renderTimeline(reply: Timeline, looks: Looks): Html {
  const { words } = looks;
  const events = eventsOf(reply);
  if (events.length === 0)
    return html`<p class="silence">${headInWords(reply, words)}</p>${sources(reply, looks)}${withheld(reply, looks)}`;
  return html`<div class="timeline">${sources(reply, looks)}
<div class="timeline-scroll">${timelineSvg(events, looks)}</div>
${table(reply, looks)}${withheld(reply, looks)}</div>`;
}

/** One link for each article with events, and one for all of them. */
function sources({ sources: refs, filter }: Timeline, { view, words }: Looks): Html | false {
  if (refs.length < 2) return false;
  const link = (label: string, source: string | undefined): Html => {
    const line = source === undefined ? '/events' : `/events source:${source}`;
    const here = filter.source === source;
    return html`<li><a href="${askPath(line)}" data-line="${line}"${here && html` aria-current="true"`}><bdi>${label}</bdi></a></li>`;
  };
  return html`<nav class="timeline-sources" aria-label="${words.events.narrow}"><ul class="plain">${link(words.events.allSources, undefined)}${refs.map((ref) => link(articleIn(view, ref).title, ref.id))}</ul></nav>
`;
}

function table(reply: Timeline, looks: Looks): Html {
  const { events: own } = looks.words;
  let index = -1;
  const groups = reply.groups.map(({ when, events }) => {
    const rows = events.map((event, at) => {
      index += 1;
      const heading =
        at === 0 && html`<th scope="rowgroup" rowspan="${events.length}">${whenInWords(when, looks.words)}</th>`;
      return html`<tr id="${eventAnchor(index, looks)}" tabindex="-1">${heading}${cells(event, looks)}</tr>
`;
    });
    return html`<tbody>${rows}</tbody>`;
  });
  return html`<table class="events"><caption>${headInWords(reply, looks.words)}</caption>
<thead><tr><th scope="col">${own.table.when}</th><th scope="col">${own.table.what}</th></tr></thead>
${groups}</table>`;
}

function cells(event: TimelineEvent, { view, words }: Looks): Html {
  const { body } = articleIn(view, event.article);
  const { id, title, line, alsoIn } = citationOf(quoteOfEvent(event), { view, words });
  const dateText = textOf(view, { article: event.article, ...event.date });
  const reading = readingInWords(event, { dateText, words });
  return html`<td><blockquote dir="auto" data-quote>${marked(body, event, { spans: [event.date] })}</blockquote>
${reading !== undefined && html`<p class="read-as">${reading}</p>`}<p class="source"><cite><a href="${articlePath(event.article.id, { quote: id })}"><bdi>${title}</bdi></a></cite> <span class="facts">${line}</span>${alsoIn !== undefined && html` <span class="facts">${alsoIn}</span>`}</p></td>`;
}

function withheld(reply: Timeline, { words }: Looks): Html | false {
  const lines = withheldInWords(reply, words);
  return (
    lines !== undefined &&
    html`<div class="withheld"><p>${lines.head}</p>${lines.reasons.length > 0 && html`<ul>${lines.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}</div>`
  );
}
