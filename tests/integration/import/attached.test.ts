import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openFormats } from '../../../src/import/formats.js';
import { createImporter } from '../../../src/import/importer.js';
import { createCalls } from '../../../src/import/process/calls.js';
import { docxOf, epubOf, p } from '../../support/documents/office.js';
import { linesAt, pdfOf, wrap } from '../../support/documents/pdf.js';
import { rss } from '../../support/followed-feed.js';
import { localProcess, story } from '../../support/importing.js';
import { loopback } from '../../support/loopback.js';

const STORY = story('Marvale');
const paragraphs = STORY.split('\n\n');
const html = `<html><head><title>The bridge</title></head><body><article><h1>The bridge</h1>${paragraphs
  .map((text) => `<p>${text}</p>`)
  .join('')}</article></body></html>`;

const FILES: Readonly<Record<string, string | Buffer>> = {
  'story.md': `# The bridge\n\n${STORY}`,
  'story.txt': `The bridge\n\n${STORY}`,
  'story.html': html,
  'story.pdf': pdfOf([
    linesAt(
      paragraphs.flatMap((text) => wrap(text, 80)),
      { x: 50, y: 700 },
    ),
  ]),
  'story.docx': docxOf(paragraphs.map((text) => p(text)).join('')),
  'story.epub': epubOf([{ file: 'a.xhtml', title: 'The bridge', body: html.replace(/^.*<body>|<\/body>.*$/g, '') }]),
  'feed.xml': rss('a', 'b'),
};

/** A site that forbids everything to robots, as the one with people's attachments may, and an importer. */
async function attached() {
  const site = await loopback(
    (request, response) => {
      const name = /\/([^/?]+)\?/.exec(request.url ?? '')?.[1] ?? '';
      if (name !== 'endless.txt') return void response.end(FILES[name]);
      const more = (): void => {
        while (!response.destroyed && response.write('word '.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    },
    { robots: (_request, response) => response.end('User-agent: *\nDisallow: /') },
  );
  const home = await mkdtemp(join(tmpdir(), 'yaar-attached-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const allow = [site.origin.slice('http://'.length)];
  const process = localProcess(createCalls(openFormats({ version: '0', allow })));
  const importer = createImporter({ corpusDir: home, dataDir: home, version: '0', process });
  return async (name: string, bytes = 1024 ** 2) => {
    const source = `${site.origin}/attachments/1/2/${name}?ex=1&hm=2`;
    const { planned } = await importer.preview([{ source, attached: { name, bytes } }]);
    return planned[0];
  };
}

it.each(Object.keys(FILES).filter((name) => name.startsWith('story')))(
  'what is attached is read whatever robots.txt says, and has no address: %s',
  async (name) => {
    const plan = await (await attached())(name);
    expect(plan).toMatchObject({ kind: 'new', source: expect.stringMatching(new RegExp(`^${name}(?:#|$)`)) });
    if (plan?.kind !== 'new') return;
    expect(plan.text).toContain('Nobody from Marvale was hurt');
    expect(plan.text).not.toMatch(/127\.0\.0\.1|retrieved/);
  },
);

it('an attached file that goes on for longer than it said is cut off, and a feed is no article', async () => {
  const read = await attached();
  expect(await read('endless.txt', 50_000)).toMatchObject({
    kind: 'refused',
    code: 'too-large',
    source: 'endless.txt',
  });
  const feed = await read('feed.xml');
  expect(feed).toMatchObject({ kind: 'refused', code: 'not-an-article', source: 'feed.xml' });
  expect(feed).toHaveProperty('message', 'feed.xml was not imported: it is a feed: give its address, not a copy of it');
});
