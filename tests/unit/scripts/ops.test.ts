import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../../src/config.js';
import { settings } from '../../../src/settings.js';
import { root } from '../../support/needs.js';

const ops = (name: string): string => readFileSync(join(root, 'scripts/ops', name), 'utf8');
const SETTINGS = Object.keys(settings.shape);

type Instruction = { readonly name: string; readonly rest: string };

/** Instructions, with lines that go on joined and comments left out. */
const instructions = (text: string): readonly Instruction[] =>
  text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => /^([A-Z]+)\s+(.*)$/.exec(line.trim()))
    .flatMap((match) => (match ? [{ name: match[1] ?? '', rest: match[2] ?? '' }] : []));

const environmentIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));

describe('the Dockerfile', () => {
  const all = instructions(ops('Dockerfile'));
  const of = (name: string) => all.filter((one) => one.name === name).map(({ rest }) => rest);
  const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
  const ignored = ops('Dockerfile.dockerignore').split('\n');

  it('has stages: what compiles is not in the image', () => {
    expect(of('FROM')).toEqual(['node:20-bookworm AS build', 'node:20-bookworm-slim']);
    expect(last.filter(({ name, rest }) => name === 'RUN' && /npm|apt/.test(rest))).toEqual([]);
  });

  it('copies only what is there, and what .dockerignore lets through', () => {
    const copied = of('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(/\s+/).slice(0, -1));
    expect(copied).toContain('embeddings/model');
    for (const path of copied) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(ignored).toContain(`!${path.split('/')[0]}`);
    }
    expect(ignored[1]).toBe('*');
    expect(ignored.filter((line) => /^!.*(\.env|data|node_modules|dist)/.test(line))).toEqual([]);
  });

  it('starts the compiled program, whose folder has models and package.json, as a user without privileges', () => {
    expect(last.findLast(({ name }) => name === 'USER')?.rest).toBe('node');
    expect(of('ENTRYPOINT')).toEqual(['["node", "dist/src/main.js"]']);
    const targets = last.filter(({ name }) => name === 'COPY').map(({ rest }) => rest.split(/\s+/).at(-1));
    expect(targets).toEqual(expect.arrayContaining(['./dist', './node_modules', './embeddings/model', './']));
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(bin.yaar).toBe('dist/src/main.js');
  });

  it('sets nothing but settings that exist, writes only in its volume, and asks /healthz how it is', () => {
    const environment = environmentIn(of('ENV').join(' '));
    expect(Object.keys(environment).filter((name) => name !== 'NODE_ENV' && !SETTINGS.includes(name))).toEqual([]);
    const { indexDir, dataDir, metrics } = loadConfig(environment);
    for (const dir of [indexDir, dataDir]) expect(dir).toMatch(new RegExp(`^${of('VOLUME')[0]}/.`));
    expect(of('HEALTHCHECK').join()).toContain('/healthz');
    expect(of('EXPOSE')).toEqual([`8787 ${metrics?.port}`]);
  });
});

describe('the compose file', () => {
  const { services, volumes } = parse(ops('compose.yaml'));
  const { yaar } = services;

  it('builds with the Dockerfile from the folder of the clone', () => {
    const context = resolve(root, 'scripts/ops', yaar.build.context);
    expect(context).toBe(resolve(root));
    expect(existsSync(join(context, yaar.build.dockerfile))).toBe(true);
    expect(resolve(root, 'scripts/ops', yaar.env_file[0].path)).toBe(join(resolve(root), '.env'));
  });

  it('has a read-only root, no capabilities, and is reached from this machine only', () => {
    expect(yaar).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    for (const port of yaar.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(yaar).not.toHaveProperty('privileged');
  });

  it('keeps what must be kept in a volume, and sets what the Dockerfile sets', () => {
    const mounts: readonly string[] = yaar.volumes;
    const [kept = ''] = Object.keys(volumes);
    expect(mounts).toContain(`${kept}:/var/lib/yaar`);
    expect(mounts.find((mount) => mount.endsWith(':/corpus:ro'))).toBeDefined();
    const image = instructions(ops('Dockerfile')).filter(({ name }) => name === 'ENV');
    const { NODE_ENV: _, ...own } = environmentIn(image.map(({ rest }) => rest).join(' '));
    expect(yaar.environment).toEqual(own);
  });
});

describe('the systemd unit', () => {
  const lines = ops('yaar.service')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const valuesOf = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1));

  it('starts the compiled program where the clone is, with settings that exist', () => {
    expect(valuesOf('ExecStart')).toEqual(['/usr/bin/node /opt/yaar/dist/src/main.js']);
    expect(valuesOf('WorkingDirectory')).toEqual(['/opt/yaar']);
    const environment = environmentIn(valuesOf('Environment').join(' '));
    expect(Object.keys(environment).filter((name) => name !== 'NODE_ENV' && !SETTINGS.includes(name))).toEqual([]);
    expect(loadConfig(environment).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  });

  it('can write its state and nothing else, and waits for answers when it is stopped', () => {
    const [state = ''] = valuesOf('StateDirectory');
    const { dataDir, indexDir } = loadConfig(environmentIn(valuesOf('Environment').join(' ')));
    for (const dir of [dataDir, indexDir]) expect(dir.startsWith(`/var/lib/${state}/`)).toBe(true);
    const set = Object.fromEntries(lines.filter((line) => line.includes('=')).map((line) => line.split(/=(.*)/)));
    expect(set).toMatchObject({
      DynamicUser: 'yes',
      ProtectSystem: 'strict',
      NoNewPrivileges: 'yes',
      KillMode: 'mixed',
    });
    expect(set.CapabilityBoundingSet).toBe('');
    expect(Number(set.TimeoutStopSec)).toBeGreaterThan(10);
    expect(set).not.toHaveProperty('MemoryDenyWriteExecute');
  });
});

describe('the example for nginx', () => {
  const text = ops('nginx.conf').replace(/#.*$/gm, '');

  it('leads to the port of the page, passes the name on, and shows no metrics', () => {
    const [, port] = /server 127\.0\.0\.1:(\d+);/.exec(text) ?? [];
    expect(Number(port)).toBe(loadConfig({}).port);
    expect(text).toContain('proxy_set_header Host $host;');
    expect(text).not.toMatch(/9464|metrics/);
  });

  it('has every block closed and every line ended', () => {
    expect(text.split('{').length).toBe(text.split('}').length);
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    expect(lines.filter((line) => !/[;{}]$/.test(line))).toEqual([]);
  });
});
