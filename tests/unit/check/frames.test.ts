import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { article } from '../../support/tiny.js';

const QUOTE = 'the minister took the money of the farmers';

async function framesOf(markdown: string, text: string) {
  const tiny = article({ markdown });
  const made = await createChecker().check([tiny], text);
  const frames = made.notes.flatMap((note) => (note.kind === 'framed' ? note.frames : []));
  return { kind: made.kind, frames: frames.map(({ start, end }) => tiny.body.slice(start, end)) };
}

describe('words that turn a quote round', () => {
  it.each([
    [`It is not true that ${QUOTE}.`, ['It is not true that']],
    [`Rao said it was never shown that ${QUOTE}.`, ['Rao said it was never shown that']],
    [`There is no evidence that ${QUOTE}.`, ['There is no evidence that']],
    [`There was little proof that ${QUOTE}.`, ['There was little proof that']],
    [`Nobody in the town believes that ${QUOTE}.`, ['Nobody in the town believes that']],
    [`Neither Rao nor the court said that ${QUOTE}.`, ['Neither Rao nor the court said that']],
    [`It’s not the case, Rao said, that ${QUOTE}.`, ['It’s not the case, Rao said, that']],
    [`The court didn’t find that ${QUOTE}.`, ['The court didn’t find that']],
    [`Rao denied that ${QUOTE}.`, ['Rao denied that']],
    [`The court rejected the claim that ${QUOTE}.`, ['The court rejected the claim that']],
    [`Many doubt that ${QUOTE}.`, ['Many doubt that']],
    [`The paper falsely claimed that ${QUOTE}.`, ['The paper falsely claimed that']],
    [`The paper wrongly reported ${QUOTE}.`, ['The paper wrongly reported']],
    [`It is a myth that ${QUOTE}.`, ['It is a myth that']],
    [`It is highly unlikely that ${QUOTE}.`, ['It is highly unlikely that']],
    [`It would be wrong to say that ${QUOTE}.`, ['It would be wrong to say that']],
    [`There were rumours that ${QUOTE}.`, ['There were rumours that']],
    [`The opposition alleged that ${QUOTE}.`, ['The opposition alleged that']],
    [`The council imagined that ${QUOTE}.`, ['The council imagined that']],
    [`If ${QUOTE}, he must leave the council.`, ['If']],
    [`The council will meet if ${QUOTE}.`, ['The council will meet if']],
    [`Unless ${QUOTE}, the bank is to blame.`, ['Unless']],
    [`It is unclear whether ${QUOTE}.`, ['It is unclear whether']],
    [`If the court is right, ${QUOTE}.`, ['If the court is right,']],
    [`He acts as if ${QUOTE}.`, ['He acts as if']],
    [`Did Rao say that ${QUOTE}?`, ['Did Rao say that', '?']],
    [
      `Is it true, the council asks, that ${QUOTE} in the spring?`,
      ['Is it true, the council asks, that', 'in the spring?'],
    ],
    [`“Is it so that ${QUOTE}?” the council asked.`, ['“Is it so that', '?” the council asked.']],
    [`Who says that ${QUOTE}?`, ['Who says that', '?']],
    [`That ${QUOTE} is not true.`, ['is not true.']],
    [`The claim that ${QUOTE} was refuted by the court.`, ['was refuted by the court.']],
    [`That ${QUOTE} has never been proved.`, ['has never been proved.']],
    [`In the spring ${QUOTE}, the paper falsely claimed.`, [', the paper falsely claimed.']],
    [`In the spring ${QUOTE}, which is a lie.`, [', which is a lie.']],
    [`In the spring ${QUOTE}, or so the rumours say.`, [', or so the rumours say.']],
    [`In the spring ${QUOTE}, if the paper is right.`, [', if the paper is right.']],
    [`Few in the council believe that ${QUOTE}.`, ['Few in the council believe that']],
    [`Contrary to reports that ${QUOTE}, the bank had it.`, ['Contrary to reports that']],
    [`A satirical paper wrote that ${QUOTE}.`, ['A satirical paper wrote that']],
    [`Perhaps ${QUOTE}.`, ['Perhaps']],
    [`The court acquitted Rao of the charge that ${QUOTE}.`, ['The court acquitted Rao of the charge that']],
    [`According to unconfirmed reports, ${QUOTE}.`, ['According to unconfirmed reports,']],
    [`In the spring ${QUOTE} — a claim that the court rejected.`, ['— a claim that the court rejected.']],
    [`In the spring ${QUOTE}, though nobody can prove it.`, [', though nobody can prove it.']],
    [`In the spring ${QUOTE}, Rao claimed without evidence.`, [', Rao claimed without evidence.']],
    [`Myth: ${QUOTE}.`, ['Myth:']],
    [`The papers spread a rumour: ${QUOTE}.`, ['The papers spread a rumour:']],
    [`The opposition says that ${QUOTE}; this is false.`, ['; this is false.']],
    [`Suppose ${QUOTE}.`, ['Suppose']],
    [`“In the spring ${QUOTE},” said nobody in the town.`, [',” said nobody in the town.']],
    [`He never said: “In the spring ${QUOTE}.”`, ['He never said: “In the spring']],
  ])('are shown: %s', async (markdown, expected) => {
    const made = await framesOf(markdown, QUOTE);
    expect(made.kind).toBe('exact');
    expect(made.frames.slice(0, expected.length)).toEqual(expected);
    for (const frame of made.frames) expect(markdown).toContain(frame);
  });

  it.each([
    [
      'The minister would have taken the money of the farmers.',
      'taken the money of the farmers',
      'The minister would have',
    ],
    ['The minister might take the money of the farmers.', 'take the money of the farmers', 'The minister might'],
    [
      'The minister refused to take the money of the farmers.',
      'take the money of the farmers',
      'The minister refused to',
    ],
    ['The minister denied taking the money of the farmers.', 'taking the money of the farmers', 'The minister denied'],
    [
      'Rao accused the minister of taking the money of the farmers.',
      'taking the money of the farmers',
      'Rao accused the minister of',
    ],
    ['Instead of taking the money of the farmers, he left.', 'taking the money of the farmers', 'Instead of'],
    [
      'The minister did not in any year take the money of the farmers.',
      'take the money of the farmers',
      'The minister did not in any year',
    ],
    [
      'No minister of the province took the money of the farmers.',
      'took the money of the farmers',
      'No minister of the province',
    ],
    [
      'Had the minister taken the money of the farmers, he would be rich.',
      'taken the money of the farmers',
      'Had the minister',
    ],
    [
      'The minister will take the money of the farmers unless the court acts.',
      'The minister will take the money of the farmers',
      'unless the court acts.',
    ],
    [
      'The minister is alleged to have taken the money of the farmers.',
      'taken the money of the farmers',
      'The minister is alleged to have',
    ],
  ])('are shown inside the clause, too: %s', async (markdown, text, expected) => {
    expect(await framesOf(markdown, text)).toMatchObject({ kind: 'exact', frames: expect.arrayContaining([expected]) });
  });

  it.each([
    `It is true that ${QUOTE}.`,
    `Rao said that ${QUOTE}.`,
    `The court found that ${QUOTE} in the spring.`,
    `There is evidence that ${QUOTE}.`,
    `There is no doubt that ${QUOTE}.`,
    `It cannot be denied that ${QUOTE}.`,
    `Nobody disputes that ${QUOTE}.`,
    `It is no secret that ${QUOTE}.`,
    `He did not know that ${QUOTE}.`,
    `The paper reported not only that ${QUOTE}.`,
    `He did not like the plan, but ${QUOTE}.`,
    `He was not at home when ${QUOTE}.`,
    `The court asked if it was time and heard it was; ${QUOTE}.`,
    `The paper was wrongly blamed because ${QUOTE}.`,
    `Although nobody saw it, ${QUOTE}.`,
    `The report, which was not published, says that ${QUOTE}.`,
    `The story that ${QUOTE} is well known.`,
    `The court found the following: ${QUOTE}.`,
    `In the spring ${QUOTE}; this is well known.`,
    `In 1921 (and not in 1920) ${QUOTE}.`,
    `In the spring ${QUOTE} and asked: “Why?”`,
    `There is hardly any doubt that ${QUOTE}.`,
    `In May ${QUOTE}.`,
    `Not long ago ${QUOTE}.`,
    `In the spring ${QUOTE}, and the court denied him a lawyer.`,
    `In the spring ${QUOTE}, the paper said.`,
    `In the spring ${QUOTE}, even if it was little.`,
    `In the spring ${QUOTE} and left the town without a word.`,
    `In the spring ${QUOTE}. Is that true? It is not.`,
    `It is not true. In the spring ${QUOTE}.`,
  ])('are none of these: %s', async (markdown) => {
    expect(await framesOf(markdown, QUOTE)).toEqual({ kind: 'exact', frames: [] });
  });

  it('are not reported when they are in the quote', async () => {
    const markdown = `It is not true that ${QUOTE}.`;
    expect(await framesOf(markdown, markdown)).toEqual({ kind: 'exact', frames: [] });
    expect(await framesOf(`If ${QUOTE}, he must go.`, `If ${QUOTE}, he must go.`)).toEqual({
      kind: 'exact',
      frames: [],
    });
  });

  it('are shown from the cue on when the sentence is long', async () => {
    const long = `On the day of the great fair ${'in the old fort above the town '.repeat(8)}Rao denied that ${QUOTE}.`;
    expect((await framesOf(long, QUOTE)).frames).toEqual(['denied that']);
  });
});
