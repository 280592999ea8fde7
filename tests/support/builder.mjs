// A program of its own that opens the engine, asks, builds, asks again, closes, and then must end by itself.
// Arguments: corpus folder, index folder. One line of JSON comes out.
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../dist/src/engine/engine.js';

const [corpusDir, indexDir] = process.argv.slice(2);
const embedder = new URL('./slow-embedder.mjs', import.meta.url).href;
const modelsDir = fileURLToPath(new URL('../../embeddings/model', import.meta.url));
const engine = await openEngine({ corpusDir, indexDir, model: 'none', modelsDir, embedder, staleMs: 2000 });
const find = async () => (await engine.find({ text: 'the commission', limit: 999 })).hits.length;
const before = await find();
console.error('opened');
try {
  const report = await engine.build();
  console.log(JSON.stringify({ before, after: await find(), report }));
} catch (error) {
  console.log(JSON.stringify({ before, code: error.code, message: error.message }));
}
await engine.close();
