/** The API's description. */

import type { Command } from '../../commands/command.js';
import type { Option } from '../../commands/options/option.js';
import { bodyOf, describe, describeOption, describeSent, reference } from './schemas.js';
import { PAGE_SIZE } from './site.js';

type Json = Readonly<Record<string, unknown>>;

const json = (schema: Json): Json => ({ 'application/json': { schema } });

/** What a command replies with; a command that is not listed may reply with anything that the API has. */
const REPLIES: Readonly<Record<string, Json>> = {
  ask: reference('answer'),
  quote: reference('quotes'),
  check: reference('check'),
  events: { type: 'array', items: { anyOf: [reference('event'), reference('withheld'), reference('reading')] } },
  sources: {
    oneOf: [
      { type: 'array', items: { anyOf: [reference('source'), reference('fileProblem')] } },
      reference('sourceText'),
    ],
  },
  help: { type: 'array', items: reference('command') },
  settings: reference('settings'),
  privacy: reference('privacy'),
  feedback: reference('noted'),
};

/** What the options do not say about a command. */
const NOTES: Readonly<Record<string, string>> = {
  events: `Without \`limit\` a page has ${PAGE_SIZE} events. If there are several pages, the last object says how many.`,
};

/** The API's own description, after OpenAPI 3.1, made from the list of commands. */
export function describeApi(commands: readonly Command[]) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yaar',
      version: '1',
      description: 'Questions about a set of articles, answered only in quotations. Fields are added, never renamed.',
    },
    paths: {
      ...Object.fromEntries(commands.map((command) => [`/api/${command.name}`, pathOf(command)])),
      '/api/suggest': { get: suggestion },
      '/api/status': { get: state },
    },
    components: { schemas: describeSent() },
  };
}

function pathOf(command: Command): Json {
  const { name, description, options } = command;
  const responses = {
    200: { description: 'The reply; an abstention is one, too.', content: json(REPLIES[name] ?? {}) },
    400: { description: 'An option is missing or wrong.', content: json(reference('problem')) },
    429: { description: 'Too many questions from this address; see the message.', content: json(reference('problem')) },
    503: { description: 'Too many questions are waiting, or the program ends.', content: json(reference('problem')) },
    500: { description: 'Something failed; nothing is quoted.', content: json(reference('problem')) },
  };
  const note = NOTES[name];
  const told = { summary: description, ...(note !== undefined && { description: note }) };
  return {
    get: { operationId: name, ...told, parameters: options.map(parameterOf), responses },
    post: {
      operationId: `${name}ByPost`,
      ...told,
      requestBody: { content: json(describe(bodyOf(command))) },
      responses,
    },
  };
}

const parameterOf = (option: Option): Json => ({
  name: option.name,
  in: 'query',
  required: option.required === true,
  description: option.description,
  schema: describeOption(option),
});

const text = (name: string): Json => ({ name, in: 'query', required: true, schema: { type: 'string' } });

const suggestion: Json = {
  operationId: 'suggest',
  summary: 'Complete an option while it is typed',
  parameters: [text('command'), text('option'), { ...text('typed'), required: false }],
  responses: { 200: { description: 'At most 25', content: json({ type: 'array', items: reference('suggestion') }) } },
};

const state: Json = {
  operationId: 'status',
  summary: 'How many articles can be quoted, and how far a build has got',
  responses: { 200: { description: 'Now', content: json(reference('status')) } },
};
