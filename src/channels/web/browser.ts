/** Opens the page in a browser. */

import { spawn } from 'node:child_process';

export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Somebody sits at this terminal. */
  readonly attended: boolean;
};

/** The program that opens an address here, with its arguments; nothing if nobody would see it, or with BROWSER=none. */
export function openerOf({ platform, env, attended }: Surroundings): readonly [string, ...string[]] | undefined {
  if (!attended || env.CI || env.SSH_CONNECTION || env.BROWSER === 'none') return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

/** A browser that cannot be started is not an error: the address is in the terminal. */
export function openBrowser(address: string, surroundings: Surroundings): void {
  const [program, ...args] = openerOf(surroundings) ?? [];
  if (!program) return;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
