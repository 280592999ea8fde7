import { REST, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { checkCommands, type Described } from '../../../support/discord/check/commands.js';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';

const openapi = discordOpenApi();
const QUESTION = { type: 3, name: 'question', description: 'What to look for' };
const ASK: Described = { name: 'ask', description: 'Ask', options: [QUESTION] };

const complaints = (command: Described, global = true): readonly string[] =>
  checkCommands([command], { global }).map(({ message }) => message);

describe('a command', () => {
  it('may be as the rules say', () => {
    expect(complaints(ASK)).toEqual([]);
    expect(complaints({ name: 'Check Quotes', type: 3 })).toEqual([]);
    expect(
      complaints({
        ...ASK,
        name_localizations: { ru: 'спросить', hi: 'पूछें' },
        contexts: [0, 1],
        integration_types: [0],
      }),
    ).toEqual([]);
  });

  const wrong: readonly (readonly [why: string, command: Described, complaint: RegExp])[] = [
    ['has a name in capitals', { ...ASK, name: 'Ask' }, /is no name/],
    ['has a name with a space', { ...ASK, name: 'ask me' }, /is no name/],
    ['has no description', { name: 'ask' }, /required/],
    [
      'is a menu with a description',
      { name: 'x', type: 3, description: 'y' },
      /Only slash commands have a description/,
    ],
    ['is a menu with options', { name: 'x', type: 3, options: [QUESTION] }, /Only slash commands have options/],
    [
      'has a translation into Urdu, which Discord does not know',
      { ...ASK, name_localizations: { ur: 'پوچھو' } },
      /no locale/,
    ],
    [
      'puts a required option last',
      { ...ASK, options: [QUESTION, { ...QUESTION, name: 'other', required: true }] },
      /Required options/,
    ],
    [
      'has two options of one name in another language',
      {
        ...ASK,
        options: ['a', 'b'].map((name) => ({ ...QUESTION, name, name_localizations: { ru: 'вопрос' } })),
      },
      /into "ru" are the same/,
    ],
    ['has two options of one name', { ...ASK, options: [QUESTION, QUESTION] }, /already exists/],
    [
      'has an option that both suggests and offers choices',
      { ...ASK, options: [{ ...QUESTION, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] },
      /not both/,
    ],
    [
      'has a choice longer than 100',
      { ...ASK, options: [{ ...QUESTION, choices: [{ name: 'a', value: 'x'.repeat(101) }] }] },
      /between 1 and 100/,
    ],
    [
      'has an empty choice',
      { ...ASK, options: [{ ...QUESTION, choices: [{ name: 'a', value: '' }] }] },
      /between 1 and 100/,
    ],
    [
      'wants more than it allows',
      { ...ASK, options: [{ ...QUESTION, min_length: 5, max_length: 4 }] },
      /least is above/,
    ],
    [
      'mixes subcommands and options',
      { ...ASK, options: [QUESTION, { type: 1, name: 'sub', description: 'S' }] },
      /do not mix/,
    ],
    [
      'has an option with a bad name deep inside',
      { ...ASK, options: [{ type: 1, name: 'sub', description: 'S', options: [{ ...QUESTION, name: 'X' }] }] },
      /is no name/,
    ],
  ];
  it.each(wrong)('is refused where it %s', (_, command, complaint) => {
    expect(complaints(command)).toEqual([expect.stringMatching(complaint)]);
  });

  it('takes contexts only where it is global', () => {
    expect(complaints({ ...ASK, contexts: [0] }, false)).toEqual(['Only global commands take this']);
  });

  it('may have 8000 characters in all, the longest translation counted', () => {
    const options = Array.from({ length: 25 }, (_, i) => ({
      ...QUESTION,
      name: `o${i}`,
      choices: Array.from({ length: 4 }, (_, j) => ({ name: `${j}`, value: 'x'.repeat(75) })),
    }));
    expect(complaints({ ...ASK, options })).toEqual([expect.stringMatching(/At most 8000/)]);
    expect(complaints({ ...ASK, options: options.slice(0, 23) })).toEqual([]);
  });

  it('is one of at most a hundred, and the only one of its name', () => {
    const many = Array.from({ length: 101 }, (_, i) => ({ ...ASK, name: `c${i}` }));
    expect(checkCommands(many, { global: true }).map(({ message }) => message)).toEqual([
      'At most 100 commands of type 1',
    ]);
    expect(checkCommands([ASK, ASK], { global: true }).map(({ message }) => message)).toEqual([
      'Application command names must be unique',
    ]);
  });
});

describe('registering', () => {
  const restOf = (discord: Discord): REST => new REST({ api: discord.apiUrl }).setToken(discord.token);

  it('keeps the ids of what stays, and forgets what is not named', async () => {
    const discord = await loopback({ openapi, checkAnswers: true });
    const rest = restOf(discord);
    const route = Routes.applicationCommands(discord.application.id);
    await rest.put(route, { body: [ASK, { name: 'help', description: 'Help' }] });
    const [before] = discord.commands();
    await rest.put(route, { body: [ASK, { name: 'quote', description: 'Quote' }] });
    expect(discord.commands().map(({ name }) => name)).toEqual(['ask', 'quote']);
    expect(discord.commands()[0]).toEqual(before);
    await rest.put(route, { body: [{ ...ASK, description: 'Ask me' }] });
    expect(discord.commands()[0]?.id).toBe(before?.id);
    expect(discord.commands()[0]?.version).not.toBe(before?.version);
  });

  it('gives translations back only to those who ask for them', async () => {
    const discord = await loopback({ openapi, checkAnswers: true });
    discord.register([{ name: 'ask', description: 'Ask', name_localizations: { ru: 'спросить' } }]);
    const route = Routes.applicationCommands(discord.application.id);
    const [plain] = (await restOf(discord).get(route)) as object[];
    const [full] = (await restOf(discord).get(route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    })) as object[];
    expect(plain).not.toHaveProperty('name_localizations');
    expect(full).toHaveProperty('name_localizations', { ru: 'спросить' });
  });

  it('goes to one server at a time, too', async () => {
    const discord = await loopback({ openapi, checkAnswers: true });
    const rest = restOf(discord);
    const route = Routes.applicationGuildCommands(discord.application.id, discord.guild.id);
    const made = await rest.post(route, { body: ASK });
    expect(await rest.get(route)).toHaveLength(1);
    await rest.delete(`${route}/${Reflect.get(Object(made), 'id')}`);
    expect(discord.commands(discord.guild.id)).toEqual([]);
    expect(discord.requests.map(({ status }) => status)).toEqual([201, 200, 204]);
  });

  it('is refused as a whole where one command is wrong', async () => {
    const discord = await loopback({ openapi });
    const body = [ASK, { ...ASK, name: 'Wrong Name' }];
    await expect(
      restOf(discord).put(Routes.applicationCommands(discord.application.id), { body }),
    ).rejects.toMatchObject({ code: 50035 });
    expect(discord.commands()).toEqual([]);
    expect(discord.forgive('limit')).toHaveLength(1);
  });

  it('makes at most 200 new commands a day', async () => {
    const discord = await loopback({ openapi });
    const batch = (prefix: string) =>
      Array.from({ length: 90 }, (_, i) => ({ name: `${prefix}${i}`, description: 'D' }));
    discord.register(batch('a'));
    discord.register(batch('b'));
    expect(() => discord.register(batch('c'))).toThrow('Max number of daily application command creates');
    discord.clock.advance(24 * 60 * 60_000);
    discord.register(batch('c'));
  });
});
