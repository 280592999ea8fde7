import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/import/plan.js';
import { createTrial, draftOf, story, type Trial } from '../../support/importing.js';
import { createSite } from '../../support/site.js';

const ADDRESS = 'https://example.org/bridge';
const HOST = '127.0.0.1:8787';
const OWN = { host: HOST, origin: `http://${HOST}` };

type Sent = {
  readonly body?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from?: string | undefined;
};

/** The page over an empty library; `from` is the address of who asks. */
async function open(options: Parameters<typeof createSite>[1] = {}) {
  const trial = await createTrial();
  const facts = { title: { value: 'The <b>bridge</b>', from: 'JSON-LD' } };
  trial.web.pages.set(ADDRESS, draftOf(ADDRESS, { facts, markdown: story('Marvale') }));
  const site = createSite([], { importer: trial.importer, ...options });
  const send = async (path: string, { body, headers = OWN, from = '127.0.0.1' }: Sent = {}) => {
    const method = body ? { method: 'POST', body: new URLSearchParams(body).toString() } : {};
    const env = { incoming: { socket: { remoteAddress: from } } };
    const response = await site.routes.request(`http://${HOST}${path}`, { ...method, headers }, env);
    return { status: response.status, text: await response.text() };
  };
  return { trial, send };
}

type Open = Awaited<ReturnType<typeof open>>;

const idIn = (text: string): string => /name="id" value="([0-9a-f]{32})"/.exec(text)?.[1] ?? '';
const look = ({ send }: Open, source = ADDRESS) => send('/import', { body: { source } });
const filesOf = ({ trial }: { readonly trial: Trial }) => trial.files();

describe('the page for adding articles', () => {
  it('shows what it found, and adds it when the visitor says so', async () => {
    const page = await open();
    expect((await page.send('/import')).text).toContain('Add an article');
    const preview = await look(page);
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('The &lt;b&gt;bridge&lt;/b&gt;</bdi> <small>from JSON-LD</small>');
    expect(preview.text).toContain('<dt>Author</dt><dd>not stated</dd>');
    expect(await filesOf(page)).toEqual([]);
    const added = await page.send('/import/add', { body: { id: idIn(preview.text) } });
    expect(added.text).toContain('1 article was added.');
    expect(await filesOf(page)).toEqual(['the-b-bridge-b.md']);
  });

  it('adds the same preview once, and only what it made up itself', async () => {
    const page = await open();
    const id = idIn((await look(page)).text);
    await page.send('/import/add', { body: { id } });
    for (const old of [id, 'x', ''])
      expect(await page.send('/import/add', { body: { id: old } })).toMatchObject({
        status: 400,
        text: expect.stringContaining('no longer kept'),
      });
    expect((await look(page)).text).toContain('There is nothing to add.');
  });

  it('reads addresses only, no files of this machine', async () => {
    const page = await open();
    for (const source of ['/etc/passwd', 'file:///etc/passwd', 'ftp://example.org/', '', 'javascript:alert(1)'])
      expect(await look(page, source)).toMatchObject({ status: 400, text: expect.stringContaining('https://') });
  });

  it('says why a source gives nothing', async () => {
    expect((await look(await open(), 'https://example.org/gone')).text).toContain('gone is not there');
  });

  it('leaves a file alone that appeared after the preview, and says so', async () => {
    const page = await open();
    const id = idIn((await look(page)).text);
    await page.trial.save('the-b-bridge-b.md', 'My own.');
    const added = await page.send('/import/add', { body: { id } });
    expect(added.text).toContain('was changed after the preview');
    expect(await page.trial.file('the-b-bridge-b.md')).toBe('My own.');
  });
});

describe('nobody else', () => {
  it.each([
    ['a visitor from another machine', { from: '192.168.1.7' }],
    ['a visitor who cannot be told', { from: '' }],
    ['a visitor through a proxy', { headers: { ...OWN, 'x-forwarded-for': '203.0.113.7' } }],
    ['a page of another site', { headers: { host: HOST, origin: 'https://evil.example.org' } }],
    ['another port of this machine', { headers: { host: HOST, origin: 'http://127.0.0.1:9999' } }],
    ['a sandboxed frame', { headers: { host: HOST, origin: 'null' } }],
    ['a request that does not say where it comes from', { headers: { host: HOST } }],
  ])('can look or add: %s', async (_name, sent: Sent) => {
    const page = await open();
    const id = idIn((await look(page)).text);
    expect((await page.send('/import', { ...sent, body: { source: ADDRESS } })).status).toBe(403);
    expect((await page.send('/import/add', { ...sent, body: { id } })).status).toBe(403);
    expect(await filesOf(page)).toEqual([]);
  });

  it.each([
    ['is open to other machines', { guard: { host: '0.0.0.0' } }],
    ['has a public address', { guard: { host: '127.0.0.1', publicUrl: 'https://yaar.example.org' } }],
    ['has nothing to import with', { importer: undefined }],
  ])('is offered it where the page %s', async (_name, options: Parameters<typeof createSite>[1]) => {
    const page = await open(options);
    expect((await page.send('/import')).status).toBe(404);
    expect((await look(page)).status).toBe(404);
  });
});

describe('a second import on the page', () => {
  it('waits until the first has ended', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const importer = {
      preview: async () => {
        await held;
        return { planned: [], notes: [] };
      },
      write: async (_plan: Plan) => undefined,
    };
    const { send } = await open({ importer });
    const first = send('/import', { body: { source: ADDRESS } });
    const second = await send('/import', { body: { source: ADDRESS } });
    expect(second).toMatchObject({ status: 400, text: expect.stringContaining('Another import is running') });
    release();
    expect((await first).status).toBe(200);
  });
});
