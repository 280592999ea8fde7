import { createHashingEmbedder } from '../support/hashing-embedder.js';
import { describeEmbedder } from './embedder.js';

describeEmbedder('the hashing embedder of the tests', async () => createHashingEmbedder());
