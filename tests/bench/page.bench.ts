import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inPage, useBrowser, useProgram, visit } from '../support/browser.js';

const browser = useBrowser();
const address = useProgram();

const HOLY_GRAIL = 'What would be the Holy Grail of the military partnership?';
const PAGES = [
  '',
  `?${new URLSearchParams({ line: HOLY_GRAIL })}`,
  'articles',
  'articles/towards-a-strategic-partnership',
];
const RUNS = 9;

const LCP = `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
  .observe({ type: 'largest-contentful-paint', buffered: true }))`;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Bytes over the wire by kind of file, counting the compressed bodies. */
async function weigh(page: Page, url: string): Promise<Readonly<Record<string, number>>> {
  const sizes: Record<string, number> = {};
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    sizes[request.resourceType()] = (sizes[request.resourceType()] ?? 0) + responseBodySize;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return sizes;
}

it('what the page weighs, compressed', async () => {
  for (const path of PAGES) {
    const { page } = await visit(browser(), 'about:blank');
    const sizes = await weigh(page, new URL(path, address()).href);
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    const parts = Object.entries(sizes).map(([kind, size]) => `${kind} ${size}`);
    print(`/${path.slice(0, 40)}: ${total} bytes (${parts.join(', ')})`);
    expect(total).toBeGreaterThan(0);
    await page.context().close();
  }
});

/** Milliseconds from sending to the frame that shows a quotation, measured in the page. */
const timed = (page: Page): Promise<number> =>
  inPage(
    page,
    `new Promise((resolve) => {
      const began = performance.now();
      new MutationObserver((_, seen) => {
        if (!document.querySelector('.exchange:last-of-type blockquote')) return;
        seen.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - began));
      }).observe(document.getElementById('conversation'), { childList: true, subtree: true });
      document.getElementById('composer').requestSubmit();
    })`,
  );

it('from Enter to the answer on the screen, once the index is ready', async () => {
  const { page } = await visit(browser(), address());
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    await page.locator('#line').fill(`${HOLY_GRAIL} ${run}`);
    times.push(await timed(page));
  }
  const [first = Number.NaN, ...further] = times;
  print(`first answer: ${Math.round(first)} ms; further ones: median ${Math.round(median(further))} ms of ${RUNS}`);
  expect(further).toHaveLength(RUNS);
});

it('largest contentful paint with the CPU slowed four times', async () => {
  for (const path of PAGES) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { page } = await visit(browser(), 'about:blank');
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.goto(new URL(path, address()).href, { waitUntil: 'load' });
      times.push(await inPage<number>(page, LCP));
      await page.context().close();
    }
    print(
      `/${path.slice(0, 40)}: median ${Math.round(median(times))} ms, worst ${Math.round(Math.max(...times))} of ${RUNS}`,
    );
    expect(times).toHaveLength(RUNS);
  }
});
