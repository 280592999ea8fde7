import type { Article } from '../../corpus/article.js';
import { MONTH_STEMS } from '../../words/months.js';

/** What a record of the source holds: no words of the article, so there is nothing to be misquoted in it. */
export type RecordOf = {
  readonly id: string;
  readonly article: Article;
  readonly paragraph?: number | undefined;
  readonly url?: string | undefined;
  readonly remark?: string | undefined;
};

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, also escaped ones: these are words.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

export const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (sign) => LATEX[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');

/** An entry of BibTeX. What is not stated has no field; an address is not escaped, as BibTeX styles print it verbatim. */
export function bibtex({ id, article, paragraph, url, remark }: RecordOf): string {
  const { author, title, publisher, published } = article;
  const [year, month, day] = published?.split('-') ?? [];
  const note = [published ? undefined : 'date not stated', paragraph && `paragraph ${paragraph}`, remark, id];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', author && `{${escapeBibtex(author)}}`],
    ['title', `{{${escapeBibtex(title)}}}`],
    [publisher ? 'journal' : 'howpublished', publisher && `{${escapeBibtex(publisher)}}`],
    ['year', year && `{${year}}`],
    ['month', month && MONTH_STEMS[Number(month) - 1]?.toLowerCase()],
    ['day', day && `{${Number(day)}}`],
    ['url', url && `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['note', `{${escapeBibtex(note.filter(Boolean).join(', '))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@${publisher ? 'article' : 'misc'}{${id},`, ...lines, '}'].join('\n');
}

/** An item of CSL-JSON (the schema of citation-style-language.org). An author is a literal: names are not guessed apart. */
export function csl({ id, article, paragraph, url, remark }: RecordOf): Readonly<Record<string, unknown>> {
  const { author, title, publisher, published, language } = article;
  const note = [paragraph && `paragraph ${paragraph}`, remark].filter(Boolean).join('; ');
  return {
    id,
    type: publisher ? 'article-newspaper' : 'webpage',
    title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(publisher !== undefined && { 'container-title': publisher }),
    ...(published !== undefined && { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { URL: url }),
    ...(note !== '' && { note }),
  };
}
