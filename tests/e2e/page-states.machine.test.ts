import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebChannel } from '../../src/channels/web/web.js';
import type { Building } from '../../src/render/html/page/conversation.js';
import { ask, inPage, needChromium, useBrowser, visit } from '../support/browser.js';
import { root } from '../support/needs.js';
import { createApp } from '../support/site.js';
import { article } from '../support/tiny.js';

const assets = pathToFileURL(`${join(root, 'dist/src/channels/web/assets')}/`);
const talks = article({
  id: 'talks',
  markdown: 'The ministers met in Lahore. They agreed to sell four helicopters.',
  front: 'title: "<script>alert(1)</script> & “Talks”"\nauthor: "<b>A</b>"\npublisher: "\\u202eThe Paper"',
});

const addressIn = (opened: string): string => /http\S+/.exec(opened)?.[0] ?? '';

/** The page over these articles on a port of its own, closed when the test is over. */
async function opened(articles = [talks], building: () => Building | undefined = () => undefined): Promise<string> {
  const onFault = (fault: unknown): void => expect.fail(String(fault));
  const channel = createWebChannel({ app: createApp(articles), building, onFault, onError: onFault, port: 0, assets });
  onTestFinished(() => channel.close());
  return addressIn(await channel.open());
}

describe.runIf(needChromium())('the page in Chromium, in every state', () => {
  const browser = useBrowser();

  it('shows how far a build is, answers meanwhile, and greets again when it is done', async () => {
    const library = { articles: [] as readonly (typeof talks)[] };
    let building: Building | undefined = { kind: 'going', done: 1, total: 4 };
    const app = () => createApp(library.articles);
    const live = {
      commands: app().commands,
      context: (options: Parameters<ReturnType<typeof app>['context']>[0]) => app().context(options),
      engine: { articles: () => library.articles, article: (ref: typeof talks) => app().engine.article(ref) },
    };
    const onFault = (fault: unknown): void => expect.fail(String(fault));
    const channel = createWebChannel({
      app: live,
      building: () => building,
      onFault,
      onError: onFault,
      port: 0,
      assets,
    });
    onTestFinished(() => channel.close());
    const { page, complaints } = await visit(browser(), addressIn(await channel.open()));
    const label = page.locator('#building label');
    await expect.poll(() => label.textContent()).toContain('1 of 4');
    await expect.poll(() => page.locator('.promise').textContent()).toBe('There are no articles to quote yet.');
    building = { kind: 'going', done: 3, total: 4 };
    library.articles = [talks];
    await expect.poll(() => label.textContent()).toContain('3 of 4');
    await expect.poll(() => inPage(page, 'document.querySelector("progress").value')).toBe(3);
    building = undefined;
    await expect.poll(() => page.locator('#building').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.promise').textContent()).toContain('one article');
    await ask(page, 'How many helicopters?');
    await expect.poll(() => page.locator('blockquote').textContent()).toContain('four helicopters');
    expect(complaints).toEqual([]);
  });

  it('writes HTML and marks of direction in titles, authors and outlets as text', async () => {
    const { page, complaints } = await visit(browser(), await opened());
    await ask(page, 'How many helicopters?');
    await expect.poll(() => page.locator('cite').textContent()).toBe(talks.title);
    await ask(page, '/sources');
    await expect.poll(() => page.locator('tbody th').textContent()).toBe(talks.title);
    await page.locator('cite a').click();
    await expect.poll(() => page.locator('h1').textContent()).toBe(talks.title);
    await expect.poll(() => page.title()).toContain(talks.title);
    expect(complaints).toEqual([]);
  });

  it('has the newest question in its address, whichever answer comes first', async () => {
    const { page } = await visit(browser(), await opened());
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const line = page.locator('#line');
    await page.route('**/reply', (route) => held.then(() => route.continue()), { times: 1 });
    await line.fill('How many helicopters?');
    await line.press('Enter');
    await ask(page, '/sources');
    release();
    await expect.poll(() => page.locator('.reply').count()).toBe(2);
    await expect.poll(() => new URL(page.url()).search).toBe('?line=%2Fsources');
  });

  it('says so when the server is gone, and answers again when it is back', async () => {
    const { page } = await visit(browser(), await opened());
    await page.route('**/reply', (route) => route.abort());
    await ask(page, 'How many helicopters?');
    await expect.poll(() => page.locator('.reply').textContent()).toContain('Yaar is not responding');
    await page.unroute('**/reply');
    await ask(page, 'How many helicopters?');
    await expect.poll(() => page.locator('blockquote').count()).toBe(1);
  });

  it('says in the conversation that 1 MB is too long', async () => {
    const { page } = await visit(browser(), await opened());
    await inPage(page, 'document.getElementById("line").removeAttribute("maxlength")');
    await ask(page, 'a'.repeat(1024 * 1024));
    await expect.poll(() => page.locator('.reply').textContent()).toContain('at most 64 KB');
  });
});
