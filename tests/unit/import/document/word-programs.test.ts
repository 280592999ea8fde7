import { describe, expect, it } from 'vitest';
import { docxOf, p, relation } from '../../../support/documents/office.js';
import { blocksOf, bodyOf, draftOf, valuesOf } from '../../../support/documents/read.js';

const LONG =
  'The river had frozen early that year, and the boats that carried grain to the mills lay in the harbour until the end of March, when a warm wind from the sea broke the ice in a single night.';
const NEXT =
  'Nobody in the town could remember a winter like it, although the chronicle of the parish mentions two of the same length, after which the price of bread doubled.';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): string =>
  `<w:p w14:paraId="1A2B3C4D">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const title = p('A winter on the river', { style: 'Title' });
const by = 'w:id="7" w:author="Anna" w:date="2020-01-01T00:00:00Z"';

describe('a Word file with changes and comments', () => {
  const comments = `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Editor" w:initials="E">${p('Is this true? Ask the miller.')}</w:comment></w:comments>`;
  const more = [{ name: 'word/comments.xml', data: comments }];
  const relations = relation('r9', 'comments', 'comments.xml');

  it('has what was inserted, and neither what was deleted nor what was remarked', async () => {
    const changed = paragraph(
      `${run('The ice was ')}<w:del ${by}><w:r><w:delText xml:space="preserve">thin and grey</w:delText></w:r></w:del><w:ins ${by}>${run('thick enough for carts')}</w:ins><w:commentRangeStart w:id="0"/>${run(', and the mills stood still')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('.')}`,
    );
    const draft = await draftOf(docxOf(title + changed + p(LONG), { more, relations }));
    expect(bodyOf(draft)).toBe(`The ice was thick enough for carts, and the mills stood still.\n\n${LONG}`);
  });

  it('has a moved sentence at its new place only', async () => {
    const from = paragraph(
      `<w:moveFromRangeStart ${by} w:name="m1"/><w:moveFrom ${by}>${run('Bread was dear.')}</w:moveFrom><w:moveFromRangeEnd w:id="7"/>`,
    );
    const to = paragraph(
      `<w:moveToRangeStart ${by} w:name="m1"/><w:moveTo ${by}>${run('Bread was dear.')}</w:moveTo><w:moveToRangeEnd w:id="7"/>`,
    );
    const draft = await draftOf(docxOf(title + from + p(LONG) + to + p(NEXT)));
    expect(bodyOf(draft)).toBe([LONG, 'Bread was dear.', NEXT].join('\n\n'));
  });

  it('joins paragraphs whose mark between them was deleted', async () => {
    const first = paragraph(run('The boats lay in the '), `<w:rPr><w:del ${by}/></w:rPr>`);
    const draft = await draftOf(docxOf(title + first + paragraph(run('harbour until March.')) + p(LONG)));
    expect(bodyOf(draft)).toBe(`The boats lay in the harbour until March.\n\n${LONG}`);
  });

  it('has no hidden text, and nothing of a deleted table row', async () => {
    const hidden = paragraph(`${run('The ice was thick')}${run(' (check with the museum)', '<w:vanish/>')}${run('.')}`);
    const row = (text: string, change = ''): string =>
      `<w:tr>${change === '' ? '' : `<w:trPr>${change}</w:trPr>`}<w:tc>${p(text)}</w:tc><w:tc>${p('14')}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('1709')}${row('1710', `<w:del ${by}/>`)}</w:tbl>`;
    const draft = await draftOf(docxOf(title + hidden + p(LONG) + table));
    expect(bodyOf(draft)).toContain('The ice was thick.\n');
    expect(bodyOf(draft)).toContain('1709');
    expect(bodyOf(draft)).not.toMatch(/museum|1710/);
  });
});

