import { renderDiscord } from '../../src/render/discord/discord.js';
import { quotedTexts } from '../../src/render/verify.js';
import { en } from '../../src/render/words/en.js';
import { describeRenderer } from './renderers.js';

describeRenderer('Discord', {
  render: (reply, { view, color, line }) => renderDiscord(reply, { view, words: en, echo: color, note: line }),
  expected: quotedTexts,
});
