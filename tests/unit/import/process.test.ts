import { describe, expect, it } from 'vitest';
import { createImporter } from '../../../src/import/importer.js';
import { createImportProcess } from '../../../src/import/process/process.js';

const worker = new URL('../../support/hanging-importer.mjs', import.meta.url);
const start = (megabytes = 64) => createImportProcess({ worker, version: '0', megabytes });
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the importing process', () => {
  it.each([
    ['hangs', 'slow'],
    ['ends', 'died'],
    ['fills', 'died'],
  ])('is replaced when a source %s', async (source, why) => {
    const running = start();
    const ms = source === 'hangs' ? 1500 : 60_000;
    expect(await running.call('open', [{ source }, 'today'], { ms })).toMatchObject({ kind: 'lost', why });
    const next = await running.call('open', [{ source: 'fine' }, 'today'], { ms: 20_000 });
    expect(next).toMatchObject({ kind: 'done', output: { code: 'no-text' } });
    running.close();
  });

  it('passes on what is wrong with the program, with its code', async () => {
    const running = start();
    await expect(running.call('open', [{ source: 'wrong' }, 'today'], { ms: 20_000 })).rejects.toMatchObject({
      code: 'CORPUS_MISSING',
      message: 'no folder',
    });
    running.close();
  });

  it('is killed with what it is doing when nobody waits any more', async () => {
    const running = start();
    const first = await running.call('open', [{ source: 'fine' }, 'today'], { ms: 20_000 });
    const pid = Number(/\d+/.exec(JSON.stringify(first))?.[0]);
    expect(isAlive(pid)).toBe(true);
    const signal = AbortSignal.timeout(300);
    await expect(running.call('open', [{ source: 'hangs' }, 'today'], { ms: 20_000, signal })).rejects.toThrow();
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});

describe('two imports at once', () => {
  it('do not lose what one of them reads when the other hangs, and start nothing once it is closed', async () => {
    const running = start();
    const hanging = running.call('open', [{ source: 'hangs' }, 'today'], { ms: 1500 });
    const fine = running.call('open', [{ source: 'fine' }, 'today'], { ms: 20_000 });
    expect(await hanging).toMatchObject({ kind: 'lost', why: 'slow' });
    expect(await fine).toMatchObject({ kind: 'done' });
    running.close();
    expect(await running.call('open', [{ source: 'fine' }, 'today'], { ms: 20_000 })).toMatchObject({ kind: 'lost' });
  });
});

describe('an import of many', () => {
  it('loses only the sources that hang or end the process, and reports how far it is', async () => {
    const seen: string[] = [];
    // Long enough for a process to start on a busy machine.
    const limits = { source: 5_000, library: 20_000 };
    const importer = createImporter({ corpusDir: 'none', dataDir: 'none', version: '0', worker, limits });
    const { planned } = await importer.preview([{ source: 'many' }], {
      onProgress: ({ done, total }) => seen.push(`${done}/${total}`),
    });
    expect(planned.map((one) => (one.kind === 'refused' ? [one.source, one.code] : []))).toEqual([
      ['one', 'no-text'],
      ['hangs', 'too-slow'],
      ['ends', 'damaged'],
      ['two', 'no-text'],
    ]);
    expect(seen).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
    importer.close();
  });
});
