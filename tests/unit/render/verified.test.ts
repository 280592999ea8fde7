import { PassThrough } from 'node:stream';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { notice } from '../../../src/channels/discord/answering.js';
import type { Sender } from '../../../src/channels/discord/sending/send.js';
import { writeVerified } from '../../../src/channels/terminal/io.js';
import { sendHtml, sendJson } from '../../../src/channels/web/site.js';
import { html } from '../../../src/render/html/html.js';
import { finished } from '../../../src/render/html/read.js';
import { jsonBody } from '../../../src/render/json/written.js';
import { contentOf, eachOf, type Rendered, type Verified, verify, verifyPlain } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { sourceFiles } from '../house/source.js';

const words = (text: string): Rendered<string> => ({ payload: text, read: (all) => all.match(/“[^”]*”/g) ?? [] });

function verified<T>(rendered: Rendered<T>): Verified<T> {
  const verification = verifyPlain(rendered);
  if (verification.kind === 'fault') throw new Error('a fault');
  return verification.message;
}

describe('a message', () => {
  it('is verified when it reads back as what was expected, code unit by code unit', () => {
    expect(verify(words('He said “no” and “yes”.'), ['“no”', '“yes”']).kind).toBe('verified');
    expect(verify(words('“e\u0301”'), ['“\u00e9”'])).toEqual({
      kind: 'fault',
      fault: { index: 0, expected: '“\u00e9”', shown: '“e\u0301”' },
    });
  });

  it.each([
    ['one that is missing', ['“no”', '“yes”'], { index: 1, expected: '“yes”', shown: undefined }],
    ['one too many', [], { index: 0, expected: undefined, shown: '“no”' }],
  ])('is a fault for %s', (_name, expected, fault) => {
    expect(verify(words('He said “no”.'), expected)).toEqual({ kind: 'fault', fault });
  });

  it('of our own words is a fault as soon as anything in it reads as a quotation', () => {
    expect(verifyPlain(words('Nothing is quoted.')).kind).toBe('verified');
    expect(verifyPlain(words('“Something” is.')).kind).toBe('fault');
  });

  it('keeps what was verified: nothing else can be put into it', () => {
    const message = verified(words('Ours.'));
    const forged = { ...message, payload: '“Forged.”' };
    expect(contentOf(forged)).toBe('Ours.');
    expect(eachOf(verified({ payload: ['a', 'b'] as const, read: () => [] })).map(contentOf)).toEqual(['a', 'b']);
  });
});

/** Never run: the compiler says whether each line is right (tsc -p tsconfig.test.json). */
function unverified(sender: Sender): void {
  const ticket = { id: '1', application_id: '2', token: 'x' };
  const bare = { components: [], files: [] };
  const message = notice('Hello.', { words: en });
  const app = new Hono();

  void sender.whisper(ticket, message);
  // @ts-expect-error a message that was not verified cannot be whispered
  void sender.whisper(ticket, bare);
  // @ts-expect-error nor put in the place of a deferred answer
  void sender.edit(ticket, bare);
  // @ts-expect-error nor sent after it
  void sender.follow(ticket, bare);
  // @ts-expect-error nor posted in a channel
  void sender.post('1', bare);
  // @ts-expect-error nor written to somebody directly
  void sender.direct('1', bare);
  // @ts-expect-error what was rendered has not been verified yet
  void sender.post('1', words('Hello.'));
  // @ts-expect-error another verified payload is not a message
  void sender.post('1', verified(words('Hello.')));
  // @ts-expect-error the key cannot be guessed
  void sender.post('1', { payload: bare, verified: true });

  app.get('/', (c) => sendHtml(c, verified(finished(html`<p>Hello.</p>`))));
  // @ts-expect-error a page that was not verified cannot be sent
  app.get('/', (c) => sendHtml(c, html`<p>Hello.</p>`));
  // @ts-expect-error nor can one that was only rendered
  app.get('/', (c) => sendHtml(c, finished(html`<p>Hello.</p>`)));
  app.get('/', (c) => sendJson(c, verified(jsonBody({ kind: 'problem' }))));
  // @ts-expect-error nor an object of the API
  app.get('/', (c) => sendJson(c, '{"kind":"problem"}'));
  // @ts-expect-error nor a rendered one
  app.get('/', (c) => sendJson(c, jsonBody({ kind: 'problem' })));

  writeVerified(new PassThrough(), verified(words('Hello.')));
  // @ts-expect-error a line that was not verified cannot be written
  writeVerified(new PassThrough(), 'Hello.');
  // @ts-expect-error nor can one that was only rendered
  writeVerified(new PassThrough(), words('Hello.'));
}

it('a message that was not verified is refused by the compiler for every sender', () => {
  expect(unverified).toBeTypeOf('function');
});

describe('the one door of each channel', () => {
  const others = (pattern: RegExp, doors: readonly string[]): readonly string[] =>
    sourceFiles()
      .filter(({ file }) => file.startsWith('channels/') && !doors.includes(file.replace('channels/', '')))
      .filter(({ text }) => pattern.test(text))
      .map(({ file }) => file);

  it.each([
    // Also: files of the page, refusals before a request is read, and a response to nobody.
    ['the page', /\bc\.(?:html|json|text|body)\((?!null)/, ['web/site.ts', 'web/assets.ts', 'web/visit/guard.ts']],
    // Also: the list of commands at Discord, and who the bot is.
    [
      'Discord',
      /\b(?:rest|callbacks)\.(?:post|patch|put)\(/,
      ['discord/sending/send.ts', 'discord/registration/registry.ts'],
    ],
    ['the terminal', /(?:\bstdout|\bstderr|\bstream)\.write\(/, ['terminal/io.ts']],
  ])('is the only way out to %s', (_name, pattern, doors) => {
    expect(others(pattern, doors)).toEqual([]);
  });

  it('takes what verify.ts made: nothing in the source claims to be verified by a cast', () => {
    const casts = sourceFiles().filter(({ text }) => /\bas (?:unknown as )?(?:Verified|Outgoing)/.test(text));
    expect(casts.map(({ file }) => file)).toEqual([]);
  });

  it('takes what a renderer made with its own reader: no channel brings one', () => {
    const readers = sourceFiles().filter(
      ({ file, text }) => file.startsWith('channels/') && /\bread: \(|\bread\(payload/.test(text),
    );
    expect(readers.map(({ file }) => file)).toEqual([]);
  });
});
