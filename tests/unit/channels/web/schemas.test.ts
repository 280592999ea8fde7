import { describe, expect, it } from 'vitest';
import { bodyOf, describe as describeSchema, describeSent, sent } from '../../../../src/channels/web/schemas.js';
import { commands } from '../../../../src/commands/list.js';
import { parseInput } from '../../../../src/commands/options/input.js';
import type { Option } from '../../../../src/commands/options/option.js';
import fc from '../../../support/fc.js';
import { createSite, get } from '../../../support/site.js';
import { article } from '../../../support/tiny.js';

/** Right and wrong values of an option's kind, or none. */
function valuesOf({ kind, min = 0, max = 50, choices = [] }: Option): fc.Arbitrary<string | number | undefined> {
  const edges = [min - 1, min, max, max + 1];
  const given: fc.Arbitrary<string | number> =
    kind === 'integer'
      ? fc.oneof(fc.constantFrom(...edges, 0.5), fc.integer({ min: -5, max: 1100 }))
      : fc.oneof(fc.constantFrom('', ...choices), fc.string({ maxLength: 20 }), fc.constantFrom(...edges).map(wordOf));
  return fc.option(given, { nil: undefined });
}
const wordOf = (length: number): string => 'x'.repeat(Math.max(0, length));

describe('the body of a request', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    'to /%s is described as the command itself takes it',
    (_, command) => {
      const body = bodyOf(command);
      const inputs = fc.record(Object.fromEntries(command.options.map((option) => [option.name, valuesOf(option)])));
      fc.assert(
        fc.property(inputs, (input) => {
          const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
          expect(body.safeParse(given).success).toBe(parseInput(command, given).kind === 'input');
        }),
      );
      expect(body.safeParse({ nobody: 1 }).success).toBe(false);
    },
  );

  it('has the bounds, the choices and the words of its options in JSON Schema', () => {
    const options: readonly Option[] = [
      { name: 'words', description: 'Some words', kind: 'text', required: true, max: 9 },
      { name: 'count', description: 'How many', kind: 'integer', min: 1 },
      { name: 'format', description: 'Which form', kind: 'text', choices: ['plain', 'csl'] },
    ];
    expect(describeSchema(bodyOf({ options }))).toEqual({
      type: 'object',
      properties: {
        words: { type: 'string', maxLength: 9, description: 'Some words' },
        count: { type: 'integer', minimum: 1, description: 'How many' },
        format: { type: 'string', enum: ['plain', 'csl'], description: 'Which form' },
      },
      required: ['words'],
      additionalProperties: false,
    });
  });
});

describe('what the API sends', () => {
  const site = createSite([article({ id: 'talks', markdown: 'They agreed to sell four helicopters in May 2018.' })]);

  it.each([
    ['answer', '/api/ask?question=How+many+helicopters%3F'],
    ['answer', '/api/ask?question=What+is+the+capital+of+Brazil'],
    ['check', '/api/check?text=They+agreed+to+sell+five+helicopters'],
    ['quotes', '/api/quote?words=helicopters'],
    ['status', '/api/status'],
    ['problem', '/api/quote?count=0&words=x'],
  ] as const)('as %s, to %s, has the fields of its schema in their order and no others', async (name, path) => {
    const { text } = await get(site, path);
    expect(JSON.stringify(sent[name].parse(JSON.parse(text)))).toBe(text);
  });

  it('is described under its name, without forbidding fields that may be added, and refers to what it holds', () => {
    const schemas = describeSent();
    expect(Object.keys(schemas)).toEqual(Object.keys(sent));
    expect(schemas.answer.properties).toMatchObject({ quotes: { items: { $ref: '#/components/schemas/quote' } } });
    expect(JSON.stringify(schemas)).not.toMatch(/additionalProperties":false|\$id|\$schema|9007199254740991/);
  });
});
