import { renderDiscord } from '../../src/render/discord/discord.js';
import { quotedTexts } from '../../src/render/verify.js';
import { en } from '../../src/render/words/en.js';
import { ru } from '../../src/render/words/ru.js';
import { KINDS } from '../support/reply-cases.js';
import { describeRenderer } from './renderers.js';

describeRenderer('Discord', {
  render: (reply, { view, color, line }) => renderDiscord(reply, { view, words: en, echo: color, note: line }),
  expected: quotedTexts,
});

// Answers are tried ten thousand times in English; what is around their quotes is the same as around passages.
describeRenderer('Discord in Russian', {
  kinds: Object.keys(KINDS).filter((kind) => kind !== 'answered'),
  render: (reply, { view, color, line }) => renderDiscord(reply, { view, words: ru, echo: color, note: line }),
  expected: quotedTexts,
});
