import { InteractionContextType, InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { article } from '../../../support/tiny.js';
import { ARTICLES } from './bot.js';
import { manyQuotes } from './many-quotes.js';
import { openRemembering } from './remembering.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge opened?';

async function opened() {
  const discord = await loopback({ openapi });
  const bot = await openRemembering(discord, { engine: manyQuotes(ARTICLES, { like: 'bridge ferry', most: 3 }) });
  return { discord, ...bot, ayesha: discord.user('ayesha'), bilal: discord.user('bilal') };
}

describe('a button that is pressed', () => {
  it('twice, or by two people at once, shows the page that was asked for', async () => {
    const { ayesha, bilal, discord } = await opened();
    const answer = await ayesha.run('ask', { question: BRIDGE });
    expect(answer.text()).toContain('**1/3**');
    const forward = JSON.stringify(answer.message?.components);
    await Promise.all([
      ayesha.click(answer, '▶'),
      bilal.click(answer, '▶'),
      ayesha.click(answer, '▶', { twice: true }),
    ]);
    await answer.until((now) => now.text().includes('**2/3**'));
    expect(discord.channel.messages()).toHaveLength(1);
    await Promise.all([ayesha.click(answer, '▶'), bilal.click(answer, '◀')]);
    expect(answer.now().text()).toMatch(/\*\*[13]\/3\*\*/);
    expect(forward).toContain('▶');
  });

  it('twice counts one vote a person, and the last one holds', async () => {
    const { ayesha, bilal, store } = await opened();
    const answer = await ayesha.run('ask', { question: BRIDGE });
    for (const vote of ['👍', '👍', '👎']) await ayesha.click(answer, vote);
    await Promise.all([bilal.click(answer, '👍'), bilal.click(answer, '👍')]);
    expect(
      store
        .votes()
        .map(({ vote }) => vote)
        .toSorted(),
    ).toEqual(['down', 'up']);
  });

  it('twice deletes once, and says nothing of it', async () => {
    const { ayesha, discord, notes } = await opened();
    const answer = await ayesha.run('ask', { question: BRIDGE });
    await Promise.all([ayesha.click(answer, 'Delete'), ayesha.click(answer, 'Delete')]);
    expect(discord.channel.messages()).toEqual([]);
    expect(notes.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('twice below silence answers each press, below one another', async () => {
    const { ayesha, bilal, discord } = await opened();
    const silent = await ayesha.run('ask', { question: 'Who painted the ceiling of Rome?' });
    const label = 'What does “The bridge over the Neva” say?';
    await Promise.all([ayesha.click(silent, label), bilal.click(silent, label)]);
    const texts = discord.channel.text();
    expect([texts.includes('ayesha asked'), texts.includes('bilal asked')]).toEqual([true, true]);
    expect(discord.channel.messages()).toHaveLength(3);
  });
});

/** An event as Discord would send it if something about it were unusual. */
const strange = (more: object) => ({ more });

describe('an interaction', () => {
  it('between two people is answered there, and its buttons work', async () => {
    const { ayesha } = await opened();
    const where = {
      in: 'dm',
      userInstalled: true,
      ...strange({ context: InteractionContextType.PrivateChannel }),
    } as const;
    const answer = await ayesha.run('ask', { question: BRIDGE }, where);
    expect([answer.ephemeral, answer.text().includes('**1/3**')]).toEqual([false, true]);
    const { in: _, ...how } = where;
    await ayesha.click(answer, '▶', how);
    expect((await answer.until((now) => now.text().includes('**2/3**'))).ephemeral).toBe(false);
    const mistake = await ayesha.run('ask', { question: BRIDGE, source: 'nobody' }, where);
    expect([mistake.ephemeral, mistake.text()]).toEqual([true, expect.stringContaining('No article has “nobody”')]);
  });

  it('without a member or a user is answered, and is nobody’s', async () => {
    const { ayesha } = await opened();
    const nobody = strange({ member: undefined, user: undefined });
    const answer = await ayesha.run('ask', { question: BRIDGE }, nobody);
    expect(answer.text()).toContain('**1/3**');
    const told = await ayesha.click(answer, '👍', nobody);
    expect(told.text()).toContain('Thank you');
    const settings = await ayesha.run('settings', { set: 'private', value: 'on' }, nobody).catch(String);
    expect(String(typeof settings === 'string' ? settings : settings.text())).toMatch(/Manage Server|may not use/);
  });

  it('with permissions that are no number is reported to the asker, and nothing is done', async () => {
    const { ayesha, notes } = await opened();
    const answer = await ayesha.run('ask', { question: BRIDGE });
    const broken = strange({ member: { user: { id: '5' }, permissions: 'all' } });
    expect((await ayesha.run('ask', { question: BRIDGE }, broken)).text()).toContain('in a form that I cannot read');
    expect((await ayesha.click(answer, 'Delete', broken)).text()).toContain('in a form that I cannot read');
    const none = strange({ member: { user: { id: '5' } } });
    expect((await ayesha.click(answer, 'Delete', none)).text()).toContain('Only whoever asked');
    expect(notes.flatMap(({ facts }) => facts.lacks ?? [])).toEqual(['member', 'member']);
  });

  it('that does not say the asker’s language is answered in that of the server', async () => {
    const { ayesha } = await opened();
    const known = strange({ locale: undefined, guild_locale: 'ru' });
    expect((await ayesha.run('ask', { question: BRIDGE }, known)).text()).toContain('Вопрос');
    const unknown = strange({ locale: undefined, guild_locale: undefined });
    expect((await ayesha.run('ask', { question: BRIDGE }, unknown)).text()).toContain('Question');
  });

  it('that sends a form, which the bot has none of, gets a sentence, once however often it is sent', async () => {
    const { ayesha, discord } = await opened();
    const form = strange({ type: InteractionType.ModalSubmit, data: { custom_id: 'x', components: [] } });
    const seen = await ayesha.run('help', {}, { ...form, twice: true });
    expect([seen.ephemeral, seen.text()]).toEqual([true, expect.stringContaining('I do not know this command')]);
    expect(discord.requests.filter(({ route }) => route?.includes('callback'))).toHaveLength(1);
  });
});

describe('completion', () => {
  it('of 6000 characters offers nothing, and fails in no way', async () => {
    const { ayesha, notes } = await opened();
    for (const text of ['x'.repeat(6000), '🧨'.repeat(3000), '\u202e<@5>'.repeat(600), ' '.repeat(6000)])
      expect((await ayesha.type('ask', 'source', text)).failed).toBe(false);
    expect(notes).toEqual([]);
  });

  it('follows the scope as it is at each letter', async () => {
    const { ayesha, store, discord } = await opened();
    expect((await ayesha.type('ask', 'source', '')).choices).toHaveLength(2);
    store.setSettings({ guild: discord.guild.id }, { scope: ['id:ferry'] });
    expect((await ayesha.type('ask', 'source', '')).choices.map(({ value }) => value)).toEqual(['ferry']);
    expect((await ayesha.type('ask', 'source', 'bridge')).choices).toEqual([]);
  });

  it('shows a long title up to a whole word', async () => {
    const discord = await loopback({ openapi });
    const title = `The bridge ${'of the eastern valley '.repeat(6)}`.trim();
    await openRemembering(discord, {
      articles: [article({ id: 'bridge', front: `title: ${title}`, markdown: 'It is.' })],
    });
    const { choices } = await discord.user('ayesha').type('ask', 'source', '');
    expect(choices).toEqual([
      { name: `The bridge ${'of the eastern valley '.repeat(4)}…`.replace(' …', '…'), value: 'bridge' },
    ]);
  });

  it('never cuts a sign in two', async () => {
    const discord = await loopback({ openapi });
    const long = Array.from({ length: 2 }, (_, at) =>
      article({
        id: `a${at}`,
        front: `title: ${'x'.repeat(at)}${'🧨'.repeat(60)}`,
        markdown: 'The bridge was opened.',
      }),
    );
    await openRemembering(discord, { articles: long });
    const { choices } = await discord.user('ayesha').type('ask', 'source', '');
    expect(choices.map(({ name }) => [name.length <= 100, /\p{Cs}/u.test(name)])).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
