/** Can this machine run the program? */

import { messageOf } from '../../errors.js';
import { type Finding, finder } from './finding.js';

export type MachineOptions = {
  /** "20.19.0". */
  readonly node: string;
  /** The oldest Node that will do. */
  readonly oldest: string;
  readonly load: (library: string) => Promise<unknown>;
  readonly now: Date;
  /** When this version of the program was made: no right clock shows an earlier time. */
  readonly made: Date;
  /** TZ as it is set, if it is. */
  readonly zone: string | undefined;
};

/** Libraries with compiled parts, which an installation can lack. */
const LIBRARIES = [
  { name: 'onnxruntime-node', needed: true, for: 'the models' },
  { name: 'lmdb', needed: true, for: 'settings and feedback' },
  { name: 'hnswlib-node', needed: false, for: 'faster search in large libraries' },
] as const;

export async function checkMachine(options: MachineOptions): Promise<readonly Finding[]> {
  return [checkNode(options), ...(await checkLibraries(options)), checkClock(options), checkZone(options)];
}

const numbers = (version: string): readonly number[] => version.split('.').map(Number);

function isOlder(version: string, than: string): boolean {
  const other = numbers(than);
  const at = numbers(version).findIndex((part, i) => part !== (other[i] ?? 0));
  return at >= 0 && (numbers(version)[at] ?? 0) < (other[at] ?? 0);
}

function checkNode({ node, oldest }: MachineOptions): Finding {
  const { right, wrong } = finder('node');
  if (!isOlder(node, oldest)) return right(`Node ${node}`);
  return wrong({
    found: `Node ${node} is too old; ${oldest} or later is needed`,
    advice: 'Install a newer Node from https://nodejs.org, then run “npm ci”.',
  });
}

async function checkLibraries({ load }: MachineOptions): Promise<readonly Finding[]> {
  return Promise.all(
    LIBRARIES.map(async ({ name, needed, for: purpose }) => {
      const { right, wrong, note } = finder('libraries');
      try {
        await load(name);
        return right(`${name} can be loaded`);
      } catch (error) {
        const found = `${name} (for ${purpose}) cannot be loaded: ${messageOf(error).split('\n')[0]}`;
        const advice = 'Run “npm ci” with the Node that runs the program.';
        return needed ? wrong({ found, advice }) : note(found, `${advice} It also works without.`);
      }
    }),
  );
}

function checkClock({ now, made }: MachineOptions): Finding {
  const { right, wrong } = finder('clock');
  if (now >= made) return right(now.toISOString());
  return wrong({
    found: `the clock shows ${now.toISOString()}, which is before this program was made`,
    advice: 'Set the clock, for example with “timedatectl set-ntp true”.',
  });
}

function checkZone({ zone }: MachineOptions): Finding {
  const { right, wrong } = finder('time zone');
  if (zone === undefined || zone === '') return right(Intl.DateTimeFormat().resolvedOptions().timeZone);
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone.replace(/^:/, '') });
    return right(zone);
  } catch {
    return wrong({
      found: `TZ=${zone} is no time zone`,
      advice: 'Write one such as TZ=Europe/Berlin, or leave TZ out.',
    });
  }
}
