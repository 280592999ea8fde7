/** `/import`: shows what a source would give, and writes it when the person says so. */

import { type APIInteraction, type APIMessageComponentInteraction, InteractionType } from 'discord-api-types/v10';
import type { App } from '../../../app.js';
import type { Action } from '../../../commands/reply.js';
import { AppError, codeOf, messageOf } from '../../../errors.js';
import { readCustomId } from '../../../render/discord/custom-id.js';
import { renderImportPreview, renderImportWritten } from '../../../render/discord/import.js';
import type { DiscordMessages } from '../../../render/discord/parts.js';
import { eachOf, type Rendered, verifyPlain } from '../../../render/verify.js';
import type { Words } from '../../../render/words/en.js';
import { wordsFor } from '../../../render/words/language.js';
import { requireVerified } from '../../door.js';
import { type ImportDoor, isWanted, shown, writeAll } from '../../importing.js';
import { notice } from '../answering.js';
import { askerOf, type ParentOf } from '../asker.js';
import { placeOf, TOKEN_MS } from '../asking/interaction-place.js';
import type { Notes } from '../notes.js';
import type { Boundary } from '../sending/boundary.js';
import type { Outgoing, Sender } from '../sending/send.js';
import { IMPORT } from './definition.js';
import { givenIn, type Say } from './given.js';
import { createPreviews, type Viewer } from './previews.js';

/** `guilds`: the servers that may add to the library, which all servers share. `onWritten`: it has new articles. */
export type ImportFrom = {
  readonly importer: ImportDoor;
  readonly guilds: readonly string[];
  readonly onWritten?: (() => void) | undefined;
  /** How long a preview may take, in milliseconds. */
  readonly patienceMs?: number | undefined;
};

export type ImportingOptions = ImportFrom & {
  readonly app: Pick<App, 'context'>;
  readonly signal: AbortSignal;
  readonly boundary: Boundary;
  readonly sender: Sender;
  readonly clock: () => Date;
  readonly parentOf: ParentOf;
  readonly notes: Notes;
};

export type Importing = (raw: APIInteraction) => Promise<void>;

/** Discord forgets an interaction after 15 minutes. */
const PATIENCE_MS = 12 * 60_000;
const MINUTE_MS = 60_000;

/** Whether it is for this file: the command, or a button below a preview. */
export function isImport(raw: APIInteraction): boolean {
  if (raw.type === InteractionType.ApplicationCommand) return raw.data.name === IMPORT;
  return raw.type === InteractionType.MessageComponent && readCustomId(raw.data.custom_id)?.command === IMPORT;
}

const verified = (rendered: Rendered<DiscordMessages>): Outgoing => eachOf(requireVerified(verifyPlain(rendered)))[0];

export function createImporting(options: ImportingOptions): Importing {
  const { clock, importer, notes, onWritten } = options;
  const { whisper, defer, answer } = createReplies(options);
  const previews = createPreviews(() => clock().getTime());
  const look = createLooking(options);
  const enter = createDoor(options);

  async function run(raw: APIInteraction, { viewer, words }: Opened): Promise<void> {
    const given = givenIn(raw);
    if (given.kind === 'wrong') return whisper(raw, given.why(words.importing), words);
    if (!(await defer(raw, { ephemeral: true }))) return;
    const found = await look(given.asked);
    if (found.kind === 'wrong') return answer(raw, notice(found.why(words), { words }), words);
    const { planned, notes: left } = found;
    const wanted = planned.filter(isWanted);
    const label = words.importing.write(wanted.length);
    const actions = wanted.length > 0 ? actionsFor(previews.keep(wanted, viewer), [label, words.importing.cancel]) : [];
    const plans = planned.map(shown);
    const rendered = renderImportPreview({ plans, notes: left, wanted: wanted.length, actions }, words);
    await answer(raw, verified(rendered), words);
  }

  async function press(raw: APIMessageComponentInteraction, { viewer, words }: Opened): Promise<void> {
    const { key = '', choice } = readCustomId(raw.data.custom_id)?.input ?? {};
    const taken = previews.take(String(key), viewer);
    const { twice, expired, cancelled } = words.importing;
    if (taken.kind !== 'plans') return whisper(raw, taken.kind === 'taken' ? twice : expired, words);
    // It is taken now: whether Discord still listens changes nothing about what the person wanted.
    const deferred = await defer(raw, { update: true });
    if (choice !== WRITE) return deferred ? answer(raw, notice(cancelled, { words }), words) : undefined;
    const written = await writeAll(importer, taken.plans);
    notes.info({ guild: viewer.guild, written: written.titles.length, left: written.left.length }, 'articles imported');
    if (written.titles.length > 0) onWritten?.();
    if (deferred) await answer(raw, verified(renderImportWritten(written, words)), words);
  }

  return async (raw) => {
    const entry = enter(raw);
    if (entry.kind === 'closed') return whisper(raw, entry.why(entry.words.importing), entry.words);
    return raw.type === InteractionType.MessageComponent ? press(raw, entry) : run(raw, entry);
  };
}

