/** Word files and a book as programs leave them, with what a person says is in them. */

import type { Gold } from './held-out-printed.js';
import { docxOf, epubOf, escaped } from './office.js';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const par = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const BY = 'w:id="3" w:author="Ed" w:date="2020-02-02T00:00:00Z"';
const BOLD = '<w:b/><w:sz w:val="24"/>';

const box = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${par(run(text, '<w:i/><w:sz w:val="32"/>'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${par(run(text))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

export type Filed = Gold & { readonly bytes: Buffer };

/** No styles: headings only bold, the title bold, large and centred; changes, a note, a box that repeats the text. */
export const WORD_WITHOUT_STYLES: Filed = {
  facts: { title: 'The Well Behind the School', author: 'Ayesha Khan', published: '2019-03-12' },
  text: [
    'A well that nobody dug',
    'The well behind the school of Gwadi is not on any map. The teachers say that it was there before the school, and the old men say that it was there before the sea went back.',
    'Since 2011 the children have drawn water from it in the breaks. It is sweet until April, and then it tastes of iron. A re‑measurement in 2017 gave a depth of nineteen metres.',
    'Who owns it',
    'By the law of 1964 a well belongs to the land around it, and the land around it belongs to three families, of whom two live abroad. The third is the headmaster’s.',
    'He has never asked for rent.',
    'He has asked for a rope.',
  ],
  notes: ['Measured by the author with a stone and a string.'],
  bytes: docxOf(
    par(run('The Well Behind the School', '<w:b/><w:sz w:val="40"/>'), '<w:jc w:val="center"/>') +
      par(run('By Ayesha Khan', '<w:i/>'), '<w:jc w:val="center"/>') +
      par(run('12 March 2019'), '<w:jc w:val="center"/>') +
      par(run('A well that nobody dug', BOLD)) +
      par(
        `${run('The well behind the school of Gwadi is not on ')}<w:del ${BY}><w:r><w:delText xml:space="preserve">the </w:delText></w:r></w:del><w:ins ${BY}>${run('any ')}</w:ins>${run('map. The teachers say that it was there before the school, and the old men say that it was there before the sea went back.')}`,
      ) +
      par(
        `${box('It is sweet until April, and then it tastes of iron.')}${run('Since 2011 the children have drawn water from it in the breaks. It is sweet until April, and then it tastes of iron. A re')}<w:r><w:noBreakHyphen/></w:r>${run('measure')}<w:r><w:softHyphen/></w:r>${run('ment in 2017 gave a depth of nineteen metres.')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
      ) +
      par(run('Who owns it', BOLD)) +
      par(
        `${run('By the law of 1964 a well belongs to the land around it, and the land around it belongs to three families, of whom two live abroad. The third is the headmaster’s.')}`,
      ) +
      par(run('He has never asked for rent.'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      par(run('He has asked for a rope.'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    { notes: ['Measured by the author with a stone and a string.'] },
  ),
};

const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

/** German Word: a first letter in a frame of its own, a line break inside of the title, one cell as a box around a note. */
export const WORD_WITH_DROP_CAP: Filed = {
  facts: { title: 'Eleven Bridges: A Walk', author: 'Jonas Reith' },
  text: [
    'There are eleven bridges between the station and the sea, and I have crossed ten of them. The eleventh is lifted when I come, and has been lifted each time since 1998, which I no longer believe to be an accident.',
    'The first three',
    'The first bridge is of stone, the second of iron, and the third is a plank. Nobody repairs the plank. It is replaced each spring by a new one, and nobody has seen who does it.',
    'Opening hours: the eleventh bridge is lifted from 9 to 17.',
    'The others',
    'Of the others there is little to say, except that they are there, which for a bridge is a great deal.',
  ],
  bytes: docxOf(
    par(`${run('Eleven Bridges:')}<w:r><w:br/></w:r>${run('A Walk')}`, '<w:pStyle w:val="Titel"/>') +
      par(run('Jonas Reith'), '<w:pStyle w:val="Untertitel"/>') +
      par(
        run('T', '<w:sz w:val="90"/>'),
        '<w:keepNext/><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>',
      ) +
      par(
        run(
          'here are eleven bridges between the station and the sea, and I have crossed ten of them. The eleventh is lifted when I come, and has been lifted each time since 1998, which I no longer believe to be an accident.',
        ),
      ) +
      par(run('The first three'), '<w:pStyle w:val="berschrift1"/>') +
      par(
        run(
          'The first bridge is of stone, the second of iron, and the third is a plank. Nobody repairs the plank. It is replaced each spring by a new one, and nobody has seen who does it.',
        ),
      ) +
      `<w:tbl><w:tr><w:tc>${par(run('Opening hours: the eleventh bridge is lifted from 9 to 17.'))}</w:tc></w:tr></w:tbl>` +
      par(run('The others'), '<w:pStyle w:val="berschrift1"/>') +
      par(run('Of the others there is little to say, except that they are there, which for a bridge is a great deal.')),
    { styles: style('Titel', 'Title') + style('Untertitel', 'Subtitle') + style('berschrift1', 'heading 1') },
  ),
};

const NOTE = 'The ferry of 1902 was a rowing boat with a roof.';

/** A book from a layout program: page numbers of the print, small capitals and first letters in spans, notes in asides. */
export const BOOK_FROM_LAYOUT: Filed = {
  facts: { title: 'Green Water – The Ferry', author: 'Greta Sund' },
  text: [
    'The ferry left at six, with or without passengers, and it was the second case of which my grandmother spoke when she wanted to explain the state.',
    'It was painted green every year, over the green of the year before, until the paint was thicker than the wood and it no longer leaked.',
    'O ferry of the narrow water,',
    'who pays you when you cross alone?',
    'The inspector came in June. He went over and back, found nothing, and wrote that down.',
  ],
  notes: [NOTE],
  bytes: epubOf(
    [
      {
        file: 'ch1.xhtml',
        title: 'The Ferry',
        body: `<section xmlns:epub="http://www.idpf.org/2007/ops" epub:type="chapter" class="Basic-Text-Frame"><span epub:type="pagebreak" id="p7" title="7"></span><p class="Chapter-Number">1</p><h1 class="Chapter-Title" id="top">The Ferry</h1><p class="First-Paragraph"><span class="Drop-Cap">T</span><span class="Small-Caps">he ferry left</span> at six, with or without passengers, and it was the second case of which my grand&#173;mother spoke when she wanted to explain the state.<a epub:type="noteref" href="#n1"><sup>1</sup></a></p><p class="Body-Text ParaOverride-1">It was painted green every year, over the green of the year before, <span epub:type="pagebreak" id="p8" title="8">8</span>until the paint was thicker than the wood and it no longer leaked.</p><div class="verse"><p class="line">O ferry of the narrow water,</p><p class="line">who pays you when you cross alone?</p></div><p class="Body-Text"><span class="CharOverride-2">The inspector came in June. He went over and back, found noth</span><span class="CharOverride-3">ing, and wrote that down.</span></p><aside epub:type="footnote" id="n1"><p><a href="#r1">1</a> ${NOTE}</p></aside></section>`,
      },
    ],
    { metadata: '<dc:title>Green Water</dc:title><dc:creator>Greta Sund</dc:creator><dc:language>en</dc:language>' },
  ),
};
