import { chmodSync } from 'node:fs';

/** The compiler writes plain files; the package's bin must be one that a shell may run. */
chmodSync(new URL('../src/main.js', import.meta.url), 0o755);
