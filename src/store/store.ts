/** What the bot remembers: settings, questions, feedback and the state of buttons. */

import { createHash, createHmac, randomBytes } from 'node:crypto';
import { migrate } from './format.js';
import { button, feedback, type KeptFeedback, type KeptQuestion, question, shown } from './forms.js';
import { allIn, type Parts } from './parts.js';
import { createQueue } from './queue.js';
import { createReader } from './reader.js';
import type { Change, Records } from './records.js';
import { createSalt } from './salt.js';
import { type ServerRecords, serversIn } from './servers.js';
import { type Settings, settings } from './settings/settings.js';
import { type ShownRecords, shownIn } from './shown.js';

/** A server, or one channel of it. */
export type Owner = { readonly guild: string; readonly channel?: string | undefined };

/** `damaged`: something is stored that cannot be read, so nobody knows what it allowed. */
export type Stored = { readonly settings: Settings; readonly damaged: boolean };

export type Asked = Omit<KeptQuestion, 'time'>;
export type Vote = { readonly answer: string; readonly asker?: string | undefined; readonly vote: 'up' | 'down' };

export type Store = ShownRecords &
  ServerRecords & {
    /** How many days questions, feedback and buttons are kept; 0: not at all. */
    readonly keepDays: number;
    readonly settingsOf: (owner: Owner) => Stored;
    /** Replaces all settings of one owner; on the disk when it returns. Throws DATA_UNWRITABLE. */
    readonly setSettings: (owner: Owner, value: Settings) => void;
    /** Who asks, as a salted hash of what the channel knows them by. */
    readonly askerOf: (user: string) => string;
    /** Returns the id of the answer at once, and keeps it soon; `undefined` if nothing is kept. */
    readonly addQuestion: (asked: Asked) => string | undefined;
    readonly questions: () => readonly (KeptQuestion & { readonly id: string })[];
    /** One vote a person and answer, on the disk when it returns; false if that answer is not known (any more). */
    readonly vote: (vote: Vote) => boolean;
    readonly votes: () => readonly (KeptFeedback & { readonly answer: string })[];
    /** A short key for what does not fit into a button; the same state has the same key. */
    readonly keepButton: (state: string, asker?: string) => string | undefined;
    readonly buttonOf: (key: string) => string | undefined;
    /** Deletes all that is kept of a person; returns how many records that was, without the places of answers. */
    readonly forget: (asker: string) => number;
    /** Deletes what is older than `keepDays`. */
    readonly prune: () => number;
    /** Writes what waits. */
    readonly flush: () => void;
    readonly close: () => Promise<void>;
  };

export type StoreOptions = {
  readonly keepDays?: number;
  readonly clock?: () => Date;
  /** Receives what the operator should know: a damaged record, a full disk. */
  readonly log?: (text: string) => void;
  /** What is wrong, for those who watch over the program; without a message, it is right again. */
  readonly onFault?: ((what: 'store' | 'questions', message: string | undefined) => void) | undefined;
  /** How long questions wait to be written together; each write is synced to the disk. */
  readonly delayMs?: number;
};

const DAY = 24 * 60 * 60 * 1000;
const DEFAULTS = { keepDays: 30, clock: () => new Date(), log: () => undefined, delayMs: 500 };

const ownerKey = ({ guild, channel }: Owner): string =>
  channel === undefined ? `settings/guild/${guild}` : `settings/channel/${guild}/${channel}`;

/** @throws AppError DATA_DAMAGED if a newer program made the records */
export function createStore(records: Records, options: StoreOptions = {}): Store {
  const { keepDays, clock, log, delayMs, onFault } = { ...DEFAULTS, ...options };
  migrate(records);
  const salt = createSalt(records, log);
  const parts: Parts = {
    records,
    read: createReader(log),
    queue: createQueue(records, { log, delayMs, onWrite: (failure) => onFault?.('questions', failure) }),
    keepDays,
    clock,
  };
  return {
    keepDays,
    askerOf: (user) => createHmac('sha256', salt()).update(user).digest('hex').slice(0, 32),
    ...settingsIn(parts),
    ...questionsIn(parts),
    ...votesIn(parts),
    ...buttonsIn(parts),
    ...shownIn(parts),
    ...serversIn(parts),
    ...deletionIn(parts),
    flush: parts.queue.flush,
    async close() {
      parts.queue.flush();
      await records.close();
    },
  };
}

