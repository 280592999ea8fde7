import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { replyTo } from '../../../src/channels/reply.js';
import { commands } from '../../../src/commands/list.js';
import type { Input } from '../../../src/commands/options/option.js';
import { problem, type Reply } from '../../../src/commands/reply.js';
import { toJson } from '../../../src/render/json/json.js';
import * as memory from '../../../src/render/json/memory-schema.js';
import type { ProblemJson } from '../../../src/render/json/objects.js';
import * as schema from '../../../src/render/json/schema.js';
import { answeredWith, closestWith, quoteIn, rawArticle } from '../../support/replies.js';
import { createApp } from '../../support/site.js';
import { article } from '../../support/tiny.js';

const talks = article({
  id: 'talks',
  markdown: [
    'The ministers met in Lahore on 3 May 2018. They agreed to sell four helicopters.',
    'They agreed on:\n\n- four helicopters\n- two ships',
    'The ships came last year.',
  ].join('\n\n'),
  front: 'title: Talks\npublished: "2019-07-08"\nlanguage: en',
});
const paper = article({
  id: 'paper',
  markdown: 'The mayor of Lahore opened a library last week.',
  front: 'title: The library\npublisher: The Paper\nlanguage: en',
});
const app = createApp([talks, paper]);
const view = { article: app.engine.article };
const raw = rawArticle(['lead in', 'body'], 'raw');

async function ask(name: string, input: Input): Promise<Reply> {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  return replyTo(app, { command, input, signal: new AbortController().signal, pageSize: 1 });
}

const [lead, other] = talks.sentences.map(({ start, end }) => ({ start, end }));
if (!lead || !other) throw new Error('two sentences are needed');
const quoted = quoteIn(talks, other, { highlights: [other] });
const made = (reply: Reply) => async () => reply;

/** What is written for each kind of reply; the union has no other (checked by `satisfies`). */
const KINDS = {
  answered: [schema.answer],
  closest: [schema.answer],
  abstained: [schema.answer],
  library: [schema.answer],
  talk: [schema.answer],
  found: [schema.quotes],
  changed: [schema.quotes],
  withdrawn: [schema.quotes],
  nothing: [schema.quotes],
  'unknown-id': [schema.quotes],
  'taken-back': [schema.quotes],
  checks: [schema.check],
  sources: [schema.source],
  'source-text': [schema.sourceText],
  timeline: [schema.event, schema.withheld],
  readings: [schema.reading],
  help: [schema.command],
  settings: [memory.settings],
  privacy: [memory.privacy],
  noted: [memory.noted],
  busy: [schema.problem],
  problem: [schema.problem],
} satisfies Record<Reply['kind'], readonly z.ZodType[]>;

const CASES: readonly (readonly [Reply['kind'], string, () => Promise<Reply>])[] = [
  ['answered', 'a question', () => ask('ask', { question: 'How many helicopters did they agree to sell?' })],
  [
    'answered',
    'a question with its reasons',
    () => ask('ask', { question: 'They sell how many helicopters?', explain: 1 }),
  ],
  ['answered', 'a named source', () => ask('ask', { question: 'According to The Paper, who opened a library?' })],
  ['answered', 'a lead-in', made(answeredWith({ ...quoted, leadIn: lead }))],
  ['closest', 'a passage that is no answer', made(closestWith({ ...quoted, leadIn: lead }))],
  ['abstained', 'silence', () => ask('ask', { question: 'What is the capital of Brazil?' })],
  ['abstained', 'another language', () => ask('ask', { question: 'Кто мэр города?' })],
  ['library', 'a question about the library', () => ask('ask', { question: 'which is the newest article' })],
  ['talk', 'a greeting', () => ask('ask', { question: 'hi' })],
  ['found', 'words', () => ask('quote', { words: 'helicopters' })],
  ['changed', 'an older wording', made({ kind: 'changed', query: 'id', quotes: [quoted], actions: [] })],
  ['withdrawn', 'an article that is gone', made({ kind: 'withdrawn', query: 'id', quotes: [quoted], actions: [] })],
  ['nothing', 'words of nobody', () => ask('quote', { words: 'xylophone' })],
  ['unknown-id', 'an id of nothing', () => ask('quote', { words: 'talks.00000000.0.1' })],
  [
    'taken-back',
    'an id of a withdrawn article',
    made({ kind: 'taken-back', query: 'id', on: '2026-11-26', actions: [] }),
  ],
  ['checks', 'a quote that differs', () => ask('check', { text: 'They agreed to sell five helicopters' })],
  ['checks', 'a quote that nobody wrote', () => ask('check', { text: 'The moon over Lahore is made of old paper' })],
  [
    'checks',
    'a message with quotations',
    () => ask('check', { text: 'He wrote “they agreed to sell four helicopters” and “the moon is made of paper”.' }),
  ],
  ['sources', 'all articles', () => ask('sources', {})],
  ['source-text', 'one article', () => ask('sources', { text: 'talks' })],
  ['timeline', 'events on several pages', () => ask('events', {})],
  ['readings', 'dates with what became of them', () => ask('events', { explain: 'talks' })],
  ['help', 'all commands', () => ask('help', {})],
  ['settings', 'what is settled', () => ask('settings', {})],
  ['privacy', 'what is kept', () => ask('privacy', {})],
  ['noted', 'a vote', () => ask('feedback', { answer: 'abc', vote: 'up' })],
  ['busy', 'too many questions', made({ kind: 'busy', reason: 'full', actions: [] })],
  ['problem', 'an error', made(problem('INPUT_INVALID', 'it is wrong'))],
];

describe('the stable JSON', () => {
  it.each(CASES)(
    'of %s (%s) is what its schema says: each field, in its order, and no other',
    async (kind, _, make) => {
      const reply = await make();
      expect(reply.kind).toBe(kind);
      const objects = toJson(reply, view).map((one) => JSON.stringify(one));
      expect(objects.length).toBeGreaterThan(0);
      for (const text of objects) {
        const read = KINDS[kind].map((one) => one.safeParse(JSON.parse(text)).data);
        expect(read.map((data) => JSON.stringify(data))).toContain(text);
      }
    },
  );

  it('has an example of every kind of reply', () => {
    expect([...new Set(CASES.map(([kind]) => kind))]).toEqual(Object.keys(KINDS));
  });

  it('has a schema that refuses what is misspelt or missing', () => {
    const [json] = toJson(answeredWith(quoteIn(raw, { start: 9, end: 13 })), { article: () => raw });
    const { probability, ...rest } = schema.answer.parse(json);
    expect(schema.answer.safeParse(rest).success).toBe(false);
    expect(schema.answer.safeParse({ ...rest, probability: 2 }).success).toBe(false);
    expect(schema.answer.safeParse({ ...rest, probability, kind: 'anwsered' }).success).toBe(false);
  });

  it('is typed by its schemas: an object with another field or without one does not compile', () => {
    const problem: ProblemJson = { kind: 'problem', code: 'INPUT_INVALID', message: 'm' };
    // @ts-expect-error a field that the schema does not have
    const more: ProblemJson = { ...problem, mesage: 'm' };
    // @ts-expect-error a field that is missing
    const less: ProblemJson = { kind: 'problem', code: 'INPUT_INVALID' };
    expect([more, less]).toHaveLength(2);
  });
});
