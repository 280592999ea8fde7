import { FORMATS, type Reply, type Timeline } from '../../src/commands/reply.js';
import { readCsv, renderCsv } from '../../src/render/formats/csv.js';
import { formatted, readFormatted } from '../../src/render/formats/formatted.js';
import { readIcs, renderIcs } from '../../src/render/formats/ics.js';
import { quotedTexts } from '../../src/render/verify.js';
import { en } from '../../src/render/words/en.js';
import { describeRenderer } from './renderers.js';

for (const format of FORMATS)
  describeRenderer<string>(`a record as ${format}`, {
    kinds: [`found as ${format}`],
    render: (reply, { view }) => ({
      payload: 'quotes' in reply ? formatted(reply.quotes, format, { view, words: en }) : '',
      read: (text) => readFormatted(text, format),
    }),
    expected: quotedTexts,
  });

function timeline(reply: Reply): Timeline {
  if (reply.kind === 'timeline') return reply;
  throw new Error(`a file of ${reply.kind}`);
}

describeRenderer('a table of events', {
  kinds: ['timeline as csv'],
  render: (reply, { view }) => ({ payload: renderCsv(timeline(reply), { view, words: en }), read: readCsv }),
  expected: quotedTexts,
});

describeRenderer('a calendar of events', {
  kinds: ['timeline as ics'],
  render: (reply, { view }) => ({ payload: renderIcs(timeline(reply), { view, words: en }), read: readIcs }),
  expected: quotedTexts,
});
