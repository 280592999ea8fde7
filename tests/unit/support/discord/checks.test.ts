import {
  AllowedMentionsTypes,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { MessageBody } from '../../../support/discord/check/body.js';
import { assertMessage } from '../../../support/discord/check/message.js';
import { assertModal, type Modal } from '../../../support/discord/check/modal.js';
import { describe as inWords, Refusal } from '../../../support/discord/refusal.js';

const V2 = 1 << 15;

/** What is wrong with a message, in words; an empty string for a message that is fine. */
function complaint(body: MessageBody, rest: Partial<Parameters<typeof assertMessage>[0]> = {}): string {
  try {
    assertMessage({ body, files: [], ...rest });
    return '';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.options.problems ? inWords(error.options.problems) : `${error.code} ${error.message}`;
  }
}

/** A component as a bot might send it, right or wrong. */
const component = (shape: object): APIMessageTopLevelComponent => shape as APIMessageTopLevelComponent;

const text = (content: string): APIMessageTopLevelComponent => ({ type: ComponentType.TextDisplay, content });
const button = (changes: object): object => ({
  type: 2,
  style: ButtonStyle.Primary,
  label: 'L',
  custom_id: 'c',
  ...changes,
});
const select = (changes: object): object => ({ type: 3, custom_id: 's', options: OPTIONS, ...changes });
const OPTIONS = ['a', 'b'].map((value) => ({ label: value, value }));
const row = (...components: readonly object[]): APIMessageTopLevelComponent => component({ type: 1, components });
const named = (...ids: readonly string[]): APIMessageTopLevelComponent =>
  row(...ids.map((custom_id) => button({ custom_id })));

describe('a message', () => {
  const embed = (length: number): APIEmbed => ({ description: 'x'.repeat(length) });
  const cases: readonly (readonly [what: string, body: MessageBody, complaint: RegExp])[] = [
    ['2000 characters', { content: 'x'.repeat(2000) }, /^$/],
    ['2001 characters', { content: 'x'.repeat(2001) }, /2000 or fewer/],
    ['nothing', {}, /50006/],
    ['spaces', { content: ' \n ' }, /50006/],
    ['an empty embed', { embeds: [{}] }, /50006/],
    ['embeds of 6000 characters', { embeds: [embed(4000), embed(2000)] }, /^$/],
    ['embeds of 6001 characters', { embeds: [embed(4000), embed(2001)] }, /maximum size of 6000/],
    [
      'an embed with a blank field',
      { embeds: [{ description: 'x', fields: [{ name: ' ', value: 'v' }] }] },
      /fields.0.name: This field is required/,
    ],
    [
      'a button without a custom id',
      { components: [row(button({ custom_id: undefined }))] },
      /A custom id is required/,
    ],
    ['a button with a URL', { components: [row(button({ url: 'https://example.org' }))] }, /Only a link button/],
    ['a link', { components: [row(button({ style: 5, custom_id: undefined, url: 'https://example.org' }))] }, /^$/],
    ['a link without a URL', { components: [row(button({ style: 5, custom_id: undefined }))] }, /A URL is required/],
    [
      'a link to a script',
      { components: [row(button({ style: 5, custom_id: undefined, url: 'javascript:x' }))] },
      /Scheme must be/,
    ],
    ['a button that says nothing', { components: [row(button({ label: undefined }))] }, /A label or an emoji/],
    [
      'a custom id twice',
      { components: [named('a', 'b'), named('c', 'a')] },
      /components.1.components.1.custom_id.*duplicated/,
    ],
    ['six rows', { components: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => named(id)) }, /At most 5 action rows/],
    ['a menu beside a button', { components: [row(select({}), button({}))] }, /fills its row/],
    [
      'a menu with one value twice',
      { components: [row(select({ options: [...OPTIONS, ...OPTIONS] }))] },
      /already used/,
    ],
    ['a menu that wants more than it has', { components: [row(select({ max_values: 3 }))] }, /number of options/],
    ['text displays without the flag', { components: [text('hello')] }, /Only action rows/],
    ['text displays with the flag', { components: [text('hello')], flags: V2 }, /^$/],
    ['content beside components', { components: [text('hello')], content: 'x', flags: V2 }, /content cannot be used/],
    [
      'embeds beside components',
      { components: [text('hello')], embeds: [embed(1)], flags: V2 },
      /embeds cannot be used/,
    ],
    ['40 components', { components: Array.from({ length: 40 }, () => text('x')), flags: V2 }, /^$/],
    [
      '41 components, nested ones counted',
      {
        components: [
          {
            type: ComponentType.Container,
            components: Array.from({ length: 40 }, () => ({ type: ComponentType.TextDisplay, content: 'x' })),
          },
        ],
        flags: V2,
      },
      /At most 40/,
    ],
    ['4001 characters in components', { components: [text('x'.repeat(4000)), text('y')], flags: V2 }, /At most 4000/],
    [
      'all users and some users',
      { content: 'x', allowed_mentions: { parse: [AllowedMentionsTypes.User], users: ['1'] } },
      /mutually exclusive/,
    ],
    ['an attachment without a file', { content: 'x', attachments: [{ id: '0', filename: 'a' }] }, /No file/],
    ['the flag of a message that loads', { content: 'x', flags: 1 << 7 }, /LOADING/],
  ];
  it.each(cases)('with %s', (_, body, expected) => expect(complaint(body)).toMatch(expected));

  it('may have files of ten mebibytes and no more', () => {
    const file = (size: number) => ({ index: 0, name: 'f', type: 'text/plain', size, data: new Uint8Array() });
    expect(complaint({}, { files: [file(10 * 1024 * 1024)] })).toBe('');
    expect(complaint({}, { files: [file(10 * 1024 * 1024 + 1)] })).toMatch('40005');
  });

  it('stays what it is when it is edited: components stay components, and something must stay', () => {
    const stands = (shape: object): APIMessage => shape as APIMessage;
    const message = { id: '1', content: 'x', embeds: [], attachments: [], components: [], flags: 0 };
    const before = stands(message);
    expect(complaint({ content: '' }, { before })).toMatch('50006');
    expect(complaint({ components: [] }, { before })).toBe('');
    const v2 = stands({ ...message, content: '', flags: V2, components: [text('x')] });
    expect(complaint({ flags: 0 }, { before: v2 })).toMatch('cannot be removed');
    expect(complaint({ content: 'x' }, { before: v2 })).toMatch('content cannot be used');
    expect(complaint({ components: [text('x')], flags: V2 }, { before })).toMatch('content cannot be used');
    expect(complaint({ components: [text('x')], flags: V2, content: null }, { before })).toBe('');
  });
});

describe('a modal', () => {
  const field = (custom_id: string, changes: object = {}): object => ({
    type: 18,
    label: 'L',
    component: { type: 4, style: 1, custom_id, ...changes },
  });
  const refused =
    (components: readonly object[]): (() => void) =>
    () =>
      assertModal({ custom_id: 'm', title: 'T', components: components as Modal['components'] });

  it('has one to five components, each with its own id', () => {
    expect(refused([field('a')])).not.toThrow();
    expect(refused([])).toThrow(Refusal);
    expect(refused(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => field(id)))).toThrow(Refusal);
    expect(refused([field('a'), field('a')])).toThrow(Refusal);
  });

  it('has its labels outside, and values that its lengths allow', () => {
    expect(refused([field('a', { label: 'inside' })])).toThrow(Refusal);
    expect(refused([field('a', { min_length: 5, max_length: 4 })])).toThrow(Refusal);
    expect(refused([field('a', { max_length: 4, value: 'hello' })])).toThrow(Refusal);
  });
});
