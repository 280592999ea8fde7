import { describe, expect, it } from 'vitest';
import { definedName, definesName } from '../../../../src/answer/kind/definition.js';
import { fitsOf } from '../../../../src/answer/kind/fits.js';
import { introduced } from '../../../../src/answer/kind/introduced.js';
import { referredTo } from '../../../../src/answer/kind/reference.js';
import { spokenBy } from '../../../../src/answer/kind/spoken.js';
import { namesPlace, placeAsked } from '../../../../src/answer/kind/where.js';
import { slice } from '../../../../src/span.js';
import { article } from '../../../support/tiny.js';

describe('a question for a definition', () => {
  it.each([
    ['Who is Khawaja Asif?', 'khawaja asif'],
    ['who was khawaja asif pls', 'khawaja asif'],
    ["what's an EEV", 'eev'],
    ['What does SCO stand for?', 'sco'],
    ['what does COP mean', 'cop'],
    ['What is DHW short for?', 'dhw'],
    ['meaning of Yaar Yaar', 'yaar yaar'],
    ['define defrosting', 'defrosting'],
    ['ok so what is the S-400?', 's-400'],
  ])('names what is to be defined: %s', (question, name) => expect(definedName(question)).toBe(name));

  it.each([
    'What is missing between them?',
    'Who was in charge of the repair?',
    'What is the cost of the bridge repair?',
    'What was agreed?',
    'Who is going to pay for it?',
    'Where is Bishkek?',
    'What are the four visits that were made in 2018?',
  ])('is not: %s', (question) => expect(definedName(question)).toBeUndefined());

  it.each([
    ['The Shanghai Cooperation Organization (SCO) met in June.', 'sco'],
    ['COP (coefficient of performance) says how much heat comes out.', 'cop'],
    ['Ida Roth, the harbour master, closed the port.', 'ida roth'],
    ['The harbour master, Ida Roth, closed the port.', 'ida roth'],
    ['Defence Minister Khawaja Asif visited Moscow.', 'khawaja asif'],
    ['The S-400 is a system against aircraft.', 's-400'],
    ['Salyukov came, and Khawaja Asif, Pakistan’s defence minister, went.', 'khawaja asif'],
    ['Back then, Asif was Pakistan’s Foreign Minister.', 'asif'],
    ['She met her Russian counterpart Sergey Lavrov.', 'sergey lavrov'],
    ['Ida Roth, the vice-chair of the club, and Per Lund, ex-mayor, came.', 'per lund'],
    ['DHW stands for domestic hot water.', 'dhw'],
    ['“Yaar” means friend.', 'yaar'],
  ])('is answered by: %s', (text, name) => expect(definesName(name)(text)).toBe(true));

  it.each([
    ['Asif met Lavrov in Moscow.', 'asif'],
    ['The SCO summit was in Bishkek.', 'sco'],
    ['She asked whether Roth had closed the port.', 'roth'],
    ['India bought the S-400 from Russia.', 's-400'],
    ['Asif, Lavrov and others met.', 'asif'],
    ['Roth was ‘surprised’ by it.', 'roth'],
    ['A Yaarian (friend) came.', 'yaar'],
  ])('is not answered by what only mentions it: %s', (text, name) => expect(definesName(name)(text)).toBe(false));
});

describe('a question for what somebody said', () => {
  it.each([
    ['What did Shoigu say about the drills?', ['shoigu']],
    ['how did the mayor describe it', ['mayor']],
    ['What was Putin’s reaction?', ['putin']],
    ['according to Ida Roth, how many ships wait', ['ida', 'roth']],
    ['why did Khan warn them', ['khan']],
  ])('names the speaker: %s', (question, names) => {
    for (const name of names) expect(spokenBy(question).has(name)).toBe(true);
  });

  it.each([
    'What did the treaty change?',
    'Who visited Moscow?',
    'What happened in Bishkek?',
    'How many drills?',
    'why now',
  ])('is not: %s', (question) => expect(spokenBy(question).size).toBe(0));

  it('fits the words of that speaker, not the sentence that mentions him', () => {
    const news = article({
      id: 'news',
      markdown:
        'Shoigu met the generals on Monday. “We will hold the drills in the mountains every year from now on,” Shoigu said. “They are welcome to come and see us,” Khan said.',
    });
    const fits = fitsOf('What did Shoigu say about the drills?');
    expect(news.sentences.map((sentence) => fits(news, sentence))).toEqual([false, true, false]);
  });
});

