import { describe, expect, it } from 'vitest';
import { entryContext, headingOver } from '../../../src/corpus/under.js';
import { slice } from '../../../src/span.js';
import { article } from '../../support/tiny.js';

/** The heading over the sentence with these words. */
function over(markdown: string, words: string): string | undefined {
  const of = article({ markdown });
  const sentence = of.sentences.find((one) => slice(of.body, one).includes(words));
  if (!sentence) throw new Error(`no sentence has ${words}`);
  const heading = headingOver(of, sentence);
  return heading && slice(of.body, heading);
}

const LONG =
  'The council met in the old school because the roof of the hall had been taken off by the storm of the week before.';

describe('a short entry has the heading over it', () => {
  it.each([
    ['a name in minutes', '# Minutes\n\n## Attendance\n\n- Ali Khan\n- Maria Petrova', 'Petrova', 'Attendance'],
    ['an entry of a chronicle', '## 1996\n\nThe bridge opened.\n\n## 1997\n\nIt was closed again.', 'opened', '1996'],
    ['the next one', '## 1996\n\nThe bridge opened.\n\n## 1997\n\nIt was closed again.', 'closed', '1997'],
    [
      'short paragraphs in a row',
      '## Opening hours\n\nMonday: closed.\n\nTuesday: nine to five.',
      'nine',
      'Opening hours',
    ],
    ['the innermost of several', '## Minutes of May\n\n### Apologies\n\n- R. Silva', 'Silva', 'Apologies'],
    ['a step', `## Installation\n\n1. Unpack the archive.\n2. Run the script.`, 'Unpack', 'Installation'],
    ['a list below prose', `## Kitchen\n\n${LONG}\n\n- two spoons\n- one pot`, 'one pot', 'Kitchen'],
    ['a command', '## Restart\n\n```\nsudo systemctl restart lamp\n```', 'systemctl', 'Restart'],
    [
      'a single sentence of some length',
      '## Verdict\n\nIt is a fine lamp for a desk, but too weak for a workshop or a barn.',
      'lamp',
      'Verdict',
    ],
    ['another script', '## Участники\n\n- Иван Петров\n- Али Хан', 'Хан', 'Участники'],
  ])('%s', (_name, markdown, words, heading) => expect(over(markdown, words)).toBe(heading));

  it('also where a quote runs over several items', () => {
    const of = article({ markdown: '## Attendance\n\n- Ali Khan\n- Maria Petrova' });
    const heading = headingOver(of, { start: of.sentences[0]?.start ?? 0, end: of.sentences[1]?.end ?? 0 });
    expect(heading && slice(of.body, heading)).toBe('Attendance');
  });
});

describe('no heading is shown', () => {
  it.each([
    ['where a sentence introduces the list', '## Roadmap\n\nThey agreed on this:\n\n- tanks\n- oil', 'oil'],
    ['over prose', `## Background\n\n${LONG}`, 'council'],
    ['over a short sentence among prose', `## Background\n\n${LONG}\n\nThen winter came.`, 'winter'],
    ['over an item that is a text of its own', `## Background\n\n- ${LONG}\n- Oil.`, 'council'],
    ['where there is none', 'The bridge opened.\n\n- Ali Khan', 'Khan'],
    ['over what only introduces a list', '## Steps\n\nDo this:\n\n- go\n- stay', 'Do this'],
    ['before the first one', 'The bridge opened.\n\n## 1996\n\nIt closed.', 'opened'],
    [
      'over a row, which has the names of its columns',
      '## Guns\n\n| Ship | Guns |\n| --- | --- |\n| Heron | 9 |',
      'Heron',
    ],
    ['over a long talk in short lines', `## Interview\n\n${'“Yes.”\n\n'.repeat(20)}`, 'Yes'],
    ['that is a text of its own', `## ${'very '.repeat(60)}long\n\n- Ali Khan`, 'Khan'],
  ])('%s', (_name, markdown, words) => expect(over(markdown, words)).toBeUndefined());

  it('where a span runs over several sections', () => {
    const of = article({ markdown: '## 1996\n\nThe bridge opened.\n\n## 1997\n\nIt closed.' });
    expect(headingOver(of, { start: of.sentences[0]?.start ?? 0, end: of.sentences[1]?.end ?? 0 })).toBeUndefined();
  });
});

describe('what a short entry is found by', () => {
  const above = (markdown: string, words: string): readonly string[] => {
    const of = article({ markdown });
    const sentence = of.sentences.find((one) => slice(of.body, one).includes(words)) ?? { start: 0, end: 0 };
    return entryContext(of, sentence).map((span) => slice(of.body, span));
  };

  it('is the heading over it', () => expect(above('## Attendance\n\n- Ali Khan', 'Khan')).toEqual(['Attendance']));

  it('is the sentence that introduces its list, and the heading over that', () => {
    const list = 'It is easy. The system runs on:\n\n- Debian\n- Fedora';
    expect(above(list, 'Fedora')).toEqual(['The system runs on:']);
    expect(above(`## Platforms\n\n${list}`, 'Fedora')).toEqual(['Platforms', 'The system runs on:']);
  });

  it('is nothing else for what says enough by itself', () => {
    expect(above(`## Background\n\n${LONG}`, 'council')).toEqual([]);
    expect(above(`## Background\n\nThey said this:\n\n- ${LONG}`, 'council')).toEqual([]);
    expect(above('The bridge opened.', 'bridge')).toEqual([]);
  });
});
