import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeApi } from '../../../src/channels/web/openapi.js';
import { commands } from '../../../src/commands/list.js';
import { createSite, get } from '../../support/site.js';
import { article } from '../../support/tiny.js';

const talks = article({
  id: 'talks',
  markdown: 'The ministers met in Lahore. They agreed to sell four helicopters.\n\nHelicopters came later.',
  front: 'title: Talks\npublished: "2019-07-08"',
});
const paper = article({
  id: 'paper',
  markdown: 'The mayor of Lahore opened a library.',
  front: 'title: The library\npublisher: The Paper\nlanguage: en',
});
const site = createSite([talks, paper]);
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: 'api', ...describeApi(commands) });

const post = (body: unknown) => ({ method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
const pointer = (path: string, method: string, status: number) =>
  `api#/paths/${path.replaceAll('/', '~1')}/${method}/responses/${status}/content/application~1json/schema`;

describe('the API', () => {
  it.each([
    ['get', '/api/ask', '?question=How+many+helicopters%3F', undefined, 200],
    ['get', '/api/ask', '?question=What+is+the+capital+of+Brazil', undefined, 200],
    ['post', '/api/ask', '', { question: 'How many helicopters?' }, 200],
    ['post', '/api/ask', '', {}, 400],
    ['post', '/api/ask', '', '{"question":', 400],
    ['post', '/api/ask', '', '[1]', 400],
    ['post', '/api/ask', '', { question: ['x'] }, 400],
    ['get', '/api/ask', '?question=%ff', undefined, 400],
    ['post', '/api/ask', '', { question: 'According to The Paper, who opened a library?' }, 200],
    ['post', '/api/ask', '', { question: 'Кто мэр города?' }, 200],
    ['post', '/api/check', '', { text: 'They agreed to sell five helicopters' }, 200],
    [
      'post',
      '/api/check',
      '',
      { text: 'He wrote “they agreed to sell four helicopters” and “the moon is paper”.' },
      200,
    ],
    ['post', '/api/quote', '', { words: 'helicopters', count: 2 }, 200],
    ['post', '/api/quote', '', { words: 'nothing of this' }, 200],
    ['get', '/api/quote', '?words=helicopters&source=nobody', undefined, 400],
    ['get', '/api/quote', '?words=helicopters&count=many', undefined, 400],
    ['get', '/api/events', '', undefined, 200],
    ['get', '/api/events', '?explain=talks', undefined, 200],
    ['get', '/api/events', '?since=31.02.2018', undefined, 400],
    ['get', '/api/sources', '', undefined, 200],
    ['get', '/api/sources', '?text=talks', undefined, 200],
    ['get', '/api/help', '', undefined, 200],
    ['get', '/api/status', '', undefined, 200],
    ['get', '/api/suggest', '?command=quote&option=source&typed=TAL', undefined, 200],
  ])('%s %s%s %j gives what its description says, with %d', async (method, path, query, body, status) => {
    const reply = await get(site, path + query, body === undefined ? {} : post(body));
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
    const validate = ajv.getSchema(pointer(path, method, status));
    if (!validate) throw new Error(`${method} ${path} ${status} is not described`);
    validate(JSON.parse(reply.text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('describes every command with its options, and itself as OpenAPI 3.1', async () => {
    const { text } = await get(site, '/api/openapi.json');
    const description = JSON.parse(text);
    expect(description.openapi).toBe('3.1.0');
    for (const { name, options } of commands) {
      const { parameters } = description.paths[`/api/${name}`].get;
      expect(parameters.map((one: { name: string }) => one.name)).toEqual(options.map((option) => option.name));
    }
    const dangling = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    for (const name of dangling) expect(description.components.schemas).toHaveProperty(name);
  });

  it('describes every field of an answer, including those that only some answers have', async () => {
    const { properties } = describeApi(commands).components.schemas.answer;
    const replies = ['According to The Paper, who opened a library?', 'Кто мэр города?'].map(async (question) =>
      JSON.parse((await get(site, '/api/ask', post({ question }))).text),
    );
    const [named, strange] = await Promise.all(replies);
    expect(named.source).toEqual({ name: 'The Paper', kept: true });
    expect(strange.languages).toEqual(['en']);
    for (const field of [named, strange].flatMap(Object.keys)) expect(properties).toHaveProperty(field);
  });

  it('gives the quoted words as a slice of the readable text, as the terminal does', async () => {
    const { quotes } = JSON.parse((await get(site, '/api/ask?question=How+many+helicopters%3F')).text);
    expect(quotes[0]).toMatchObject({ article: 'talks', paragraph: 1, publisher: null, published: '2019-07-08' });
    expect(talks.body.slice(quotes[0].start, quotes[0].end)).toBe(quotes[0].text);
  });

  it('gives fifty events a page, or as many as were asked for, with the page numbers in the last object', async () => {
    const markdown = Array.from({ length: 60 }, (_, at) => `The ministers met in ${1951 + at}.`).join('\n\n');
    const years = createSite([article({ id: 'years', markdown, front: 'title: Years\npublished: "2019-07-08"' })]);
    const events = async (query: string) => JSON.parse((await get(years, `/api/events${query}`)).text);
    const first = await events('');
    expect([first.length, first.at(-1)]).toEqual([51, { withheld: 0, reasons: {}, total: 60, page: 1, pages: 2 }]);
    expect(await events('?page=2')).toHaveLength(11);
    const whole = await events('?limit=1000');
    expect([whole.length, whole.at(-1)]).toEqual([61, { withheld: 0, reasons: {} }]);
    expect(describeApi(commands).paths).toMatchObject({
      '/api/events': { get: { description: expect.stringContaining('50 events') } },
    });
  });

  it('completes an option while it is typed, and nothing else', async () => {
    const suggest = async (query: string) => JSON.parse((await get(site, `/api/suggest?${query}`)).text);
    expect(await suggest('command=quote&option=source&typed=tal')).toEqual([{ name: 'Talks', value: 'talks' }]);
    for (const query of ['', 'command=quote&option=words', 'command=x&option=source', 'command=%ff'])
      expect(await suggest(query)).toEqual([]);
  });

  it('says in JSON what is wrong with an address or a body that is too long', async () => {
    const missing = await get(site, '/api/nothing');
    expect([missing.status, JSON.parse(missing.text).kind]).toEqual([404, 'problem']);
    const large = await get(site, '/api/ask', post({ question: 'x'.repeat(1024 * 1024) }));
    expect([large.status, JSON.parse(large.text).kind]).toEqual([413, 'problem']);
  });
});
