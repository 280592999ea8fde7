/** /ask: a question, answered in quotations. */

import { type Answer, QUESTION_LIMIT } from '../answer/ask.js';
import { partsOf } from '../answer/parts/split.js';
import { libraryReply } from './aside/library.js';
import { libraryQuestion } from './aside/library-question.js';
import { isSmallTalk } from './aside/small-talk.js';
import { defineCommand } from './command.js';
import type { Context } from './context.js';
import { faulty } from './faults.js';
import { readTogether } from './follow-up/follow-up.js';
import { examplesFor } from './options/examples.js';
import { chooseSources, suggestSources, visible } from './options/source.js';
import { moreQuotes } from './quote.js';
import type { Action, LibraryReply, Talk } from './reply.js';

export const askCommand = defineCommand({
  name: 'ask',
  description: 'Answer a question with quotations from the articles',
  menu: { name: 'Ask about this', option: 'question' },
  fresh: true,
  options: [
    {
      name: 'question',
      description: 'What do you want to know?',
      kind: 'text',
      required: true,
      rest: true,
    },
    {
      name: 'source',
      description: 'Only this article, author or outlet',
      kind: 'text',
      max: 100,
      suggest: suggestSources,
    },
    {
      name: 'explain',
      description: 'Show the numbers that led to the answer',
      kind: 'integer',
      min: 0,
      max: 1,
      flag: true,
    },
  ],
  async run(context, { question, source, explain = 0 }) {
    const chosen = chooseSources(context, source);
    if (chosen.kind === 'unknown') return faulty(chosen.fault);
    const { articles } = chosen;
    // A run of spaces or empty lines says nothing, and patterns would take each of them for a beginning.
    const line = question.replace(/\s+/gu, ' ').trim();
    const aside = asideReply(line, context);
    if (aside) return { ...aside, actions: aside.kind === 'talk' ? suggestions(context, question) : [] };
    const { engine, signal, previous = '' } = context;
    const readAs = followUp(line, previous);
    const whole = readAs !== undefined;
    const answer = await engine.ask(readAs ?? line, { articles, signal, explain: explain === 1, whole });
    const actions = offers(answer.kind, { context, question: readAs ?? line, source });
    return { ...answer, question, ...(readAs !== undefined && { readAs }), actions };
  },
});

/**
 * What the articles are not asked for: their own list, and small talk. A text that is too long for a question is
 * neither, and is not compared with the patterns: that would keep the others waiting.
 */
function asideReply(question: string, context: Context): LibraryReply | Talk | undefined {
  if (question.length > QUESTION_LIMIT) return undefined;
  if (isSmallTalk(question)) return { kind: 'talk', question };
  const asked = libraryQuestion(question, visible(context));
  return asked && libraryReply(asked, question, context);
}

/** Where it asks several questions, the first says whether they follow another: "it" in a later one is in the first. */
function followUp(question: string, previous: string): string | undefined {
  if (previous === '' || question.length > QUESTION_LIMIT) return undefined;
  const first = partsOf(question)[0]?.question;
  if (first !== undefined && readTogether(first, previous) === undefined) return undefined;
  return readTogether(question, previous);
}

type Asked = { readonly context: Context; readonly question: string; readonly source: string | undefined };

/** More passages where something was quoted, other questions where nothing answers. */
function offers(kind: Answer['kind'], { context, question, source }: Asked): readonly Action[] {
  const more = kind === 'abstained' ? [] : [moreQuotes(question, { source })];
  return kind === 'answered' ? more : [...more, ...suggestions(context, question)];
}

/** Questions that the articles do answer, if any are known. */
const suggestions = (context: Context, question: string): readonly Action[] =>
  questionActions(context).filter(({ label }) => label !== question);

/** Example questions as buttons. */
export const questionActions = (context: Context): readonly Action[] =>
  examplesFor(context).map((example) => ({ label: example, command: 'ask', input: { question: example } }));
