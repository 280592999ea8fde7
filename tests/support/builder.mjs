// A program of its own that opens the engine, asks, builds, asks again, closes, and then must end by itself.
// Arguments: corpus folder, index folder. One line of JSON comes out.
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../dist/src/engine/engine.js';

const [corpusDir, indexDir] = process.argv.slice(2);
const embedder = new URL('./slow-embedder.mjs', import.meta.url).href;
const modelsDir = fileURLToPath(new URL('../../embeddings/model', import.meta.url));
const engine = await openEngine({ corpusDir, indexDir, model: 'none', modelsDir, embedder, staleMs: 2000 });
/** How many passages can be searched: none if the search finds nothing. */
const searched = async () => {
  const found = await engine.find('the commission', { passages: 9, limit: 1 });
  return found.length === 0 ? 0 : engine.articles().reduce((sum, { id }) => sum + engine.counts(id).passages, 0);
};
const before = await searched();
console.error('opened');
try {
  const report = await engine.build();
  console.log(JSON.stringify({ before, after: await searched(), report }));
} catch (error) {
  console.log(JSON.stringify({ before, code: error.code, message: error.message }));
}
await engine.close();
