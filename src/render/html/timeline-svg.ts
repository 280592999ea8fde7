import { articleIn } from '../../corpus/articles.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { slice } from '../../span.js';
import { type Bar, type Lane, type Picture, pictureOf } from '../timeline-picture.js';
import type { View } from '../view.js';
import type { Words } from '../words/en.js';
import { whenInWords } from '../words/when.js';
import { type Html, html } from './html.js';

/** `line`: what was asked, so that two timelines in one conversation have anchors of their own. */
export type Looks = { readonly view: View; readonly words: Words; readonly line?: string };

/** The place of an event in the table under the picture. */
export const eventAnchor = (index: number, { line = '' }: Looks): string =>
  `event${line.replace(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}`;

/**
 * The timeline as a picture: a bar is a link to its sentence in the table; hovering and keyboard focus show the sentence
 * itself. It is told whole by the table, so screen readers hear of it as one group of links with dates for names.
 */
export function timelineSvg(events: readonly TimelineEvent[], looks: Looks): Html | undefined {
  const picture = pictureOf(events);
  if (!picture) return undefined;
  const { width, height, axisY, ticks, lanes } = picture;
  const grid = ticks.map(
    ({ x, label }) =>
      html`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${axisY}"/><text class="tick" x="${x}" y="${axisY + 18}">${label}</text>`,
  );
  return html`<svg class="timeline-picture" viewBox="0 0 ${width} ${height + TIP}" role="group" aria-label="${looks.words.events.picture(events.length)}">
<g aria-hidden="true">${grid}<text class="hint" x="0" y="${height + 18}">${looks.words.events.hint}</text></g>
${lanes.map((lane) => laneOf(lane, { picture, looks }))}
</svg>`;
}

/** Room below the axis in which the sentence of the chosen bar is shown. */
const TIP = 120;

type Drawing = { readonly picture: Picture; readonly looks: Looks };

function laneOf({ article, y, bars }: Lane, drawing: Drawing): Html {
  const { title } = articleIn(drawing.looks.view, article);
  return html`<text class="lane" x="0" y="${y + 14}">${title}</text>
${bars.map((bar) => barOf(bar, drawing))}`;
}

function barOf({ event, index, x, y, width }: Bar, { picture, looks }: Drawing): Html {
  const { body } = articleIn(looks.view, event.article);
  const when = whenInWords(event.when, looks.words);
  const kind = `${event.when.precision}${event.when.stated ? '' : ' resolved'}`;
  return html`<a class="bar ${kind}" href="#${eventAnchor(index, looks)}" aria-label="${when}"><rect x="${x}" y="${y}" width="${width}" height="${picture.barHeight}" rx="3"/></a><foreignObject class="tip" x="0" y="${picture.height}" width="${picture.width}" height="${TIP}" aria-hidden="true"><p xmlns="http://www.w3.org/1999/xhtml"><strong>${when}</strong> <span dir="auto" data-context>${slice(body, event)}</span></p></foreignObject>
`;
}
