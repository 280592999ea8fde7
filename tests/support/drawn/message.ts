/** A message as Discord's desktop client shows it in dark colours: who wrote it, in answer to what, and for whom. */

import { type APIMessage, type APIUser, MessageFlags } from 'discord-api-types/v10';
import { type Drawing, drawnComponent } from './components.js';
import { icon } from './glyphs.js';
import { element, escaped } from './html.js';
import { drawnMarkdown, type Reading } from './markdown.js';

/** `command`: which one was used. `answers`: the message whose button was pressed. */
export type Drawn = {
  readonly message: APIMessage;
  readonly command?: string | undefined;
  readonly answers?: APIMessage | undefined;
};

const COLOURS = ['#5865f2', '#3ba55c', '#ed4245', '#faa61a', '#eb459e'];

const nameOf = ({ global_name: shown, username }: APIUser): string => shown ?? username;

function face(user: APIUser, size: 'large' | 'small'): string {
  const colour = COLOURS[[...user.username].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % COLOURS.length];
  const inside = user.bot ? icon('robot') : escaped(nameOf(user).slice(0, 1).toUpperCase());
  return `<span class="face ${size}" style="background:${user.bot ? '#5865f2' : colour}">${inside}</span>`;
}

const badge = (user: APIUser): string => (user.bot ? element('span', 'badge', `${icon('tick')}APP`) : '');

const writer = (user: APIUser): string => element('span', 'name', escaped(nameOf(user))) + badge(user);

/** The thin line above: "Ayesha used /ask", or the message that is replied to. */
function above({ message, command, answers }: Drawn, reading: Reading): string {
  const { interaction_metadata: interaction } = message;
  const reference = answers ?? message.referenced_message;
  if (interaction && command !== undefined)
    return element(
      'div',
      'above',
      `${face(interaction.user, 'small')}<b>${escaped(nameOf(interaction.user))}</b> used ` +
        element('span', 'command', `${icon('slash')} ${escaped(command)}`),
    );
  if (!reference) return '';
  // Components are not shown in one line: the client says that there is more to see.
  const words = reference.content
    ? drawnMarkdown(reference.content.split('\n')[0] ?? '', reading)
    : '<i>Click to see message</i>';
  return element('div', 'above', `${face(reference.author, 'small')}${writer(reference.author)}<span>${words}</span>`);
}

const clock = (iso: string): string =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(iso));

const hasFlag = ({ flags }: APIMessage, flag: MessageFlags): boolean => ((flags ?? 0) & flag) !== 0;

export function drawnMessage(drawn: Drawn, drawing: Drawing = {}): string {
  const { message } = drawn;
  const onlyYou = hasFlag(message, MessageFlags.Ephemeral);
  const own: Drawing = { ...drawing, files: message.attachments };
  const words = message.content ? element('div', 'text', drawnMarkdown(message.content, own)) : '';
  const components = (message.components ?? []).map((one) => drawnComponent(one, own)).join('');
  const edited = message.edited_timestamp && message.content ? element('small', 'edited', ' (edited)') : '';
  const note = onlyYou ? element('div', 'only', `${icon('eye')} Only you can see this • <a>Dismiss message</a>`) : '';
  const head = `${writer(message.author)}<time>${clock(message.timestamp)}</time>`;
  return element(
    'article',
    onlyYou ? 'message whispered' : 'message',
    `${above(drawn, own)}${face(message.author, 'large')}<div class="body"><header>${head}</header>${words}${edited}` +
      `${components && element('div', 'components', components)}${note}</div>`,
  );
}
