import type { Rendered } from '../verify.js';
import { readJson } from './json.js';

/** Objects as lines, one each. */
export const jsonLines = (objects: readonly object[]): Rendered<string> => ({
  payload: objects.map((object) => JSON.stringify(object)).join('\n'),
  read: (text) =>
    text
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => readJson(JSON.parse(line))),
});

/** An object or a list of some as one text. */
export const jsonBody = (value: object): Rendered<string> => ({
  payload: JSON.stringify(value),
  read: (text) => [JSON.parse(text)].flat().flatMap(readJson),
});
