import { describe, expect, it } from 'vitest';
import { draftOf, type Options } from './read.js';

const facts = async (inside: string, options: Options = {}) => (await draftOf(inside, options)).facts;
const ld = (json: string): Options => ({ head: `<script type="application/ld+json">${json}</script>` });

describe('a date', () => {
  it.each([
    ['with dots, the day first', '<p>09.07.2019</p>', '2019-07-09'],
    ['in words', '<p>Published on 9 July 2019, 10:30 PKT</p>', '2019-07-09'],
    ['in American order', '<p>July 9, 2019 at 5:30 pm</p>', '2019-07-09'],
    ['in Russian', '<p>9 июля 2019, 14:05</p>', '2019-07-09'],
    ['in German', '<p>9. März 2019</p>', '2019-03-09'],
    ['in French', '<p class="date">mardi 14 août 2007</p>', '2007-08-14'],
    ['in Spanish', '<p class="date">9 de julio de 2019</p>', '2019-07-09'],
    ['in Urdu', '<p>۹ جولائی ۲۰۱۹</p>', '2019-07-09'],
    ['in Dutch', '<p class="date">9 juli 2019</p>', '2019-07-09'],
    ['in Polish', '<p class="date">9 lipca 2019</p>', '2019-07-09'],
    ['in Arabic, by both names', '<p>٩ تشرين الثاني/نوفمبر ٢٠١٩</p>', '2019-11-09'],
    ['in RDFa', '<span property="schema:dateCreated" content="2019-07-09T09:30:00+00:00">Tue</span>', '2019-07-09'],
    ['in a time element', '<time datetime="2019-07-09T23:30:00-08:00">yesterday</time>', '2019-07-09'],
    ['of a month', '<p class="pub-date">June 2015</p>', '2015-06'],
  ])('%s is read as it is written', async (_name, inside, published) => {
    expect((await facts(inside)).published?.value).toBe(published);
  });

  it('of the last change is not that of publication', async () => {
    const found = await facts('<p>Published: 9 July 2019</p><p>Updated: 11 July 2019</p>');
    expect(found).toMatchObject({ published: { value: '2019-07-09' }, updated: { value: '2019-07-11' } });
  });

  it.each([
    ['Publié le 9 juillet 2019 à 05h45 - Mis à jour le 11 juillet 2019 à 11h12'],
    ['Published July 9, 2019 at 6:00 a.m. Updated July 11, 2019 at 10:11 p.m.'],
    ['Erschienen: 9. Juli 2019 • Aktualisiert: 11. Juli 2019'],
  ])('and that of the last change are told apart in one line: %s', async (line) => {
    const found = await facts(`<div class="meta"><span>${line}</span></div>`);
    expect(found).toMatchObject({ published: { value: '2019-07-09' }, updated: { value: '2019-07-11' } });
  });

  it('of the visit at the top of the page is not that of the article', async () => {
    expect(await facts('<div id="header-date">Donnerstag, 3. Dezember 2015</div>')).not.toHaveProperty('published');
  });

  it('that may be two days is left empty and reported', async () => {
    const { facts: found, problems } = await draftOf('<p class="date">08/07/2019</p>');
    expect(found).not.toHaveProperty('published');
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'doubt', message: expect.stringContaining('may be two days') }),
    );
  });

  it('is taken from the address only with a doubt', async () => {
    const { facts: found, problems } = await draftOf('', { url: 'https://x.example/2019/07/09/bridge' });
    expect(found.published).toEqual({ value: '2019-07-09', from: 'address' });
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'doubt', message: expect.stringContaining('from its address') }),
    );
  });

  it.each([
    ['/2019/jul/09/bridge', '2019-07-09'],
    ['/news/2019-07-09/bridge.html', '2019-07-09'],
    ['/opinion/bridge-20190709', '2019-07-09'],
    ['/2019/07/bridge/', '2019-07'],
    ['/news/48911207', undefined],
    ['/p/20197709', undefined],
  ])('in an address may have other forms: %s', async (path, date) => {
    expect((await facts('', { url: `https://x.example${path}` })).published?.value).toBe(date);
  });

  it('that the page shows otherwise than it states is reported', async () => {
    const options = ld('{"@type":"Article","datePublished":"2019-07-08T22:00:00Z"}');
    const { facts: found, problems } = await draftOf('<time datetime="2019-07-09">9 July 2019</time>', options);
    expect(found.published?.value).toBe('2019-07-08');
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'doubt', message: expect.stringContaining('2019-07-09 by time') }),
    );
  });

  it('inside of the story is part of the story', async () => {
    const found = await facts(
      '<p>On 3 May 1998 the old bridge fell into the river, and it was never built again by anyone.</p>',
    );
    expect(found).not.toHaveProperty('published');
  });
});
