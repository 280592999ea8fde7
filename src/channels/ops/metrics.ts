/** What is counted for those who run the program, in the form that Prometheus reads. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reply } from '../../commands/reply.js';
import type { Counted, Meter } from '../meter.js';

/** One value, or one for each value of the gauge's label. */
export type Measured = number | Readonly<Record<string, number>>;

export type Metrics = Meter & {
  /** Adds a value that is read whenever somebody asks for the metrics. `label`: what the keys of a record are. */
  readonly gauge: (
    name: string,
    measure: () => Measured,
    about: { readonly help: string; readonly label?: string },
  ) => void;
  readonly deaths: () => number;
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

/** From a cached reply to a question that had to wait for others. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];

/** The stages of an answer; the label takes no other value, whatever an answer brings. */
const STAGES: ReadonlySet<string> = new Set(['embed', 'dense', 'keyword', 'fuse', 'read', 'alone']);

/** A registry of its own: two programs in one process, as in tests, count apart. */
export function createMetrics({ commands }: { readonly commands: readonly string[] }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counts = createCounts(registry);
  const known = new Set(commands);
  let deaths = 0;
  return {
    replied: (counted) =>
      count(counts, { ...counted, command: known.has(counted.command) ? counted.command : 'other' }),
    mismatched: () => counts.mismatches.inc(),
    engineDied() {
      deaths += 1;
      counts.restarts.inc();
    },
    gauge(name, read, { help, label }) {
      new Gauge({
        name,
        help,
        registers: [registry],
        labelNames: label === undefined ? [] : [label],
        collect() {
          const measured = read();
          if (typeof measured === 'number') return this.set(measured);
          this.reset();
          for (const [value, amount] of Object.entries(measured)) this.set({ [label ?? name]: value }, amount);
        },
      });
    },
    deaths: () => deaths,
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

type Counts = ReturnType<typeof createCounts>;

function createCounts(registry: Registry) {
  const registers = [registry];
  return {
    questions: new Counter({
      name: 'yaar_questions_total',
      help: 'What people asked for, by command, by the kind of reply and by the kind of place',
      labelNames: ['command', 'kind', 'venue'],
      registers,
    }),
    abstentions: new Counter({
      name: 'yaar_abstentions_total',
      help: 'Questions that got no quote, by reason',
      labelNames: ['reason'],
      registers,
    }),
    problems: new Counter({
      name: 'yaar_problems_total',
      help: 'Replies that say what went wrong, by error code',
      labelNames: ['code'],
      registers,
    }),
    replies: new Histogram({
      name: 'yaar_reply_seconds',
      help: 'From the command to its reply, before it is drawn and sent',
      labelNames: ['command'],
      buckets: SECONDS,
      registers,
    }),
    stages: new Histogram({
      name: 'yaar_stage_seconds',
      help: 'The stages of answering a question, in the process that answers',
      labelNames: ['stage'],
      buckets: SECONDS,
      registers,
    }),
    restarts: new Counter({
      name: 'yaar_engine_restarts_total',
      help: 'How often the process that answers died and was replaced',
      registers,
    }),
    mismatches: new Counter({
      name: 'yaar_quote_mismatches_total',
      help: 'Messages that were held back because a quote in them was not what the article says; must be 0',
      registers,
    }),
  };
}

function count(counts: Counts, { command, venue, reply, ms }: Counted): void {
  counts.questions.inc({ command, kind: reply.kind, venue });
  counts.replies.observe({ command }, ms / 1000);
  if (reply.kind === 'abstained') counts.abstentions.inc({ reason: reply.reason });
  if (reply.kind === 'problem') counts.problems.inc({ code: reply.code });
  for (const [stage, taken] of Object.entries(stagesOf(reply)))
    if (STAGES.has(stage)) counts.stages.observe({ stage }, taken / 1000);
}

function stagesOf(reply: Reply): Readonly<Record<string, number>> {
  const answer = reply.kind === 'answered' || reply.kind === 'closest' || reply.kind === 'abstained';
  return (answer ? reply.ms : undefined) ?? {};
}
