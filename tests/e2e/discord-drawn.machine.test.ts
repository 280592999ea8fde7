import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/render/discord/discord.js';
import { quotedTexts } from '../../src/render/verify.js';
import { en } from '../../src/render/words/en.js';
import { needChromium, useBrowser } from '../support/browser.js';
import { drawnComponent } from '../support/drawn/components.js';
import { drawnPage, withDrawn } from '../support/drawn/page.js';
import fc from '../support/fc.js';
import { hostileCase, viewOf } from '../support/replies.js';

const BATCH = 250;

/** What Chromium shows in block quotes, and how many elements nobody drew. */
const READ = `(all) => all.map((html) => {
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = html;
  const quoted = [...place.querySelectorAll('blockquote')].map((one) => one.innerText).join('');
  const strange = place.querySelectorAll('script, img, iframe, style, b').length;
  place.remove();
  return { quoted, strange };
})`;

type Shown = { readonly quoted: string; readonly strange: number };

describe.runIf(needChromium())('hostile text', () => {
  const browser = useBrowser();

  it('is shown by Chromium letter for letter in 1,000 messages drawn as Discord draws them', async () => {
    const cases = fc.sample(hostileCase, { numRuns: 1000, seed: 3 });
    await withDrawn(browser(), { messages: [] }, async (page) => {
      for (let at = 0; at < cases.length; at += BATCH) {
        const batch = cases.slice(at, at + BATCH);
        const drawn = batch.map(({ article, reply }) =>
          renderDiscord(reply, { view: viewOf([article]), words: en })
            .payload.flatMap(({ components }) => components)
            .map((component) => drawnComponent(component))
            .join(''),
        );
        const shown = (await page.evaluate(`(${READ})(${JSON.stringify(drawn)})`)) as readonly Shown[];
        for (const [index, { article, reply }] of batch.entries())
          expect(shown[index]).toEqual({ quoted: quotedTexts(reply, viewOf([article])).join(''), strange: 0 });
      }
    });
  });

  it('makes the browser fetch nothing: a page that tries is an error', async () => {
    const html = drawnPage([]);
    expect(html).not.toMatch(/src=|href=|@import|url\(/);
    const picture = (page: { readonly evaluate: (code: string) => Promise<unknown> }) =>
      page.evaluate(`fetch('http://127.0.0.1:9/').catch(() => undefined)`);
    await expect(withDrawn(browser(), { messages: [] }, picture)).rejects.toThrow('http://127.0.0.1:9/');
  });
});
