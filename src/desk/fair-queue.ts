/** A queue in which people take turns. */

/** Waits for its turn; `take` removes it first. */
export type Ticket<T> = { readonly owner: string; readonly item: T };

export type FairQueue<T> = {
  readonly add: (ticket: Ticket<T>) => void;
  /** Of the person whose turn it is, the oldest. */
  readonly take: () => Ticket<T> | undefined;
  /** False if it is not waiting any more. */
  readonly remove: (ticket: Ticket<T>) => boolean;
  readonly size: () => number;
  /** How many are taken before this one, if nobody else comes. */
  readonly ahead: (ticket: Ticket<T>) => number;
};

/**
 * Whoever has asked takes one turn after the other (round robin), so that a person's tenth question waits behind
 * another's first. p-queue knows priorities, but no turns.
 */
export function createFairQueue<T>(): FairQueue<T> {
  /** In the order of turns: whoever has taken one goes to the end. */
  const lines = new Map<string, Ticket<T>[]>();
  let size = 0;

  const positionOf = (ticket: Ticket<T>): number => lines.get(ticket.owner)?.indexOf(ticket) ?? -1;
  return {
    add(ticket) {
      const line = lines.get(ticket.owner);
      if (line) line.push(ticket);
      else lines.set(ticket.owner, [ticket]);
      size += 1;
    },
    take() {
      const [first] = lines;
      if (!first) return undefined;
      const [owner, line] = first;
      const ticket = line.shift();
      lines.delete(owner);
      if (line.length > 0) lines.set(owner, line);
      size -= 1;
      return ticket;
    },
    remove(ticket) {
      const at = positionOf(ticket);
      const line = lines.get(ticket.owner);
      if (at < 0 || !line) return false;
      line.splice(at, 1);
      if (line.length === 0) lines.delete(ticket.owner);
      size -= 1;
      return true;
    },
    size: () => size,
    ahead(ticket) {
      const own = Math.max(0, positionOf(ticket));
      const turn = [...lines.keys()].indexOf(ticket.owner);
      // In each round before its own, everybody else takes one turn; in its own round, those before it.
      return [...lines.values()].reduce(
        (sum, line, at) => sum + (at === turn ? own : Math.min(line.length, own + (at < turn ? 1 : 0))),
        0,
      );
    },
  };
}
