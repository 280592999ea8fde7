/** HTML templates that escape what is put into them. */

/** A piece of finished HTML. Only `html` makes one, so a string that reaches a page has been escaped. */
export type Html = { readonly html: string };

/** What may go into a template: text (escaped), HTML (as it is), lists of both; nothing for undefined and false. */
export type Piece = string | number | Html | undefined | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text between tags and for attribute values in double quotes; other places of a page never hold outside text. */
const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function write(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(write).join('');
}

/** The template's own text is HTML; what is put into it is text, unless `html` itself made it. */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: template.reduce((before, after, index) => before + write(pieces[index - 1]) + after) };
}

/** The address if a browser may open it, else nothing: `javascript:` in an article's front matter is not a link. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
