import { describe, expect, it } from 'vitest';
import { read, STORY } from './read.js';

describe('a title', () => {
  const title = async (head: string, headline = '') => {
    const found = await read(
      `<!doctype html><html lang="en"><head>${head}</head><body>${headline}<article>${STORY}</article></body></html>`,
    );
    return found.kind === 'draft' ? found.draft.facts.title : found;
  };
  const SITE = '<meta property="og:site_name" content="The Post">';

  it.each([
    ['after it', `<title>A bridge opens | World | The Post</title>${SITE}`],
    ['before it', `<title>The Post - A bridge opens</title>${SITE}`],
    ['in the metadata too', `<meta property="og:title" content="A bridge opens - The Post">${SITE}`],
  ])('loses the name of the site %s', async (_name, head) => {
    expect(await title(head)).toMatchObject({ value: 'A bridge opens' });
  });

  it('has no label that is in the headline, where the title of the window has none', async () => {
    const head = '<title>The Post :: What the fishermen of Gwadi want</title>';
    const headline = '<h1><span class="lbl">Fisheries</span> What the fishermen of Gwadi want</h1>';
    expect(await title(head, headline)).toMatchObject({ value: 'What the fishermen of Gwadi want' });
  });

  it.each([
    ['a label for networks', '<title>Gonda News: A bridge that nobody had asked for opens</title>'],
    ['the name of the site after a wide colon', '<title>A bridge that nobody had asked for opens：橋の新聞</title>'],
  ])('has not %s', async (_name, head) => {
    const headline = '<h1>A bridge that nobody had asked for opens</h1>';
    expect(await title(head, headline)).toMatchObject({ value: 'A bridge that nobody had asked for opens' });
  });

  it('is the line called so, where a page has no headings and its window only the name of the site', async () => {
    const named = '<div class="prtitle"><strong>Secretary receives a delegation of four</strong></div>';
    expect(await title('<title>Ministry of Bridges</title>', named)).toMatchObject({
      value: 'Secretary receives a delegation of four',
    });
  });

  it('has no soft hyphens', async () => {
    expect(await title('<title>x</title>', '<h1>A foot\u00adbridge opens at last</h1>')).toMatchObject({
      value: 'A footbridge opens at last',
    });
  });

  it('is the headline that readers see, where the metadata has a part of it', async () => {
    const head = '<title>A bridge that nobody had asked for… | The Post</title>';
    expect(await title(head, '<h1>A bridge that nobody had asked for opens at last</h1>')).toEqual({
      value: 'A bridge that nobody had asked for opens at last',
      from: 'headline (h1)',
    });
  });

  it('is the headline above the text, where the metadata has quite another one', async () => {
    const head = '<meta property="og:title" content="You will not believe who built this">';
    const found = await read(
      `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>A bridge of one’s own</h1>${STORY}</article></body></html>`,
    );
    expect(found.kind === 'draft' && found.draft.facts.title?.value).toBe('A bridge of one’s own');
  });

  it('is a headline in smaller letters, without the line above it', async () => {
    const head = `<title>Bridges: A bridge opens - The Post - World</title>${SITE}`;
    const headline =
      '<h2 class="article-title"><span class="kicker">Bridges</span> <span>A bridge opens at last</span></h2>';
    expect(await title(head, headline)).toMatchObject({ value: 'A bridge opens at last' });
  });

  it('loses the name of the site before that of a section', async () => {
    expect(await title(`<meta property="og:title" content="Rain - The Post - World">${SITE}`)).toMatchObject({
      value: 'Rain',
    });
  });

  it('is not the name of the site in large letters', async () => {
    const head = `<title>A bridge opens | The Post</title>${SITE}`;
    expect(await title(head, '<h1 class="logo"><a href="/">The Post</a></h1><h2>A bridge opens</h2>')).toMatchObject({
      value: 'A bridge opens',
    });
  });

  it('keeps a dash of its own', async () => {
    expect(await title(`<meta property="og:title" content="Rain – and no end">${SITE}`)).toMatchObject({
      value: 'Rain – and no end',
    });
  });

  it('has its references read, also those that are written twice', async () => {
    const head = '<meta property="og:title" content="Bridges &amp;amp; rivers &amp;#8211; a story">';
    expect(await title(head)).toMatchObject({ value: 'Bridges & rivers – a story' });
  });

  it('has every named reference of HTML read, not only the usual ones', async () => {
    const head = '<meta property="og:title" content="Caf&amp;eacute; &amp;Uuml;ber &amp;euro;5 &amp;nosuch; R&D">';
    expect(await title(head)).toMatchObject({ value: 'Café Über €5 &nosuch; R&D' });
  });
});

describe('a publisher', () => {
  it.each([
    [
      'is not where the site was made',
      '<script type="application/ld+json">{"@type":"Article","publisher":{"name":"Blogger"}}</script>',
      '<div><h1 class="site-title"><a href="/">The Slow Sledge</a></h1></div>',
      'The Slow Sledge',
    ],
    [
      'is written as in the title',
      '<title>A bridge opens | Diário da Foz</title><meta property="og:site_name" content="DIÁRIO DA FOZ">',
      '',
      'Diário da Foz',
    ],
    [
      'keeps its capitals',
      '<title>A bridge opens</title><meta property="og:site_name" content="TBC NEWS">',
      '',
      'TBC NEWS',
    ],
  ])('%s', async (_name, head, top, publisher) => {
    const found = await read(
      `<!doctype html><html lang="en"><head>${head}</head><body>${top}<article><h2 class="entry-title">A bridge opens</h2>${STORY}</article></body></html>`,
    );
    expect(found.kind === 'draft' && found.draft.facts.publisher?.value).toBe(publisher);
  });
});
