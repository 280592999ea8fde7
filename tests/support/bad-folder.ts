import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file by its path, with what must come of it: its id, nothing at all, or a reason that it is reported with. */
export type OddFile = {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly id?: string;
  readonly reported?: RegExp;
};

const MANY = 300_000;
const text = 'The ministers met in Lahore on a Monday. They agreed to sell four helicopters.';
const note = (front: string): string => `---\n${front}\n---\n\n${text}\n`;
const utf16 = (content: string): Uint8Array => Buffer.from(`\uFEFF${content}`, 'utf16le');
const bomb = Array.from({ length: 9 }, (_, i) => `k${i}: &k${i} [${Array(9).fill(i === 0 ? 'x' : `*k${i - 1}`)}]`);

/** Everything that a folder may hold by accident or malice, but for links. */
export const ODD_FILES: readonly OddFile[] = [
  { path: 'good.md', content: note('title: Talks'), id: 'good' },
  { path: 'Встреча министров.md', content: text, id: 'vstrecha-ministrov' },
  { path: 'ملاقات.md', content: text, id: 'mlqt' },
  { path: 'bom.md', content: `\uFEFF${note('title: Bom')}`, id: 'bom' },
  { path: 'utf16.md', content: utf16(note('title: Wide')), id: 'utf16' },
  { path: 'crlf.md', content: note('title: Lines').replaceAll('\n', '\r\n'), id: 'crlf' },
  { path: 'cr.md', content: note('title: Old').replaceAll('\n', '\r'), id: 'cr' },
  { path: 'a/same.md', content: text, id: 'a-same' },
  { path: 'b/same.md', content: text, id: 'b-same' },
  { path: 'Same Name.md', content: text, id: 'same-name' },
  { path: 'folder.md/inside.md', content: text, id: 'inside' },
  { path: `${Array.from({ length: 200 }, (_, level) => `l${level}`).join('/')}/deep.md`, content: text, id: 'deep' },
  { path: `${'a'.repeat(252)}.md`, content: text, id: 'a'.repeat(64) },
  { path: 'proto.md', content: note('__proto__: {title: evil}\nconstructor: x'), id: 'proto' },
  { path: '__proto__.md', content: text },
  { path: 'constructor.md', content: text, id: 'constructor' },
  { path: 'date.md', content: note('date: 31.02.2018'), id: 'date', reported: /2 date “31\.02\.2018” is not in/ },
  { path: 'empty.md', content: '' },
  { path: 'white.md', content: ' \n\t\r\n \n' },
  { path: '.md', content: text },
  { path: 'null.md', content: `${text}\0`, reported: /1 control character U\+0000/ },
  { path: 'latin.md', content: Buffer.from('caf\xe9', 'latin1'), reported: /1 a byte that is not UTF-8/ },
  { path: 'bomb.md', content: note(bomb.join('\n')), reported: /2 the front matter cannot be read: .*alias/ },
  { path: 'yaml.md', content: note(`title: ${'['.repeat(MANY)}`), reported: /2 the front matter has 293 KB/ },
  { path: 'toml.md', content: `+++\na = ${'['.repeat(MANY)}\n+++\n${text}`, reported: /2 the front matter has 293 KB/ },
  { path: 'json.md', content: `{"a": ${'['.repeat(MANY)}`, reported: /1 the front matter is not closed with }/ },
  { path: 'dashes.md', content: note(`title:\n  ${'- '.repeat(30_000)}x`), reported: /2 the front matter is nested/ },
  { path: 'brackets.md', content: '['.repeat(MANY), reported: /1 this paragraph has more than 4000 signs/ },
];

/** Writes them, a file of 50 MB, and links to nothing, to themselves and back up. */
export async function writeOddFolder(dir: string): Promise<void> {
  for (const { path, content } of ODD_FILES) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  await writeFile(join(dir, 'large.md'), '');
  await truncate(join(dir, 'large.md'), 50 * 1024 * 1024);
  await symlink(dir, join(dir, 'a', 'circle'));
  await symlink('loop.md', join(dir, 'loop.md'));
  await symlink('/nowhere/at-all.md', join(dir, 'dead.md'));
}

/** `count` small articles, `bad` of them not closed, spread among the others. */
export async function writeManyFiles(dir: string, { count, bad }: { readonly count: number; readonly bad: number }) {
  const each = Math.floor(count / bad);
  for (let number = 0; number < count; number++) {
    const path = join(dir, `part-${number % 50}`, `note-${number}.md`);
    await mkdir(dirname(path), { recursive: true });
    const broken = number % each === 0 && number / each < bad;
    await writeFile(
      path,
      broken ? `---\ntitle: Note ${number}\n\nNever closed.\n` : `# Note ${number}\n\nWard ${number} closed.\n`,
    );
  }
}
