/** `yaar doctor`: finds what is wrong, and says what to do. */

import { messageOf } from '../../errors.js';
import type { JobUsage, Output } from '../job.js';
import { type Finding, finder, type Group } from './finding.js';

export const doctorUsage: JobUsage = {
  name: 'doctor',
  description: 'Find what is wrong with settings, Discord, models, index, folders and articles, and say what to do',
  options: [
    { name: 'channel', value: 'ids', description: 'also test these Discord channels (ids, with commas between)' },
  ],
};

export type DoctorOutput = { readonly output: Pick<Output, 'result'>; readonly json: boolean };

/** Runs every group, whatever the others find. Exit status 1 if anything is wrong. */
export async function doctor(groups: readonly Group[], { output, json }: DoctorOutput): Promise<number> {
  let wrong = 0;
  for (const group of groups)
    for (const finding of await findingsOf(group)) {
      if (finding.kind === 'wrong') wrong += 1;
      output.result(json ? JSON.stringify(toJson(finding)) : inWords(finding));
    }
  if (!json)
    output.result(
      wrong === 0 ? '\nNothing is wrong.' : `\n${wrong === 1 ? '1 thing is' : `${wrong} things are`} wrong.`,
    );
  return wrong === 0 ? 0 : 1;
}

async function findingsOf({ name, run }: Group): Promise<readonly Finding[]> {
  try {
    return await run();
  } catch (error) {
    const advice = 'This is a fault of the program: please report it.';
    return [finder(name).wrong({ found: `could not be tested: ${messageOf(error)}`, advice })];
  }
}

const SIGNS = { right: '✓', note: '·', wrong: '✗' } as const;

function inWords(finding: Finding): string {
  const line = `${SIGNS[finding.kind]} ${finding.check}: ${finding.found}`;
  return 'advice' in finding && finding.advice !== undefined ? `${line}\n    → ${finding.advice}` : line;
}

/** Stable: fields are added, never renamed. */
const toJson = (finding: Finding) => ({
  check: finding.check,
  ok: finding.kind !== 'wrong',
  kind: finding.kind,
  found: finding.found,
  advice: 'advice' in finding ? (finding.advice ?? null) : null,
});
