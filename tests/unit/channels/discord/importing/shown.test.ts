import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { doubt } from '../../../../../src/import/doubts/doubt.js';
import { openFormats } from '../../../../../src/import/formats.js';
import { createImporter } from '../../../../../src/import/importer.js';
import { createCalls } from '../../../../../src/import/process/calls.js';
import { ru } from '../../../../../src/render/words/ru.js';
import { draftOf, localProcess, story } from '../../../../support/importing.js';
import { loopback as site } from '../../../../support/loopback.js';
import { ADDRESS, answered, FACTS, labelsIn, open, plain, words } from './bot.js';

describe('/import', () => {
  it('shows what it found to the asker alone, and writes it when they say so', async () => {
    const { trial, mara, told, look, discord } = await open();
    const preview = await look();
    expect(preview.ephemeral).toBe(true);
    expect(preview.text()).toMatchInlineSnapshot(`
      "**https\\://example.org/bridge**
      -# the-bridge-of-marvale.md (new)
      Title\\: The \\*bridge\\* of Marvale (from JSON-LD)
      Author\\: not stated
      Outlet\\: not stated
      Published\\: 2018-08-10 (from \\<time\\>)
      Address\\: not stated
      80 words\\: The council of Marvale met on Monday to decide about the old bridge over the river. Engineers from Marvale reported that two of its seven piers had moved since the winter flood. Nobody from Marvale was hurt, but the road to the harbour stays closed to lorries for now. “We will …
      [Write] [Cancel]"
    `);
    expect(await trial.files()).toEqual([]);
    await mara.click(preview, 'Write');
    const written = await answered(preview);
    expect(written.text()).toMatchInlineSnapshot(`
      "**1 article was added.**
      - The \\*bridge\\* of Marvale
      The articles are being read anew. Answers quote what is new in a few seconds."
    `);
    expect(await trial.files()).toEqual(['the-bridge-of-marvale.md']);
    expect(told).toEqual(['changed']);
    expect(plain(await look())).toContain('There is nothing to add');
    expect(discord.channel.text()).not.toContain('bridge');
  });

  it('writes nothing when that is not wanted', async () => {
    const { trial, mara, told, look } = await open();
    const preview = await look();
    await mara.click(preview, 'Cancel');
    expect(plain(await answered(preview))).toBe(words.cancelled);
    expect([await trial.files(), told]).toEqual([[], []]);
  });

  it('reads a file that is attached, under its name and not under the address that is gone tomorrow', async () => {
    const { trial, mara } = await open();
    const url = 'https://cdn.discordapp.com/attachments/1/2/ferry.txt?ex=1&is=2&hm=3';
    trial.web.files.set(url, `The ferry\n${story('Oster')}`);
    const attach = { file: { filename: 'ferry.txt', url, size: 600 } };
    const preview = await mara.run('/import', {}, { attach });
    expect(plain(preview)).toContain('ferry.txt');
    await mara.click(preview, 'Write');
    await answered(preview);
    const file = await trial.file('the-ferry.md');
    expect(file).toContain('source: ferry.txt');
    expect(file).not.toContain('cdn.discordapp.com');
  });

  it('shows a list with its number, asks once, and leaves the rest for another time', async () => {
    const { trial, mara, look } = await open();
    const feed = 'https://example.org/feed.xml';
    const at = (number: number): string => `https://example.org/${number}`;
    trial.web.lists.set(
      feed,
      Array.from({ length: 25 }, (_, number) => ({ name: at(number), place: at(number) })),
    );
    for (let number = 1; number < 25; number += 1)
      trial.web.pages.set(at(number), draftOf(at(number), { markdown: story(at(number)) }));
    const preview = await look(feed);
    expect(plain(preview)).toContain('19 of 20 would be added');
    expect(plain(preview)).toContain('5 are left for another time');
    expect(plain(preview)).toContain('✗ https://example.org/0 is not there');
    expect(labelsIn(preview)).toEqual(['Write these 19', 'Cancel']);
    await mara.click(preview, 'Write these 19');
    expect(plain(await answered(preview))).toContain('19 articles were added.');
    expect(await trial.files()).toHaveLength(19);
  });

  it('names copies and what to check, and never overwrites what somebody edited', async () => {
    const { trial, mara, look } = await open();
    await trial.run(ADDRESS);
    const other = 'https://other.org/copy';
    const problems = [doubt('library', { text: 'the page may be cut off by a paywall' })];
    trial.web.pages.set(other, { ...draftOf(other, { markdown: story('Marvale') }), problems });
    const copy = plain(await look(other));
    expect(copy).toContain('Copy: 100 % the same wording as “The *bridge* of Marvale”');
    expect(copy).toContain('Check: the page may be cut off by a paywall');
    const edited = (await trial.file('the-bridge-of-marvale.md')).replace('seven', 'eight');
    await trial.save('the-bridge-of-marvale.md', edited);
    trial.web.pages.set(ADDRESS, draftOf(ADDRESS, { facts: FACTS, markdown: story('Oster') }));
    const preview = await look();
    expect(plain(preview)).toContain('conflict: somebody edited the file');
    await mara.click(preview, 'Write');
    const said = plain(await answered(preview));
    expect(said).toContain(words.beside('the-bridge-of-marvale.md'));
    expect(said).not.toContain(trial.dataDir);
    expect(await trial.file('the-bridge-of-marvale.md')).toBe(edited);
  });

  it('speaks Russian to whoever reads Discord in Russian', async () => {
    const { discord, trial } = await open();
    const nadia = discord.user('nadia', { permissions: ['ManageGuild'], locale: Locale.Russian });
    const preview = await nadia.run('/import', { address: ADDRESS });
    expect(plain(preview)).toContain('Автор: не указано');
    expect(labelsIn(preview)).toEqual(['Записать', 'Отменить']);
    await nadia.click(preview, 'Записать');
    expect(plain(await answered(preview))).toMatch(/^\*\*Добавлено: 1 статья\.\*\*\n- The \*bridge\* of Marvale\n/);
    expect(await trial.files()).toHaveLength(1);
    expect(plain(await nadia.run('/import', {}))).toBe(ru.importing.either);
  });

  it('says in Russian why nothing is found, alone and in a list, to whoever reads Discord in Russian', async () => {
    const { discord, trial } = await open();
    const nadia = discord.user('nadia', { permissions: ['ManageGuild'], locale: Locale.Russian });
    const refused = plain(await nadia.run('/import', { address: 'https://example.org/nothing' }));
    const why = 'Связаться с сайтом не удалось. Проверьте, нет ли в адресе опечатки, или повторите позже.';
    expect(refused).toContain(`**https://example.org/nothing**\n${why}`);
    expect(refused).not.toMatch(/[a-z]{3,} [a-z]{3,}/);
    const list = 'https://example.org/feed';
    const missing = ['a', 'b', 'c'].map((name) => `https://example.org/${name}`);
    trial.web.lists.set(
      list,
      missing.map((address) => ({ name: address, place: address })),
    );
    expect(plain(await nadia.run('/import', { address: list }))).toContain(`- ✗ ${missing[0]}: ${why}`);
  });

  it('shows what a hostile page states as it is: no markup, no mention, no line of its own', async () => {
    const { trial, look } = await open();
    const value = '@everyone\n> quoted\n# **big** [x](https://evil.example) \u202e<@123> '.repeat(12);
    trial.web.pages.set(ADDRESS, draftOf(ADDRESS, { facts: { title: { value, from: 'JSON-LD' } } }));
    const shown = await look();
    expect(shown.text()).toContain('\\@everyone \\> quoted # \\*\\*big\\*\\*');
    expect(shown.text()).not.toMatch(/^(?:>|# )|\u202e/mu);
  });
});

/** A real importer, in this process, that may fetch from these sites. */
const importer = (allow: readonly string[] = []) =>
  createImporter({
    ...{ corpusDir: 'none', dataDir: 'none', version: '0' },
    process: localProcess(createCalls(openFormats({ version: '0', allow }))),
  });

describe('a source of /import that gives nothing', () => {
  it.each([
    ['http://127.0.0.1:9/secret', 'this machine itself (loopback), not a public site'],
    ['http://169.254.169.254/latest/meta-data', 'not a public site'],
    ['http://[::1]/', 'not a public site'],
  ])('is refused in a sentence where it is not on the internet: %s', async (address, why) => {
    const { look } = await open({ importer: importer() });
    const seen = await look(address);
    expect(plain(seen)).toContain(why);
    expect(labelsIn(seen)).toEqual([]);
  });

  it('is refused in a sentence where the page is broken', async () => {
    const broken = await site((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body><p>x');
    });
    const { look } = await open({ importer: importer([broken.origin.slice('http://'.length)]) });
    const seen = await look(`${broken.origin}/page`);
    expect(plain(seen)).toContain('There is nothing to add.');
    expect(labelsIn(seen)).toEqual([]);
  });

  it('is no path of the machine, and neither both nor none of address and file', async () => {
    const { mara, discord, look } = await open();
    for (const path of ['/etc/passwd', 'file:///etc/passwd', 'ftp://example.org/'])
      expect(plain(await look(path))).toContain('Write an address that begins with https://');
    const attach = { file: { filename: 'a.txt', url: 'https://cdn.discordapp.com/a.txt', size: 1 } };
    for (const asked of [await mara.run('/import', {}), await mara.run('/import', { address: ADDRESS }, { attach })])
      expect(plain(asked)).toBe(words.either);
    const path = { file: { filename: 'a.txt', url: '/etc/passwd', size: 1 } };
    expect(plain(await mara.run('/import', {}, { attach: path }))).toBe(words.unreadable);
    expect(discord.channel.text()).toBe('');
  });

  it('is a file that is too large, of which nothing is fetched', async () => {
    const { mara } = await open({
      importer: { preview: () => expect.unreachable(), write: () => expect.unreachable() },
    });
    const attach = { file: { filename: 'book.pdf', url: 'https://cdn.discordapp.com/book.pdf', size: 26 * 1024 ** 2 } };
    expect(plain(await mara.run('/import', {}, { attach }))).toBe(words.tooLarge('book.pdf', 25));
  });
});
