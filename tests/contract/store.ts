import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/format.js';
import type { Records } from '../../src/store/records.js';
import { type Asked, createStore, type StoreOptions } from '../../src/store/store.js';

const asked = (question: string, more: Partial<Asked> = {}): Asked => ({
  place: 'discord',
  question,
  kind: 'answered',
  quotes: ['bridge.1234.0-30'],
  ...more,
});

/** What every place to keep records in must do. `open` opens a new, empty one, or with its result the same again. */
export function storeContract(name: string, open: (again?: Records) => Promise<Records>): void {
  let now = new Date('2026-11-26T12:00:00Z');
  const notes: string[] = [];
  const storeOn = (records: Records, options: StoreOptions = {}) =>
    createStore(records, { clock: () => now, log: (text) => void notes.push(text), delayMs: 1, ...options });
  const store = async (options: StoreOptions = {}) => {
    notes.length = 0;
    now = new Date('2026-11-26T12:00:00Z');
    const records = await open();
    return { records, store: storeOn(records, options) };
  };

  describe(`the store: ${name}`, () => {
    it('keeps the settings of a server and of its channels apart', async () => {
      const { store: kept } = await store();
      kept.setSettings({ guild: '12345' }, { private: true, questions: ['67890'] });
      kept.setSettings({ guild: '12345', channel: '67890' }, { scope: ['publisher:Dawn'] });
      expect(kept.settingsOf({ guild: '12345' }).settings).toEqual({ private: true, questions: ['67890'] });
      expect(kept.settingsOf({ guild: '12345', channel: '67890' }).settings).toEqual({ scope: ['publisher:Dawn'] });
      expect(kept.settingsOf({ guild: '1234' })).toEqual({ settings: {}, damaged: false });
      kept.setSettings({ guild: '12345' }, {});
      expect(kept.settingsOf({ guild: '12345' }).settings).toEqual({});
    });

    it('has what was written when it is opened again, by the same salt', async () => {
      const { records, store: first } = await store();
      first.setSettings({ guild: '12345' }, { language: 'ru' });
      const answer = first.addQuestion(asked('Who opened the bridge?', { asker: first.askerOf('u1') })) ?? '';
      expect(first.vote({ answer, asker: first.askerOf('u1'), vote: 'down' })).toBe(true);
      const hash = first.askerOf('u1');
      await first.close();
      const second = storeOn(await open(records));
      expect(second.settingsOf({ guild: '12345' }).settings).toEqual({ language: 'ru' });
      expect(second.questions()).toMatchObject([{ id: answer, question: 'Who opened the bridge?', asker: hash }]);
      expect(second.votes()).toMatchObject([{ answer, vote: 'down', asker: hash }]);
      expect(second.askerOf('u1')).toBe(hash);
    });

    it('knows people only as salted hashes', async () => {
      const { records, store: kept } = await store();
      const other = await store();
      kept.addQuestion(asked('Who?', { asker: kept.askerOf('80351110224678912') }));
      kept.flush();
      expect(JSON.stringify(records.under(''))).not.toContain('80351110224678912');
      expect(kept.askerOf('1')).toMatch(/^[0-9a-f]{32}$/);
      expect(kept.askerOf('1')).not.toBe(kept.askerOf('2'));
      expect(kept.askerOf('1')).not.toBe(other.store.askerOf('1'));
    });

    it('counts one vote a person and answer, the last one', async () => {
      const { store: kept } = await store();
      const answer = kept.addQuestion(asked('Who?')) ?? '';
      for (const vote of ['up', 'down'] as const) kept.vote({ answer, asker: kept.askerOf('a'), vote });
      kept.vote({ answer, asker: kept.askerOf('b'), vote: 'up' });
      expect(kept.votes().map(({ vote }) => vote)).toHaveLength(2);
      expect(kept.votes()).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ asker: kept.askerOf('a'), vote: 'down' }),
          expect.objectContaining({ asker: kept.askerOf('b'), vote: 'up' }),
        ]),
      );
    });

    it('takes no vote on an answer that it does not know, however its id is written', async () => {
      const { store: kept } = await store();
      for (const answer of ['nothing', '', '../../meta/salt', 'a/b', 'x'.repeat(5000)])
        expect(kept.vote({ answer, vote: 'up' })).toBe(false);
      expect(kept.votes()).toEqual([]);
    });

    it('forgets a person, and nobody else', async () => {
      const { store: kept } = await store();
      const [mine, yours] = [kept.askerOf('me'), kept.askerOf('you')];
      const answer = kept.addQuestion(asked('Mine?', { asker: mine })) ?? '';
      kept.addQuestion(asked('Yours?', { asker: yours }));
      kept.vote({ answer, asker: mine, vote: 'up' });
      kept.vote({ answer, asker: yours, vote: 'up' });
      kept.keepButton('["ask",{"question":"Mine?"}]', mine);
      kept.keepShown({ message: '11', channel: '1', asker: mine, question: 'Mine?' });
      kept.keepShown({ message: '12', channel: '1', asker: yours, asked: '2' });
      expect(kept.forget(mine)).toBe(3);
      expect([kept.questionOf('11'), kept.shownFor('2')]).toEqual([undefined, [{ message: '12', channel: '1' }]]);
      expect(kept.questions().map(({ question }) => question)).toEqual(['Yours?']);
      expect(kept.votes().map(({ asker }) => asker)).toEqual([yours]);
      expect(kept.forget(mine)).toBe(0);
    });

    it('prunes what is older than its days, and never the settings', async () => {
      const { store: kept } = await store({ keepDays: 30 });
      kept.setSettings({ guild: '12345' }, { threads: true });
      const key = kept.keepButton('old') ?? '';
      kept.keepShown({ message: '11', channel: '1', asked: '2' });
      kept.addQuestion(asked('Old?'));
      now = new Date('2026-12-20T12:00:00Z');
      kept.addQuestion(asked('New?'));
      now = new Date('2026-12-27T12:00:00Z');
      expect(kept.prune()).toBe(2);
      expect(kept.questions().map(({ question }) => question)).toEqual(['New?']);
      expect([kept.buttonOf(key), kept.shownFor('2')]).toEqual([undefined, []]);
      expect(kept.settingsOf({ guild: '12345' }).settings).toEqual({ threads: true });
    });

    it('keeps nothing about anybody for 0 days, but still the settings', async () => {
      const { records, store: kept } = await store({ keepDays: 0 });
      expect(kept.addQuestion(asked('Who?'))).toBeUndefined();
      expect(kept.keepButton('state')).toBeUndefined();
      kept.keepShown({ message: '11', channel: '1', asked: '2' });
      kept.keepShown({ message: '12', channel: '1', question: 'Who?' });
      expect(kept.vote({ answer: 'abc', vote: 'up' })).toBe(false);
      kept.setSettings({ guild: '12345' }, { threads: true });
      kept.flush();
      expect(records.under('').map(([key]) => key)).toEqual(['meta/format', 'settings/guild/12345']);
    });

    it('gives the same state the same key, and nothing for a key that it does not know', async () => {
      const { store: kept } = await store();
      const state = JSON.stringify(['ask', { question: 'long '.repeat(200) }]);
      const key = kept.keepButton(state) ?? '';
      expect(kept.keepButton(state)).toBe(key);
      expect(key.length).toBeLessThanOrEqual(40);
      expect(kept.buttonOf(key)).toBe(state);
      expect(kept.buttonOf('no such key')).toBeUndefined();
    });

    it('reports a damaged record once, leaves it out, and says where settings are damaged', async () => {
      const { records, store: kept } = await store();
      const answer = kept.addQuestion(asked('Whole?')) ?? '';
      kept.flush();
      records.write([
        ['question/zz1', '{"time":"yesterday"}'],
        ['question/zz2', '\u0000 not JSON'],
        [`feedback/${answer}/-`, '[]'],
        ['settings/guild/12345', '{"scope":"everything"}'],
      ]);
      expect(kept.questions().map(({ question }) => question)).toEqual(['Whole?']);
      expect(kept.questions()).toHaveLength(1);
      expect(kept.votes()).toEqual([]);
      expect(kept.settingsOf({ guild: '12345' })).toEqual({ settings: {}, damaged: true });
      expect(notes).toHaveLength(4);
      expect(notes[0]).toContain('question/zz1');
    });

    it('writes all changes of one step or none, and gives two askers one first value', async () => {
      const { records } = await store();
      expect(records.once('meta/x', () => 'first')).toBe('first');
      expect(records.once('meta/x', () => 'second')).toBe('first');
      records.write([
        ['a/1', 'one'],
        ['a/2', 'two'],
        ['b', 'other'],
      ]);
      records.write([
        ['a/1', undefined],
        ['a/3', 'Привет 👋'],
      ]);
      expect(records.under('a/')).toEqual([
        ['a/2', 'two'],
        ['a/3', 'Привет 👋'],
      ]);
    });

    it('brings older records up to date, step by step and once, and refuses newer ones', async () => {
      const { records } = await store();
      records.write([['x', 'a']]);
      const steps = [() => [['x', 'b'] as const], (old: Pick<Records, 'get'>) => [['y', `${old.get('x')}!`] as const]];
      expect(migrate(records, steps)).toBe(2);
      expect(records.get('y')).toBe('b!');
      expect(migrate(records, steps)).toBe(0);
      expect(() => migrate(records, [])).toThrow(/of version 3.*up to 1/);
    });

    it('says that questions could not be kept, and goes on', async () => {
      const { records } = await store();
      const failing: Records = {
        ...records,
        write: () => {
          throw new Error('No space left on device');
        },
      };
      const kept = storeOn(failing);
      expect(kept.addQuestion(asked('Who?'))).toBeDefined();
      kept.flush();
      expect(notes).toEqual([expect.stringContaining('1 questions could not be kept: No space left on device')]);
    });
  });
}
