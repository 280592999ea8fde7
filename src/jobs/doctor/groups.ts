/** Everything that `yaar doctor` tests, in order. */

import { statfs } from 'node:fs/promises';
import type { BotFound } from '../../channels/discord/registration/inspect.js';
import type { Embedder } from '../../models/embedder.js';
import { checkDiscord } from './discord.js';
import type { Group } from './finding.js';
import { checkFolders, type Kept, type Space } from './folders.js';
import { checkIndex } from './index-folder.js';
import { checkLibrary } from './library.js';
import { checkMachine, type MachineOptions } from './machine.js';
import { checkModels } from './models.js';
import { checkPorts, type PortsOptions } from './ports.js';
import { checkPublicUrl } from './public-url.js';
import { checkSettings, type SettingsFound } from './settings.js';

/** The settings that are tested; see Config. */
export type Settings = {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly dataDir: string;
  readonly modelsDir: string;
  readonly embeddingModel: string;
  readonly readerModel: string;
  readonly sentenceVectors: boolean;
  readonly channels: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
  readonly metrics?: { readonly host: string; readonly port: number };
  readonly discord: { readonly token?: string };
};

export type DoctorOptions = {
  readonly config: Settings;
  readonly settings: SettingsFound;
  readonly machine: MachineOptions;
  readonly inspect: (token: string) => Promise<BotFound>;
  readonly fetch: PortsOptions['fetch'];
  readonly statfs?: ((path: string) => Promise<Space>) | undefined;
  /** By default the model itself. */
  readonly loadEmbedder?: (() => Promise<Embedder>) | undefined;
  /** What is kept in the data folder, and can be opened to see whether it is whole. */
  readonly kept?: readonly Kept[] | undefined;
};

export function groupsOf(options: DoctorOptions): readonly Group[] {
  const { config, settings, machine, inspect, fetch, kept = [] } = options;
  const { channels, publicUrl, port } = config;
  const page = channels.includes('web');
  return [
    { name: 'settings', run: async () => checkSettings(settings) },
    { name: 'machine', run: () => checkMachine(machine) },
    { name: 'models', run: () => checkLearnt(options) },
    { name: 'articles', run: () => checkLibrary(config.corpusDir) },
    {
      name: 'folders',
      run: () => checkFolders({ ...config, kept, pid: process.pid, statfs: options.statfs ?? statfs }),
    },
    { name: 'ports', run: () => checkPorts({ wanted: wantedPorts(config), fetch }) },
    { name: 'public address', run: () => checkPublicUrl({ publicUrl, port, page, fetch }) },
    {
      name: 'Discord',
      run: () => checkDiscord({ wanted: channels.includes('discord'), token: config.discord.token, inspect }),
    },
  ];
}

/** The models, and the index that they must have made. */
async function checkLearnt({ config, loadEmbedder }: DoctorOptions) {
  const { modelsDir, indexDir, embeddingModel: embedding, readerModel: reader, sentenceVectors: sentences } = config;
  const load = async (): Promise<Embedder> => {
    const { createEmbedder } = await import('../../models/embedder.js');
    return createEmbedder({ model: embedding, modelsDir });
  };
  const models = await checkModels({ modelsDir, embedding, reader, loadEmbedder: loadEmbedder ?? load });
  return [...models.findings, ...(await checkIndex({ indexDir, embedder: models.embedder, sentences }))];
}

const wantedPorts = ({ channels, host, port, metrics }: Settings): PortsOptions['wanted'] => [
  ...(channels.includes('web') ? [{ setting: 'PORT' as const, host, port }] : []),
  ...(metrics ? [{ setting: 'METRICS_PORT' as const, ...metrics }] : []),
];
