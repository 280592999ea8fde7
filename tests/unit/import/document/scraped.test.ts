import { describe, expect, it } from 'vitest';
import { blocksOf, bodyOf, doubtsOf, draftOf, notesOf, valuesOf } from '../../../support/documents/read.js';

const ONE =
  'The city council voted on Tuesday to close the old bridge for repairs, which will take at least eighteen months and cost more than forty million euros, according to the mayor.';
const TWO =
  'Shopkeepers on both banks fear for their customers, since the next crossing is three kilometres to the north, and the ferry that used to run between the two quays was sold years ago.';
const THREE =
  'Engineers who examined the piers in the spring had found cracks that were “deeper than anybody expected”, and asked the city to act before another winter with heavy ice.';
const STORY = [ONE, TWO, THREE].join('\n\n');

/** The readable text must be the story and nothing else. */
async function expectStory(text: string, ...more: readonly string[]): Promise<void> {
  const draft = await draftOf(text);
  expect(bodyOf(draft).split('\n\n')).toEqual(more.length > 0 ? more : [ONE, TWO, THREE]);
}

describe('a text copied from a page', () => {
  it('loses share buttons, counts and tools, wherever they are', async () => {
    await expectStory(
      `Old bridge closes for repairs\n\nShare\nTweet\nFacebook Twitter WhatsApp Email\n\n214 Shares\n\n${ONE}\n\nShare this article\n\n${TWO}\n\n3 min read\n\n${THREE}\n\nPrint\n\nCopy link`,
    );
  });

  it('loses labels of advertisements, and a sentence that one interrupted is whole again', async () => {
    const seam = ONE.indexOf(' eighteen');
    const [start, end] = [ONE.slice(0, seam), ONE.slice(seam + 1)];
    expect(`${start} ${end}`).toBe(ONE);
    await expectStory(
      `Old bridge closes for repairs\n\n${start}\n\nADVERTISEMENT\n\n${end}\n\nStory continues below advertisement\n\n${TWO}\n\nAdvertisement\n\n${THREE}`,
    );
  });

  it('loses the comments and their form, however long they are', async () => {
    const comment = `Peter writes: I have crossed that bridge every day for thirty years, and nobody ever repaired anything on it. ${TWO}`;
    const draft = await draftOf(
      `Old bridge closes for repairs\n\n${STORY}\n\n2 Comments\n\n${comment}\n\nReply\n\nLeave a Reply\n\nYour email address will not be published.\n\nName *\n\nEmail *`,
    );
    expect(bodyOf(draft).split('\n\n')).toEqual([ONE, TWO, THREE]);
    expect(doubtsOf(draft).join()).toMatch(/Left out as comments: .*Peter writes/);
  });

  it('loses boxes with headlines in the middle, and goes on after them', async () => {
    await expectStory(
      `Old bridge closes for repairs\n\n${ONE}\n\nMost Read\n\nMinister resigns over trip\n\nTen recipes for plums\n\n${TWO}\n\nRead more: What the bridge means to us\n\n${THREE}\n\nRelated Articles\n\nThe ferry that was sold\n\nA winter of heavy ice`,
    );
  });

  it('keeps one of two equal paragraphs, and not the title a second time', async () => {
    await expectStory(`Old bridge closes for repairs\nOld Bridge Closes for Repairs\n${STORY}\n${TWO}\n${THREE}`);
  });

  it('keeps one of a caption and its nearly equal alternative text, as a caption', async () => {
    const alt = 'The old bridge in the city of Riga seen from northern bank in March 2019';
    const caption = 'The old bridge in the city of Riga, seen from the northern bank in March 2019';
    const draft = await draftOf(`Old bridge closes for repairs\n\n${ONE}\n\n${alt}\n${caption}\n\n${TWO}`);
    expect(blocksOf(draft)).toEqual([`paragraph: ${ONE}`, `caption: ${caption}`, `paragraph: ${TWO}`]);
  });

  it('has its letters again if they had been decoded twice, and asks to check them', async () => {
    const draft = await draftOf(
      `The mayorâ€™s bridge\n\nIt wasnâ€™t the first time, said JosÃ© NÃºÃ±ez, that â€œthe bridgeâ€\u009d had to be closed â€“ and the cafÃ© on the quay had to be closed with it for a year.`,
    );
    expect(valuesOf(draft.facts)).toEqual({ title: 'The mayor’s bridge' });
    expect(bodyOf(draft)).toBe(
      'It wasn’t the first time, said José Núñez, that “the bridge” had to be closed – and the café on the quay had to be closed with it for a year.',
    );
    expect(doubtsOf(draft).join()).toMatch(/decoded twice/);
  });

  it('loses tags and character codes, but keeps the words in them', async () => {
    await expectStory(
      `Old bridge closes for repairs\n\n<p>${ONE.replace('bridge', '<b>bridge</b>').replace('Tuesday', '<a href="https://x.test/a">Tuesday</a>')}</p>\n<p>${TWO.replace('fear', '<u>fear</u>').replace('and', '&#97;nd')}</p>\n<p>${THREE.replace('“', '&ldquo;').replace('”', '&rdquo;')}</p>`,
    );
  });

  it('loses boilerplate at its end: copyright, disclaimer, newsletter, contact', async () => {
    await expectStory(
      `Old bridge closes for repairs\n\n${STORY}\n\nThe views expressed in this article are the author’s own and do not necessarily reflect the editorial policy of the paper.\n\nDisclaimer: The contents are of sole responsibility of the author.\n\nSign up for our newsletter and never miss a story.\n\n© 2019 The Riga Courier. All rights reserved.\n\nThis material may not be published, broadcast, rewritten or redistributed.\n\nFor media inquiries: press@courier.test`,
    );
  });

  it('loses boilerplate in other languages', async () => {
    const ru =
      'Городской совет во вторник решил закрыть старый мост на ремонт, который займёт не менее полутора лет и обойдётся более чем в сорок миллионов евро, сообщил мэр.';
    const draft = await draftOf(
      `Старый мост закрывают\n\nАвтор: Анна Петрова\n\n${ru}\n\nРеклама\n\nЧитайте также: Новый мост\n\nКомментарии (4)\n\nОчень жаль.`,
    );
    expect(bodyOf(draft)).toBe(ru);
    expect(valuesOf(draft.facts)).toEqual({ title: 'Старый мост закрывают', author: 'Анна Петрова' });
  });

  it('gives its facts from labelled lines', async () => {
    const draft = await draftOf(
      `Title: Old bridge closes\nAuthor: Anna Berzina\nDate: 12.03.2019\nSource: The Riga Courier\nURL: https://courier.test/old-bridge\n\n${STORY}`,
    );
    expect(valuesOf(draft.facts)).toEqual({
      title: 'Old bridge closes',
      author: 'Anna Berzina',
      published: '2019-03-12',
      publisher: 'The Riga Courier',
      url: 'https://courier.test/old-bridge',
    });
    expect(bodyOf(draft)).toBe([ONE, TWO, THREE].join('\n\n'));
    expect(draft.facts.published?.from).toBe('the line “Date: 12.03.2019”');
  });

  it('names another date that it states, and prefers the line that says what its date is', async () => {
    const draft = await draftOf(`Old bridge closes\n\n14.03.2019\n\nThe Riga Courier (12 March 2019)\n\n${STORY}`);
    expect(valuesOf(draft.facts)).toMatchObject({ published: '2019-03-12', publisher: 'The Riga Courier' });
    expect(doubtsOf(draft)).toEqual([expect.stringMatching(/Another date is stated: 2019-03-14/)]);
  });

  it('states no fact that the page does not state', async () => {
    const draft = await draftOf(`Old bridge closes for repairs\n\n${STORY}`);
    expect(Object.keys(draft.facts)).toEqual(['title']);
  });

  it('reports everything that was left out', async () => {
    const draft = await draftOf(`Old bridge closes\n\n${ONE}\n\nShare this\n\n${TWO}\n\nAdvertisement\n\n${THREE}`);
    expect(notesOf(draft)).toEqual([
      'Left out as share requests: “Share this”.',
      'Left out as advertisements: “Advertisement”.',
    ]);
  });
});