/** Only the asker sees any of it. */
function createReplies({ boundary, sender, clock }: ImportingOptions) {
  return {
    whisper: async (raw: APIInteraction, text: string, words: Words): Promise<void> =>
      void (await boundary.opened(() => sender.whisper(raw, notice(text, { words })), { interaction: raw.id })),
    defer: (raw: APIInteraction, how: Parameters<Sender['defer']>[1]): Promise<boolean> =>
      boundary.opened(() => sender.defer(raw, how), { interaction: raw.id }),
    answer(raw: APIInteraction, message: Outgoing, words: Words): Promise<void> {
      // Long enough: Discord itself says when it is too late.
      const until = clock().getTime() + TOKEN_MS;
      return boundary.deliver(placeOf(raw, { sender, words, first: 'private', until, ephemeral: true }), [message]);
    },
  };
}

const WRITE = 'write';

const actionsFor = (key: string, [write, cancel]: readonly [write: string, cancel: string]): readonly Action[] => [
  { label: write, command: IMPORT, input: { key, choice: WRITE } },
  { label: cancel, command: IMPORT, input: { key, choice: 'cancel' } },
];

/** `words`: in the language of who asks. */
type Opened = { readonly viewer: Viewer; readonly words: Words };
type Entry =
  | ({ readonly kind: 'open' } & Opened)
  | { readonly kind: 'closed'; readonly why: Say; readonly words: Words };

/**
 * Looked at for every command and every click: Discord only hides the command from others, and a server may change that.
 * Who cannot see all articles may not add any: a preview names what is like it, and they might not see what they added.
 */
function createDoor({ app, guilds, parentOf, signal }: ImportingOptions): (raw: APIInteraction) => Entry {
  return (raw) => {
    const asker = askerOf(raw, parentOf);
    const { user, manages } = asker;
    const { scope, locale } = app.context({ signal, ...asker });
    const words = wordsFor(locale);
    const closed = (why: Say): Entry => ({ kind: 'closed', why, words });
    const { guild_id: guild } = raw;
    if (guilds.length === 0) return closed(({ off }) => off);
    if (guild === undefined || !guilds.includes(guild)) return closed(({ elsewhere }) => elsewhere);
    if (!manages || user === undefined) return closed(({ mayNot }) => mayNot);
    if (scope !== undefined) return closed(({ scoped }) => scoped);
    return { kind: 'open', viewer: { guild, user }, words };
  };
}

type Found =
  | ({ readonly kind: 'found' } & Awaited<ReturnType<ImportDoor['preview']>>)
  | { readonly kind: 'wrong'; readonly why: (words: Words) => string };

/** One at a time: sites are asked slowly, and the process that reads them is one. */
function createLooking({ importer, signal, notes, patienceMs = PATIENCE_MS }: ImportingOptions) {
  let busy = false;
  return async (asked: Parameters<ImportDoor['preview']>[0][number]): Promise<Found> => {
    const wrong = (why: (words: Words) => string): Found => ({ kind: 'wrong', why });
    if (busy) return wrong(({ importing }) => importing.busy);
    busy = true;
    const late = AbortSignal.timeout(patienceMs);
    try {
      const preview = await importer.preview([asked], { signal: AbortSignal.any([signal, late]) });
      return { kind: 'found', ...preview };
    } catch (error) {
      if (signal.aborted) return wrong(({ stopping }) => stopping);
      if (late.aborted) return wrong(({ importing }) => importing.slow(Math.round(patienceMs / MINUTE_MS)));
      const { message, code } = error instanceof AppError ? error : { message: '', code: 'IMPORT_FAILED' as const };
      notes.error({ ...codeOf(error), error: messageOf(error) }, '/import failed');
      return wrong(({ problem }) => problem({ kind: 'problem', code, message }));
    } finally {
      busy = false;
    }
  };
}
