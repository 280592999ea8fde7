/** JSON objects as text, with the way to read the quotes back. */

import type { Rendered } from '../verify.js';
import { readJson } from './json.js';

/** Objects as lines, one per line. */
export const jsonLines = (objects: readonly object[]): Rendered<string> => ({
  payload: objects.map((object) => JSON.stringify(object)).join('\n'),
  read: (text) =>
    text
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => readJson(JSON.parse(line))),
});

/** One object, or a list of them, as one text. */
export const jsonBody = (value: object): Rendered<string> => ({
  payload: JSON.stringify(value),
  read: (text) => [JSON.parse(text)].flat().flatMap(readJson),
});
