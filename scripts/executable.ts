/** Finishes the compiled program. */

import { chmodSync, copyFileSync, readdirSync } from 'node:fs';

/** What the compiler leaves undone: the package's bin must be executable, and the page's style and icon are copied. */
chmodSync(new URL('../src/main.js', import.meta.url), 0o755);

const ASSETS = 'src/channels/web/assets/';
const from = new URL(`../../${ASSETS}`, import.meta.url);
const to = new URL(`../${ASSETS}`, import.meta.url);
for (const name of readdirSync(from).filter((file) => /\.(css|svg)$/.test(file)))
  copyFileSync(new URL(name, from), new URL(name, to));
