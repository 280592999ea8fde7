import { parentPort } from 'node:worker_threads';
import { messageOf } from '../errors.js';
import { createRecogniser } from './dates/recognise.js';
import { extractEvents } from './extract.js';
import type { FromReader, ToReader } from './protocol.js';
import { createTagger } from './verbs/tagger.js';

/** The thread that reads events: loading the tagger takes half a second, and a long article more than a turn may. */
const port = parentPort;
if (port === null) throw new Error('this file is run as a worker, by reader.js');

const parts = { recognise: createRecogniser(), tag: createTagger() };

function answer({ id, article, explain }: ToReader): FromReader {
  try {
    return { id, kind: 'read', extracted: extractEvents(article, { ...parts, explain }) };
  } catch (error) {
    return { id, kind: 'failed', message: messageOf(error) };
  }
}

port.on('message', (message: ToReader) => port.postMessage(answer(message)));
