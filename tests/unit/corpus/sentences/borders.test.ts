import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/corpus/article.js';
import { sentencesOf } from '../../../../src/corpus/sentences/sentences.js';

/** News sentences; `¦` stands where one ends and the next begins, and nowhere else. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'plain ends': [
    'The pact was signed.¦ It took a year.¦ Why so long?¦ Nobody said!¦ Then it rained.',
    'Is this the end?¦ Yes.¦ No!¦ Perhaps.',
    'It ended?!¦ It did.',
    'Turnout was 48.3 percent.¦ 2018 was worse.',
  ],
  'initials and dotted letters': [
    'J. K. Rowling and George W. Bush met in London.¦ They talked.',
    'The U.S. Army left the U.S.¦ The U.K. stayed.',
    'He moved to Washington, D.C.¦ In May he returned.',
    'A U.N. Security Council vote failed.¦ Russia vetoed it.',
    'Vitamin C.¦ Researchers doubt it.',
    'World War I.¦ Germany lost it.',
    'The F.B.I. Director resigned.',
    'It reached 1500 °C.¦ Steel melts there.¦ Problem X is in C.¦ Of course it is.',
    'Queen Elizabeth II.¦ Pakistan welcomed her.',
  ],
  'honorifics and ranks': [
    'That same day, Mr. Khan spoke.¦ Mrs. Gandhi did not.',
    'Lt. Gen. Asim Munir met Sen. John McCain.¦ Col. Li listened.',
    'Prof. Dr. Weber and Rev. Smith agreed.',
    'He flew to St. Petersburg.¦ She lives on Main St.¦ The house is old.',
    'Martin Luther King Jr. Day is a holiday.¦ Sammy Davis Jr.¦ He sang.',
  ],
  'months, days and times': [
    'The visit on Feb. 20, 2018 was short.¦ The next is due in Sept. 2019.',
    'On Tues. May 3 they met.',
    'He arrived in Aug.¦ The talks began.',
    'The shop closed in May.¦ 20 people lost their jobs.',
    'It opened on 9. May 2018 in Berlin.',
    'Doors open at 9 a.m. Monday.¦ They close at 5 p.m.¦ The bar stays open.',
    'It begins at 8 p.m. EST.¦ Tickets are gone.',
    'It ended at 11 p.m.¦ Putin left.',
  ],
  'numbers and numbering': [
    'No. 5 won.¦ See Art. 6 and pp. 3 to 9.¦ Vol. IV is lost.',
    'They sent $1.3 billion.¦ Russia sent 3.5.',
    '1. The first point.¦ It is short.',
    '3.1. Scope of the treaty.¦ It is wide.',
    'a. The smaller one.',
    'IV. Final clauses.',
    'The S-400 and the Mi-35M were sold.¦ Project 22800 was not.',
    'Was it 4?¦ It was 5.¦ Then 6 came.',
  ],
  'years and numbers at the beginning': [
    '1986. A great flood broke the weir.¦ It rained.',
    '1986–87. “A flood” was seen.¦ 1988 was dry.',
    '1066. William won.¦ Harold fell.',
    '10. The tenth point.¦ It is short.',
    '(1986.) A great flood broke the weir.',
    'It broke in 1986.¦ A great flood came.',
    'When did it break?¦ 1986.¦ A great flood came.',
    'Turnout: 1986.¦ The rest stayed at home.',
    '1986 was wet.¦ A great flood came.',
    'In 1986. 1987 was dry.',
  ],
  'Latin and other short forms': [
    'Topics of interest (e.g. Afghanistan, Silk Road, Iran) were raised.¦ All agreed.',
    'The powers, i.e. Russia and China, met.',
    'It was India vs. Pakistan again.¦ India won.',
    'Tanks, jets, etc. were shown.¦ Guns, etc., too.¦ Ships, etc.¦ The parade ended.',
    'Smith et al. (2018) disagree.',
    'The Dept. of State said no.',
    'The treaty of ca. 1800 held.',
  ],
  companies: [
    'Apple Inc. said so.¦ Ford Motor Co. Chief Executive Jim Hackett left.',
    'Shares of Tesla Inc. (TSLA) fell.',
    'Samsung Electronics Co. Ltd. rose.¦ Sony Corp. fell.',
    'He works for Acme Corp.¦ The pay is bad.',
    'Yahoo! Inc. was sold.¦ Yahoo! shares rose.',
  ],
  quotations: [
    '“We won.”¦ “They lost.”¦ He left.',
    '“We won,” he said. ¦“We will win again.”',
    '“Why?” he asked.¦ “Because!” she said.',
    '“Why now?” Putin asked.¦ Nobody answered.',
    '"Are you sure?" Mr. Khan asked.¦ "Yes."¦ He was.',
    '"Stop!" shouted the guard.¦ They ran.',
    'He was blunt.¦ “we will not pay,” he wrote.',
    'The talks ended.¦“We are done,” he said.',
    'It is over. ”¦ He left.',
    'It is over (he said. )¦ They left.',
    'They call it “Who Pays?” and it sells.',
    '‘It is ours.’¦ ‘No.’',
    '«Мы готовы.»¦ «Когда?»',
    'He said: "It is over."¦ "It is not," she said.',
    'They did (most of them.)¦ Some did not.',
    'Many (is it most?) agreed.',
  ],
  'ellipses and omissions': [
    '"wishes to improve relations with Pakistan...(and) foster economic cooperation," he wrote.¦ It was new.',
    'They waited...¦ The army came.',
    'They waited…¦ The army came.',
    'President … Putin came.¦ So did ... Khan.',
    'The deal […] Putin signed is void.',
    'It was… odd.',
    'He fell silent ....¦ The room waited.',
  ],
  'signs that are no ends': [
    'See www.example.com or write to a.b@example.com today.¦ It is free.',
    'Node.js and Booking.com grew.',
    'It ended.¦The next day it rained.',
    'It works?¦ iPhone sales say so.',
    'Really? – he wondered.',
    'It is over. 🎉',
    '🎉 It is over.¦ *** It was long.',
    'Call tel. 555 or write.¦ Sales fell by approx. 5 percent.',
  ],
};

function bordersOf(text: string): string {
  const block: Block = { kind: 'paragraph', depth: 0, start: 0, end: text.length };
  return sentencesOf(text, [block])
    .map(({ start, end }) => text.slice(start, end))
    .join('¦');
}

describe.each(Object.entries(CASES))('sentence borders: %s', (_, cases) => {
  it.each(cases)('%s', (marked) => {
    const expected = marked.replace(/\s*¦\s*/g, '¦');
    expect(bordersOf(marked.replaceAll('¦', ''))).toBe(expected);
  });
});

it('holds at least 60 borders and 60 sentences of news', () => {
  const cases = Object.values(CASES).flat();
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(cases.join('').split('¦').length).toBeGreaterThanOrEqual(60);
});
