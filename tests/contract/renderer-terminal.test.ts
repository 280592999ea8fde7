import pc from 'picocolors';
import { renderTerminal } from '../../src/render/terminal/terminal.js';
import { quotedTexts } from '../../src/render/verify.js';
import { en } from '../../src/render/words/en.js';
import { describeRenderer } from './renderers.js';

describeRenderer('the terminal', {
  render: (reply, { view, width, color }) =>
    renderTerminal(reply, { view, width, colors: pc.createColors(color), words: en }),
  expected: quotedTexts,
});
