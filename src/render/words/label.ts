/** What a button says. */

import type { Label } from '../../commands/reply.js';
import type { Words } from './en.js';

export function labelInWords(label: Label, { labels }: Words): string {
  if (typeof label === 'string') return label;
  return label.kind === 'more' ? labels.more(label.count) : labels[label.kind];
}
