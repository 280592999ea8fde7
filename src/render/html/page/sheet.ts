/** What renderers of pages work with. */

import type { View } from '../../view.js';
import type { PageWords } from '../../words/en/page.js';
import type { Words } from '../../words/en.js';

/** What a renderer of pages is given besides the reply: the articles, our own words, and what was asked. */
export type Sheet = {
  readonly view: View;
  readonly words: Words;
  readonly page: PageWords;
  /** As it was typed: taken along into the reading room. */
  readonly line: string;
};
