import { type APIApplicationCommand, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import { descend, giveOptions, optionsOf, readLine, wrap } from '../../../support/discord/language/values.js';

const command = (options: readonly object[]): APIApplicationCommand => {
  const made: object = { id: '1', name: 'ask', options };
  return made as APIApplicationCommand;
};
const {
  String: TEXT,
  Integer,
  Number: NUMBER,
  Boolean: BOOLEAN,
  Subcommand,
  SubcommandGroup,
} = ApplicationCommandOptionType;
const OPTIONS = optionsOf(
  command([
    { type: TEXT, name: 'question', required: true, max_length: 20 },
    { type: TEXT, name: 'source', choices: [{ name: 'The BBC', value: 'bbc' }] },
    { type: Integer, name: 'count', min_value: 1, max_value: 5 },
    { type: NUMBER, name: 'share' },
    { type: BOOLEAN, name: 'quiet' },
  ]),
);

describe('a line as a person types it', () => {
  it('gives each option the text up to the next one', () => {
    expect(readLine('question:Where: is it? count:3 quiet:True', OPTIONS)).toEqual({
      question: 'Where: is it?',
      count: '3',
      quiet: 'True',
    });
    expect(readLine('', OPTIONS)).toEqual({});
    expect(() => readLine('where is it?', OPTIONS)).toThrow('does not begin with an option');
  });

  it('descends into subcommands and their groups', () => {
    const settings = command([
      { type: SubcommandGroup, name: 'scope', options: [{ type: Subcommand, name: 'set', options: OPTIONS }] },
    ]);
    const { path, leaf, rest } = descend(settings, ['scope', 'set', 'question:x']);
    expect([path.map(({ name }) => name), leaf.length, rest]).toEqual([['scope', 'set'], 5, ['question:x']]);
    expect(wrap(path, [])).toEqual([{ name: 'scope', type: 2, options: [{ name: 'set', type: 1, options: [] }] }]);
    expect(() => descend(settings, ['other'])).toThrow('no subcommand "other"');
  });
});

describe("Discord's client", () => {
  it('sends values in the type of their option, and the value of a choice', () => {
    const given = giveOptions(OPTIONS, { question: 'x', source: 'The BBC', count: '3', share: '0.5', quiet: 'true' });
    expect(given.map(({ value }) => value)).toEqual(['x', 'bbc', 3, 0.5, true]);
  });

  const refused = [
    ['an option that there is not', { question: 'x', other: 1 }, 'no option "other"'],
    ['a required option left out', {}, '"question" is required'],
    ['a required option left empty', { question: '' }, 'a length of 0'],
    ['a text that is too long', { question: 'x'.repeat(21) }, 'a length of 21'],
    ['a choice that does not exist', { question: 'x', source: 'CNN' }, 'none of the choices The BBC'],
    ['a number that is not one', { question: 'x', count: 'many' }, 'no number'],
    ['a fraction for an integer', { question: 'x', count: 1.5 }, 'no number'],
    ['a number out of bounds', { question: 'x', count: 6 }, 'a value of 6'],
  ] as const;
  it.each(refused)('refuses %s', (_, values, reason) => {
    expect(() => giveOptions(OPTIONS, { ...values })).toThrow(reason);
  });

  it('knows only commands that are registered for the place', async () => {
    const discord = await loopback({ openapi: undefined });
    const ayesha = discord.user('ayesha');
    await expect(ayesha.run('/ask')).rejects.toThrow('No command "ask"');
    discord.register([{ name: 'here', description: 'Only in servers', contexts: [0] }]);
    await expect(ayesha.run('/here', {}, { in: 'dm' })).rejects.toThrow('No command "here"');
    const elsewhere = discord.join('another');
    discord.register([{ name: 'there', description: 'In one server' }], elsewhere.id);
    await expect(ayesha.run('/there')).rejects.toThrow('No command "there"');
  });

  it('shows no one a message that is for another, and lets no one change what another wrote', async () => {
    const discord = await loopback({ openapi: undefined });
    const message = discord.user('ayesha').post('mine');
    expect(() => discord.user('bilal').edit(message, 'yours')).toThrow('Only what one wrote oneself');
    await expect(discord.user('bilal').menu('Check quotes', message)).rejects.toThrow('No command "Check quotes"');
  });

  it('closes everything at the end', async () => {
    const discord = await loopback({ openapi: undefined });
    await discord.close();
    await expect(fetch(discord.apiUrl)).rejects.toThrow();
  });
});
