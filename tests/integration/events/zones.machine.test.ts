import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { objects, yaar } from '../../support/cli.js';
import { builtIndex } from '../../support/five-articles.js';
import { temporaryFolder } from '../../support/library-folder.js';
import { root } from '../../support/needs.js';

async function run(zone: string, index: string, ...args: readonly string[]): Promise<string> {
  const env = { TZ: zone, CORPUS_DIR: join(root, 'corpus'), INDEX_DIR: index };
  const { status, stdout, stderr } = await yaar(args, { env });
  if (status !== 0) throw new Error(`${args.join(' ')} in ${zone}: ${stderr}`);
  return stdout;
}

async function eventsKept(index: string): Promise<string> {
  const generation = (await readFile(join(index, 'current'), 'utf8')).trim();
  return readFile(join(index, generation, 'events.json'), 'utf8');
}

/** Reads the events of the articles and of the evaluation sentences in a process of its own, without any index. */
const SCRIPT = `
  const [corpus, rows] = process.argv.slice(1);
  const load = (name) => import(new URL(name, ${JSON.stringify(pathToFileURL(join(root, 'dist/src/')).href)}).href);
  const { extractEvents } = await load('events/extract.js');
  const parts = { explain: true, recognise: (await load('events/dates/recognise.js')).createRecogniser(), tag: (await load('events/verbs/tagger.js')).createTagger() };
  const { articles } = await (await load('corpus/load.js')).loadCorpus(corpus);
  const one = ({ sentence: body, reference: published }) => ({
    id: 'one', hash: '0', title: 'One', topics: [], body, published,
    blocks: [{ start: 0, end: body.length, kind: 'paragraph', depth: 0 }], sentences: [{ start: 0, end: body.length, block: 0 }],
  });
  const { readFileSync } = await import('node:fs');
  const all = [...articles, ...readFileSync(rows, 'utf8').trim().split('\\n').map((line) => one(JSON.parse(line)))];
  process.stdout.write(JSON.stringify(all.map((article) => extractEvents(article, parts))));
`;

function readIn(zone: string): string {
  const args = [
    '--input-type=module',
    '-e',
    SCRIPT,
    join(root, 'corpus'),
    join(root, 'tests/eval/event-sentences.jsonl'),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe('the events of the articles', () => {
  let inUtc = '';
  beforeAll(() => {
    inUtc = readIn('UTC');
  });

  /** The last of these has no 30 December 2011, and is nearly a day away from the one before. */
  it.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia'])('are read in %s as in UTC, byte for byte', (zone) => {
    const read = readIn(zone);
    expect(read.length).toBeGreaterThan(50_000);
    expect(read).toBe(inUtc);
  });

  it('are the same bytes in two builds in three time zones, kept and shown', async () => {
    const runs: Readonly<Record<string, unknown>>[] = [];
    for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
      const index = join(await temporaryFolder(), 'index');
      await run(zone, index, 'build', '--quiet');
      const kept = await eventsKept(index);
      runs.push({
        kept,
        json: await run(zone, index, 'events', '--quiet', '--json'),
        ics: await run(zone, index, 'events', '--quiet', '--ics'),
      });
    }
    for (const other of runs.slice(1)) expect(other).toEqual(runs[0]);
  });

  it('are counted by sources and listed one per line, the withheld ones last', async () => {
    const index = await builtIndex();
    const lines = objects(await run('UTC', index, 'events', '--json', '--quiet'));
    const counts = objects(await run('UTC', index, 'sources', '--json', '--quiet')).map(({ id, events }) => [
      id,
      events,
    ]);
    const perArticle = new Map<unknown, number>();
    for (const { article } of lines.slice(0, -1)) perArticle.set(article, (perArticle.get(article) ?? 0) + 1);
    expect(counts).toEqual([...perArticle].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
    expect(lines.at(-1)).toMatchObject({ reasons: { 'no-publication-date': expect.any(Number) } });
  });

  it('can be explained, narrowed by topic, and paged', async () => {
    const index = await builtIndex();
    expect(await run('UTC', index, 'events', '--quiet', '--explain', 'towards-a-strategic-partnership')).toContain(
      'dropped by attribute',
    );
    const helicopters = objects(await run('UTC', index, 'events', '--quiet', '--json', '--topic', 'helicopters'));
    expect(helicopters.some(({ text }) => String(text).includes('Mi-35M'))).toBe(true);
    expect(helicopters.length).toBeLessThan(14);
    const none = await yaar(['events', '--quiet', '--topic', 'volcano eruptions in Iceland'], {
      env: { INDEX_DIR: index },
    });
    expect([none.status, none.stdout]).toEqual([0, expect.stringContaining('No dated events match')]);
    const second = await run('UTC', index, 'events', '--quiet', '--limit', '5', '--page', '2');
    expect(second).toContain('6–10 of 14 events');
    const wrong = await yaar(['events', '--quiet', '--since', '31.02.2018'], { env: { INDEX_DIR: index } });
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('Use one of these forms');
  });
});
