import { passagesAbout, type TopicOptions } from '../../answer/find.js';
import type { Passage } from '../../corpus/passages.js';
import type { Handler } from './handler.js';

export type AboutInput = Pick<TopicOptions, 'articles'> & { readonly topic: string };

export const handleAbout: Handler<AboutInput, readonly Passage[]> = ({ topic, articles }, { take, library, signal }) =>
  take('question', async (pause) => passagesAbout(await library(pause), topic, { articles, signal }));
