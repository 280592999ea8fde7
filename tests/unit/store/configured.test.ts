import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLmdb } from '../../../src/store/lmdb.js';
import { configuredChannels, trySettingsFile } from '../../../src/store/settings/configured.js';
import { createStore } from '../../../src/store/store.js';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'yaar-'));

describe('the channels that settings name', () => {
  it('are those of the file and of the store, each once', async () => {
    const dataDir = await folder();
    const settingsFile = join(dataDir, 'settings.yaml');
    const text = 'servers:\n  11111111:\n    questions: [22222222]\n    channels:\n      33333333: { private: true }\n';
    await writeFile(settingsFile, text);
    const store = createStore(await openLmdb(dataDir));
    store.setSettings({ guild: '11111111' }, { forums: ['44444444'], questions: ['22222222'] });
    store.setSettings({ guild: '11111111', channel: '55555555' }, { private: true });
    await store.close();
    const found = await configuredChannels({ dataDir, settingsFile });
    expect(found.toSorted()).toEqual(['22222222', '33333333', '44444444', '55555555']);
    expect(await trySettingsFile(settingsFile)).toBe('can be read');
  });

  it('are none where there are no settings, or where they cannot be read', async () => {
    const dataDir = await folder();
    expect(await configuredChannels({ dataDir })).toEqual([]);
    const settingsFile = join(dataDir, 'settings.yaml');
    await writeFile(settingsFile, 'servers: 5');
    expect(await configuredChannels({ dataDir, settingsFile })).toEqual([]);
    await expect(trySettingsFile(settingsFile)).rejects.toMatchObject({ code: 'SETTINGS_INVALID' });
  });
});
