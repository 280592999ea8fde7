/** What people asked in vain, and what they thought of the answers: for whoever keeps the library. */

import type { Store } from '../../store/store.js';
import { tokenize } from '../../words/terms.js';

export type Kept = Pick<Store, 'questions' | 'votes'>;
type Question = ReturnType<Kept['questions']>[number];

/** Questions that are alike, the newest first; `askers`: how many people, as far as they can be told apart. */
export type Unanswered = {
  readonly question: string;
  readonly newest: string;
  readonly count: number;
  readonly askers: number;
  readonly others: readonly string[];
};

/** An answer that was judged. `quotes`: the ids of what was shown. */
export type Judged = {
  readonly id: string;
  readonly question: string;
  readonly time: string;
  readonly up: number;
  readonly down: number;
  readonly quotes: readonly string[];
};

export type Findings = {
  readonly unanswered: readonly Unanswered[];
  readonly disliked: readonly Judged[];
  readonly liked: readonly Judged[];
};

/** The unanswered questions that most people asked come first, then the newest. A tie of votes is no praise. */
export function findingsOf(kept: Kept): Findings {
  const questions = kept.questions().toSorted((a, b) => (a.time < b.time ? 1 : -1));
  const votes = grouped(kept.votes());
  const judged = questions.flatMap(({ id, question, time, quotes }): readonly Judged[] => {
    const own = votes.get(id) ?? [];
    const up = own.filter(({ vote }) => vote === 'up').length;
    return own.length === 0 ? [] : [{ id, question, time, quotes, up, down: own.length - up }];
  });
  return {
    unanswered: alike(questions.filter(({ kind }) => kind === 'abstained')),
    disliked: judged.filter(({ up, down }) => down >= up),
    liked: judged.filter(({ up, down }) => up > down),
  };
}

function grouped(votes: ReturnType<Kept['votes']>): Map<string, ReturnType<Kept['votes']>> {
  const byAnswer = new Map<string, ReturnType<Kept['votes']>>();
  for (const vote of votes) byAnswer.set(vote.answer, [...(byAnswer.get(vote.answer) ?? []), vote]);
  return byAnswer;
}

/** Two questions are alike when they share at least half of all their words: the words of both that say something. */
const ALIKE = 0.5;

type Group = { readonly terms: ReadonlySet<string>; readonly members: Question[] };

function alike(questions: readonly Question[]): readonly Unanswered[] {
  const groups: Group[] = [];
  for (const one of questions) {
    const terms = new Set(tokenize(one.question));
    const same = groups.find((group) => likeness(terms, group.terms) >= ALIKE);
    if (same) same.members.push(one);
    else groups.push({ terms, members: [one] });
  }
  return groups.map(({ members }) => summaryOf(members)).toSorted((a, b) => b.askers - a.askers || b.count - a.count);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function summaryOf(members: readonly Question[]): Unanswered {
  const [first] = members;
  const wordings = [...new Set(members.map(({ question }) => question))];
  const known = new Set(members.flatMap(({ asker }) => asker ?? []));
  const strangers = members.filter(({ asker }) => asker === undefined).length;
  return {
    question: first?.question ?? '',
    newest: first?.time ?? '',
    count: members.length,
    askers: known.size + strangers,
    others: wordings.slice(1),
  };
}
