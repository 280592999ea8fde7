/** The routes of style, icon and scripts. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import type { PageAssets } from '../../render/html/page/page.js';

/** The files of the page; nothing else of the file system can be asked for. */
const STYLES = [
  'base',
  'head',
  'conversation',
  'quote',
  'composer',
  'sources',
  'checks',
  'reading',
  'timeline',
  'events',
  'import',
];
const SCRIPTS = ['chat', 'menu', 'offers', 'building'];

const CSS = 'text/css; charset=utf-8';
const JS = 'text/javascript; charset=utf-8';

export type Asset = { readonly name: string; readonly type: string; readonly text: string };

/** Reads all of them at the start; `folder` is next to the compiled server. The styles go out as one file. */
export async function readAssets(folder: URL): Promise<readonly Asset[]> {
  const read = (name: string): Promise<string> => readFile(new URL(name, folder), 'utf8');
  const styles = await Promise.all(STYLES.map((name) => read(`${name}.css`)));
  const scripts = SCRIPTS.map(async (name) => ({ name: `${name}.js`, type: JS, text: await read(`${name}.js`) }));
  return [
    { name: 'page.css', type: CSS, text: styles.join('\n') },
    { name: 'icon.svg', type: 'image/svg+xml', text: await read('icon.svg') },
    ...(await Promise.all(scripts)),
  ];
}

/** A version in the address lets browsers keep the files for good; the modules import each other by relative names. */
function folderOf(assets: readonly Asset[]): string {
  const hash = createHash('sha256');
  for (const { text } of assets) hash.update(text);
  return `/assets/${hash.digest('hex').slice(0, 12)}`;
}

export function addAssets(routes: Hono, assets: readonly Asset[]): PageAssets {
  const folder = folderOf(assets);
  for (const { name, type, text } of assets)
    routes.get(`${folder}/${name}`, (c) =>
      c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
  return { style: `${folder}/page.css`, script: `${folder}/chat.js`, icon: `${folder}/icon.svg` };
}
