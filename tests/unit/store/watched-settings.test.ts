import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchSettings } from '../../../src/store/settings/watched-file.js';

const scopeOf = (id: string): string => `page: {scope: ["id:${id}"]}`;

function watched() {
  const folder = mkdtempSync(join(tmpdir(), 'yaar-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'inner', 'settings.yaml');
  mkdirSync(join(folder, 'inner'));
  writeFileSync(path, scopeOf('a'));
  const faults: (string | undefined)[] = [];
  let now = 0;
  const options = {
    path,
    log: () => undefined,
    onFault: (message: string | undefined) => void faults.push(message),
    now: () => now,
  };
  const { now: read } = watchSettings(options);
  const later = () => {
    now += 2000;
    return read().page?.scope;
  };
  return { folder, path, later, faults, options };
}

describe('a settings file in whose place there is', () => {
  it.each<readonly [what: string, put: (path: string, folder: string) => void]>([
    ['a link to itself', (path) => symlinkSync(path, path)],
    ['a folder', (path) => mkdirSync(path)],
    [
      'a file instead of its folder',
      (_path, folder) => {
        rmSync(join(folder, 'inner'), { recursive: true });
        writeFileSync(join(folder, 'inner'), '');
      },
    ],
  ])('%s leaves the last settings that were right, which is said, and is no reason to fail', (_what, put) => {
    const { folder, path, later, faults, options } = watched();
    rmSync(path);
    put(path, folder);
    expect([later(), later()]).toEqual([['id:a'], ['id:a']]);
    expect(faults).toEqual([expect.stringContaining('cannot be read')]);
    expect(() => watchSettings(options)).toThrow(/settings\.yaml cannot be read/);
    rmSync(join(folder, 'inner'), { recursive: true });
    mkdirSync(join(folder, 'inner'));
    writeFileSync(path, scopeOf('b'));
    expect(later()).toEqual(['id:b']);
    expect(faults.at(-1)).toBeUndefined();
  });

  it('a link that is changed to lead elsewhere is read again', () => {
    const { folder, path, later } = watched();
    writeFileSync(join(folder, 'other'), scopeOf('c'));
    symlinkSync(join(folder, 'other'), join(folder, 'link'));
    renameSync(join(folder, 'link'), path);
    expect(later()).toEqual(['id:c']);
  });
});
