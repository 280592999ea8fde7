import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Problem } from './refusal.js';

export interface Operation {
  /** Upper case. */
  readonly method: string;
  /** The path as the file writes it: "/channels/{channel_id}/messages". */
  readonly route: string;
}

export interface RequestParts {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** `undefined` where nothing was sent. */
  readonly body: unknown;
  readonly multipart: boolean;
}

export interface AnswerParts {
  readonly status: number;
  readonly body: unknown;
}

/** Discord's own description of its REST interface, as a judge of what a bot sends and of what the loopback answers. */
export interface OpenApi {
  knows(operation: Operation): boolean;
  request(operation: Operation, parts: RequestParts): readonly Problem[];
  /** Problems of an answer of the loopback. There are none where the file has no schema for it. */
  response(operation: Operation, answer: AnswerParts): readonly Problem[];
}

type Json = { readonly [key: string]: unknown };
type Check = (value: unknown) => readonly Problem[];

const ID = 'discord';
const JSON_TYPE = 'application/json';
const FORM = 'multipart/form-data';
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const field = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);
const parameterList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A key as one step of a JSON pointer in a URI fragment. */
const step = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

const toProblem = (error: ErrorObject): Problem => ({
  path: error.instancePath.split('/').slice(1),
  code: error.keyword.toUpperCase(),
  message: `${error.message ?? 'is not valid'} ${JSON.stringify(error.params)}`,
});

/**
 * Of the complaints about a choice of shapes, the useful ones. That the shape is not one of the others
 * (distinguished by `type`), or that none fits, is left out where there is more to say.
 */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const goesWithoutSaying = ({ keyword, instancePath }: ErrorObject): boolean =>
    keyword === 'anyOf' || keyword === 'oneOf' || (keyword === 'enum' && instancePath.endsWith('/type'));
  const rest = errors.filter((error) => !goesWithoutSaying(error));
  return rest.length > 0 ? rest : errors;
}

function createAjv(document: Json): Ajv2020 {
  // The schemas are Discord's, with nothing from the bot in them: checking them by the meta-schema only costs time.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    inlineRefs: false,
    coerceTypes: false,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^\d{1,20}$/);
  ajv.addFormat('nonce', true);
  return ajv.addSchema(document, ID);
}

/** A query or path parameter arrives as text; the schema describes its value. */
function meaning(text: string, schema: unknown): unknown {
  const type = field(schema, 'type');
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type === 'integer' || type === 'number')
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  return text;
}

/** A check for any schema of the document, named by the keys that lead to it; compiled when first needed. */
function createChecks(document: Json): (...keys: readonly string[]) => Check {
  const ajv = createAjv(document);
  const compiled = new Map<string, ValidateFunction>();
  return (...keys) => {
    const pointer = `${ID}#/${keys.map(step).join('/')}`;
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
    compiled.set(pointer, validate);
    return (value) => (validate(value) ? [] : telling(validate.errors ?? []).map(toProblem));
  };
}

interface Book {
  readonly document: Json;
  readonly check: (...keys: readonly string[]) => Check;
}

const keysOf = ({ method, route }: Operation): readonly string[] => ['paths', route, method.toLowerCase()];

const look = ({ document }: Book, keys: readonly string[]): unknown => keys.reduce<unknown>(field, document);

function parameterProblems(book: Book, operation: Operation, { params, query }: RequestParts): readonly Problem[] {
  const lists = [
    ['paths', operation.route, 'parameters'],
    [...keysOf(operation), 'parameters'],
  ];
  const parameters = lists.flatMap((keys) =>
    parameterList(look(book, keys)).map((parameter, index) => ({
      name: String(field(parameter, 'name')),
      inPath: field(parameter, 'in') === 'path',
      schema: field(parameter, 'schema'),
      keys: [...keys, String(index), 'schema'],
    })),
  );
  const problems = parameters.flatMap(({ name, inPath, schema, keys }) => {
    const text = inPath ? params[name] : query.get(name);
    if (text === undefined || text === null) return [];
    return book
      .check(...keys)(meaning(text, schema))
      .map((problem) => ({ ...problem, path: [name, ...problem.path] }));
  });
  const unknown = [...query.keys()].filter((name) => !parameters.some((parameter) => parameter.name === name));
  return [...problems, ...unknown.map((name) => ({ path: [name], code: 'UNKNOWN', message: 'is no query parameter' }))];
}

function bodyProblems(book: Book, operation: Operation, { body, multipart }: RequestParts): readonly Problem[] {
  const keys = [...keysOf(operation), 'requestBody', 'content'];
  const content = look(book, keys);
  if (content === undefined) return [];
  if (body === undefined) return [{ path: [], code: 'REQUIRED', message: 'a body is required' }];
  const form = multipart && field(content, FORM) !== undefined;
  return book.check(...keys, form ? FORM : JSON_TYPE, 'schema')(body);
}

function answerProblems(book: Book, operation: Operation, { status, body }: AnswerParts): readonly Problem[] {
  if (status >= 400) return book.check('components', 'schemas', status === 429 ? 'RatelimitedResponse' : 'Error')(body);
  const keys = [...keysOf(operation), 'responses', String(status)];
  if (look(book, keys) === undefined)
    return [{ path: [], code: 'STATUS', message: `${status} is no answer of this route` }];
  const schema = [...keys, 'content', JSON_TYPE, 'schema'];
  return look(book, schema) === undefined ? [] : book.check(...schema)(body);
}

/** Reads the OpenAPI file at `path`. A schema is compiled when first needed (about 50 to 100 ms for messages). */
export function createOpenApi(path: string): OpenApi {
  const document: Json = JSON.parse(readFileSync(path, 'utf8'));
  const book: Book = { document, check: createChecks(document) };
  return {
    knows: (operation) => look(book, keysOf(operation)) !== undefined,
    request: (operation, parts) => [
      ...parameterProblems(book, operation, parts),
      ...bodyProblems(book, operation, parts),
    ],
    response: (operation, answer) => answerProblems(book, operation, answer),
  };
}
