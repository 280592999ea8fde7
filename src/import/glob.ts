/** Patterns for addresses and paths. */

const SIGNS: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*', '?': '[^/]' };

/**
 * `*` is anything but a slash, `**` anything, `?` one sign. A pattern without a scheme may begin anywhere in an address:
 * `/news/**` fits https://example.org/news/a/b.
 */
export function globOf(pattern: string): (text: string) => boolean {
  const body = pattern
    .split(/(\*\*|[*?])/)
    .map((part) => SIGNS[part] ?? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('');
  const whole = new RegExp(`${/^\w+:\/\//.test(pattern) ? '^' : ''}${body}$`, 'u');
  return (text) => whole.test(text);
}
