/** Replies on a stream, as text or as JSON. */

import pc from 'picocolors';
import { jsonTexts, toJson } from '../../render/json/json.js';
import { jsonLines } from '../../render/json/written.js';
import { clampWidth } from '../../render/terminal/screen.js';
import { renderTerminal } from '../../render/terminal/terminal.js';
import { quotedTexts, verify } from '../../render/verify.js';
import { wordsFor } from '../../render/words/language.js';
import { requireVerified } from '../door.js';
import { type Io, type Presenter, type PresenterOptions, writeVerified } from './io.js';

/** Colour is for terminal windows; NO_COLOR turns it off, FORCE_COLOR on. */
function wantsColor({ stdout, env }: Io): boolean {
  if (env.NO_COLOR) return false;
  return env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' ? true : stdout.isTTY === true && env.TERM !== 'dumb';
}

/** Laid out for a person. What would be written is read back and compared with the articles first. */
export function createTextPresenter({ io, view, chat, onFault }: PresenterOptions): Presenter {
  return (reply) => {
    const screen = {
      width: clampWidth(io.stdout.columns),
      colors: pc.createColors(wantsColor(io)),
      view,
      words: wordsFor('en'),
      chat,
    };
    const verification = verify(renderTerminal(reply, screen), quotedTexts(reply, view));
    writeVerified(reply.kind === 'problem' ? io.stderr : io.stdout, requireVerified(verification, onFault));
  };
}

/** One object per line; `extra` fields (the time taken) are added after the stable ones. */
export function createJsonPresenter({ io, view, onFault }: PresenterOptions): Presenter {
  return (reply, extra = {}) => {
    const lines = jsonLines(toJson(reply, view).map((object) => ({ ...object, ...extra })));
    writeVerified(io.stdout, requireVerified(verify(lines, jsonTexts(reply, view)), onFault));
  };
}
