/** What a site says of its pages to programs: robots.txt, RSS, Atom, JSON Feed, a sitemap. */

import type { GoldPage } from './gold.js';

export type Served = { readonly status: number; readonly type: string; readonly bytes: Uint8Array };

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAME = 'The News of Mole';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const dayOf = ({ facts }: GoldPage): string => (facts.published ?? '2020-01-01').padEnd(10, '-01').slice(0, 10);

/** By path. Only articles are in the feeds; the sitemap has all pages. */
export function feedsOf(url: string, pages: readonly GoldPage[]): readonly (readonly [string, Served])[] {
  const articles = pages.filter(({ expect }) => expect === 'article');
  const file = (path: string, type: string, text: string): readonly [string, Served] => [
    path,
    { status: 200, type, bytes: new TextEncoder().encode(text) },
  ];
  return [
    file('/robots.txt', 'text/plain', `User-agent: *\nDisallow: /private/\nSitemap: ${url}/sitemap.xml\n`),
    file('/feed.xml', 'application/rss+xml; charset=utf-8', rss(url, articles)),
    file('/atom.xml', 'application/atom+xml; charset=utf-8', atom(url, articles)),
    file('/feed.json', 'application/feed+json', json(url, articles)),
    file('/sitemap.xml', 'application/xml', sitemap(url, pages)),
  ];
}

function rss(url: string, pages: readonly GoldPage[]): string {
  const items = pages.map((page) => {
    const link = escaped(`${url}${page.path}`);
    const date = new Date(`${dayOf(page)}T08:00:00Z`).toUTCString();
    return `<item><title>${escaped(page.facts.title ?? '')}</title><link>${link}</link><guid isPermaLink="true">${link}</guid><pubDate>${date}</pubDate></item>`;
  });
  return `${XML}<rss version="2.0"><channel><title>${NAME}</title><link>${url}/</link><description>News</description>\n${items.join('\n')}\n</channel></rss>\n`;
}

function atom(url: string, pages: readonly GoldPage[]): string {
  const entries = pages.map((page) => {
    const link = escaped(`${url}${page.path}`);
    const author = page.facts.author === undefined ? '' : `<author><name>${escaped(page.facts.author)}</name></author>`;
    return `<entry><id>${link}</id><title>${escaped(page.facts.title ?? '')}</title><link rel="alternate" href="${link}"/><updated>${dayOf(page)}T08:00:00Z</updated>${author}</entry>`;
  });
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom"><id>${url}/</id><title>${NAME}</title><updated>2024-01-01T00:00:00Z</updated>\n${entries.join('\n')}\n</feed>\n`;
}

const json = (url: string, pages: readonly GoldPage[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: NAME,
    home_page_url: `${url}/`,
    feed_url: `${url}/feed.json`,
    items: pages.map((page) => ({
      id: `${url}${page.path}`,
      url: `${url}${page.path}`,
      title: page.facts.title,
      date_published: `${dayOf(page)}T08:00:00Z`,
    })),
  });

function sitemap(url: string, pages: readonly GoldPage[]): string {
  const entries = pages.map(
    (page) => `<url><loc>${escaped(`${url}${page.path}`)}</loc><lastmod>${dayOf(page)}</lastmod></url>`,
  );
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}
