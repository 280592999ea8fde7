/** Every kind of reply as HTML. */

import type { Action, Help, Noted, PrivacyReply, Reply, SettingsReply, SourceText } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { formatted } from '../formats/formatted.js';
import { headInWords } from '../timeline.js';
import { busyInWords } from '../words/busy.js';
import type { Words } from '../words/en.js';
import { labelInWords } from '../words/label.js';
import { libraryInWords } from '../words/library.js';
import { memoryInWords } from '../words/memory.js';
import { isSaid, saidInWords } from '../words/said.js';
import { takenBackInWords } from '../words/taken-back.js';
import { articlePath, askPath } from './addresses.js';
import { abstained, answerSummary, closest, isAnswer, nearly, sourceLine } from './answer.js';
import { checksHtml } from './checks.js';
import { type Html, html } from './html.js';
import type { Sheet } from './page/sheet.js';
import { quoteFigure } from './quote.js';
import { renderReadings } from './readings.js';
import { libraryTable, sourcesTable } from './sources.js';
import { renderTimeline } from './timeline.js';

/** A reply as it appears in the conversation, with its buttons. Pure. */
export function renderReply(reply: Reply, sheet: Sheet): Html {
  return html`<div class="reply ${reply.kind}" data-summary="${summaryOf(reply, sheet)}">
${bodyOf(reply, sheet)}${record(reply, sheet)}${actionsOf(reply, sheet)}</div>`;
}

function bodyOf(reply: Reply, sheet: Sheet): Html | readonly Html[] {
  if (isSaid(reply)) return html`<p class="silence">${saidInWords(reply, sheet.words)}</p>`;
  switch (reply.kind) {
    case 'answered':
      return html`${sourceLine(reply, sheet)}${quotes(reply.quotes, sheet)}${nearly(reply, sheet)}`;
    case 'closest':
      return closest(reply, sheet);
    case 'found':
      return quotes(reply.quotes, sheet);
    case 'changed':
    case 'withdrawn':
      return html`<p class="notice">${sheet.words[reply.kind]}</p>${quotes(reply.quotes, sheet)}`;
    case 'checks':
      return checksHtml(reply, sheet);
    case 'abstained':
      return abstained(reply, sheet);
    case 'library':
      return libraryTable(reply, sheet);
    case 'sources':
      return sourcesTable(reply, sheet);
    case 'source-text':
      return sourceText(reply, sheet);
    case 'timeline':
      return renderTimeline(reply, sheet);
    case 'readings':
      return renderReadings(reply, sheet);
    case 'help':
      return help(reply, sheet);
    case 'settings':
    case 'privacy':
    case 'noted':
      return memory(reply, sheet);
    case 'problem':
      // Most pages are read by whoever runs them, and who can do what the message says.
      return html`<p class="problem">${reply.message.trim() || sheet.words.problem(reply)}</p>`;
    default:
      return reply satisfies never;
  }
}

function memory(reply: SettingsReply | PrivacyReply | Noted, { words }: Sheet): Html {
  const { head, lines, small } = memoryInWords(reply, words);
  const listed = lines.map((line) => html`<li>${line}</li>`);
  const below = small.map((line) => html`<p class="facts">${line}</p>`);
  return html`<p class="silence">${head}</p>${lines.length > 0 && html`<ul class="plain">${listed}</ul>`}${below}`;
}

/** In the form that was asked for, to be copied. */
function record(reply: Reply, { view, words }: Sheet): Html | false {
  if (!('format' in reply) || !reply.format) return false;
  const remark = reply.kind === 'changed' || reply.kind === 'withdrawn' ? words[reply.kind] : undefined;
  const text = formatted(reply.quotes, reply.format, { view, words, remark });
  return html`<pre class="record" data-record="${reply.format}" tabindex="0">${text}</pre>`;
}

/** The first is the answer; the others are offered after it. */
function quotes([first, ...others]: readonly [Quote, ...Quote[]], sheet: Sheet): Html {
  const further = others.map((quote, index) => quoteFigure(quote, { number: index + 2, sheet }));
  return html`${quoteFigure(first, { number: 1, sheet })}${further.length > 0 && html`<h3 class="label">${sheet.page.further}</h3>`}${further}`;
}

/** For the live region: how it went, before the words themselves. */
function summaryOf(reply: Reply, { words, page }: Sheet): string {
  if (reply.kind === 'checks') return reply.shown.map(({ kind }) => words.checks.verdict[kind]).join(' ');
  if (reply.kind === 'unknown-id') return words.unknownId;
  if (reply.kind === 'taken-back') return takenBackInWords(reply, words);
  if (reply.kind === 'changed' || reply.kind === 'withdrawn') return words[reply.kind];
  if (isAnswer(reply)) return answerSummary(reply, { words, page });
  if (reply.kind === 'found') return page.answeredWith(reply.quotes.length);
  if (reply.kind === 'nothing') return words.nothingSays;
  if (reply.kind === 'timeline') return headInWords(reply, words);
  if (reply.kind === 'library') return libraryInWords(reply, words).lead;
  if (reply.kind === 'talk') return words.talk;
  if (reply.kind === 'sources') return words.sourcesHead(reply.rows.length);
  if (reply.kind === 'settings' || reply.kind === 'privacy' || reply.kind === 'noted')
    return memoryInWords(reply, words).head;
  if (reply.kind === 'busy') return busyInWords(reply, words);
  return reply.kind === 'problem' ? page.failed : '';
}

function sourceText({ article: ref }: SourceText, { view }: Sheet): Html {
  const { id, title, body } = articleIn(view, ref);
  return html`<p class="label"><a href="${articlePath(id)}"><bdi>${title}</bdi></a></p><div class="text" dir="auto" data-quote tabindex="0" role="region" aria-label="${title}">${body}</div>`;
}

function help({ commands, examples }: Help, { words, page }: Sheet): Html {
  const entries = commands.map(({ name, description, options }) => {
    const described = options
      .filter(({ flag, terminal }) => !flag && !terminal)
      .map(
        (option) => html`<li><code>${option.rest ? option.name : `${option.name}:`}</code> ${option.description}</li>`,
      );
    return html`<dt><code>/${name}</code> ${description}</dt><dd>${options.length > 0 && html`<ul class="plain">${described}</ul>`}</dd>`;
  });
  const questions = examples.map(
    (example) => html`<li><a href="${askPath(example)}" data-line="${example}">${example}</a></li>`,
  );
  return html`<dl class="help">${entries}</dl><p>${words.plainText}</p>${
    examples.length > 0 && html`<p class="label">${page.tryOne}</p><ul class="plain examples">${questions}</ul>`
  }`;
}

/** One form per action: it works with scripts off and is named for screen readers. Questions to ask come last. */
function actionsOf({ actions }: Reply, { page, words }: Sheet): Html {
  const group = (some: readonly Action[]): Html | false =>
    some.length > 0 &&
    html`<div class="actions" role="group" aria-label="${page.goOn}">${some.map((action) => actionForm(action, words))}</div>`;
  const questions = group(actions.filter(({ command }) => command === 'ask'));
  const others = group(actions.filter(({ command }) => command !== 'ask'));
  return html`${others}${questions && html`<p class="label">${page.suggestions}</p>${questions}`}`;
}

function actionForm({ label, command, input }: Action, words: Words): Html {
  const fields = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`);
  return html`<form action="/" data-action><input type="hidden" name="command" value="${command}">${fields}<button>${labelInWords(label, words)}</button></form>`;
}
