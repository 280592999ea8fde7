/** Do settings that are right by themselves agree with each other, and with the machine? */

import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type Finding, finder } from '../finding.js';
import { type Doors, doors } from './doors.js';

/** See Config. */
export type Agreeing = Doors & {
  readonly corpusDir: string;
  readonly corpusWatch: 'events' | 'poll' | 'no';
  readonly indexDir: string;
  readonly dataDir: string;
  readonly keepDays: number;
  readonly logLevel: string;
  readonly desk: {
    readonly most: number;
    readonly deadlineMs: number;
    readonly limits: Readonly<Record<'user' | 'channel' | 'client', { readonly open: number }>>;
  };
};

export type AgreementOptions = {
  readonly config: Agreeing;
  /** Everything that is set, by name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where .env would be. */
  readonly envFile?: string | undefined;
  readonly statfs: (path: string) => Promise<{ readonly type?: number | undefined }>;
};

const { wrong, note } = finder('settings');

export async function checkAgreement(options: AgreementOptions): Promise<readonly Finding[]> {
  const { config, environment } = options;
  return [
    ...shellPaths(environment),
    ...folders(config),
    ...(await watching(options)),
    ...(await secrets(options)),
    ...doors(config, environment),
    ...queue(config),
    ...kept(config),
  ];
}

const PATHS = ['CORPUS_DIR', 'INDEX_DIR', 'DATA_DIR', 'SETTINGS_FILE', 'DISCORD_TOKEN_FILE'] as const;

/** In .env nobody replaces what a shell would. */
const shellPaths = (environment: AgreementOptions['environment']): readonly Finding[] =>
  PATHS.flatMap((name) => {
    const sign = /^~(?=\/|$)|\$\{?[A-Z_]+\}?/.exec(environment[name]?.trim() ?? '')?.[0];
    if (sign === undefined) return [];
    const found = `${name} holds ${sign}, which only a shell replaces`;
    return [wrong({ found, advice: `Write the whole path in ${name}; “echo ${sign}” shows what it stands for.` })];
  });

function folders({ corpusDir, indexDir, dataDir }: Agreeing): readonly Finding[] {
  const inside = (inner: string, outer: string): boolean => {
    const path = relative(resolve(outer), resolve(inner));
    return path === '' || !(path === '..' || path.startsWith(`..${sep}`));
  };
  const bad = (found: string, setting: string): Finding =>
    wrong({ found, advice: `Write another folder in ${setting}, outside the others.` });
  return [
    ...(inside(indexDir, corpusDir)
      ? [bad(`INDEX_DIR (${indexDir}) is in the folder of the articles`, 'INDEX_DIR')]
      : []),
    ...(inside(dataDir, corpusDir) ? [bad(`DATA_DIR (${dataDir}) is in the folder of the articles`, 'DATA_DIR')] : []),
    ...(inside(indexDir, dataDir) || inside(dataDir, indexDir)
      ? [bad(`INDEX_DIR (${indexDir}) and DATA_DIR (${dataDir}) are in each other`, 'INDEX_DIR')]
      : []),
  ];
}

/** Kinds of file systems that send no events of what other machines change (statfs(2), f_type). */
const REMOTE: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9p'],
  [0x786f4256, 'VirtualBox'],
  [0x00c36400, 'Ceph'],
]);

async function watching({ config, statfs }: AgreementOptions): Promise<readonly Finding[]> {
  const { corpusDir, corpusWatch } = config;
  if (corpusWatch === 'no')
    return [
      note('CORPUS_WATCH=no: a running bot does not notice that articles change', 'Start it again after changes.'),
    ];
  const { type } = await statfs(corpusDir).catch(() => ({ type: undefined }));
  const remote = type === undefined ? undefined : REMOTE.get(type);
  if (remote === undefined || corpusWatch === 'poll') return [];
  return [
    wrong({
      found: `${corpusDir} is on a network drive (${remote}), which sends no events when articles change`,
      advice: 'Write CORPUS_WATCH=poll.',
    }),
  ];
}

const OTHERS = 0o004;

async function secrets({ environment, envFile }: AgreementOptions): Promise<readonly Finding[]> {
  const { DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: file } = environment;
  const both = token !== undefined && token.trim() !== '' && file !== undefined && file.trim() !== '';
  const open: string[] = [];
  for (const path of [file, envFile]) if (path !== undefined && (await isOpen(path.trim()))) open.push(path.trim());
  return [
    ...(both ? [note('DISCORD_TOKEN_FILE is not read, as DISCORD_TOKEN is set', 'Leave one of them out.')] : []),
    ...open.map((path) => note(`everybody on this machine can read ${path}`, `Type “chmod 600 ${path}”.`)),
  ];
}

const isOpen = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mode }) => (mode & OTHERS) !== 0,
    () => false,
  );

const SECONDS = 30;

function queue({ desk }: Agreeing): readonly Finding[] {
  const { most, limits, deadlineMs } = desk;
  return [
    ...(['user', 'client'] as const).flatMap((scope) =>
      limits[scope].open >= most
        ? [
            wrong({
              found: `${scope.toUpperCase()}_LIMITS lets one ${scope} have ${limits[scope].open} questions open, and QUEUE_LENGTH is ${most}: one can fill the queue for all`,
              advice: `Write a smaller number before the slash in ${scope.toUpperCase()}_LIMITS, or a larger QUEUE_LENGTH.`,
            }),
          ]
        : [],
    ),
    ...(limits.user.open > limits.channel.open
      ? [note('USER_LIMITS lets one person have more questions open than CHANNEL_LIMITS lets a whole channel have')]
      : []),
    ...(deadlineMs < SECONDS * 1000
      ? [note(`ANSWER_WITHIN=${deadlineMs / 1000}: on a busy day many are asked to come back`, 'Write 60 or more.')]
      : []),
  ];
}

function kept({ keepDays, logLevel, channels }: Agreeing): readonly Finding[] {
  return [
    ...(keepDays === 0 ? [note('KEEP_DAYS=0: no questions and no feedback are kept')] : []),
    ...(logLevel === 'silent' || logLevel === 'fatal'
      ? [note(`LOG_LEVEL=${logLevel}: what goes wrong is not logged`, 'Write LOG_LEVEL=warn.')]
      : []),
    ...(channels.includes('terminal') ? [note('CHANNELS=terminal: only who sits at this window can ask')] : []),
  ];
}
