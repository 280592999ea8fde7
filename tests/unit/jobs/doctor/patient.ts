import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { definitionsOf } from '../../../../src/channels/discord/registration/definitions.js';
import { inspectBot } from '../../../../src/channels/discord/registration/inspect.js';
import { commands } from '../../../../src/commands/list.js';
import { inspectConfig } from '../../../../src/config.js';
import { doctor } from '../../../../src/jobs/doctor/doctor.js';
import { type DoctorOptions, groupsOf } from '../../../../src/jobs/doctor/groups.js';
import { settings } from '../../../../src/settings.js';
import type { Discord } from '../../../support/discord/discord.js';
import { createHashingEmbedder } from '../../../support/hashing-embedder.js';
import { type Library, temporaryFolder, temporaryLibrary } from '../../../support/library-folder.js';
import { built } from '../../../support/local-engine.js';

export type Patient = {
  readonly folder: string;
  readonly library: Library;
  readonly discord: Discord;
  readonly environment: Readonly<Record<string, string>>;
};

const definitions = JSON.stringify(definitionsOf(commands, { scope: 'global' }));

/** A model that is not pinned: any bytes will do, and the embedder of the tests is used in its place. */
const MODEL = 'bge-small-en-v1.5';
const FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];

/** A program with which nothing is wrong: articles, index, data folder, model, and a bot on a server. */
export async function healthy(discord: Discord): Promise<Patient> {
  const folder = await temporaryFolder();
  const library = await temporaryLibrary({ bridge: 'The bridge was opened on Monday.', ferry: 'The ferry was sold.' });
  const engine = await built(library);
  await engine.close();
  await mkdir(join(folder, 'models', MODEL, 'onnx'), { recursive: true });
  for (const file of FILES) await writeFile(join(folder, 'models', MODEL, file), '{}');
  discord.register(JSON.parse(definitions));
  const environment = {
    CORPUS_DIR: library.corpusDir,
    INDEX_DIR: library.indexDir,
    DATA_DIR: join(folder, 'data'),
    EMBEDDING_MODEL: MODEL,
    READER_MODEL: 'none',
    CHANNELS: 'discord,web',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    PORT: '0',
  };
  return { folder, library, discord, environment };
}

export type Examined = Partial<Omit<DoctorOptions, 'config'>> & {
  readonly env?: Readonly<Record<string, string>>;
  readonly channels?: readonly string[];
  readonly servers?: readonly string[];
  readonly unknown?: readonly string[];
};

/** Plenty, so that the disk of the machine that runs the tests does not matter. */
const statfs: DoctorOptions['statfs'] = async () => ({ bsize: 4096, bavail: 10_000_000, blocks: 20_000_000 });

const MACHINE = {
  node: '22.1.0',
  oldest: '20.19',
  load: async () => ({}),
  now: new Date('2026-06-01'),
  made: new Date('2026-01-01'),
  zone: 'UTC',
};

/** What the doctor says: each line of its findings, and its exit status. */
export async function examined({ folder, environment }: Patient, options: Examined = {}) {
  const { env = {}, channels = [], servers = [], unknown = [], ...rest } = options;
  const { config, wrong } = inspectConfig({ ...environment, ...env });
  const lines: string[] = [];
  const groups = groupsOf({
    config: { ...config, modelsDir: join(folder, 'models') },
    settings: { wrong, unknown, names: Object.keys(settings.shape) },
    environment: { ...environment, ...env },
    machine: MACHINE,
    inspect: (token) => inspectBot({ ...config.discord, token, commands, channels, servers }),
    fetch: async () => Promise.reject(new Error('there is no network here')),
    ...rest,
    statfs: rest.statfs ?? statfs,
    loadEmbedder: rest.loadEmbedder ?? (async () => createHashingEmbedder()),
  });
  const status = await doctor(groups, { output: { result: (line) => void lines.push(line) }, json: true });
  const findings = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, findings, wrong: findings.filter(({ ok }) => ok === false) };
}

/** Exactly one thing is wrong; it is found, and what to do is said. */
export async function expectOnly(
  patient: Patient,
  options: Examined,
  mistake: { readonly check: string; readonly found: RegExp; readonly advice: RegExp },
): Promise<void> {
  const { status, wrong } = await examined(patient, options);
  expect(wrong).toEqual([
    {
      check: mistake.check,
      ok: false,
      kind: 'wrong',
      found: expect.stringMatching(mistake.found),
      advice: expect.stringMatching(mistake.advice),
    },
  ]);
  expect(status).toBe(1);
}
