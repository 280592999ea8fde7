import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/ask.js';
import type { StartWorker } from '../../../src/engine/process.js';
import type { FromWorker, ToWorker } from '../../../src/engine/protocol.js';
import type { Reader } from '../../../src/models/span-reader.js';
import { bodyOf, sentenceOf, temporaryLibrary } from '../../support/library-folder.js';
import { openLocalEngine } from '../../support/local-engine.js';

const BODIES = { harbour: bodyOf(1), railway: bodyOf(2), wool: bodyOf(3) };

/** Records all messages between the two sides. */
function tapped() {
  const sent: ToWorker[] = [];
  const received: FromWorker[] = [];
  const around =
    (start: StartWorker): StartWorker =>
    (events) => {
      const onMessage = (message: FromWorker): void => {
        received.push(message);
        events.onMessage(message);
      };
      const worker = start({ ...events, onMessage });
      const post = (message: ToWorker): void => {
        sent.push(message);
        worker.post(message);
      };
      return { ...worker, post };
    };
  return { sent, received, around };
}

/** Takes the first words of every sentence as the answer, and reports when it reads. */
function createReader(onRead: () => void = () => undefined): Reader {
  return {
    id: 'first',
    async read(_question, { sentences }) {
      onRead();
      return sentences.map(({ start }) => ({ start, end: start + 4, score: 3 }));
    },
  };
}

async function builtEngine(options: Parameters<typeof openLocalEngine>[1]) {
  const engine = await openLocalEngine(await temporaryLibrary(BODIES), options);
  await engine.build();
  return engine;
}

const placesOf = (answer: Answer): unknown =>
  answer.kind === 'answered' ? answer.quotes.map(({ article, start, end }) => [article.id, start, end]) : answer.kind;

describe('a question', () => {
  it('is one round trip, also when passages are read and read again: the rest says only what is worked on', async () => {
    const { sent, received, around } = tapped();
    let readings = 0;
    const engine = await builtEngine({ around, reader: createReader(() => readings++) });
    sent.length = 0;
    received.length = 0;
    const question = 'Who measured the bridge of ward 2005 beside the old river?';
    const answer = await engine.ask(question, { articles: new Set(['railway']), explain: true });
    expect(answer.kind).toBe('answered');
    expect(answer.explained?.read).toBeGreaterThan(0);
    expect(readings).toBeGreaterThan(answer.explained?.read ?? 0);
    expect(sent).toMatchObject([{ kind: 'request', name: 'ask' }]);
    expect(received.map(({ kind }) => kind)).toEqual(['working', 'done']);
    // Addresses go over the wire, and no text of an article: not even the next word of the sentence.
    expect(JSON.stringify(received)).not.toContain('commission');
  });

  it('is answered only from the articles of its scope, and from all where there is none', async () => {
    const { sent, around } = tapped();
    const engine = await builtEngine({ around });
    expect(placesOf(await engine.ask(sentenceOf(2005)))).toMatchObject([['railway', 535, 637]]);
    expect(sent.at(-1)).not.toHaveProperty('input.articles');
    const answer = await engine.ask(sentenceOf(2005), { articles: new Set(['wool']), explain: true });
    expect(new Set(answer.explained?.ranked.map(({ article }) => article))).toEqual(new Set(['wool']));
  });

  it('lets a check in between two readings of a passage, with twenty more questions waiting', async () => {
    const log: string[] = [];
    const engine = await builtEngine({ reader: createReader(() => log.push('reading')) });
    const questions = Array.from({ length: 20 }, (_, i) => engine.ask(sentenceOf(2000 + i)));
    while (log.length === 0) await setImmediate();
    const check = engine.check(sentenceOf(2005)).then((done) => {
      log.push('check');
      return done;
    });
    expect((await check).whole.kind).toBe('exact');
    await Promise.all(questions);
    // The message, the index of words and the check itself wait for a reading each, and not for the questions.
    expect(log.indexOf('check')).toBeLessThan(20);
    expect(log.length).toBeGreaterThan(100);
  });

  it('that is dropped is not read on, and the next one is answered', async () => {
    const caller = new AbortController();
    let readings = 0;
    const reader = createReader(() => {
      readings++;
      caller.abort(new Error('nobody waits'));
    });
    const engine = await builtEngine({ reader });
    await expect(engine.ask(sentenceOf(2005), { signal: caller.signal })).rejects.toThrow('nobody waits');
    const before = readings;
    expect((await engine.ask(sentenceOf(2006))).kind).toBe('answered');
    // The message that drops it takes a turn or two of the loop.
    expect(before).toBeLessThan(4);
  });
});

describe('a check', () => {
  it('of several quotations at once is answered while the index is made, and after a build from the new text', async () => {
    const engine = await builtEngine({});
    const checks = [2001, 2002, 2003].map((seed) => engine.check(sentenceOf(seed), { source: new Set(['railway']) }));
    expect((await Promise.all(checks)).map(({ whole }) => whole.kind)).toEqual(['exact', 'exact', 'exact']);
    expect((await engine.check(sentenceOf(2001), { articles: new Set(['wool']) })).whole.kind).not.toBe('exact');
  });
});
