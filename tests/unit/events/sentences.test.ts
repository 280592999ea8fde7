import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EVENT_RULES_VERSION } from '../../../src/events/extract.js';
import { inShort, readSentence } from '../../support/event-parts.js';
import { eventSentences, type SentenceRow } from '../../support/event-sets.js';

const read = ({ sentence, reference }: SentenceRow): readonly string[] =>
  readSentence(sentence, reference).events.map(({ when }) => inShort(when));

const half = (name: SentenceRow['half']): readonly SentenceRow[] => eventSentences.filter((row) => row.half === name);

function score(rows: readonly SentenceRow[]): { readonly f1: number; readonly values: number } {
  const judged = rows.map((row) => ({ row, found: read(row) }));
  const hits = judged.filter(({ row, found }) => row.happened && found.length > 0).length;
  const wrong = judged.filter(({ row, found }) => row.happened !== found.length > 0).length;
  const dates = judged.flatMap(({ row, found }) => row.dates.map((date) => found.includes(inShort(date))));
  return { f1: (2 * hits) / (2 * hits + wrong), values: dates.filter(Boolean).length / dates.length };
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

  it('are read as this version of the rules reads them: when this fails on purpose, raise EVENT_RULES_VERSION', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify(eventSentences.map(read)))
      .digest('hex')
      .slice(0, 16);
    expect(`${EVENT_RULES_VERSION} ${digest}`).toMatchInlineSnapshot(`"2 9bea50a3d3b41e93"`);
  });
});
