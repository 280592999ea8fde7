import { describe, expect, it } from 'vitest';
import { createRefreshing } from '../../../../src/channels/web/refreshing.js';
import { NOTHING_LEFT_OUT } from '../../../../src/corpus/report.js';
import { AppError } from '../../../../src/errors.js';

const counts = { articles: 1, passages: 1, embedded: 1, reused: 0 };
const report = { ...counts, notes: [], problems: [], leftOut: NOTHING_LEFT_OUT, ms: 1 };

describe('what the page says of a build', () => {
  it('is that it is running from the start, how far it is, and nothing once it is done', async () => {
    let progress: { done: number; total: number; articles: number } | undefined;
    const { refresh, building } = createRefreshing({
      building: () => progress,
      refresh: async () => {
        progress = { done: 3, total: 10, articles: 1 };
        expect(building()).toEqual({ kind: 'going', done: 3, total: 10 });
        return { notes: [], warnings: [], report };
      },
    });
    expect(building()).toEqual({ kind: 'going', done: 0, total: 0 });
    await refresh();
    expect(building()).toBeUndefined();
  });

  it('is why it failed, when the answers come from the index as it was', async () => {
    const refresh = async () => ({ notes: [], warnings: ['CORPUS_INVALID x', 'As it was.'] });
    const refreshing = createRefreshing({ building: () => undefined, refresh });
    await refreshing.refresh();
    expect(refreshing.building()).toEqual({ kind: 'failed', code: 'CORPUS_INVALID', message: 'x' });
  });

  it('is why it failed, when the engine did', async () => {
    const refresh = () => Promise.reject(new AppError('ENGINE_FAILED', 'x'));
    const refreshing = createRefreshing({ building: () => undefined, refresh });
    await expect(refreshing.refresh()).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    expect(refreshing.building()).toEqual({ kind: 'failed', code: 'ENGINE_FAILED', message: 'x' });
  });
});
