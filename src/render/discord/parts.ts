/** The parts of Discord messages: texts, files and buttons, within the limits. */

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { Action } from '../../commands/reply.js';
import { shortened } from '../shortened.js';
import type { Words } from '../words/en.js';
import { labelInWords } from '../words/label.js';
import { customIdOf, type Keep } from './custom-id.js';
import { MESSAGE_TEXT } from './split.js';

/** A file attached to a message. */
export type Attached = { readonly name: string; readonly data: Uint8Array };

/** One message: components only (Components V2), as they go out. */
export type DiscordMessage = {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly Attached[];
};

export type DiscordMessages = readonly [DiscordMessage, ...DiscordMessage[]];

/** Texts that belong together (a quote with its citation): they share a message if they fit. */
export type Unit = readonly string[];

/** With the lines between them 11 of the 40 components of a message; buttons take at most 24, a file 1. */
const TEXTS = 6;

const sizeOf = (unit: Unit): number => unit.reduce((sum, text) => sum + text.length, 0);

/** Units in as few messages as they fit into, in order; only a unit that is too long for one message is cut. */
export function pack(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const messages: Unit[][] = [];
  for (const unit of units.flatMap((whole) => (sizeOf(whole) > MESSAGE_TEXT ? whole.map((text) => [text]) : [whole]))) {
    const last = messages.at(-1);
    const full = !last || sizeOf([...last.flat(), ...unit]) > MESSAGE_TEXT || [...last.flat(), ...unit].length > TEXTS;
    if (full) messages.push([unit]);
    else last.push(unit);
  }
  return messages;
}

export const textDisplay = (content: string): APIMessageTopLevelComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

const line: APIMessageTopLevelComponent = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

/** Units with a thin line between them. */
export const laidOut = (units: readonly Unit[]): readonly APIMessageTopLevelComponent[] =>
  units.flatMap((unit, index) => [...(index > 0 ? [line] : []), ...unit.map(textDisplay)]);

export const fileComponent = (name: string): APIMessageTopLevelComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

type Worded = { readonly words: Words; readonly keep?: Keep | undefined };

/** Discord allows five buttons a row, 80 characters a label and 40 components: four rows leave room for the texts. */
const ROW = 5;
const ROWS = 4;
const LABEL = 80;

function button({ label, ...action }: Action, { words, keep }: Worded): APIButtonComponentWithCustomId | undefined {
  const id = customIdOf(action, keep);
  if (id === undefined) return undefined;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    ...faceOf(labelInWords(label, words)),
    custom_id: id,
  };
}

/** What is done with the quote itself. */
const QUOTE: ReadonlySet<string> = new Set(['page', 'context', 'origin', 'copy']);

/** The quote's buttons are a row of their own, and questions that are suggested begin one. */
function isNewRow(action: Action, before: Action): boolean {
  if (action.command === 'ask') return before.command !== 'ask';
  return QUOTE.has(before.command) && !QUOTE.has(action.command);
}

/** A sign alone is a picture, as Discord's own buttons have it. */
const SIGN = /^\p{Emoji_Presentation}$/u;
const faceOf = (label: string): { readonly label: string } | { readonly emoji: { readonly name: string } } =>
  SIGN.test(label) ? { emoji: { name: label } } : { label: shortened(label, LABEL) };

/** Actions as rows of buttons; one whose input does not fit into a button is left out, and so is a duplicate. */
export function buttonRows(
  actions: readonly Action[],
  look: Worded,
): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const rows: { readonly last: Action; readonly buttons: APIButtonComponentWithCustomId[] }[] = [];
  const seen = new Set<string>();
  for (const action of actions) {
    const made = button(action, look);
    if (!made || seen.has(made.custom_id)) continue;
    seen.add(made.custom_id);
    const row = rows.at(-1);
    const fits = row && row.buttons.length < ROW && !isNewRow(action, row.last);
    if (fits) rows[rows.length - 1] = { last: action, buttons: [...row.buttons, made] };
    else rows.push({ last: action, buttons: [made] });
  }
  return rows.slice(0, ROWS).map(({ buttons }) => ({ type: ComponentType.ActionRow, components: buttons }));
}