describe('sentences of the article', () => {
  it.each([
    'Share prices fell by a third on Monday, and the exchange was closed.',
    'Advertisement spending rose by 4 per cent in 2018, the agency said.',
    'Comments by the minister angered the neighbouring state.',
    'The article was published in March and led to three resignations.',
    'Disclaimers on food labels are rarely read, a study found.',
    'Print runs had fallen to a thousand copies by then.',
    'Permission to publish the report was denied by the minister.',
    'Copyright law protects the author for seventy years after death.',
    'Related questions were not asked.',
    'Follow the money, the old editor used to say.',
    'Subscribe or leave: that was the choice of the villagers in 1931.',
    'Sign up they did, in their thousands, for the new army.',
    'Home is where the heart is.',
    'Source after source confirmed what the witness had said.',
    'By Monday, the river had risen by two metres.',
    'Read more books, he told his pupils.',
    'Photo albums were all that the family could save.',
    'No comment, said the spokesman.',
    'Like his father, he became a bricklayer.',
    '“Leave a reply on my desk,” she said.',
    'Posted to the eastern front in 1915, he never returned.',
    'More than 30 people were hurt.',
    'Published accounts of the battle differ.',
    'The content of the treaty may not be published before 2040.',
  ])('stay: %s', async (sentence) => {
    const draft = await draftOf(`Old bridge closes for repairs\n\n${ONE}\n\n${sentence}\n\n${TWO}\n\n${THREE}`);
    expect(bodyOf(draft)).toContain(sentence);
  });
});
