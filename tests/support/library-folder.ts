import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yaar-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export type Library = { readonly corpusDir: string; readonly indexDir: string; readonly dataDir?: string };

/** Markdown bodies by id, each with a title put in front. */
export async function writeArticles(corpusDir: string, bodies: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, body] of Object.entries(bodies)) {
    const path = join(corpusDir, `${id}.md`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `---\ntitle: About ${id}\n---\n\n${body}\n`);
  }
}

/** A corpus folder with these articles, beside an index folder that does not exist yet. */
export async function temporaryLibrary(bodies: Readonly<Record<string, string>>): Promise<Library> {
  const folder = await temporaryFolder();
  const library = { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index') };
  await mkdir(library.corpusDir);
  await writeArticles(library.corpusDir, bodies);
  return library;
}

const NOUNS = 'river harbour treaty orchard engine mountain library festival bridge market glacier railway'.split(' ');
const VERBS = 'crossed opened rebuilt measured sold described painted repaired'.split(' ');

/** A sentence that differs from others in its words, which `seed` chooses. */
export function sentenceOf(seed: number): string {
  const noun = (n: number) => NOUNS[n % NOUNS.length] ?? '';
  const verb = VERBS[(seed * 7) % VERBS.length] ?? '';
  return `In the year ${1500 + seed} the ${noun(seed)} commission of ward ${seed} ${verb} the ${noun(seed * 5 + 3)} beside the old ${noun(seed * 11 + 1)} at noon.`;
}

/** Sections of paragraphs of sentences, all different. */
export function bodyOf(seed: number, { sections = 2, paragraphs = 2, sentences = 4 } = {}): string {
  let next = seed * 1_000;
  const run = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const paragraph = () => run(sentences, () => sentenceOf(next++)).join(' ');
  return run(sections, () => `## Section ${next}\n\n${run(paragraphs, paragraph).join('\n\n')}`).join('\n\n');
}
