/** The page on which articles are added. */

import type { ShownFact, ShownNote, ShownPlan, ShownWritten } from '../../imported.js';
import { importEn as words } from '../../words/en/import.js';
import { type Html, html } from '../html.js';

/** The box for an address, and a problem with what was in it. */
export function renderImportBox({
  source = '',
  problem,
}: {
  readonly source?: string;
  readonly problem?: string;
}): Html {
  return html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${problem !== undefined && html`<p class="problem" role="alert">${problem}</p>`}
<form class="import" method="post" action="/import"><label for="source">${words.address}</label>
<input id="source" name="source" type="url" required maxlength="2000" value="${source}" autocomplete="off">
<button type="submit">${words.look}</button></form>`;
}

export type ShownPreview = {
  readonly plans: readonly ShownPlan[];
  readonly notes: readonly ShownNote[];
  /** By which the server knows what was shown, and how many articles would be written. */
  readonly id: string;
  readonly wanted: number;
};

/** What would be added, with the button that adds it. */
export function renderImportPreview({ plans, notes, id, wanted }: ShownPreview): Html {
  return html`<h1>${words.preview}</h1>
${notes.map(({ message }) => html`<p class="folder"><bdi>${message}</bdi></p>`)}
${plans.map(planOf)}
${
  wanted > 0
    ? html`<form class="import" method="post" action="/import/add"><input type="hidden" name="id" value="${id}">
<button type="submit">${words.add(wanted)}</button></form>`
    : html`<p>${words.nothing}</p>`
}<p><a href="/import">${words.another}</a></p>`;
}

function planOf(plan: ShownPlan): Html {
  if (plan.kind === 'refused')
    return html`<section class="import"><h2><bdi>${plan.source}</bdi></h2><p class="problem"><bdi>${plan.message}</bdi></p></section>`;
  const { source, kind, file, facts, beginning, doubts, copies } = plan;
  return html`<section class="import"><h2><bdi>${source}</bdi></h2>
<p>${file} (${words.kinds[kind]})</p>
<dl>${facts.map(factOf)}</dl>
<p>${words.words(plan.words)}: <bdi>${beginning}</bdi></p>
${doubts.map(({ message }) => html`<p class="check">${words.check}: <bdi>${message}</bdi></p>`)}
${copies.map(({ title, share }) => html`<p class="check">${words.copy}: <bdi>${words.copyOf(title, share)}</bdi></p>`)}
</section>`;
}

const factOf = ({ name, found }: ShownFact): Html =>
  html`<dt>${words.facts[name]}</dt><dd>${
    found ? html`<bdi>${found.value}</bdi> <small>${words.from(found.from)}</small>` : words.absent
  }</dd>`;

/** What was done, with what a person must know of single articles. */
export function renderImported({ titles: { length: count }, left, failure }: ShownWritten): Html {
  const lines = left.map(({ file, beside }) =>
    beside === undefined ? words.changed(file) : words.beside(file, beside),
  );
  return html`<h1>${words.added(count)}</h1>
${count > 0 && html`<p class="lead">${words.soon}</p>`}
${[...lines, ...(failure === undefined ? [] : [`${failure.code} ${failure.message}`])].map((line) => html`<p class="problem"><bdi>${line}</bdi></p>`)}
<p><a href="/import">${words.another}</a> · <a href="/articles">${words.toList}</a></p>`;
}