const settingsIn = ({ records, read }: Parts): Pick<Store, 'settingsOf' | 'setSettings'> => ({
  settingsOf(owner) {
    const key = ownerKey(owner);
    const value = records.get(key);
    const record = value === undefined ? {} : read(key, value, settings);
    return { settings: record ?? {}, damaged: record === undefined };
  },
  setSettings: (owner, value) =>
    records.write([[ownerKey(owner), Object.keys(value).length > 0 ? JSON.stringify(value) : undefined]]),
});

const questionsIn = (parts: Parts): Pick<Store, 'addQuestion' | 'questions'> => ({
  addQuestion(asked) {
    if (parts.keepDays === 0) return undefined;
    const now = parts.clock();
    const id = `${now.getTime().toString(36)}${randomBytes(6).toString('hex')}`;
    parts.queue.add([`question/${id}`, JSON.stringify({ time: now.toISOString(), ...asked })]);
    return id;
  },
  questions() {
    parts.queue.flush();
    return allIn(parts, 'question', question).map(({ id, record }) => ({ id, ...record }));
  },
});

/** Ids as `addQuestion` makes them; anything else that a button says is foreign or forged. */
const ANSWER_ID = /^[0-9a-z]{1,40}$/;

const votesIn = (parts: Parts): Pick<Store, 'vote' | 'votes'> => ({
  vote({ answer, asker, vote }) {
    const { records, queue, keepDays, clock } = parts;
    if (keepDays === 0 || !ANSWER_ID.test(answer)) return false;
    queue.flush();
    if (records.get(`question/${answer}`) === undefined) return false;
    const record = { time: clock().toISOString(), asker, vote };
    records.write([[`feedback/${answer}/${asker ?? '-'}`, JSON.stringify(record)]]);
    return true;
  },
  votes: () =>
    allIn(parts, 'feedback', feedback).map(({ id, record }) => ({
      answer: id.slice(0, id.lastIndexOf('/')),
      ...record,
    })),
});

const buttonsIn = ({ records, read, keepDays, clock }: Parts): Pick<Store, 'keepButton' | 'buttonOf'> => ({
  keepButton(state, asker) {
    if (keepDays === 0) return undefined;
    const key = createHash('sha256')
      .update(`${asker ?? ''}\n${state}`)
      .digest('hex')
      .slice(0, 24);
    records.write([[`button/${key}`, JSON.stringify({ time: clock().toISOString(), asker, state })]]);
    return key;
  },
  buttonOf(key) {
    const value = records.get(`button/${key}`);
    return value === undefined ? undefined : read(`button/${key}`, value, button)?.state;
  },
});

type Dated = { readonly time: string; readonly asker?: string | undefined };

function deletionIn(parts: Parts): Pick<Store, 'forget' | 'prune'> {
  const { records, queue, keepDays, clock } = parts;
  const remove = (which: (record: Dated) => boolean): number => {
    queue.flush();
    const counted = [
      ...allIn(parts, 'question', question),
      ...allIn(parts, 'feedback', feedback),
      ...allIn(parts, 'button', button),
    ].filter(({ record }) => which(record));
    const places = allIn(parts, 'shown', shown).filter(({ record }) => which(record));
    const gone = [...counted, ...places];
    if (gone.length > 0) records.write(gone.map(({ key }): Change => [key, undefined]));
    return counted.length;
  };
  return {
    forget: (asker) => remove((record) => record.asker === asker),
    prune() {
      const oldest = new Date(clock().getTime() - keepDays * DAY).toISOString();
      return remove(({ time }) => time < oldest);
    },
  };
}