describe('a Word file with fields and boxes', () => {
  const field = (instruction: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it('has what its fields show, not their instructions', async () => {
    const text = paragraph(
      `${run('See ')}${field('HYPERLINK "https://example.org/ice" \\o "tip"', run('the chronicle'))}${run(', page ')}<w:fldSimple w:instr=" PAGEREF ice ">${run('12')}</w:fldSimple>${run(', and ')}<w:hyperlink r:id="r8" w:history="1">${run('the map')}</w:hyperlink>${run('.')}`,
    );
    const relations = relation('r8', 'hyperlink', 'https://example.org/map?a=1&b=2', true);
    const draft = await draftOf(docxOf(title + text + p(LONG), { relations }));
    expect(bodyOf(draft)).toBe(`See the chronicle, page 12, and the map.\n\n${LONG}`);
  });

  it('has no table of contents, whose lines are its headings again', async () => {
    const entry = (text: string, page: string): string =>
      paragraph(
        `<w:hyperlink w:anchor="_Toc1">${run(text)}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', run(page))}</w:hyperlink>`,
        '<w:pStyle w:val="TOC1"/>',
      );
    const styles =
      '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/></w:style>';
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents', { style: 'TOCHeading' })}${entry('The ice', '1')}${entry('The thaw', '4')}</w:sdtContent></w:sdt>`;
    const body =
      title + contents + p('The ice', { style: 'Heading1' }) + p(LONG) + p('The thaw', { style: 'Heading1' }) + p(NEXT);
    const draft = await draftOf(docxOf(body, { styles }));
    expect(bodyOf(draft)).toBe(['The ice', LONG, 'The thaw', NEXT].join('\n\n'));
  });

  it('has a text box once, after the paragraph that it is fixed to', async () => {
    const inner = `<w:txbxContent>${p('A box: bread cost nine pence in May.')}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const text = paragraph(`${run(LONG.slice(0, 40))}${box}${run(LONG.slice(40))}`);
    const draft = await draftOf(docxOf(title + text + p(NEXT)));
    expect(bodyOf(draft)).toBe([LONG, 'A box: bread cost nine pence in May.', NEXT].join('\n\n'));
  });

  it('has the words in content controls and in tags of other programs', async () => {
    const text = paragraph(
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('Nine')}</w:sdtContent></w:sdt>${run(' boats from ')}<w:smartTag w:uri="urn:x" w:element="place">${run('Riga')}</w:smartTag><w:proofErr w:type="spellStart"/>${run(' lay')}<w:bookmarkStart w:id="1" w:name="b"/>${run(' there.')}<w:bookmarkEnd w:id="1"/>`,
    );
    const block = `<w:sdt><w:sdtPr/><w:sdtContent>${p(NEXT)}</w:sdtContent></w:sdt>`;
    const draft = await draftOf(docxOf(title + text + p(LONG) + block));
    expect(bodyOf(draft)).toBe(['Nine boats from Riga lay there.', LONG, NEXT].join('\n\n'));
  });
});

describe('the letters of a Word file', () => {
  it('are joined over runs, with its hyphens, tabs and line breaks as they are read', async () => {
    const text = paragraph(
      `${run('A twenty')}<w:r><w:noBreakHyphen/></w:r>${run('year')}${run('-old win')}<w:r><w:softHyphen/></w:r>${run('ter')}${run(', ')}${run('un')}${run('for', '<w:b/>')}${run('gotten', '<w:i/>')}${run(' in')}<w:r><w:br/></w:r>${run('verse')}<w:r><w:tab/></w:r>${run('here.')}`,
    );
    const draft = await draftOf(docxOf(title + text + p(LONG)));
    expect(bodyOf(draft).split('\n\n')[0]?.replace(/\s+/g, ' ')).toBe(
      'A twenty‑year-old winter, unforgotten in verse here.',
    );
  });

  it('are those of its symbols and of its formulas', async () => {
    const formula = '<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=2</m:t></m:r></m:oMath>';
    const text = paragraph(
      `${run('It fell ')}<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>${run(' that day, so ')}${formula}${run('.')}`,
    );
    const draft = await draftOf(docxOf(title + text + p(LONG)));
    expect(bodyOf(draft)).toBe(`It fell ° that day, so x=2.\n\n${LONG}`);
  });
});

describe('the structure of a Word file', () => {
  it('has headings by their level, where a style of one’s own or none gives it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Zwischentitel"><w:name w:val="Zwischentitel"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Mein1" ><w:name w:val="Mein Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>';
    const body = [
      title,
      p('The ice', { style: 'berschrift1' }),
      p(LONG),
      p('The harbour', { style: 'Zwischentitel' }),
      p(NEXT),
      paragraph(run('The thaw'), '<w:outlineLvl w:val="1"/>'),
      p(LONG.replace('river', 'lake')),
      p('The mills', { style: 'Mein1' }),
      p(NEXT.replace('town', 'village')),
    ];
    const draft = await draftOf(docxOf(body.join(''), { styles }));
    expect(blocksOf(draft).filter((block) => block.startsWith('heading'))).toEqual([
      'heading: The ice',
      'heading: The harbour',
      'heading: The thaw',
      'heading: The mills',
    ]);
  });

  it('has numbered and nested lists', async () => {
    const level = (at: number, format: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`;
    const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'bullet')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (text: string, at = 0): string =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
    const body =
      title +
      p(LONG) +
      item('The ice broke.') +
      item('The boats sailed.') +
      item('Three of them.', 1) +
      item('Bread was cheap.') +
      p(NEXT);
    const draft = await draftOf(
      docxOf(body, {
        more: [{ name: 'word/numbering.xml', data: numbering }],
        relations: relation('r7', 'numbering', 'numbering.xml'),
      }),
    );
    expect(blocksOf(draft)).toEqual([
      `paragraph: ${LONG}`,
      'list-item: The ice broke.',
      'list-item: The boats sailed.',
      'list-item: Three of them.',
      'list-item: Bread was cheap.',
      `paragraph: ${NEXT}`,
    ]);
  });

  it('has the title and line below it of Google Docs as title and first words', async () => {
    const body =
      p('A winter on the river', { style: 'Title' }) + p('By Anna Berzina', { style: 'Subtitle' }) + p(LONG) + p(NEXT);
    const styles = '<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>';
    const draft = await draftOf(docxOf(body, { styles }));
    expect(valuesOf(draft.facts)).toEqual({ title: 'A winter on the river', author: 'Anna Berzina' });
    expect(bodyOf(draft)).toBe(`${LONG}\n\n${NEXT}`);
  });
});
