import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  bodyOf,
  doubtsOf,
  draftOf,
  notesOf,
  readAll,
  refusalOf,
  valuesOf,
} from '../../../support/documents/read.js';

const LONG =
  'The river had frozen early that year, and the boats that carried grain to the mills lay in the harbour until the end of March, when a warm wind from the sea broke the ice in a single night.';
const MORE =
  'Nobody in the town could remember a winter like it, although the chronicle of the parish mentions two of the same length, one in 1709 and one in 1740, after which the price of bread doubled.';

const wrapped = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();

describe('paragraphs of plain text', () => {
  it.each([40, 60, 72, 78])('are whole again if a program broke its lines at %i characters', async (width) => {
    const draft = await draftOf(`A winter on the river\n\n${wrapped(LONG, width)}\n\n${wrapped(MORE, width)}\n`);
    expect(bodyOf(draft)).toBe(`${LONG}\n\n${MORE}`);
  });

  it('begin at an indented line, too', async () => {
    const draft = await draftOf(`A winter on the river\n\n  ${wrapped(LONG, 60)}\n  ${wrapped(MORE, 60)}\n`);
    expect(bodyOf(draft)).toBe(`${LONG}\n\n${MORE}`);
  });

  it('are the lines, where no line was broken', async () => {
    expect(bodyOf(await draftOf(`A winter on the river\n${LONG}\n${MORE}`))).toBe(`${LONG}\n\n${MORE}`);
  });

  it('keep the lines of a poem apart', async () => {
    const poem = ['The ice lay long', 'On river and mill,', 'And nobody moved,', 'And all was still.'];
    const draft = await draftOf(`A winter on the river\n\n${LONG}\n\n${poem.join('\n')}\n\n${MORE}`);
    expect(bodyOf(draft).split('\n\n')).toEqual([LONG, ...poem, MORE]);
  });

  it('have headings, lists and captions among them', async () => {
    const draft = await draftOf(
      `A winter on the river\n\nThe Ice\n\n${LONG}\n\nWhat it cost\n\n- Bread: twice as much\n- Wood: three times as much\n\n${MORE}\n\nPhoto: The harbour in March`,
    );
    expect(blocksOf(draft)).toEqual([
      'heading: The Ice',
      `paragraph: ${LONG}`,
      'heading: What it cost',
      'list-item: Bread: twice as much',
      'list-item: Wood: three times as much',
      `paragraph: ${MORE}`,
    ]);
  });

  it('in quotation marks after a colon are a quotation', async () => {
    const draft = await draftOf(
      `A winter\n\n${LONG}\n\nThe chronicle says:\n\n“${MORE}\n\nAnd the bells, it adds, were not heard.”`,
    );
    expect(blocksOf(draft).map((block) => block.split(':')[0])).toEqual(['paragraph', 'paragraph', 'quote', 'quote']);
  });

  const SIGNS =
    '5 * 3 = 15 and 2_x_2, a [link](nowhere), # no heading, <b> & 1. no list, ~~kept~~, `code`, $5–$6, ==no mark==';

  it('are read letter for letter, whatever signs are in them', async () => {
    const odd = `5 * 3 = 15 < 16 & 2_x_2, {{ braces }}, {% percent %}, ~~kept~~, $5–$6, ==no mark== and ${LONG}`;
    const draft = await draftOf(`A winter on the river\n\n${odd}\n\n${MORE}`, 'notes.txt');
    expect(blocksOf(draft)).toEqual([`paragraph: ${odd}`, `paragraph: ${MORE}`]);
  });

  it('are read letter for letter where they speak of markup', async () => {
    const first = `In HTML, <b>bold</b> text is written with the <b> tag, and if a < b, then &lt; stands for it. ${LONG}`;
    const second = `Write to <anna@paper.test> if <!doctype html> or &amp; puzzles you <3. ${MORE}`;
    const draft = await draftOf(`How pages are written\n\n${first}\n\n${second}`, 'notes.txt');
    expect(blocksOf(draft)).toEqual([`paragraph: ${first}`, `paragraph: ${second}`]);
    expect(doubtsOf(draft)).toEqual([expect.stringContaining('Taken for text')]);
  });

  it('are read as Markdown where they are written in it', async () => {
    const draft = await draftOf(`A winter\n\n${SIGNS} and ${LONG}\n\n1. ${MORE}\n\n# ${LONG}`, 'notes.txt');
    expect(blocksOf(draft).join('\n')).toContain('5 * 3 = 15 and 2_x_2');
  });
});

