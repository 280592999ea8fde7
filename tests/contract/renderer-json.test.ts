import { jsonTexts, toJson } from '../../src/render/json/json.js';
import { jsonBody, jsonLines } from '../../src/render/json/written.js';
import { describeRenderer } from './renderers.js';

describeRenderer('JSON by the line', {
  render: (reply, { view }) => jsonLines(toJson(reply, view)),
  expected: jsonTexts,
});

describeRenderer('JSON in one text', {
  render: (reply, { view }) => jsonBody(toJson(reply, view)),
  expected: jsonTexts,
});
