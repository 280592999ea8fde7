/** `npm test`: lint, types and tests in one; the last line counts them all together. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Results = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** Runs one of the package's own tools with its output shown. */
function passes(tool: string, ...args: readonly string[]): boolean {
  process.stdout.write(`\n> ${[tool, ...args].join(' ')}\n`);
  return spawnSync('npx', ['--no-install', tool, ...args], { stdio: 'inherit' }).status === 0;
}

const checks = [passes('biome', 'check', '--error-on-warnings', '.'), passes('tsc', '-p', 'tsconfig.test.json')];
const folder = mkdtempSync(join(tmpdir(), 'yaar-test-'));
const file = join(folder, 'results.json');
const filters = process.argv.slice(2);
const ran = passes(
  'vitest',
  'run',
  '--project',
  'core',
  '--project',
  'machine',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...filters,
);

function read(): Results | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return undefined;
  }
}

const results = read();
rmSync(folder, { recursive: true, force: true });
const notRun = (results?.testResults ?? []).flatMap(({ name, assertionResults }) => {
  const skipped = assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending').length;
  return skipped > 0
    ? [`not run: ${skipped} of ${name.slice(process.cwd().length + 1)} (needs what this machine lacks)`]
    : [];
});
for (const line of notRun) process.stdout.write(`${line}\n`);

const passed = checks.filter(Boolean).length + (results?.numPassedTests ?? 0);
const failedTests = results?.numFailedTests ?? 0;
// A file that cannot even be loaded fails without a failed test in it; it must still count.
const failed = checks.filter((ok) => !ok).length + Math.max(failedTests, ran ? 0 : 1);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
