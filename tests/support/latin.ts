/** Finds words of another language in what a reader of Russian is shown. */

/** What is the same in every language: formats, programs, encodings, fields, settings. */
const NAMES = new Set(
  'Discord AutoMod Yaar PDF DOCX EPUB HTML Word Markdown BibTeX CSL OCR Tab JSON LD XMP MB UTF h1 id Id'.split(' '),
);

/** What is quoted, an address, code, an emoji of Discord's, or the name of a file or a setting of the environment. */
const FOREIGN =
  /«[^»]*»|“[^”]*”|```[\s\S]*?```|`[^`]*`|<[^>\s]+>|\]\(https?:[^\s)]*\)|https?:\/\/\S*|[\w.-]+\.(?:md|txt|pdf|bib|json|docx)\b|\b[A-Z]+(?:_[A-Z]+)+\b/gu;

/** Words in Latin letters that are nothing of that kind. */
export const latinWords = (text: string): readonly string[] =>
  (
    text
      .replaceAll('\\', '')
      .replace(FOREIGN, ' ')
      .match(/[\p{Script=Latin}\d]*\p{Script=Latin}[\p{Script=Latin}\d]*/gu) ?? []
  ).filter((word) => !NAMES.has(word));
