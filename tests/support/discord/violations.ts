/** What a bot can do that Discord does not allow; each is a fault of the bot, never of the situation a test made. */
const RULES = [
  'unknown-route',
  'schema',
  'limit',
  'empty-message',
  'too-large',
  'late',
  'already-acknowledged',
  'token-expired',
  'unknown-interaction',
  'wrong-callback',
  'defer-flags',
  'ephemeral',
  'foreign-message',
  'asked-again',
  'user-agent',
  'gateway',
  'response',
] as const;

export type Rule = (typeof RULES)[number];

export interface Violation {
  readonly rule: Rule;
  readonly detail: string;
  /** "POST /channels/1/messages", where the violation was a request. */
  readonly request?: string;
}

export interface Violations {
  report(violation: Violation): void;
  all(): readonly Violation[];
  /** Takes the violations of a rule off the list and returns them: for a test that provokes them. */
  forgive(rule: Rule): readonly Violation[];
  /** Throws when anything is on the list. */
  assertClean(): void;
}

const line = ({ rule, detail, request }: Violation): string => `${rule}: ${request ? `${request}: ` : ''}${detail}`;

export function createViolations(): Violations {
  const list: Violation[] = [];
  return {
    report: (violation) => void list.push(violation),
    all: () => [...list],
    forgive(rule) {
      const forgiven = list.filter((violation) => violation.rule === rule);
      for (const violation of forgiven) list.splice(list.indexOf(violation), 1);
      return forgiven;
    },
    assertClean() {
      if (list.length === 0) return;
      throw new Error(`Discord would not have allowed this (${list.length}):\n${list.map(line).join('\n')}`);
    },
  };
}
