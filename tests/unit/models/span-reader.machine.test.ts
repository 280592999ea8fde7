import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/models/span-reader.js';
import type { Span } from '../../../src/span.js';
import { objects, yaar } from '../../support/cli.js';
import { root } from '../../support/needs.js';

const modelsDir = join(root, 'embeddings/model');
const reader = await createReader({ model: 'yaar-reader', modelsDir });

const TEXTS = [
  'The ministers met in Lahore on a Monday.',
  'Moscow “agreed” to sell four Mi-35M helicopters to Pakistan.',
  'Nobody was naïve about it 🙂.',
];
const text = TEXTS.join(' ');
const sentences = TEXTS.map((sentence): Span => {
  const start = text.indexOf(sentence);
  return { start, end: start + sentence.length };
});
const passage = { title: 'A deal', text, sentences };

describe('the reader', () => {
  it('finds the sentence that answers, and the answering words in it', async () => {
    const readings = await reader.read('How many helicopters did Moscow agree to sell?', passage);
    const scores = readings.map((reading) => reading?.score ?? Number.NaN);
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
    expect(scores[1]).toBeGreaterThan(0);
    expect(text.slice(readings[1]?.start, readings[1]?.end)).toMatch(/^four\b/);
  });

  it('keeps each span inside its sentence', async () => {
    const readings = await reader.read('Where did the ministers meet?', passage);
    readings.forEach((reading, i) => {
      expect(reading?.start).toBeGreaterThanOrEqual(sentences[i]?.start ?? 0);
      expect(reading?.end).toBeLessThanOrEqual(sentences[i]?.end ?? 0);
    });
  });

  it('is below zero where nothing answers', async () => {
    const readings = await reader.read('Who wrote Hamlet?', passage);
    for (const reading of readings) expect(reading?.score).toBeLessThan(0);
  });

  it('reads to the end of a passage of 600 words, with a question of 600', async () => {
    const filler = 'and so they talked about the weather of the year before '.repeat(60);
    const long = `Long ago ${filler}. Moscow agreed to sell four helicopters.`;
    const border = long.indexOf('Moscow');
    const spans = [
      { start: 0, end: border - 1 },
      { start: border, end: long.length },
    ];
    const question = 'How many helicopters did Moscow agree to sell?';
    const [, last] = await reader.read(question, { title: 'A deal', text: long, sentences: spans });
    expect(long.slice(last?.start, last?.end)).toMatch(/^four\b/);
    const chatty = await reader.read(`${question} ${'please '.repeat(600)}`, passage);
    expect(chatty).toHaveLength(3);
  });

  it('has no reading for a sentence without a token', async () => {
    const empty = await reader.read('Who?', { title: 'T', text: '\u200b Yes.', sentences: [{ start: 0, end: 1 }] });
    expect(empty).toEqual([undefined]);
  });
});

describe('READER_MODEL', () => {
  const base = mkdtempSync(join(tmpdir(), 'yaar-reader-'));
  const ask = (model: string) =>
    yaar(['ask', 'How many Mi-35M helicopters did Moscow agree to sell?', '--json', '--index', join(base, 'index')], {
      env: { READER_MODEL: model },
    });

  it('set to none uses no reader, and still answers', async () => {
    const { stdout, status } = await ask('none');
    expect(status).toBe(0);
    expect(objects(stdout)[0]).toMatchObject({ kind: 'answered' });
    expect(stdout).toContain('four Mi-35M helicopters');
  });

  it('that is missing is not fatal', async () => {
    const model = join(base, 'yaar-reader');
    cpSync(join(modelsDir, 'yaar-reader'), model, { recursive: true });
    rmSync(join(model, 'onnx'), { recursive: true });
    const { stdout, stderr, status } = await ask(model);
    expect(status, stderr).toBe(0);
    expect(objects(stdout)[0]).toMatchObject({ kind: 'answered' });
  });

  it('that is damaged, or unknown, is an error that names the file or the setting', async () => {
    const model = join(base, 'yaar-reader');
    cpSync(join(modelsDir, 'yaar-reader'), model, { recursive: true });
    writeFileSync(join(model, 'config.json'), '{}');
    expect(await ask(model)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/MODEL_DAMAGED.*config\.json/s),
    });
    expect(await ask('gpt')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/CONFIG_INVALID.*READER_MODEL/s),
    });
  });
});
