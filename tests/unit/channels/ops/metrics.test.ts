import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import parsePrometheus from 'parse-prometheus-text-format';
import { describe, expect, it } from 'vitest';
import { countingNotes } from '../../../../src/channels/ops/counting.js';
import type { WatchedApp } from '../../../../src/channels/ops/health.js';
import { createMetrics, type Metrics } from '../../../../src/channels/ops/metrics.js';
import { createOpsChannel } from '../../../../src/channels/ops/ops.js';
import { replyTo } from '../../../../src/channels/reply.js';
import { askCommand } from '../../../../src/commands/ask.js';
import { problem } from '../../../../src/commands/reply.js';
import { createEngine } from '../../../support/engine.js';
import { root } from '../../../support/needs.js';
import { article } from '../../../support/tiny.js';

const engine = createEngine([article({ id: 'bridge', markdown: 'The bridge was opened on Monday.' })]);
const desk = { depth: () => ({ waiting: 3, running: 1 }) };
const app: WatchedApp = { engine, desk, building: () => undefined, built: () => undefined };

/** As the program has them: with the values of the library and the connections. */
function watched(): Metrics {
  const metrics = createMetrics({ commands: ['ask', 'quote'] });
  const links = () => ['up', 'down'] as const;
  const channel = { name: 'discord', links, open: async () => '', close: async () => undefined };
  const stopping = new AbortController().signal;
  createOpsChannel({ metrics, app: () => app, channels: () => [channel], version: '1.2.3', stopping, port: 0 });
  return metrics;
}

const parsed = async (metrics: Metrics) => parsePrometheus(await metrics.text());
const valuesOf = async (metrics: Metrics, name: string) =>
  (await parsed(metrics)).find((family) => family.name === name)?.metrics.map(({ labels, value }) => [labels, value]);

