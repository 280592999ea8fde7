import type { Command } from '../../commands/command.js';
import type { Option } from '../../commands/options/option.js';
import { schemas } from './schemas.js';
import { PAGE_SIZE } from './site.js';

type Json = Readonly<Record<string, unknown>>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json): Json => ({ 'application/json': { schema } });

/** What a command replies with; a command that is not listed may reply with anything that the API has. */
const REPLIES: Readonly<Record<string, Json>> = {
  ask: ref('answer'),
  quote: ref('quotes'),
  check: ref('check'),
  events: { type: 'array', items: { anyOf: [ref('event'), ref('withheld'), ref('reading')] } },
  sources: { oneOf: [{ type: 'array', items: ref('source') }, ref('sourceText')] },
  help: { type: 'array', items: ref('command') },
};

/** What the options do not say of a command. */
const NOTES: Readonly<Record<string, string>> = {
  events: `Without \`limit\` a page has ${PAGE_SIZE} events. The last object tells how many pages there are, if several.`,
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
    components: { schemas },
  };
}

function pathOf(command: Command): Json {
  const { name, description, options } = command;
  const responses = {
    200: { description: 'The reply; saying that the articles do not say is one.', content: json(REPLIES[name] ?? {}) },
    400: { description: 'An option is missing or wrong.', content: json(ref('problem')) },
    500: { description: 'Something failed; nothing is quoted.', content: json(ref('problem')) },
  };
  const note = NOTES[name];
  const told = { summary: description, ...(note !== undefined && { description: note }) };
  const required = options.filter((option) => option.required).map((option) => option.name);
  const body = {
    type: 'object',
    properties: Object.fromEntries(options.map((option) => [option.name, schemaOf(option)])),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
  return {
    get: { operationId: name, ...told, parameters: options.map(parameterOf), responses },
    post: { operationId: `${name}ByPost`, ...told, requestBody: { content: json(body) }, responses },
  };
}

const schemaOf = ({ kind, description, min, max, choices }: Option): Json =>
  kind === 'integer'
    ? {
        type: 'integer',
        description,
        ...(min !== undefined && { minimum: min }),
        ...(max !== undefined && { maximum: max }),
      }
    : { type: 'string', description, ...(max !== undefined && { maxLength: max }), ...(choices && { enum: choices }) };

const parameterOf = (option: Option): Json => ({
  name: option.name,
  in: 'query',
  required: option.required === true,
  description: option.description,
  schema: schemaOf(option),
});

const text = (name: string): Json => ({ name, in: 'query', required: true, schema: { type: 'string' } });

const suggestion: Json = {
  operationId: 'suggest',
  summary: 'Complete an option while it is typed',
  parameters: [text('command'), text('option'), { ...text('typed'), required: false }],
  responses: { 200: { description: 'At most 25', content: json({ type: 'array', items: ref('suggestion') }) } },
};

const state: Json = {
  operationId: 'status',
  summary: 'How many articles can be quoted, and how far a build is',
  responses: { 200: { description: 'Now', content: json(ref('status')) } },
};
