import path from 'node:path';
import { createEmbedder } from '../../src/models/embedder.js';
import { root } from '../support/needs.js';
import { describeEmbedder } from './embedder.js';

const modelsDir = path.join(root, 'embeddings/model');
const embedder = createEmbedder({ model: 'all-MiniLM-L6-v2', modelsDir });

describeEmbedder('all-MiniLM-L6-v2', () => embedder);
