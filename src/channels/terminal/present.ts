import pc from 'picocolors';
import { AppError } from '../../errors.js';
import { jsonTexts, readJson, toJson } from '../../render/json/json.js';
import { clampWidth } from '../../render/terminal/screen.js';
import { readingOf, readTerminal, renderTerminal } from '../../render/terminal/terminal.js';
import { findMismatch, quotedTexts } from '../../render/verify.js';
import { en } from '../../render/words/en.js';
import { type Io, type Presenter, type PresenterOptions, writeLine } from './io.js';

/** Colour is for windows; NO_COLOR turns it off, FORCE_COLOR on. */
function wantsColor({ stdout, env }: Io): boolean {
  if (env.NO_COLOR) return false;
  return env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' ? true : stdout.isTTY === true && env.TERM !== 'dumb';
}

/** Laid out for a person. What would be written is read back and compared with the articles first. */
export function createTextPresenter({ io, view, onFault }: PresenterOptions): Presenter {
  return (reply) => {
    const screen = { width: clampWidth(io.stdout.columns), colors: pc.createColors(wantsColor(io)), view, words: en };
    const rendered = renderTerminal(reply, screen);
    const mismatch = findMismatch(
      readTerminal(rendered, readingOf(reply), 'format' in reply ? reply.format : undefined),
      quotedTexts(reply, view),
    );
    if (!mismatch) return writeLine(reply.kind === 'problem' ? io.stderr : io.stdout, rendered);
    onFault(mismatch);
    throw new AppError('QUOTE_MISMATCH', en.fault);
  };
}

/** One object a line; `extra` fields (the time taken) are added behind the stable ones. */
export function createJsonPresenter({ io, view, onFault }: PresenterOptions): Presenter {
  return (reply, extra = {}) => {
    const lines = toJson(reply, view).map((object) => JSON.stringify({ ...object, ...extra }));
    const mismatch = findMismatch(
      lines.flatMap((line) => readJson(JSON.parse(line))),
      jsonTexts(reply, view),
    );
    if (!mismatch) return writeLine(io.stdout, lines.join('\n'));
    onFault(mismatch);
    throw new AppError('QUOTE_MISMATCH', en.fault);
  };
}
