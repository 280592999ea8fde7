import { createExactIndex } from '../../src/search/vectors.js';
import { describeVectorIndex } from './vectors.js';

describeVectorIndex('exact search', async (matrix) => createExactIndex(matrix));
