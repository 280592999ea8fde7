import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/corpus/article.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { type Dated, eventsGold as gold, eventSentences as sentences } from '../../support/event-sets.js';
import { root } from '../../support/needs.js';

const { articles } = await loadCorpus(join(root, 'corpus'));

const weekday = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();
const lastOfMonth = (iso: string): boolean => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;

/** An interval is a whole day, week, month or year (or several), or one that `end` cuts off. */
function isWhole({ precision, from, to }: Dated, end: string | undefined): boolean {
  const cut = to === end;
  if (precision === 'day') return from <= to;
  if (precision === 'week') return weekday(from) === 1 && (cut || weekday(to) === 0);
  if (precision === 'month') return from.endsWith('-01') && (cut || lastOfMonth(to));
  return from.endsWith('-01-01') && (cut || to.endsWith('-12-31'));
}

describe('the events of the five articles, by reading', () => {
  it('names whole sentences of the articles, each once', () => {
    for (const { article, sentence } of gold) {
      const named = articles.find(({ id }) => id === article);
      expect(named?.sentences.map((span) => textOf(named, span))).toContain(sentence);
    }
    expect(new Set(gold.map(({ article, sentence }) => article + sentence)).size).toBe(gold.length);
  });

  it('has at least as many sentences that are not events as sentences that are', () => {
    const never = gold.filter((row) => row.expect === 'never').length;
    expect(never).toBeGreaterThanOrEqual(gold.length - never);
  });

  it('has dates whose words are in the sentence and whose days make whole weeks, months and years', () => {
    for (const row of gold)
      for (const date of row.expect === 'never' ? [] : row.dates) {
        expect(row.sentence).toContain(date.text);
        expect(isWhole(date, articles.find(({ id }) => id === row.article)?.published), row.sentence).toBe(true);
      }
  });

  it('withholds relative dates where no publication date is stated', () => {
    for (const row of gold)
      if (row.expect === 'must' && !articles.find(({ id }) => id === row.article)?.published)
        for (const { text } of row.dates) expect(text).toMatch(/^that|\d{4}/);
  });
});

describe('the sentences of newspapers', () => {
  it('are 240, half of them traps, every class split evenly into tuning and report', () => {
    expect(sentences.length).toBe(240);
    expect(sentences.filter(({ happened }) => happened).length).toBe(120);
    for (const name of new Set(sentences.map((row) => row.class))) {
      const halves = sentences.filter((row) => row.class === name).map(({ half }) => half);
      expect(halves.filter((half) => half === 'tune').length * 2, name).toBe(halves.length);
    }
  });

  it('come with ids and sentences of their own', () => {
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(240);
    expect(new Set(sentences.map(({ sentence }) => sentence)).size).toBe(240);
  });

  it('are dated when something happened, and only then, never after the reference day', () => {
    for (const { sentence, happened, dates, reference } of sentences) {
      expect(dates.length > 0, sentence).toBe(happened);
      for (const date of dates) {
        expect(sentence).toContain(date.text);
        expect(isWhole(date, reference), sentence).toBe(true);
        expect(date.to <= reference, sentence).toBe(true);
      }
    }
  });

  it('name the day of the week that the calendar has', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    for (const { dates } of sentences)
      for (const { text, from } of dates) {
        const named = names.findIndex((name) => text.includes(name));
        if (named >= 0) expect(weekday(from), text).toBe(named);
      }
  });

  it('say nothing about the articles the bot comes with', () => {
    for (const { sentence } of sentences) expect(sentence).not.toMatch(/Russia|Pakistan|Moscow|Islamabad/);
  });
});
