import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { startCompiled } from '../support/compiled.js';
import { root } from '../support/needs.js';

const base = mkdtempSync(join(tmpdir(), 'yaar-changes-'));
const corpus = join(base, 'corpus');
let app: App;

beforeAll(async () => {
  cpSync(join(root, 'corpus'), corpus, { recursive: true });
  app = await startCompiled(loadConfig({ CORPUS_DIR: corpus, INDEX_DIR: join(base, 'index') }));
  await app.engine.build();
}, 120_000);

afterAll(() => app.close());

/** Changes one sentence in the Markdown, if its first words occur there exactly once. */
function change(markdown: string, sentence: string): string | undefined {
  const words = sentence.split(' ').slice(0, 4).join(' ');
  return markdown.split(words).length === 2 ? markdown.replace(words, `${words} indeed`) : undefined;
}

it('a changed sentence re-embeds few passages', async () => {
  const counts: number[] = [];
  const articles = [...app.engine.articles()];
  for (const article of articles) {
    const file = join(corpus, `${article.id}.md`);
    const markdown = readFileSync(file, 'utf8');
    for (const { start, end } of article.sentences) {
      const changed = change(markdown, article.body.slice(start, end));
      if (changed === undefined) continue;
      writeFileSync(file, changed);
      counts.push((await app.engine.build()).embedded);
    }
    writeFileSync(file, markdown);
    await app.engine.build();
  }
  counts.sort((a, b) => a - b);
  const [median, most] = [counts[counts.length >> 1] ?? 0, counts.at(-1) ?? 0];
  process.stdout.write(
    `${counts.length} sentences changed, one at a time: embedded again median ${median}, at most ${most}\n`,
  );
  expect(counts.length).toBeGreaterThan(0);
});