describe('hyphens at line ends', () => {
  const story = (lines: string): string =>
    `On government\n\n${lines}\n\nThe government of the north-west\nprovince met in the town of Kaunas and\ntalked about the price of grain and the\nroads to the harbour for two whole days\nwithout any result at all.\n`;

  it('go if the document has the whole word, and stay if it has the word with its hyphen', async () => {
    const draft = await draftOf(
      story(
        'The people had elected a new govern-\nment in the spring, and in the north-\nwest nobody had voted for it at all, as\nthe roads were still closed by the ice.',
      ),
    );
    expect(bodyOf(draft)).toMatch(/a new government in the spring, and in the north-west nobody/);
    expect(doubtsOf(draft)).toEqual([]);
  });

  it('stay and are reported where nothing decides', async () => {
    const draft = await draftOf(
      story(
        'The people had elected a new parlia-\nbody in the spring, and in the western\npart nobody had voted for it at all, as\nthe roads were still closed by the ice.',
      ),
    );
    expect(bodyOf(draft)).toContain('parlia-body');
    expect(doubtsOf(draft)).toEqual([expect.stringMatching(/parlia-body/)]);
  });

  it('go if they are soft, anywhere', async () => {
    const draft = await draftOf(`On government\n\nThe govern\u00adment of the prov\u00adince met. ${LONG}`);
    expect(bodyOf(draft)).toBe(`The government of the province met. ${LONG}`);
    expect(notesOf(draft).join()).toMatch(/3 invisible|2 invisible/);
  });
});

describe('bytes of a text', () => {
  it.each([
    [
      'windows-1252',
      Buffer.from(`Caf\xe9 culture\n\nThe caf\xe9 \x96 \x93old\x94 \x96 closed. ${LONG}`, 'latin1'),
      'The café – “old” – closed.',
    ],
    [
      'windows-1251',
      Buffer.concat([
        Buffer.from([0xc7, 0xe8, 0xec, 0xe0, 0x0a, 0x0a]),
        Buffer.from(
          'Зима на реке была долгой и холодной'
            .split('')
            .map((sign) => (sign === ' ' ? 0x20 : sign.charCodeAt(0) - 0x350)),
        ),
        Buffer.from(`. ${LONG}`),
      ]),
      'Зима на реке была долгой и холодной.',
    ],
  ])('in %s are read, and reported', async (encoding, bytes, beginning) => {
    const draft = await draftOf(bytes);
    expect(bodyOf(draft).startsWith(beginning)).toBe(true);
    expect(doubtsOf(draft).join()).toContain(encoding);
  });

  it('in UTF-16 are read', async () => {
    const draft = await draftOf(Buffer.from(`\uFEFFZima\n\nŽiema bija gara. ${LONG}`, 'utf16le'));
    expect(bodyOf(draft)).toContain('Žiema bija gara.');
  });

  it('without sentences are no article', async () => {
    expect((await refusalOf('Share\n\nTweet\n\nPrint'))?.code).toBe('no-text');
    expect((await refusalOf(''))?.code).toBe('no-text');
  });
});

describe('a Markdown file', () => {
  const file = `---\ntitle: "Winter"\nauthor: Anna Berzina\ndate: 2019-03-12\nlang: en\n---\n\n## The ice\n\n${LONG} [source](https://x.test)\n`;

  it('stays as it is, with its front matter as facts', async () => {
    const draft = await draftOf(file, 'winter.md');
    expect(valuesOf(draft.facts)).toEqual({
      title: 'Winter',
      author: 'Anna Berzina',
      published: '2019-03-12',
      language: 'en',
    });
    expect(draft.markdown).toBe(`## The ice\n\n${LONG} [source](https://x.test)`);
  });

  it('gives its first heading as the title', async () => {
    const draft = await draftOf(`# A *long* winter\n\n${LONG}`);
    expect(valuesOf(draft.facts)).toEqual({ title: 'A long winter' });
    expect(draft.markdown).toBe(LONG);
  });

  it('is damaged if its front matter does not end', async () => {
    const [read] = await readAll(`---\ntitle: Winter\n\n${LONG}`, 'winter.md');
    expect(read).toMatchObject({ kind: 'refused', code: 'damaged', message: expect.stringMatching(/Line 1/) });
  });
});
