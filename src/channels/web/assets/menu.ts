/** The menu of commands and options over the composer. */

import { type CommandInfo, type Offer, type Offered, offersFor, valueOffers } from './offers.js';

export type MenuOptions = {
  /** Called with how many offers there are, 0 when the list is closed. */
  readonly announce: (offers: number) => void;
  readonly input: HTMLTextAreaElement;
  readonly list: HTMLElement;
  readonly commands: readonly CommandInfo[];
};

/** True when the key was for the menu and nothing else should act on it. */
export type Menu = { readonly onKey: (event: KeyboardEvent) => boolean; readonly close: () => void };

/** What the list shows, and which of it is chosen. */
type OfferList = {
  readonly show: (offers: readonly Offer[], eager: boolean) => void;
  /** To the next offer or the one before; the ends are joined. */
  readonly move: (step: number) => void;
  readonly chosen: () => Offer | undefined;
  readonly at: (index: number) => Offer | undefined;
};

function createList({ input, list, announce }: Omit<MenuOptions, 'commands'>): OfferList {
  let offers: readonly Offer[] = [];
  let active = -1;

  function activate(index: number): void {
    active = index;
    for (const [at, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(at === active));
    const chosen = list.children[active];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }

  return {
    show(next, eager) {
      offers = next;
      list.replaceChildren(...next.map(itemOf));
      list.hidden = next.length === 0;
      announce(next.length);
      activate(eager && next.length > 0 ? 0 : -1);
    },
    move: (step) => activate((Math.max(active, step < 0 ? 0 : -1) + step + offers.length) % offers.length),
    chosen: () => offers[active],
    at: (index) => offers[index],
  };
}

/**
 * Shows what fits the typed line. `hold` keeps the list as it is until more is typed, `close` empties it: both drop what
 * is still on its way.
 */
function createUpdates({ input, commands }: Pick<MenuOptions, 'input' | 'commands'>, { show }: OfferList) {
  let asked = 0;
  /** The line up to the value that the list completes. */
  let completes = '';

  function showNow(offers: readonly Offer[], eager: boolean): void {
    completes = '';
    show(offers, eager);
  }

  return {
    hold(): void {
      asked += 1;
    },
    close(): void {
      asked += 1;
      showNow([], false);
    },
    async update(): Promise<void> {
      asked += 1;
      const mine = asked;
      const offered: Offered = offersFor(commands, input.value);
      if (offered.kind === 'nothing') return showNow([], false);
      if (offered.kind === 'offers') return showNow(offered.offers, offered.eager);
      const { command, option, typed, before } = offered;
      // Offers for something else must not be there to be chosen while the right ones are on their way.
      if (before !== completes) showNow([], false);
      completes = before;
      const response = await fetch(`/api/suggest?${new URLSearchParams({ command, option, typed })}`).catch(
        () => undefined,
      );
      // A slower answer to what was typed before must not replace a newer one.
      if (mine !== asked) return;
      show(response?.ok ? valueOffers(await response.json(), before) : [], false);
    },
  };
}

/**
 * The list over the composer: the focus stays in the text, the number of offers and the chosen one are announced. It is
 * not a combobox, since ARIA allows that role only on one-line fields, and questions may have several lines.
 */
export function createMenu({ commands, ...elements }: MenuOptions): Menu {
  const { input, list } = elements;
  const offers = createList(elements);
  const { update, close, hold } = createUpdates({ input, commands }, offers);

  function take(offer: Offer | undefined): void {
    if (!offer) return;
    input.value = offer.line;
    input.setSelectionRange(offer.line.length, offer.line.length);
    input.focus();
    void update();
  }

  function onKey(event: KeyboardEvent): boolean {
    if (list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      // What is chosen stays there: if it went while its user reaches for Enter, Enter would send the line.
      hold();
      offers.move(step);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Tab' && !event.shiftKey) take(offers.chosen() ?? offers.at(0));
    else if (event.key === 'Enter' && !event.shiftKey && offers.chosen()) take(offers.chosen());
    else return false;
    event.preventDefault();
    return true;
  }

  listen(elements, { take: (index) => take(offers.at(index)), update, close });
  close();
  return { onKey, close };
}

type Listeners = {
  readonly take: (index: number) => void;
  readonly update: () => Promise<void>;
  readonly close: () => void;
};

function listen({ input, list }: Pick<MenuOptions, 'input' | 'list'>, { take, update, close }: Listeners): void {
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    if (item) take([...list.children].indexOf(item));
  });
  input.addEventListener('input', () => void update());
  input.addEventListener('blur', close);
}

function itemOf({ label, detail }: Offer, index: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `offer-${index}`;
  item.setAttribute('role', 'option');
  const name = document.createElement('b');
  name.textContent = label;
  const more = document.createElement('span');
  more.textContent = detail;
  item.append(name, ' ', more);
  return item;
}
