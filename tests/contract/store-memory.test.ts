import { createMemory } from '../../src/store/memory.js';
import { storeContract } from './store.js';

storeContract('in memory', async (again) => again ?? createMemory());
