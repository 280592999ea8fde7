import { describe, expect, it } from 'vitest';
import { createApp, createSite, get } from '../../support/site.js';
import { article } from '../../support/tiny.js';

const talks = article({
  id: 'talks',
  markdown: 'The ministers met in Lahore on Monday. Moscow agreed to sell four helicopters.\n\nThey will meet again.',
});
const site = createSite([talks]);
const form = (body: string | Uint8Array<ArrayBuffer>) => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1:8787' },
});

describe('the chat page', () => {
  it('greets, says how many articles there are, and has a composer that works without scripts', async () => {
    const { status, text } = await get(site, '/');
    expect(status).toBe(200);
    expect(text).toContain('from one article');
    expect(text).toContain('<form class="composer" id="composer" action="/"');
    expect(text).not.toMatch(/<script>|<style|style=|onclick/);
  });

  it('greets with the titles of the library, the newest first, and with questions made from them', async () => {
    const at = (id: string, title: string, published: string) =>
      article({ id, front: `title: ${title}\npublished: ${published}`, markdown: `This is all about ${title}.` });
    const own = createSite([at('old', 'Rain <barrels> & beans', '2019'), at('new', 'Apple trees', '2021-05')]);
    const { text } = await get(own, '/');
    expect(text).toContain('<a href="/articles">All 2 articles, the newest first</a>');
    expect(text).toMatch(/Apple trees<\/bdi>[\s\S]*Rain &lt;barrels&gt; &amp; beans<\/bdi>/);
    expect(text).toContain('data-line="What does “Apple trees” say?"');
  });

  it('answers a question about the library from its list, and small talk in a line, both without a quotation', async () => {
    const list = await get(site, '/?line=who+wrote+the+articles');
    expect(list.text).toContain('From the list of articles, not from their texts:');
    expect(list.text).toContain('<table class="sources">');
    const talk = await get(site, '/?line=thanks%21');
    expect(talk.text).toContain('I answer in quotations from them');
    for (const { text } of [list, talk]) expect(text).not.toContain('data-quote>');
  });

  it('answers the question in its address with a whole page, and a posted one with the exchange alone', async () => {
    const line = 'line=How+many+helicopters+did+Moscow+agree+to+sell%3F';
    const page = await get(site, `/?${line}`);
    const part = await get(site, '/reply', form(line));
    const quoted =
      '<blockquote class="as-paragraph" dir="auto" data-quote><mark>Moscow agreed</mark> to <mark>sell</mark> four <mark>helicopters</mark>.</blockquote>';
    expect(page.text).toContain(quoted);
    expect(page.text).toMatch(/^<!doctype html>/);
    expect(part.text).toContain(quoted);
    expect(part.text).toMatch(/^<article class="exchange"/);
  });

  it('runs commands with their options, typed or from a button', async () => {
    const typed = await get(site, '/reply', form('line=%2Fquote+helicopters+count%3A1'));
    const pressed = await get(site, '/reply', form('command=quote&words=helicopters&count=1'));
    for (const { text } of [typed, pressed]) expect(text).toContain('data-quote>Moscow agreed');
    expect((await get(site, '/?line=%2Fsources')).text).toContain('<table class="sources">');
    expect((await get(site, '/?line=%2Fhelp')).text).toContain('<code>/quote</code>');
    expect((await get(site, '/?line=%2Fsources+text%3Atalks')).text).toContain(talks.body);
  });

  it('shows no quotation when the articles do not answer', async () => {
    const { status, text } = await get(site, '/?line=What+is+the+capital+of+Brazil%3F');
    expect(status).toBe(200);
    expect(text).toContain('The articles do not say.');
    expect(text).not.toContain('data-quote>');
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
    ["'; --", '&#39;; --'],
  ])('writes %s as text wherever it comes back', async (typed, written) => {
    const { text } = await get(site, `/?${new URLSearchParams({ line: typed })}`);
    expect(text).toContain(`<bdi>${written}</bdi>`);
    expect(text).not.toContain(typed);
  });

  it.each([
    ['an unknown command', 'line=%2Faks+x', 400, /there is no command \/aks/],
    ['a command that does not exist', 'command=aks&words=x', 400, /there is no command/],
    ['a wrong option', 'command=quote&words=x&count=99', 400, /count may be at most 10/],
    ['a missing option', 'line=', 400, /needs question/],
    ['broken UTF-8 in a form', 'line=%ff%fe', 400, /not UTF-8/],
    ['a question of 10,000 characters', `line=${'why '.repeat(2500)}`, 200, /too long for a question/],
  ])('says what is wrong with %s', async (_name, body, status, message) => {
    const reply = await get(site, '/reply', form(body));
    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(message);
    expect(reply.text).not.toContain('INPUT_INVALID');
  });

  it('refuses bytes that are not UTF-8, a body of 1 MB and an address of 30,000 characters', async () => {
    expect((await get(site, '/reply', form(new Uint8Array([108, 61, 255])))).text).toMatch(/not UTF-8/);
    const large = await get(site, '/reply', form(`line=${'a'.repeat(1024 * 1024)}`));
    expect(large.status).toBe(413);
    expect(large.text).toContain('64 KB');
    expect((await get(site, `/?line=${'a'.repeat(30_000)}`)).status).toBe(414);
  });

  it('takes the longest line of another alphabet in its address, for those who have scripts off', async () => {
    const { status } = await get(site, `/?${new URLSearchParams({ line: '漢'.repeat(2200) })}`);
    expect(status).toBe(200);
  });

  it('shows how far a build is, or why it failed', async () => {
    const building = createSite([talks], { building: () => ({ kind: 'going', done: 3, total: 10 }) });
    expect((await get(building, '/')).text).toMatch(/3 of 10 passages.*<progress id="progress" max="10" value="3">/s);
    const failed = createSite([talks], {
      building: () => ({ kind: 'failed', code: 'CORPUS_INVALID', message: 'mend <x>' }),
    });
    const { text } = await get(failed, '/');
    expect(text).toContain('<p class="detail">mend &lt;x&gt;</p>');
    expect(text).not.toContain('CORPUS_INVALID');
    expect(JSON.parse((await get(failed, '/api/status')).text).problem).toBe('CORPUS_INVALID mend <x>');
  });

  it('says so, and shows no quotation, when a version of an article is missing', async () => {
    const gone = createSite([talks], {
      app: { ...createApp([talks]), engine: { articles: () => [talks], article: () => undefined } },
    });
    const { status, text } = await get(gone, '/?line=How+many+helicopters%3F');
    expect(status).toBe(500);
    expect(text).toContain('is not available, so nothing can be quoted from it');
    expect(text).not.toContain('QUOTE_MISMATCH');
    expect(gone.faults).toMatchObject([{ code: 'QUOTE_MISMATCH' }]);
    expect(text).not.toContain('data-quote>');
  });
});
