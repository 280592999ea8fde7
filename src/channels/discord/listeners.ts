/** What becomes of the events that Discord delivers. */

import { ChannelType } from 'discord-api-types/v10';
import type { App } from '../../app.js';
import { writerOf } from './asker.js';
import { fromPerson, heardIn, type Message, type Question } from './asking/heard.js';
import type { createInteractions } from './asking/interactions.js';
import type { createMessages } from './asking/messages.js';
import type { Connection, Listeners } from './gateway/connection.js';
import { asDeleted, asInteraction, asMessage } from './gateway/dispatch.js';
import { WITHOUT_CONTENT } from './gateway/portal.js';
import type { Inbox } from './inbox.js';
import type { createWelcome, Joined } from './joined.js';
import type { Notes } from './notes.js';
import { sentAt } from './sent-at.js';

export type ListenersOptions = {
  readonly app: Pick<App, 'context'>;
  readonly signal: AbortSignal;
  readonly connection: Connection;
  readonly interactions: ReturnType<typeof createInteractions>;
  readonly messages: ReturnType<typeof createMessages>;
  readonly welcome: ReturnType<typeof createWelcome>;
  readonly inbox: Inbox;
  readonly notes: Notes;
};

const nothing = async (): Promise<void> => undefined;

/** After this long, an edit is a new thought, and the answer stays what it was. */
const EDITED_MS = 5 * 60_000;
/** Of that many questions the answers are removed with the question also where nothing is kept. */
const REMEMBERED = 5000;

export function createListeners(options: ListenersOptions): Omit<Listeners, 'end'> {
  const { interactions, messages, inbox, notes } = options;
  const answered = new Set<string>();
  const questionIn = createEar(options);

  return {
    interaction(raw) {
      const delivered = asInteraction(raw);
      if (delivered.kind === 'whole') {
        const { event } = delivered;
        return inbox.take(event.id, { work: () => interactions.work(event), late: () => interactions.late(event) });
      }
      const { ticket, locale, lacks } = delivered;
      notes.warn({ lacks }, 'an interaction without a part that it should have');
      if (!ticket) return;
      const tell = (): Promise<void> => interactions.broken(ticket, { locale });
      inbox.take(ticket.id, { work: tell, late: tell });
    },
    message(raw, self) {
      const event = wholeMessage(raw, notes);
      const question = event && questionIn(event, self);
      if (!question) return;
      remember(question.raw.id, answered);
      inbox.take(question.raw.id, { work: () => messages.work(question), late: () => messages.late(question) });
    },
    edited(raw, self) {
      const delivered = asMessage(raw);
      // Discord also reports previews of links, in part and without the time of an edit.
      if (delivered.kind === 'broken' || !isFresh(delivered.event)) return;
      const question = questionIn(delivered.event, self);
      if (!question) return;
      const { id, edited_timestamp: when } = question.raw;
      const isNew = !answered.has(id);
      remember(id, answered);
      inbox.take(`${id} edited ${when}`, { work: () => messages.edited(question, { isNew }), late: nothing });
    },
    ...createArrivals(options),
    deleted(raw) {
      const delivered = asDeleted(raw);
      if (delivered.kind === 'broken') return;
      const { id, channel_id: channel } = delivered.event;
      if (!answered.has(id) && !messages.recalls(id)) return;
      const work = (): Promise<void> => messages.deleted(channel, id);
      // Also while the bot is stopping: the answer may be on its way.
      inbox.take(`${id} deleted`, { work, late: work });
    },
  };
}

/** One greeting for each time that the bot joins. */
function createArrivals({ welcome, inbox }: ListenersOptions): Pick<Listeners, 'joined' | 'found'> {
  const take = (event: Joined, greet: (joined: Joined) => Promise<void>): void =>
    inbox.take(`${event.guild} joined ${event.at}`, { work: () => greet(event), late: nothing });
  return { joined: (event) => take(event, welcome.joined), found: (event) => take(event, welcome.found) };
}

function remember(id: string, answered: Set<string>): void {
  answered.add(id);
  for (const oldest of answered) if (answered.size > REMEMBERED) answered.delete(oldest);
}

function wholeMessage(raw: unknown, notes: Notes): Message | undefined {
  const delivered = asMessage(raw);
  if (delivered.kind === 'whole') return delivered.event;
  notes.info({ lacks: delivered.lacks }, 'a message without a part');
  return undefined;
}

const isFresh = ({ id, edited_timestamp: edited }: Message): boolean =>
  typeof edited === 'string' && Date.parse(edited) - sentAt(id) <= EDITED_MS;

/** Threads have none themselves, and neither has the chat of a voice channel or a stage. */
const hasThreads = (kind: ChannelType | undefined): boolean =>
  kind === undefined || kind === ChannelType.GuildText || kind === ChannelType.GuildAnnouncement;

/** Knows what a message asks where it was written, and says once that words are hidden where they are wanted. */
function createEar({ app, signal, connection, notes }: ListenersOptions) {
  let told = false;
  return (raw: Message, self: string): Question | undefined => {
    // Every message of every server comes here: those of bots need no settings.
    if (!fromPerson(raw)) return undefined;
    const { guild_id: guild } = raw;
    const context = app.context({ signal, ...writerOf(raw, connection) });
    const settings = context.here?.effective().values ?? {};
    const thread = connection.threadOf(raw.channel_id);
    const wanted = [raw.channel_id, thread?.parent].some(
      (id) => id !== undefined && [...(settings.questions ?? []), ...(settings.forums ?? [])].includes(id),
    );
    if (wanted && !told && !connection.readsContent()) {
      told = true;
      notes.warn({ channel: raw.channel_id }, WITHOUT_CONTENT);
    }
    const role = guild === undefined ? undefined : connection.roleIn(guild);
    const heard = heardIn(raw, { self, role, settings, thread });
    if (!heard) return undefined;
    const { kindOf } = connection;
    const inThread = settings.threads === true && guild !== undefined && hasThreads(kindOf(raw.channel_id));
    return { raw, heard, inThread, context };
  };
}
