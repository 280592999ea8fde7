/** The feeds that a page names. */

export type FeedLink = { readonly url: string; readonly title?: string; readonly type: string };

const TYPES =
  /^(application\/(rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)$/;
const MOST_LINKS = 50;
/** They are in the page's head. */
const HEAD = 512 * 1024;

/** From `<link rel="alternate" type="application/rss+xml" href="…">`, in the order of the page. */
export function feedLinks(html: string, address: string): readonly FeedLink[] {
  const head = html.slice(0, HEAD).replace(/<!--[\s\S]*?(-->|$)/g, '');
  const base = absolute(attribute(/<base\b[^<>]*>/i.exec(head)?.[0] ?? '', 'href') ?? '', address) ?? address;
  const links = (head.match(/<link\b[^<>]*>/gi) ?? []).flatMap((tag): FeedLink[] => {
    const type = attribute(tag, 'type')?.toLowerCase().replace(/;.*/, '').trim() ?? '';
    const url = absolute(attribute(tag, 'href') ?? '', base);
    const rel = attribute(tag, 'rel')?.toLowerCase().split(/\s+/) ?? [];
    if (!rel.includes('alternate') || !TYPES.test(type) || url === undefined) return [];
    const title = attribute(tag, 'title');
    return [{ url, type, ...(title !== undefined && { title }) }];
  });
  return links.filter(({ url }, at) => links.findIndex((one) => one.url === url) === at).slice(0, MOST_LINKS);
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value?.replace(/&amp;/g, '&').trim() || undefined;
}

function absolute(link: string, base: string): string | undefined {
  if (link === '' || !URL.canParse(link, base)) return undefined;
  const { protocol, href } = new URL(link, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
