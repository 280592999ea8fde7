/** Whether two names mean the same site. */

/** A name without its article and the ending of its address: "The Sentinel", "sentinel.com". */
export const coreOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\.[a-z]{2,4}(?:\.[a-z]{2})?$|\s*(?:digital|online|デジタル(?:版)?)$/u, '')
    .replace(/^(?:the|der|die|das|le|la|les|el|los|il|o|a)\s+/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map(([first]) => first)
    .join('')
    .toUpperCase();

/** Whether an author is only the site: its name, or the first letters of it. */
export function isNameOf(sites: readonly string[]): (name: string) => boolean {
  const cores = new Set(sites.map(coreOf));
  const initials = new Set(sites.filter((site) => /\S\s+\S/.test(site)).map(initialsOf));
  cores.delete('');
  return (name) => cores.has(coreOf(name)) || initials.has(name);
}
