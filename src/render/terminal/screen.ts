/** What text is laid out for: width, colours, articles and words. */

import type { View } from '../view.js';
import type { Words } from '../words/en.js';

type Paint = (text: string) => string;

/** The styles that are used. The channel passes real ones, or ones that do nothing where colour is not wanted. */
export type Colors = {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly strikethrough: Paint;
};

/** What the text is laid out for; `width` in columns. `chat`: commands are typed as in the chat, not as in a shell. */
export type Screen = {
  readonly width: number;
  readonly colors: Colors;
  readonly view: View;
  readonly words: Words;
  readonly chat?: boolean | undefined;
};

/** Wider lines are hard to read, narrower ones leave no room for the bar. */
export const clampWidth = (columns: number | undefined): number => Math.min(100, Math.max(30, columns ?? 80));
