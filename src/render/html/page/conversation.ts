/** The page of the chat, and one exchange of it. */

import type { Command } from '../../../commands/command.js';
import type { Reply } from '../../../commands/reply.js';
import { articlePath, askPath } from '../addresses.js';
import { type Html, html } from '../html.js';
import { renderReply } from '../reply.js';
import type { Sheet } from './sheet.js';

/** What was asked and what came back: the unit of the conversation, which the script adds to it. */
export function renderExchange(reply: Reply, sheet: Sheet): Html {
  return html`<article class="exchange" tabindex="-1"><h2 class="asked"><bdi>${sheet.line}</bdi></h2>
${renderReply(reply, sheet)}</article>`;
}

/** How far the current build is; `undefined` when the index is up to date. */
export type Building =
  | { readonly kind: 'going'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly code?: string; readonly message: string };

export type ConversationOptions = {
  readonly exchange?: Html;
  readonly examples: readonly string[];
  readonly articles: number;
  /** A few of them, the newest first. */
  readonly titles: readonly { readonly id: string; readonly title: string }[];
  /** What is wrong in the folder, in one line. */
  readonly problems?: string | undefined;
  readonly building?: Building | undefined;
  readonly commands: readonly Command[];
  /** The most characters that a question may have. */
  readonly limit: number;
};

/** The page of the chat: greeting or first exchange, state of the index, and the composer. */
export function renderConversation(options: ConversationOptions, { page }: Pick<Sheet, 'page'>): Html {
  const { exchange, building } = options;
  return html`<h1 class="hidden">${page.ask}</h1>
<section class="conversation" id="conversation" aria-label="${page.ask}">${exchange ?? greeting(options, page)}</section>
<p class="hidden" id="said" role="status"></p>
<div class="dock">${renderBuilding(building, { page })}${composer(options, page)}</div>
<template id="waiting"><article class="exchange" tabindex="-1"><h2 class="asked"><bdi></bdi></h2><p class="waiting">${page.searching}</p></article></template>
<template id="offline"><div class="reply problem" data-summary="${page.failed}"><p class="problem">${page.offline}</p></div></template>`;
}

function greeting({ examples, articles, titles, problems }: ConversationOptions, page: Sheet['page']): Html {
  const items = examples.map((line) => html`<li><a href="${askPath(line)}" data-line="${line}">${line}</a></li>`);
  return html`<div class="greeting"><p class="welcome">${page.welcome}</p><p class="promise">${page.promise(articles)}</p>${
    problems !== undefined && html`<p class="folder"><a href="/articles">${problems}</a></p>`
  }${items.length > 0 && html`<p class="label">${page.tryOne}</p><ul class="plain examples">${items}</ul>`}${
    titles.length > 0 && shelf({ titles, articles }, page)
  }</div>`;
}

/** What there is to ask, by its titles: a library of one's own is known by them. */
function shelf({ titles, articles }: Pick<ConversationOptions, 'titles' | 'articles'>, page: Sheet['page']): Html {
  const items = titles.map(({ id, title }) => html`<li><a href="${articlePath(id)}"><bdi>${title}</bdi></a></li>`);
  return html`<p class="label"><a href="/articles">${page.shelf(articles)}</a></p><ul class="plain titles">${items}</ul>`;
}

/** Always there, so that the script can fill it; hidden while nothing is built. */
function renderBuilding(building: Building | undefined, { page }: Pick<Sheet, 'page'>): Html {
  if (building?.kind === 'failed')
    return html`<div class="building" id="building"><p>${page.buildProblem}</p><p class="detail">${building.message}</p></div>`;
  const { done, total } = building ?? { done: 0, total: 0 };
  return html`<div class="building" id="building"${building === undefined && html` hidden`}><label for="progress" data-text="${page.building('%done%', '%total%')}">${total > 0 ? page.building(done, total) : page.gettingReady}</label>
<progress id="progress"${total > 0 && html` max="${total}" value="${done}"`}></progress><p>${page.buildingNote}</p></div>`;
}

/** What the script needs to know of the commands: their names and options, not how they run. */
const described = (commands: readonly Command[]): string =>
  JSON.stringify(
    commands.map(({ name, description, options }) => ({
      name,
      description,
      options: options
        .filter(({ flag, terminal }) => !flag && !terminal)
        .map((option) => ({
          name: option.name,
          description: option.description,
          rest: option.rest === true,
          required: option.required === true,
          completes: option.suggest !== undefined,
        })),
    })),
  );

function composer({ commands, limit }: ConversationOptions, page: Sheet['page']): Html {
  return html`<form class="composer" id="composer" action="/" data-commands="${described(commands)}" data-choices="${page.choices('%count%')}">
<ul class="menu" id="menu" role="listbox" aria-label="${page.commands}" hidden></ul>
<label class="hidden" for="line">${page.question}</label>
<textarea id="line" name="line" rows="1" maxlength="${limit}" required autocomplete="off" placeholder="${page.placeholder}"></textarea>
<button type="submit"><span>${page.send}</span></button></form>`;
}
