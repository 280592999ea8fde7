import { describe, expect, it } from 'vitest';
import { differences, type Registered, register } from '../../../src/jobs/register.js';

const command = (name: string, more: object = {}): Registered => ({ type: 1, name, ...more });

describe('registering commands', () => {
  it('shows what is new, changed and gone, whatever their order', () => {
    const current = [
      command('old'),
      command('ask', { description: 'a' }),
      command('same', { options: [{ name: 'x' }] }),
    ];
    const wanted = [
      command('same', { options: [{ name: 'x' }] }),
      command('ask', { description: 'b' }),
      command('quote'),
      { type: 3, name: 'Check quotes' },
    ];
    expect(differences(current, wanted).map(({ sign, command: { name }, fields }) => [sign, name, ...fields])).toEqual([
      ['~', 'ask', 'description'],
      ['+', 'quote'],
      ['+', 'Check quotes'],
      ['-', 'old'],
    ]);
    expect(differences(wanted, wanted.toReversed())).toEqual([]);
  });

  it('shows the difference before it sends anything, and sends nothing if there is none', async () => {
    const lines: string[] = [];
    const output = { result: (line: string) => void lines.push(line), note: () => undefined, warn: () => undefined };
    const registry = (current: readonly Registered[]) => ({
      where: 'of yaar',
      wanted: [command('ask'), { type: 3, name: 'Check quotes' }],
      current: async () => current,
      overwrite: async () => void lines.push('SENT'),
    });
    await register(registry([]), { output, dryRun: false });
    await register(registry([]), { output, dryRun: true });
    await register(registry([{ type: 3, name: 'Check quotes' }, command('ask')]), { output, dryRun: false });
    expect(lines).toMatchInlineSnapshot(`
      [
        "Commands of yaar: + new, ~ changed, - removed",
        "  + /ask",
        "  + “Check quotes” in the menu of a message",
        "SENT",
        "Sent 2 commands.",
        "Commands of yaar: + new, ~ changed, - removed",
        "  + /ask",
        "  + “Check quotes” in the menu of a message",
        "Nothing was sent.",
        "The commands of yaar are up to date; nothing was sent.",
      ]
    `);
  });
});
