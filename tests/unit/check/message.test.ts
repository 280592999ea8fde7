import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { checkMessage } from '../../../src/check/message.js';
import { inMarks } from '../../../src/quote/marks.js';
import { article } from '../../support/tiny.js';

const QUOTE = 'The minister said he would not sign the paper before the vote';
const tiny = article({
  markdown: `${QUOTE}. The so-called “zero-sum game” did not interest Mr. Khan, who had left the town in the spring.`,
});
const shown = async (text: string) => {
  const made = await checkMessage(await createChecker().against([tiny]), text);
  return made.shown.map((check) => `${check === made.whole ? 'whole ' : ''}${check.kind}`);
};

describe('a message with quotations', () => {
  it.each([
    ['The minister said that he "would not sign the paper before the vote".', 1],
    ['The minister said that he “would not sign the paper before the vote”, again.', 1],
    ['Rao says that “would not sign the paper before the vote” is what he said.', 1],
    [`Rao wrote: "${QUOTE}" and "had left the town in the spring".`, 2],
    [`Rao: “${QUOTE}” … “had left the town in the spring”`, 2],
    [`Rao skrev: ”${QUOTE}.”`, 1],
    [`”${QUOTE}”, skrev Rao, ”had left the town in the spring”.`, 2],
    [`Rao skrev: »${QUOTE}.»`, 1],
    [`Rao wrote: \`\`${QUOTE}.''`, 1],
    [`Rao wrote: \`\`${QUOTE}'' and \`\`had left the town in the spring.''`, 2],
    [`Rao wrote: \`${QUOTE}.'`, 1],
    [`Rao a écrit : « ${QUOTE}. »`, 1],
    [`Rao a écrit : «\u00a0${QUOTE}\u00a0», puis « had left the town in the spring ».`, 2],
    [`Rao ha scritto: «${QUOTE}».`, 1],
    [`Rao schrieb: »${QUOTE}.«`, 1],
    [`Rao schrieb: „${QUOTE}.“`, 1],
    [`Rao schrieb: ‚${QUOTE}.‘`, 1],
    [`Rao schrieb: ›${QUOTE}.‹`, 1],
    [`Rao napisał: „${QUOTE}.”`, 1],
    [`Rao schrieb: ,,${QUOTE}.''`, 1],
    [`拉奥写道：“${QUOTE}。”`, 1],
    [`拉奥写道“${QUOTE}”。`, 1],
    [`ラオは「${QUOTE}」と書いた。`, 1],
    [`ラオは『${QUOTE}』と書いた。`, 1],
    [`拉奥在《${QUOTE}》中写道。`, 1],
    [`Rao wrote <<${QUOTE}>> in spring.`, 1],
    [`"${QUOTE}";"had left the town in the spring"`, 2],
    [`Rao wrote that“${QUOTE}”.`, 1],
    [`“‘${QUOTE},’ the paper has,” Rao wrote.`, 1],
    [`Rao wrote &quot;${QUOTE}&quot; in spring.`, 1],
    [`*"${QUOTE}"* is what Rao wrote.`, 1],
    [`**“${QUOTE}”** — Rao`, 1],
    [`Rao wrote \`\`${QUOTE}" in spring.`, 1],
    [`Rao wrote “${QUOTE}" in spring.`, 1],
    [`Rao wrote "${QUOTE}” in spring.`, 1],
  ])('has each of them checked: %s', async (text, count) => {
    expect(await shown(text)).toEqual(Array.from({ length: count }, () => 'exact'));
  });

  it.each([
    ['The so-called “zero-sum game” did not interest Mr. Khan.', 'whole exact'],
    ['The so-called “zero-sum game” did interest Mr. Khan.', 'whole near'],
    ['The so-called “zero-sum game” did not interest Mr. Khan, who had left the city in the spring.', 'whole near'],
    ['The minister said he would not “sign” the paper before the vote.', 'whole near'],
    ['The minister’s paper isn’t signed before the vote, and it’s late.', 'whole not-found'],
    ['The minister said he would not sign the 5" paper before the vote.', 'whole near'],
    ["The minister said he wouldn't sign the paper before the vote.", 'whole near'],
  ])('is not a text with marks of the article’s, or with signs that are none: %s', async (text, expected) => {
    expect(await shown(text)).toEqual([expected]);
  });
});

describe('pairs of quotation marks', () => {
  const looks = (text: string): number => {
    let count = 0;
    inMarks({
      length: text.length,
      charAt: (at) => {
        count += 1;
        return text.charAt(at);
      },
    });
    return count;
  };

  it.each(['x “', 'x "', 'x „a ', '“a ‘b «c ', '« a » ', '“‘', ' "a\n\n', "'a "])(
    'are found in steps that grow with the text and not with its square: %j',
    (part) => {
      const [few, many] = [looks(part.repeat(600)), looks(part.repeat(6_000))];
      expect(many).toBeLessThan(few * 10.5);
      expect(many).toBeLessThan(part.length * 6_000 * 8);
    },
  );
});
