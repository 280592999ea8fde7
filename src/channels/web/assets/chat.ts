/** The script of the page. */

import { followBuilding } from './building.js';
import { createMenu } from './menu.js';

/**
 * The conversation without reloading the page. The server makes every exchange; this file sends what a form or a link
 * holds, and inserts what comes back. Without it, the same forms and links still work.
 */
const conversation = document.getElementById('conversation');
const composer = document.getElementById('composer');
const input = document.getElementById('line');
const said = document.getElementById('said');

/** The address holds the question, for coming back to it, unless it gets longer than this. */
const LONGEST_QUERY = 4000;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

function copyOf(template: string): HTMLElement | undefined {
  const found = document.getElementById(template);
  const copy = found instanceof HTMLTemplateElement ? found.content.cloneNode(true) : undefined;
  return copy instanceof DocumentFragment && copy.firstElementChild instanceof HTMLElement
    ? copy.firstElementChild
    : undefined;
}

/** A heading with what was asked, and a note that the search is going on. */
function waiting(line: string): HTMLElement {
  const exchange = copyOf('waiting') ?? document.createElement('article');
  const heading = exchange.querySelector('bdi');
  if (heading) heading.textContent = line;
  return exchange;
}

/** The exchange that the server made, or the waiting one with what went wrong. */
async function fetchExchange(fields: URLSearchParams, pending: HTMLElement): Promise<HTMLElement> {
  const response = await fetch('/reply', { method: 'POST', body: fields }).catch(() => undefined);
  const text = response ? await response.text() : '';
  const made = new DOMParser().parseFromString(text, 'text/html').querySelector('.exchange');
  if (made instanceof HTMLElement) return document.adoptNode(made);
  const failed = pending.cloneNode(true) as HTMLElement;
  failed.querySelector('.waiting')?.replaceWith(copyOf('offline') ?? '');
  return failed;
}

/** For screen readers: how it went, then the first words that are quoted. */
function tell(exchange: HTMLElement): void {
  const reply = exchange.querySelector<HTMLElement>('.reply');
  const quote = exchange.querySelector('blockquote')?.textContent ?? '';
  if (said) said.textContent = [reply?.dataset.summary, quote].filter(Boolean).join(': ');
}

const toTop = (exchange: HTMLElement): void =>
  exchange.scrollIntoView({ block: 'start', behavior: calm.matches ? 'instant' : 'smooth' });

type Sending = { readonly line: string; readonly replaces?: Element | null };

let newest: HTMLElement | undefined;

async function send(fields: URLSearchParams, { line, replaces }: Sending): Promise<void> {
  const pending = waiting(line);
  newest = pending;
  conversation?.querySelector('.greeting')?.remove();
  if (replaces) replaces.replaceWith(pending);
  else conversation?.append(pending);
  toTop(pending);
  const exchange = await fetchExchange(fields, pending);
  pending.replaceWith(exchange);
  toTop(exchange);
  tell(exchange);
  // The button that was pressed is gone: without this, the focus would return to the top of the page.
  if (replaces) exchange.focus({ preventScroll: true });
  const query = `/?${fields}`;
  // A slow answer must not put its question in place of a newer one.
  if (pending === newest && query.length < LONGEST_QUERY) history.replaceState(null, '', query);
}

const fieldsOf = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams([...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]));

function sendLine(line: string): void {
  if (line.trim()) void send(new URLSearchParams({ line }), { line: line.trim() });
}

function setUpComposer(form: HTMLFormElement, text: HTMLTextAreaElement): void {
  const list = document.getElementById('menu');
  const announce = (offers: number): void => {
    if (said && offers > 0) said.textContent = (form.dataset.choices ?? '').replace('%count%', String(offers));
  };
  const menu = list && createMenu({ input: text, list, announce, commands: JSON.parse(form.dataset.commands ?? '[]') });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    menu?.close();
    sendLine(text.value);
    text.value = '';
  });
  text.addEventListener('keydown', (event) => {
    // While an input method composes a character, Enter and the arrows belong to it.
    if (event.isComposing || menu?.onKey(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (text.value.trim()) form.requestSubmit();
  });
  if (matchMedia('(pointer: fine)').matches && !location.hash) text.focus({ preventScroll: true });
}

/** Buttons under a reply replace it with what they lead to; examples are sent like a typed line. */
function setUpConversation(area: HTMLElement): void {
  area.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('action' in form.dataset)) return;
    event.preventDefault();
    const exchange = form.closest<HTMLElement>('.exchange');
    const line = exchange?.querySelector('.asked')?.textContent ?? '';
    void send(fieldsOf(form), { line, replaces: exchange });
  });
  area.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-line]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    sendLine(link.dataset.line ?? '');
  });
}

if (conversation) setUpConversation(conversation);
if (composer instanceof HTMLFormElement && input instanceof HTMLTextAreaElement) setUpComposer(composer, input);
void followBuilding();
