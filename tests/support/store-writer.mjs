// A program of its own that writes settings and feedback as fast as it can, and prints the number of each step once it
// is acknowledged. Arguments: data folder, this writer's name, the first number.
import { openLmdb } from '../../dist/src/store/lmdb.js';
import { createStore } from '../../dist/src/store/store.js';

const [dir, name, first] = process.argv.slice(2);
const store = createStore(await openLmdb(dir), { delayMs: 1 });
const asker = store.askerOf(name);
for (let number = Number(first); ; number++) {
  store.setSettings({ guild: '10000', channel: `${20000 + Number(name)}` }, { scope: [`topic:${number}`] });
  const answer = store.addQuestion({ place: 'discord', asker, question: `q${number}`, kind: 'answered', quotes: [] });
  store.vote({ answer, asker, vote: number % 2 === 0 ? 'up' : 'down' });
  process.stdout.write(`${number} ${answer}\n`);
  await new Promise(setImmediate);
}
