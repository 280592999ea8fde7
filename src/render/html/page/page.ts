import type { Rendered } from '../../verify.js';
import { type Html, html } from '../html.js';
import { finished } from '../read.js';
import type { Sheet } from './sheet.js';

export type PageOptions = {
  readonly title: string;
  /** Which entry of the navigation is this page. */
  readonly here?: 'ask' | 'articles';
  /** Where style and script are, with their content's hash in the address. */
  readonly assets: PageAssets;
  readonly main: Html;
};

export type PageAssets = { readonly style: string; readonly script: string; readonly icon: string };

/** A whole page round `main`. */
export function renderPage(options: PageOptions, sheet: Pick<Sheet, 'page'>): Rendered<Html> {
  return finished(pageOf(options, sheet));
}

function pageOf({ title, here, assets, main }: PageOptions, { page }: Pick<Sheet, 'page'>): Html {
  const entry = (href: string, label: string, current: boolean): Html =>
    html`<a href="${href}"${current && html` aria-current="page"`}>${label}</a>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.script}"></script>
</head>
<body>
<a class="skip" href="#main">${page.skip}</a>
<header class="top"><a class="name" href="/">Yaar</a><p>${page.tagline}</p>
<nav>${entry('/', page.ask, here === 'ask')}${entry('/articles', page.articles, here === 'articles')}</nav></header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}
