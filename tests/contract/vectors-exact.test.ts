import { createExactIndex } from '../../src/index/vectors.js';
import { describeVectorIndex } from './vectors.js';

describeVectorIndex('exact search', async (matrix) => createExactIndex(matrix));
