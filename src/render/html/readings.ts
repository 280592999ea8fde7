import type { Readings } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import { sentencesRead } from '../timeline.js';
import { whenInWords } from '../words/when.js';
import { type Html, html } from './html.js';
import { marked } from './marks.js';
import type { Looks } from './timeline-svg.js';

/** Each sentence with its dates marked, and what every rule made of each of them. */
export function renderReadings(reply: Readings, { view, words }: Looks): Html {
  if (reply.readings.length === 0) return html`<p class="silence">${words.events.noDates}</p>`;
  const { body } = articleIn(view, reply.article);
  const sentences = sentencesRead(reply).map((span) => {
    const own = reply.readings.filter(({ start }) => start === span.start);
    const dates = own.map(({ text, steps, when }) => {
      const listed = when ? words.events.listedAs(whenInWords(when, words)) : words.events.notListed;
      return html`<dt>${text}</dt>${[...steps.map((step) => words.events.step(step)), listed].map((line) => html`<dd>${line}</dd>`)}`;
    });
    return html`<figure class="quote"><blockquote dir="auto" data-quote>${marked(body, span, { spans: own.map(({ date }) => date) })}</blockquote>
<dl>${dates}</dl></figure>
`;
  });
  return html`<div class="readings">${sentences}</div>`;
}