describe('the metrics', () => {
  it('are accepted by a parser that we did not write, each with its help', async () => {
    const families = await parsed(watched());
    expect(families.length).toBeGreaterThan(30);
    expect(families.filter(({ help, type }) => !help || type === 'UNTYPED')).toEqual([]);
    const own = families.map(({ name }) => name).filter((name) => name.startsWith('yaar_'));
    expect(own.toSorted()).toMatchInlineSnapshot(`
      [
        "yaar_abstentions_total",
        "yaar_build_remaining",
        "yaar_build_seconds",
        "yaar_engine_restarts_total",
        "yaar_faults",
        "yaar_gateway_connections",
        "yaar_info",
        "yaar_library_articles",
        "yaar_library_passages",
        "yaar_library_problems",
        "yaar_problems_total",
        "yaar_questions_total",
        "yaar_queue_depth",
        "yaar_quote_mismatches_total",
        "yaar_reply_seconds",
        "yaar_stage_seconds",
      ]
    `);
  });

  it('count what people asked for, by command, kind of reply and kind of place', async () => {
    const metrics = watched();
    const context = () => ({
      engine,
      clock: () => new Date(0),
      locale: 'en' as const,
      signal: new AbortController().signal,
    });
    const asked = { command: askCommand, signal: new AbortController().signal };
    await replyTo(
      { context, meter: metrics },
      { ...asked, input: { question: 'What is zirconium?' }, venue: 'direct' },
    );
    await replyTo({ context, meter: metrics }, { ...asked, input: {}, venue: 'api' });
    await replyTo({ context, meter: metrics }, { ...asked, input: { question: 'Not asked by anybody?' } });
    expect(await valuesOf(metrics, 'yaar_questions_total')).toEqual([
      [{ command: 'ask', kind: 'abstained', venue: 'direct' }, '1'],
      [{ command: 'ask', kind: 'problem', venue: 'api' }, '1'],
    ]);
    expect(await valuesOf(metrics, 'yaar_abstentions_total')).toEqual([[{ reason: 'no-hit' }, '1']]);
    expect(await valuesOf(metrics, 'yaar_problems_total')).toEqual([[{ code: 'INPUT_INVALID' }, '1']]);
  });

  it('measure each stage of an answer', async () => {
    const metrics = watched();
    const ms = { embed: 12, dense: 1, keyword: 2, fuse: 0.1, read: 300, alone: 40 };
    const reply = {
      kind: 'abstained',
      question: 'x',
      reason: 'weak',
      nearest: [],
      probability: 0,
      ms,
      actions: [],
    } as const;
    metrics.replied({ command: 'ask', venue: 'page', reply, ms: 360 });
    const sums = [...(await metrics.text()).matchAll(/^yaar_stage_seconds_sum\{stage="(\w+)"\} (\S+)$/gm)];
    expect(sums.map(([, stage, sum]) => [stage, Number(sum)])).toEqual(
      Object.entries(ms).map(([stage, taken]) => [stage, taken / 1000]),
    );
  });

  it('have a bounded number of series, whatever commands and stages they are given', async () => {
    const metrics = watched();
    for (let i = 0; i < 1000; i++) {
      metrics.replied({
        command: `made-up-${i}`,
        venue: 'page',
        reply: { ...problem('INPUT_INVALID', `${i}`) },
        ms: i,
      });
      const answer = { kind: 'abstained', question: 'x', reason: 'weak', nearest: [], probability: 0 } as const;
      metrics.replied({
        command: 'ask',
        venue: 'page',
        reply: { ...answer, actions: [], ms: { [`s${i}`]: 1 } },
        ms: i,
      });
    }
    expect(await valuesOf(metrics, 'yaar_questions_total')).toHaveLength(2);
    expect(await valuesOf(metrics, 'yaar_stage_seconds')).toEqual([]);
  });

  it('count a broken invariant wherever it is logged, and show 0 before', async () => {
    const metrics = watched();
    expect(await valuesOf(metrics, 'yaar_quote_mismatches_total')).toEqual([[undefined, '0']]);
    const quiet = (): void => undefined;
    const notes = countingNotes({ info: quiet, warn: quiet, error: quiet }, metrics);
    notes.error({ code: 'QUOTE_MISMATCH' }, 'a quote would have been shown wrongly');
    notes.error({ code: 'ENGINE_FAILED' }, 'unexpected');
    expect(await valuesOf(metrics, 'yaar_quote_mismatches_total')).toEqual([[undefined, '1']]);
  });

  it('take further values, which are read whenever somebody asks', async () => {
    const metrics = watched();
    let depth = 3;
    metrics.gauge('yaar_depth', () => depth, { help: 'Something else' });
    metrics.engineDied();
    depth = 4;
    expect(await valuesOf(metrics, 'yaar_depth')).toEqual([[undefined, '4']]);
    expect(await valuesOf(metrics, 'yaar_queue_depth')).toEqual([
      [{ state: 'waiting' }, '3'],
      [{ state: 'running' }, '1'],
    ]);
    expect(await valuesOf(metrics, 'yaar_engine_restarts_total')).toEqual([[undefined, '1']]);
    expect(await valuesOf(metrics, 'yaar_library_articles')).toEqual([[undefined, '1']]);
    expect(await valuesOf(metrics, 'yaar_gateway_connections')).toEqual([
      [{ state: 'up' }, '1'],
      [{ state: 'connecting' }, '0'],
      [{ state: 'down' }, '1'],
    ]);
  });
});

describe('the dashboard', () => {
  it('names only metrics that exist', async () => {
    const metrics = watched();
    const families = await parsed(metrics);
    const names = new Set(
      families.flatMap(({ name, type }) =>
        type === 'HISTOGRAM' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
      ),
    );
    const dashboard = readFileSync(join(root, 'scripts/ops/grafana.json'), 'utf8');
    const queries = [...dashboard.matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g)].map(([, query = '']) => query);
    expect(queries.length).toBeGreaterThan(10);
    const used = queries.flatMap((query) => query.match(/\b(?:yaar|nodejs|process)_\w+/g) ?? []);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
    expect(used).toContain('yaar_quote_mismatches_total');
  });
});
