import { AllowedMentionsTypes, type APIAllowedMentions } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type Mentioned, mentionedIn, pinged } from '../../../support/discord/world/mentions.js';

const TEXT = '<@1> <@!2> <@1> <@&3> @here';
const { User, Role, Everyone } = AllowedMentionsTypes;

describe('a text', () => {
  it('mentions users, roles and everyone, each once', () => {
    expect(mentionedIn(TEXT)).toEqual({ users: ['1', '2'], roles: ['3'], everyone: true });
  });

  it('mentions more than it does in Discord: code and backslashes do not help', () => {
    expect(mentionedIn('`<@1>` \\@everyone')).toEqual({ users: ['1'], roles: [], everyone: true });
  });
});

describe('allowed_mentions', () => {
  const cases: readonly (readonly [what: string, allowed: APIAllowedMentions | undefined, expected: Mentioned])[] = [
    [
      'nothing said: everything, and the one replied to',
      undefined,
      { users: ['1', '2', '9'], roles: ['3'], everyone: true },
    ],
    ['parse: [] allows nobody', { parse: [] }, { users: [], roles: [], everyone: false }],
    ['an empty object allows nobody', {}, { users: [], roles: [], everyone: false }],
    ['parse: users', { parse: [User] }, { users: ['1', '2'], roles: [], everyone: false }],
    ['parse: roles and everyone', { parse: [Role, Everyone] }, { users: [], roles: ['3'], everyone: true }],
    ['those of a list that the text names', { users: ['2', '7'] }, { users: ['2'], roles: [], everyone: false }],
    [
      'the one replied to, if asked for',
      { parse: [], replied_user: true },
      { users: ['9'], roles: [], everyone: false },
    ],
  ];
  it.each(cases)('%s', (_, allowed, expected) => {
    expect(pinged({ text: TEXT, allowed, repliedTo: '9' })).toEqual(expected);
  });
});
