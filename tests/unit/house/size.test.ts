import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/needs.js';
import { FULL_FOLDERS, LONG_FUNCTIONS } from './rooms.js';
import { fullFolders, sourceFiles } from './source.js';

const FILE_LINES = 200;
const FUNCTION_LINES = 40;
const FOLDER_FILES = 15;

const RULE = { level: 'error', options: { maxLines: FUNCTION_LINES } };
const CONFIG = { linter: { rules: { preset: 'none', complexity: { noExcessiveLinesPerFunction: RULE } } } };

type Report = {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
};

/** Functions below `folder` with too many lines (blank ones and comments count too), as the linter counts them. */
function longFunctions(folder: string): readonly string[] {
  const own = mkdtempSync(join(tmpdir(), 'yaar-lint-'));
  try {
    writeFileSync(join(own, 'biome.json'), JSON.stringify(CONFIG));
    const biome = join(root, 'node_modules', '.bin', 'biome');
    const args = ['lint', `--config-path=${own}`, '--max-diagnostics=none', '--reporter=json', folder];
    const { stdout } = spawnSync(biome, args, { cwd: root, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as Report;
    return diagnostics.map(({ location: { path, start }, message }) => `${path}:${start.line} ${message}`);
  } finally {
    rmSync(own, { recursive: true });
  }
}

describe('the size of the house', () => {
  it('is kept: no source, script or test file is over 200 lines', () => {
    const all = ['src', 'scripts', 'tests'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
    );
    const long = all
      .map((name) => [name, readFileSync(join(root, name), 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > FILE_LINES);
    expect(long).toEqual([]);
  });

  it('is kept: no folder of the source holds more than 15 files', () => {
    const found = fullFolders(
      sourceFiles().map(({ file }) => file),
      FOLDER_FILES,
    );
    expect(found.filter((folder) => !FULL_FOLDERS.some((named) => folder.startsWith(`${named} `)))).toEqual([]);
  });

  it('is kept: no function is over 40 lines', () => {
    const found = longFunctions('src');
    expect(found.filter((one) => !LONG_FUNCTIONS.some((named) => one.startsWith(`${named}:`)))).toEqual([]);
  });

  it('is exceeded by a 16th file in a folder', () => {
    const files = Array.from({ length: 16 }, (_, i) => `corpus/file-${i}.ts`);
    expect(fullFolders(files, FOLDER_FILES)).toEqual(['corpus holds 16 files']);
    expect(fullFolders(files.slice(1), FOLDER_FILES)).toEqual([]);
  });

  it('is exceeded by a function of 41 lines', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yaar-long-'));
    const body = (lines: number) => `export function f(): void {\n${'  f();\n'.repeat(lines - 2)}}\n`;
    try {
      mkdirSync(join(folder, 'src'));
      writeFileSync(join(folder, 'src', 'short.ts'), body(42));
      expect(longFunctions(join(folder, 'src'))).toEqual([]);
      writeFileSync(join(folder, 'src', 'long.ts'), body(43));
      expect(longFunctions(join(folder, 'src'))).toEqual([expect.stringMatching(/long\.ts:1 .*\(41\)/)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
