/** The JSON Schemas of the API. */

import { z } from 'zod';
import type { Command } from '../../commands/command.js';
import type { Option } from '../../commands/options/option.js';
import * as memory from '../../render/json/memory-schema.js';
import * as objects from '../../render/json/schema.js';

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const { quote, quotes, verdict, source, fileProblem, sourceText, event, withheld, reading, command, problem } = objects;

/** Added by the API to replies that take time. */
const timed = { ms: z.object({ total: z.number().min(0) }) };

export const suggestion = z.object({ name: z.string(), value: z.string() });

export const status = z.object({
  articles: z.int().min(0),
  building: z.object({ done: z.int().min(0), total: z.int().min(0) }).nullable(),
  problem: z.string().nullable(),
});

/** What the API sends, by its name in the API's description. */
export const sent = {
  quote,
  answer: objects.answer.extend(timed),
  quotes,
  verdict,
  check: objects.check.extend(timed),
  source,
  event,
  withheld,
  reading,
  fileProblem,
  sourceText,
  command,
  suggestion,
  status,
  settings: memory.settings,
  privacy: memory.privacy,
  noted: memory.noted,
  problem,
} as const;
export type SentName = keyof typeof sent;

export const reference = (name: SentName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Objects may gain fields, so none are forbidden. The limits of JavaScript's integers are not a rule of ours. */
const options = {
  io: 'input',
  override({ jsonSchema }) {
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} satisfies z.core.ToJSONSchemaParams;

/** The document around them says which JSON Schema they follow, and where they are. */
const bare = ({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema => schema;

/** All that the API sends, as JSON Schema; a schema that contains another one refers to it. */
export function describeSent(): Readonly<Record<SentName, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(sent)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)])) as Readonly<
    Record<SentName, JsonSchema>
  >;
}

function typeOf({ kind, min, max, choices }: Option): z.ZodType {
  if (choices) return z.enum(choices);
  const value = kind === 'integer' ? z.int() : z.string();
  const low = min === undefined ? value : value.min(min);
  return max === undefined ? low : low.max(max);
}

/** The body of a request: a command's options by name. */
export const bodyOf = (command: Pick<Command, 'options'>): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      command.options.map((option) => {
        const value = typeOf(option).describe(option.description);
        return [option.name, option.required ? value : value.optional()];
      }),
    ),
  );

export const describe = (schema: z.ZodType): JsonSchema => bare(z.toJSONSchema(schema, options));
export const describeOption = (option: Option): JsonSchema => describe(typeOf(option).describe(option.description));
