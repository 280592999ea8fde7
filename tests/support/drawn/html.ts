/** Text in HTML. */

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** An element with one class, around HTML that is already escaped. */
export const element = (tag: string, name: string, inside: string): string =>
  `<${tag}${name && ` class="${name}"`}>${inside}</${tag}>`;
