import { createMemory } from '../../src/store/memory.js';
import type { Records } from '../../src/store/records.js';
import { storeContract } from './store.js';
import { shownContract } from './store-shown.js';

const open = async (again?: Records): Promise<Records> => again ?? createMemory();

storeContract('in memory', open);
shownContract('in memory', open);
