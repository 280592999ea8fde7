import { describe, expect, it } from 'vitest';
import { circleIn, faultOf, importsOf, loadedWith, sourceFiles } from './source.js';

const faults = (file: string, text: string): readonly (string | undefined)[] =>
  importsOf({ file, text })
    .map(faultOf)
    .filter((fault) => fault !== undefined);

describe('the doors between rooms', () => {
  const files = sourceFiles();

  it('are respected by every import of the source, types included', () => {
    expect(files.flatMap(({ file, text }) => faults(file, text))).toEqual([]);
  });

  it('lead to no circle of files, types included', () => {
    expect(circleIn(files)).toBeUndefined();
  });

  it.each([
    ['a room that may not be entered', "import { ask } from '../answer/ask.js';", 'corpus/x.ts'],
    ['a room entered in the middle of a function', "const { ask } = await import('../answer/ask.js');", 'corpus/x.ts'],
    ['a type of such a room', "import type { Answer } from '../answer/ask.js';", 'corpus/x.ts'],
    ['a value where only types may pass', "import { openApp } from '../app.js';", 'commands/x.ts'],
    ['a library that belongs to another room', "import { parse } from 'yaml';", 'answer/x.ts'],
    ['a library in the wrong folder of its room', "import { Client } from 'discord.js';", 'channels/web/x.ts'],
    ['a library that nobody knows', "import x from 'left-pad';", 'corpus/x.ts'],
    ['what is handed on from a wrong room', "export { x } from '../engine/engine.js';", 'corpus/x.ts'],
    ['a room without a rule', "import { x } from '../errors.js';", 'cellar/x.ts'],
  ])('refuse %s', (_name, text, file) => {
    expect(faults(file, text)).toEqual([expect.stringMatching(/x\.ts:1 /)]);
  });

  it('let a type pass where types may', () => {
    expect(faults('commands/x.ts', "import type { App } from '../app.js';")).toEqual([]);
  });

  it('keep the libraries of the channels and of the import from being loaded for every command', () => {
    const loaded = loadedWith('main.ts', files);
    expect(loaded).toContain('commander');
    const late = ['discord.js', 'hono', 'prom-client', 'chokidar', 'jsdom', 'pdfjs-dist', '@xenova/transformers'];
    expect(late.filter((library) => loaded.has(library))).toEqual([]);
  });

  it('name the files of a circle, also one of types', () => {
    const circle = [
      { file: 'corpus/a.ts', text: "import { b } from './b.js';" },
      { file: 'corpus/b.ts', text: "import type { C } from '../words/c.js';" },
      { file: 'words/c.ts', text: "import type { A } from '../corpus/a.js';" },
    ];
    expect(circleIn(circle)).toEqual(['corpus/a.ts', 'corpus/b.ts', 'words/c.ts', 'corpus/a.ts']);
    expect(circleIn(circle.slice(0, 2))).toBeUndefined();
  });
});
