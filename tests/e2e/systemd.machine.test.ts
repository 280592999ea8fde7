import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/needs.js';

const ANALYZE = '/usr/bin/systemd-analyze';

it.runIf(existsSync(ANALYZE))('the unit is one that systemd accepts, and is hardened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaar-unit-'));
  const unit = join(folder, 'yaar.service');
  mkdirSync(join(folder, 'clone'));
  const text = readFileSync(join(root, 'scripts/ops/yaar.service'), 'utf8');
  // Node and the clone are elsewhere on this machine; all else is as it is.
  writeFileSync(
    unit,
    text.replaceAll('/usr/bin/node', process.execPath).replaceAll('/opt/yaar', root.replace(/\/$/, '')),
  );
  const { status, stdout, stderr } = spawnSync(ANALYZE, ['verify', '--man=no', unit], { encoding: 'utf8' });
  const own = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('yaar.service'));
  expect(own).toEqual([]);
  expect(status).toBe(0);
  const security = spawnSync(ANALYZE, ['security', '--offline=yes', unit], { encoding: 'utf8' });
  const [, exposure] = /Overall exposure level for yaar\.service: ([\d.]+)/.exec(security.stdout) ?? [];
  expect(Number(exposure)).toBeLessThan(3);
});
