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
import { type Agreeing, checkAgreement } from './settings/agreement.js';
import { checkImporting } from './settings/importing.js';
import { checkSettings, type SettingsFound } from './settings/settings.js';

/** The settings that are tested; see Config. */
export type Settings = Agreeing & {
  readonly modelsDir: string;
  readonly embeddingModel: string;
  readonly readerModel: string;
  readonly sentenceVectors: boolean;
  readonly discord: { readonly token?: string; readonly importGuilds?: readonly string[] };
  readonly importing: { readonly allow: readonly string[]; readonly contact?: string };
};

export type DoctorOptions = {
  readonly config: Settings;
  readonly settings: SettingsFound;
  /** What is set, by name, and where .env is or would be. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly envFile?: string | undefined;
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
  const { config, settings, machine, inspect, fetch, kept = [], environment, envFile } = options;
  const space = options.statfs ?? statfs;
  const { channels, publicUrl, port } = config;
  const page = channels.includes('web');
  return [
    {
      name: 'settings',
      run: async () => [
        ...checkSettings(settings),
        ...(await checkAgreement({ config, environment, envFile, statfs: space })),
      ],
    },
    { name: 'machine', run: () => checkMachine(machine) },
    { name: 'models', run: () => checkLearnt(options) },
    { name: 'articles', run: () => checkLibrary(config.corpusDir) },
    {
      name: 'folders',
      run: () => checkFolders({ ...config, kept, pid: process.pid, statfs: space }),
    },
    { name: 'imports', run: async () => checkImporting(importingOf(config)) },
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

const importingOf = ({ importing, discord, channels }: Settings) => ({
  ...importing,
  guilds: discord.importGuilds ?? [],
  discord: channels.includes('discord'),
});

/** A port that both want is a mistake in the settings, and is reported there. */
function wantedPorts({ channels, host, port, metrics }: Settings): PortsOptions['wanted'] {
  const page = channels.includes('web') ? [{ setting: 'PORT' as const, host, port }] : [];
  const twice = page.length > 0 && port !== 0 && metrics?.port === port;
  return [...page, ...(metrics && !twice ? [{ setting: 'METRICS_PORT' as const, ...metrics }] : [])];
}