describe('what a sentence refers to', () => {
  const at = (markdown: string, index: number, kind: Parameters<typeof referredTo>[2]) => {
    const text = article({ id: 'text', markdown });
    const sentence = text.sentences[index];
    const found = sentence && referredTo(text, sentence, kind);
    return found && slice(text.body, found);
  };

  it.each([
    ['The embargo ended in 2014. In the same year, four helicopters were sold.', 'date', 'The embargo ended in 2014.'],
    ['They met on 5 May 2018. That day the port was closed.', 'date', 'They met on 5 May 2018.'],
    ['It began in 1999. Nothing came of it. Two years later the bridge was built.', 'date', 'It began in 1999.'],
    ['The ministers flew to Bishkek. The treaty was signed there.', 'place', 'The ministers flew to Bishkek.'],
    ['The embargo ended in 2014.\n\nIn the same year, four were sold.', 'date', 'The embargo ended in 2014.'],
  ] as const)('is the sentence that says which: %s', (markdown, kind, expected) => {
    const last = article({ id: 'text', markdown }).sentences.length - 1;
    expect(at(markdown, last, kind)).toBe(expected);
  });

  it.each([
    ['The embargo ended in 2014. In the same year, four were sold.', 'number'],
    ['The embargo ended in 2014. In 2015, the same year as the drills, four were sold.', 'date'],
    ['Nobody knows when it ended. In the same year, four were sold.', 'date'],
    ['The ministers flew to Bishkek. There, in Moscow, the treaty was signed.', 'place'],
    ['It began in 1999. One. Two. Three. In the same year it ended.', 'date'],
  ] as const)('is nothing where the fact does not hang on it: %s', (markdown, kind) => {
    const last = article({ id: 'text', markdown }).sentences.length - 1;
    expect(at(markdown, last, kind)).toBeUndefined();
  });
});

describe('a sentence that only introduces', () => {
  const first = (markdown: string): string | undefined => {
    const text = article({ id: 'text', markdown });
    const [sentence] = text.sentences;
    const found = sentence && introduced(text, sentence);
    return found && slice(text.body, found);
  };

  it.each([
    ['He had this to say:\n\n> We support them. We are grateful.', 'We support them.'],
    ['Khan told the press: “We are ready.” Nobody asked.', undefined],
    ['Khan told the press:\n\n“We are ready.” Nobody asked.', '“We are ready.”'],
    ['The minister wrote:\n\n> “No.”', '“No.”'],
  ])('gives way to what it introduces: %s', (markdown, expected) => expect(first(markdown)).toBe(expected));

  it.each([
    'He said so.\n\n> We support them.',
    'These came:\n\n- Khan\n- Putin',
    'The steps are:\n\nFirst open it.',
    'He had this to say:',
    'He had this to say:\n\nNothing.\n\n> We support them.',
  ])('is quoted itself where no quotation follows: %s', (markdown) => expect(first(markdown)).toBeUndefined());
});

describe('a question for a place', () => {
  const asked = placeAsked('Where did Putin and Khan first meet?') ?? new Set<string>();

  it.each([
    'They met at the Shanghai Cooperation Organization Summit.',
    'They met in the Kyrgyz capital of Bishkek.',
    'The talks were held near Gwadar.',
    'The drills took place around Cherat in May.',
    'They met outside Moscow.',
  ])('is answered by a sentence that names one: %s', (text) => expect(namesPlace(text, asked)).toBe(true));

  it.each([
    'They met in May.',
    'They met at the end of the year.',
    'The ambassador called on Imran Khan.',
    'It began in 2014.',
    'He believed in Putin.',
  ])('is not answered by: %s', (text) => expect(namesPlace(text, asked)).toBe(false));

  it('is not a question for a date or a person', () => {
    expect(placeAsked('When did they meet?')).toBeUndefined();
    expect(placeAsked('Who met in Bishkek?')).toBeUndefined();
  });
});
