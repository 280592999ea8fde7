import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.js';

describe('a log that takes nothing, as on a full disk', () => {
  it('ends nobody who has something to say', async () => {
    // Open for reading only, so that every write fails.
    const file = await open(fileURLToPath(import.meta.url), 'r');
    try {
      const log = createLog({ level: 'info', fd: file.fd });
      for (let line = 0; line < 3; line++) expect(() => log.warn({ line }, 'something')).not.toThrow();
    } finally {
      await file.close();
    }
  });
});
