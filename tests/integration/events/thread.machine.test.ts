import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEventReader } from '../../../src/events/reader.js';
import { createThread } from '../../../src/events/thread.js';
import { temporaryFolder } from '../../support/library-folder.js';
import { root } from '../../support/needs.js';
import { article } from '../../support/tiny.js';

const compiled = pathToFileURL(join(root, 'dist/src/events/worker.js'));
const mill = article({ id: 'mill', markdown: 'The mill closed in 1999.' });

describe('the thread that reads events', () => {
  it('reads without holding up the thread that asks', async () => {
    const long = article({
      id: 'long',
      markdown: Array.from({ length: 3_000 }, (_, index) => `The mill of ward ${index} closed in May 1999.`).join(' '),
    });
    const reader = createEventReader({ read: createThread(compiled) });
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 5);
    const [read] = await reader.of([long]);
    clearInterval(clock);
    expect(read?.events).toHaveLength(3_000);
    expect(turns).toBeGreaterThan(10);
    await reader.close();
  });

  it('that dies fails what it had in hand, and the next article gets a new one', async () => {
    const file = join(await temporaryFolder(), 'dying.mjs');
    await writeFile(
      file,
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1));",
    );
    const read = createThread(pathToFileURL(file));
    for (const _ of [1, 2]) await expect(read(mill)).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    await read.end();
  });
});
