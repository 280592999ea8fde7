import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { objects, yaar } from '../support/cli.js';
import { builtIndex } from '../support/five-articles.js';
import { root } from '../support/needs.js';

let here: readonly string[] = [];

beforeAll(async () => {
  here = ['--index', await builtIndex(), '--data', mkdtempSync(join(tmpdir(), 'yaar-check-'))];
});

describe('yaar check', () => {
  it('reads one quote per line, or an object with its source, and writes one verdict per line in order', async () => {
    const lines = [
      'I want to emphasize that this need not be in any way a zero-sum relationship with the United States.',
      'I want to emphasize that this need be in any way a zero-sum relationship with the United States.',
      JSON.stringify({ text: 'This need not be in any way a zero-sum relationship', source: 'new-phase' }),
      '',
      'The quick brown fox jumps over the lazy dog',
      JSON.stringify({ text: 'anything at all in here', source: 'no-such-article' }),
    ];
    const { stdout } = await yaar(['check', '--json', ...here], { stdin: `${lines.join('\n')}\n` });
    const verdicts = objects(stdout);
    expect(verdicts.map(({ kind }) => kind)).toEqual([
      'exact',
      'near',
      'elsewhere',
      'too-short',
      'not-found',
      'problem',
    ]);
    expect(verdicts[0]).toMatchObject({
      text: lines[0],
      omitted: [],
      closest: null,
      differences: [],
      ms: { total: expect.any(Number) },
    });
    expect(verdicts[1]?.differences).toEqual([{ kind: 'negation', given: '', stored: 'not' }]);
    const { articles } = await loadCorpus(join(root, 'corpus'));
    for (const { segments } of verdicts.slice(0, 3) as unknown as {
      segments: { article: string; start: number; end: number; text: string }[];
    }[])
      for (const { article, start, end, text } of segments)
        expect(articles.find(({ id }) => id === article)?.body.slice(start, end)).toBe(text);
  });

  it('shows the differences and the stored sentence to a person', async () => {
    const { stdout, status } = await yaar([
      'check',
      'Moscow agreed to sell five Mi-35M helicopters to Pakistan',
      ...here,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('[-five-] {+four+}');
    expect(stdout).toContain('│ In the same year, Moscow agreed to sell four Mi-35M helicopters');
    expect(stdout).toContain('The Express Tribune · 10 August 2016');
  });

  it('takes 6,000 characters, and says so when there are more', async () => {
    const most = await yaar(['check', 'word '.repeat(1_200), ...here]);
    expect(most.status).toBe(0);
    const more = await yaar(['check', 'word '.repeat(1_300), ...here]);
    expect(more.status).toBe(2);
    expect(more.stderr).toContain('at most 6000 characters');
  });
});

describe('yaar quote', () => {
  it('prints a quote by its id in each format, and says clearly when it does not know the id', async () => {
    const found = await yaar(['quote', 'zero-sum relationship', '--count', '1', '--json', ...here]);
    const [first] = objects(found.stdout) as readonly { quotes?: readonly { id: string; text: string }[] }[];
    const { id = '', text = '' } = first?.quotes?.[0] ?? {};
    const again = await yaar(['quote', id, '--json', ...here]);
    expect(objects(again.stdout)).toMatchObject([{ kind: 'found', quotes: [{ id, text }] }]);
    const record = await yaar(['quote', id, '--format', 'bibtex', ...here]);
    expect(record.stdout).toContain(`@article{${id},`);
    const unknown = await yaar(['quote', 'military-relations.00000000.0.5', ...here]);
    expect(unknown.stdout).toContain('No quote has this id.');
  });
});
