/** Pages that a browser prints as PDF files, in the manner of programs, with what a person says is in them. */

export type Gold = {
  readonly facts: Readonly<Record<string, string>>;
  /** Paragraphs, headings and items in their order; notes are apart, since where they are put is a matter of taste. */
  readonly text: readonly string[];
  readonly notes?: readonly string[];
};

export type Printed = Gold & { readonly html: string };

const A4 =
  '@page { size: A4; margin: 0 } body { margin: 0 } section { position: relative; box-sizing: border-box; width: 210mm; height: 296mm; padding: 28mm 20mm; overflow: hidden; break-after: page } .head, .foot { position: absolute; left: 20mm; right: 20mm; font-size: 8pt } .head { top: 12mm } .foot { bottom: 12mm } .notes { position: absolute; bottom: 20mm; left: 20mm; width: 80mm; font-size: 7.5pt; border-top: 0.5pt solid #000 } sup { font-size: 65% } p { margin: 0 } .refs p { margin-top: 2pt }';

const printed = (style: string, pages: readonly string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>untitled</title><style>${A4} ${style}</style><body>${pages.map((page) => `<section>${page}</section>`).join('')}</body></html>`;

const PAPER = [
  'Bells are counted twice in most registers, once by the parish and once by the founder. We compare 212 registers of the lower valley and find that one bell in nine exists only on paper. The error is not random: bells on paper are, on average, heavier than those of bronze.',
  'THE oldest register of the valley was begun in 1611 by a clerk who could not climb. He counted what he heard, and he was deaf in one ear. Since then the numbers have been copied eleven times, and with each copy a few bells were added, whether out of piety or of carelessness it is hard to say.',
  'Our work differs from earlier surveys in one respect. We went up. Of the 212 towers in the registers 190 could be climbed, and in those we found 377 bells, where the registers have 431.',
  'Every tower was visited by two of us. The weight of a bell was estimated from its diameter, which was measured with a tape of steel at the lip. Where the frame did not allow this, we took the note that it gives and worked backwards.',
  'Bells on paper weigh 412 kg at the median, bells of bronze 286 kg. The difference remains when towers without stairs are left out. It is largest in parishes that had a quarrel with their neighbours in the eighteenth century.',
  'A bell that nobody has to cast can be as heavy as one likes. We propose that registers be corrected by visits and not by correspondence, since letters about bells are answered by the people who invented them.',
] as const;
const PAPER_NOTE = 'The registers of Brenn burned in 1834 and are known from a copy.';

/** Two columns, a first letter over two lines, headings in letters set apart, a note below the left column. */
export const PAPER_IN_COLUMNS: Printed = {
  facts: { title: 'Bells on Paper: A Survey of Registers', author: 'Ida Brandt and Colm Fahey' },
  text: [
    'Abstract',
    PAPER[0],
    'I. Introduction',
    PAPER[1],
    PAPER[2],
    'II. Method',
    PAPER[3],
    'III. Results',
    PAPER[4],
    PAPER[5],
  ],
  notes: [PAPER_NOTE],
  html: printed(
    'h1 { font: 20pt serif; text-align: center; margin: 0 0 4mm } .by { text-align: center; font: 11pt serif } .aff { text-align: center; font: italic 9pt serif; margin-bottom: 6mm } .cols { columns: 2; column-gap: 8mm; font: 10pt/12pt serif; text-align: justify; height: 190mm; column-fill: auto } .cols p { text-indent: 4mm } .cols p.first { text-indent: 0 } .cols h2 { font: small-caps 10pt serif; letter-spacing: 2pt; text-align: center; margin: 3mm 0 2mm } .drop { float: left; font-size: 27pt; line-height: 24pt; padding-right: 1mm } .abs { font-weight: bold; font-size: 9pt }',
    [
      `<div class="head">JOURNAL OF PARISH STUDIES, VOL. 12, NO. 3, MAY 2014 <span style="float:right">201</span></div><h1>Bells on Paper: A Survey of Registers</h1><div class="by">Ida Brandt<sup>1</sup> and Colm Fahey<sup>2</sup></div><div class="aff"><sup>1</sup>University of Mole, Department of Sound<br><sup>2</sup>Institute of Towers, Brenn</div><div class="cols"><h2>Abstract</h2><p class="abs first">${PAPER[0]}</p><h2>I. Introduction</h2><p class="first"><span class="drop">T</span>${PAPER[1].slice(1).replace('number', 'num&shy;ber')}<sup>1</sup></p><p>${PAPER[2]}</p><h2>II. Method</h2><p class="first">${PAPER[3]}</p><h2>III. Results</h2><p class="first">${PAPER[4]}</p><p>${PAPER[5]}</p></div><div class="notes"><sup>1</sup> ${PAPER_NOTE}</div>`,
    ],
  ),
};

const BRIEF = [
  'The corridor was opened in 2016 with a ceremony, and it has been opened twice since then. This brief asks who uses it. We counted vehicles for nine days in March and spoke to drivers, guards and the owners of four tea houses.',
  'Traffic is a third of what the feasibility study promised. The study assumed that every lorry on the old road would move to the new one; it did not ask what the old road has that the new one lacks, which is shade, repair shops and cousins.',
  'Lorries that do use the corridor use it at night. Between two and five in the morning we counted more vehicles than in the rest of the day together, most of them without a load and all of them in a hurry.',
  'The owners of the tea houses have a simple explanation. At night the weighbridge is closed. A lorry that may carry thirty tonnes carries forty, and the road, which was built for thirty, is being rebuilt for the second time.',
  'A weighbridge costs less than a kilometre of asphalt. It should be open when the lorries come. Neither of these sentences is new; they are to be found in the report of 2018, on page four.',
] as const;
const BRIEF_ITEMS = [
  'Open the weighbridge at night.',
  'Plant trees along the first forty kilometres, and let somebody own them.',
] as const;
const BRIEF_NOTES = [
  'Feasibility Study, Volume II, 2011.',
  'Vehicles were counted at three posts by two people each.',
] as const;

/** Headings in letters set apart by 2pt or in bold of the same size, a quotation in a box, notes, a letterhead. */
export const BRIEF_WITH_BOX: Printed = {
  facts: { title: 'A Road at Night', author: 'Maria Feld and Tariq Ansari', published: '2019-04-09' },
  text: [
    'Who uses it',
    BRIEF[0],
    BRIEF[1],
    'Two in the morning',
    BRIEF[2],
    BRIEF[3],
    'What to do',
    ...BRIEF_ITEMS,
    BRIEF[4],
  ],
  notes: BRIEF_NOTES,
  html: printed(
    '.body { font: 11pt/16pt sans-serif } .body p { margin-bottom: 8pt } .k { letter-spacing: 2pt; font: 11pt sans-serif; text-transform: uppercase; margin: 6mm 0 2mm } h1 { font: bold 24pt sans-serif; margin: 0 } .by, .date { font: 11pt sans-serif; margin: 2mm 0 } .box { float: right; width: 55mm; margin: 0 0 4mm 6mm; padding: 4mm; background: #eee; font: italic 15pt/20pt serif } b.h { display: block; margin: 4mm 0 2mm } .notes { width: 170mm }',
    [
      `<div class="head">LENZ INSTITUTE <span style="float:right">POLICY BRIEF 41</span></div><h1>A Road at Night</h1><div class="by">By Maria Feld and Tariq Ansari</div><div class="date">9 April 2019</div><div class="body"><div class="k" style="text-transform:none">Who uses it</div><p>${BRIEF[0]}</p><p>${BRIEF[1]}<sup>1</sup></p><div class="k" style="text-transform:none">Two in the morning</div><p>${BRIEF[2]}<sup>2</sup></p></div><div class="notes"><p><sup>1</sup> ${BRIEF_NOTES[0]}</p><p><sup>2</sup> ${BRIEF_NOTES[1]}</p></div><div class="foot">Lenz Institute | lenz.example <span style="float:right">1</span></div>`,
      `<div class="head">LENZ INSTITUTE <span style="float:right">POLICY BRIEF 41</span></div><div class="body"><p>${BRIEF[3]}</p><b class="h">What to do</b><ul><li>${BRIEF_ITEMS[0]}</li><li>${BRIEF_ITEMS[1]}</li></ul><p>${BRIEF[4]}</p></div><div class="foot">Lenz Institute | lenz.example <span style="float:right">2</span></div>`,
    ],
  ),
};

const REPORT = [
  'This report sets out what the Ministry has learned from the winter of 2020, in which the ferry was out of service for 61 days and the islands were supplied by aircraft, by sledge and, on two occasions, by swimmers.',
  'The contract with the operator requires one vessel in reserve. The operator had two, of which one was on dry land and the other had been sold. The Ministry was informed of the sale by a photograph in a newspaper.',
  'Supplies were never in danger. The price of fresh milk rose by a factor of four in January, and the price of batteries by a factor of six, which the Ministry regards as a sign of co-operation between neighbours rather than of shortage.',
  'The reserve vessel must be afloat. An inspector should look at it once a year, and the inspector should be paid by somebody else than the operator.',
  'A list of islanders who own a sledge should be kept and brought up to date each autumn.',
] as const;

/** A cover, a table of contents, numbered paragraphs, a word that the end of a page breaks. */
export const REPORT_WITH_NUMBERS: Printed = {
  facts: { title: 'Lessons of the Winter of 2020', published: '2021-07' },
  text: [
    '1 Introduction',
    `1.1 ${REPORT[0]}`,
    `1.2 ${REPORT[1]}`,
    '2 Findings',
    `2.1 ${REPORT[2]}`,
    '3 Recommendations',
    `3.1 ${REPORT[3]}`,
    `3.2 ${REPORT[4]}`,
  ],
  html: printed(
    '.cover h1 { font: bold 30pt sans-serif; margin-top: 60mm } .cover div { font: 14pt sans-serif; margin-top: 10mm } h2 { font: bold 15pt sans-serif; margin: 6mm 0 3mm } .n { display: flex; font: 11pt/16pt serif; margin-bottom: 3mm } .n span { flex: 0 0 14mm } .toc div { font: 11pt/18pt serif; display: flex } .toc i { flex: 1; overflow: hidden; white-space: nowrap; font-style: normal }',
    [
      '<div class="cover"><h1>Lessons of the Winter of 2020</h1><div>Ministry of Islands and Ferries</div><div>July 2021</div></div>',
      `<h2>Contents</h2><div class="toc">${['1 Introduction', '2 Findings', '3 Recommendations'].map((line, index) => `<div>${line} <i>${' .'.repeat(200)}</i> ${3 + index}</div>`).join('')}</div><div class="foot">Lessons of the Winter of 2020 <span style="float:right">2</span></div>`,
      `<h2>1 Introduction</h2><div class="n"><span>1.1</span><p>${REPORT[0]}</p></div><div class="n"><span>1.2</span><p>${REPORT[1]}</p></div><h2>2 Findings</h2><div class="n"><span>2.1</span><p>${REPORT[2].replace(/operation between.*$/, '')}</p></div><div class="foot">Lessons of the Winter of 2020 <span style="float:right">3</span></div>`,
      `<p class="n" style="display:block;margin-left:14mm">operation between neighbours rather than of shortage.</p><h2>3 Recommendations</h2><div class="n"><span>3.1</span><p>${REPORT[3]}</p></div><div class="n"><span>3.2</span><p>${REPORT[4]}</p></div><div class="foot">Lessons of the Winter of 2020 <span style="float:right">4</span></div>`,
    ],
  ),
};
