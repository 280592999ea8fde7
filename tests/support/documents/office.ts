import { type ZipPart, zipOf } from './zip.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE_W =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paragraph of Word's; `note` puts the mark of that footnote at its end. */
export const p = (text: string, { style, note }: { style?: string; note?: number } = {}): string => {
  const styled = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const mark = note === undefined ? '' : `<w:r><w:footnoteReference w:id="${note}"/></w:r>`;
  return `<w:p>${styled}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>${mark}</w:p>`;
};

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const documentRels = (more: string): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>${more}</Relationships>`;
const STYLES = `${XML}<w:styles ${W}>${['Title', 'Heading1:heading 1', 'Heading2:heading 2']
  .map((style) => style.split(':'))
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name ?? id}"/></w:style>`)
  .join('')}</w:styles>`;

type Docx = {
  readonly core?: string;
  readonly notes?: readonly string[];
  readonly more?: readonly ZipPart[];
  /** Replaces the whole main part. */
  readonly document?: string;
  /** More styles, and more relations of the main part. */
  readonly styles?: string;
  readonly relations?: string;
};

/** A relation of the main part to another, by the last word of its kind. */
export const relation = (id: string, kind: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`;

export function docxOf(
  body: string,
  { core, notes = [], more = [], document, styles = '', relations = '' }: Docx = {},
): Buffer {
  const footnotes = notes.map((text, index) => `<w:footnote w:id="${index + 1}">${p(text)}</w:footnote>`).join('');
  return zipOf([
    { name: '[Content_Types].xml', data: TYPES },
    { name: '_rels/.rels', data: RELS },
    { name: 'word/_rels/document.xml.rels', data: documentRels(relations) },
    {
      name: 'word/document.xml',
      data: document ?? `${XML}<w:document ${W} ${MORE_W}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', data: STYLES.replace('</w:styles>', `${styles}</w:styles>`) },
    { name: 'word/footnotes.xml', data: `${XML}<w:footnotes ${W}>${footnotes}</w:footnotes>` },
    ...(core === undefined ? [] : [{ name: 'docProps/core.xml', data: coreOf(core) }]),
    ...more,
  ]);
}

const coreOf = (properties: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`;

export type BookChapter = {
  readonly file: string;
  readonly title?: string;
  readonly body: string;
  readonly linear?: false;
};

type Epub = {
  readonly metadata?: string;
  readonly contents?: 'nav' | 'ncx' | 'none';
  /** The entries of the contents, instead of one for each chapter with a title. */
  readonly entries?: string;
  /** References to special parts, as EPUB 2 has them. */
  readonly guide?: string;
  readonly more?: readonly ZipPart[];
};

/** An EPUB 3 with a navigation page, or an EPUB 2 with an NCX file. */
export function epubOf(
  chapters: readonly BookChapter[],
  { metadata = '', contents = 'nav', more = [], entries, guide = '' }: Epub = {},
): Buffer {
  const manifest = chapters.map(
    ({ file }, index) => `<item id="c${index}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map(
    ({ linear }, index) => `<itemref idref="c${index}"${linear === false ? ' linear="no"' : ''}/>`,
  );
  const nav =
    contents === 'nav' ? '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>' : '';
  const ncx = contents === 'ncx' ? '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' : '';
  const opf = `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${manifest.join('')}${nav}${ncx}</manifest><spine>${spine.join('')}</spine>${guide === '' ? '' : `<guide>${guide}</guide>`}</package>`;
  return zipOf([
    { name: 'mimetype', data: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      data: `${XML}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    },
    { name: 'OEBPS/book.opf', data: opf },
    { name: 'OEBPS/nav.xhtml', data: navOf(chapters, entries) },
    { name: 'OEBPS/toc.ncx', data: ncxOf(chapters, entries) },
    ...chapters.map(({ file, body }) => ({ name: `OEBPS/${file}`, data: pageOf(body) })),
    ...more,
  ]);
}

const pageOf = (body: string): string =>
  `${XML}<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><style>p { margin: 0 }</style></head><body>${body}</body></html>`;

const navOf = (chapters: readonly BookChapter[], entries?: string): string =>
  `${XML}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>${
    entries ??
    chapters
      .filter(({ title }) => title !== undefined)
      .map(({ file, title = '' }) => `<li><a href="${file}#top">${escaped(title)}</a></li>`)
      .join('')
  }</ol></nav></body></html>`;

const ncxOf = (chapters: readonly BookChapter[], entries?: string): string =>
  `${XML}<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${
    entries ??
    chapters
      .filter(({ title }) => title !== undefined)
      .map(
        ({ file, title = '' }) =>
          `<navPoint><navLabel><text>${escaped(title)}</text></navLabel><content src="${file}"/></navPoint>`,
      )
      .join('')
  }</navMap></ncx>`;
