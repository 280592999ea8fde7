import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EVENT_RULES_VERSION } from '../../../src/events/extract.js';
import { inShort, readSentence } from '../../support/event-parts.js';
import {
  blindSentences,
  eventSentences,
  lockedSentences,
  newsSentences,
  type SentenceRow,
} from '../../support/event-sets.js';

const read = ({ sentence, reference }: SentenceRow): readonly string[] =>
  readSentence(sentence, reference).events.map(({ when }) => inShort(when));

const half = (name: SentenceRow['half']): readonly SentenceRow[] => eventSentences.filter((row) => row.half === name);

type Score = { readonly f1: number; readonly values: number; readonly wrongly: number };

function score(rows: readonly SentenceRow[]): Score {
  const judged = rows.map((row) => ({ row, found: read(row) }));
  const hits = judged.filter(({ row, found }) => row.happened && found.length > 0).length;
  const wrong = judged.filter(({ row, found }) => row.happened !== found.length > 0).length;
  const dates = judged.flatMap(({ row, found }) => row.dates.map((date) => found.includes(inShort(date))));
  const traps = judged.filter(({ row }) => !row.happened);
  const wrongly = traps.filter(({ found }) => found.length > 0).length / traps.length;
  return { wrongly, f1: (2 * hits) / (2 * hits + wrong), values: dates.filter(Boolean).length / dates.length };
}

describe('sentences in the manner of newspapers', () => {
  it.each(['tune', 'report'] as const)(
    'of the half "%s" are judged right: F1 at least .92, dates at least .90',
    (name) => {
      const { f1, values } = score(half(name));
      process.stdout.write(`events, half "${name}": happened F1 ${f1.toFixed(3)}, date values ${values.toFixed(3)}\n`);
      expect(f1).toBeGreaterThanOrEqual(0.92);
      expect(values).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each([
    ['open', newsSentences],
    ['locked', lockedSentences],
    ['blind', blindSentences],
  ] as const)(
    'of five countries, %s part: F1 and dates at least .95, false events on traps at most .02',
    (name, rows) => {
      const { f1, values, wrongly } = score(rows);
      process.stdout.write(
        `events, 200 new, ${name}: happened F1 ${f1.toFixed(3)}, date values ${values.toFixed(3)}, false events on traps ${wrongly.toFixed(3)}\n`,
      );
      expect(f1).toBeGreaterThanOrEqual(0.95);
      expect(values).toBeGreaterThanOrEqual(0.95);
      expect(wrongly).toBeLessThanOrEqual(0.02);
    },
  );

  it('are read as this version of the rules reads them: when this fails on purpose, raise EVENT_RULES_VERSION', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify([...eventSentences, ...newsSentences].map(read)))
      .digest('hex')
      .slice(0, 16);
    expect(`${EVENT_RULES_VERSION} ${digest}`).toMatchInlineSnapshot(`"3 e529443c05900835"`);
  });
});
