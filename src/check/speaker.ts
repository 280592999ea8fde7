/** Says first whose words they are, when the article quotes somebody. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { keyOf } from '../corpus/articles.js';
import { speakerOfWords } from '../quote/speaker.js';
import { slice } from '../span.js';
import type { Note } from './notes.js';
import type { Check } from './verdict.js';

/** With a note before the others, if all pieces are words of the same speaker in one article. */
export function withSpeakerNote(check: Check, articleOf: (ref: ArticleRef) => Article | undefined): Check {
  const [first] = check.segments;
  const article = first && articleOf(first.article);
  if (!first || !article || check.segments.some((one) => keyOf(one.article) !== keyOf(first.article))) return check;
  const speakers = check.segments.map((segment) => speakerOfWords(article, segment));
  const names = new Set(speakers.map((speaker) => speaker && slice(article.body, speaker)));
  const [speaker] = speakers;
  if (!speaker || names.size > 1) return check;
  const note: Note = { kind: 'speaker', article: first.article, speaker, exact: check.kind !== 'near' };
  return { ...check, notes: [note, ...check.notes] };
}
