import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../../src/quote/speaker.js';
import { article } from '../../../support/tiny.js';

/** The speaker of the sentences with these words in them. */
function speakerIn(markdown: string, words: string): string | undefined {
  const of = article({ markdown });
  const start = of.body.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  const around = of.sentences.filter((one) => one.start < start + words.length && start < one.end);
  const speaker = speakerOf(of, { start: around[0]?.start ?? 0, end: around.at(-1)?.end ?? 0 });
  return speaker && of.body.slice(speaker.start, speaker.end);
}

const WILL = 'We will sign the pact before winter';

describe('the speaker who is named', () => {
  it.each([
    ['before, with a colon', 'Asif said: “We will sign the pact before winter.”', 'Asif'],
    ['before, with a comma', 'Khawaja Asif told reporters, “We will sign the pact before winter.”', 'Khawaja Asif'],
    ['before, with “that”', 'Khawaja Asif stated that “We will sign the pact before winter.”', 'Khawaja Asif'],
    ['before, without a sign', 'Asif said “We will sign the pact before winter.”', 'Asif'],
    ['by “according to”', 'According to Asif, “We will sign the pact before winter.”', 'Asif'],
    ['with day and place', 'Lavrov said on Monday in Moscow: “We will sign the pact before winter.”', 'Lavrov'],
    ['with a helping verb', 'Lavrov has repeatedly said: “We will sign the pact before winter.”', 'Lavrov'],
    [
      'with an aside',
      'Khawaja Asif, Pakistan’s defence minister, said: “We will sign the pact before winter.”',
      'Khawaja Asif',
    ],
    [
      'with a relative clause',
      'This was seen by The Express Tribune that would state: “We will sign the pact before winter.”',
      'The Express Tribune',
    ],
    [
      'with a small role',
      'Pakistan’s defence minister Khawaja Asif said: “We will sign the pact before winter.”',
      'Pakistan’s defence minister Khawaja Asif',
    ],
    [
      'with a capital role',
      'Foreign Minister Sergei Lavrov warned: “We will sign the pact before winter.”',
      'Foreign Minister Sergei Lavrov',
    ],
    ['with initials', 'Yesterday Prof. A. Rao wrote: “We will sign the pact before winter.”', 'Prof. A. Rao'],
    [
      'with “(Retd.)”',
      'Gen. (Retd.) Ahmed Khan said: “We will sign the pact before winter.”',
      'Gen. (Retd.) Ahmed Khan',
    ],
    ['with a particle', 'Ursula von der Leyen said: “We will sign the pact before winter.”', 'Ursula von der Leyen'],
    ['as a body', 'The Foreign Ministry said: “We will sign the pact before winter.”', 'The Foreign Ministry'],
    [
      'as a body with “of”',
      'Later the Ministry of Foreign Affairs said: “We will sign the pact before winter.”',
      'Ministry of Foreign Affairs',
    ],
    ['as one who was quoted', 'Asif was quoted by TASS as saying: “We will sign the pact before winter.”', 'Asif'],
    [
      'in a sentence within another',
      'TASS reported that Sergey Shoigu had this to say when meeting Khan: “We will sign the pact before winter.”',
      'Sergey Shoigu',
    ],
    [
      'as the subject of two verbs',
      'That same day, Mr. Khan spoke at the venue and was on record as saying: “We will sign the pact before winter.”',
      'Mr. Khan',
    ],
    ['after', '“We will sign the pact before winter,” Asif said.', 'Asif'],
    ['after, the verb first', '“We will sign the pact before winter,” said Asif.', 'Asif'],
    [
      'after, the verb first, with a role',
      '“We will sign the pact before winter,” said defence minister Khawaja Asif, a member of the cabinet.',
      'defence minister Khawaja Asif',
    ],
    [
      'after, with day and place',
      '“We will sign the pact before winter,” Asif told reporters in Moscow on Monday.',
      'Asif',
    ],
    ['after, with an aside', '“We will sign the pact before winter,” Asif, who was in Moscow, said.', 'Asif'],
    ['after, with the comma outside', '“We will sign the pact before winter”, Lavrov added.', 'Lavrov'],
    ['after an exclamation', '“We will sign the pact before winter!” said Lavrov.', 'Lavrov'],
    ['after, as a body', '“We will sign the pact before winter,” the Foreign Ministry announced.', 'Foreign Ministry'],
    ['after, by “according to”', '“We will sign the pact before winter,” according to Asif.', 'Asif'],
    ['after, as a signature', '“We will sign the pact before winter.” — Khawaja Asif', 'Khawaja Asif'],
    ['in the middle', '“We will sign the pact before winter,” Asif said, “and we will keep it.”', 'Asif'],
    ['in straight marks', '"We will sign the pact before winter," Asif said.', 'Asif'],
    ['in single marks', '‘We will sign the pact before winter,’ Asif said.', 'Asif'],
    ['in guillemets', '«We will sign the pact before winter», Asif said.', 'Asif'],
    ['in low marks', '„We will sign the pact before winter,“ Asif said.', 'Asif'],
    [
      'in the sentence before, as “he”',
      'Asif said that the talks were good. “We will sign the pact before winter,” he said.',
      'Asif',
    ],
    [
      'in the quotation before, as “he”',
      '“All is well,” said Asif. “We will sign the pact before winter,” he added.',
      'Asif',
    ],
    ['before a later sentence', '“All is well and quiet,” Asif said. “We will sign the pact before winter.”', 'Asif'],
    [
      'before several sentences',
      'Asif said: “All is well. It was a long day. We will sign the pact before winter.”',
      'Asif',
    ],
    [
      'in the paragraph before',
      'In Lahore, Asif said the following:\n\n“We will sign the pact before winter.”',
      'Asif',
    ],
    [
      'in the paragraph before a block quote',
      'Khawaja Asif stated that:\n\n> All is well. We will sign the pact before winter. Nobody is against it.',
      'Khawaja Asif',
    ],
    ['two paragraphs before', 'Asif said:\n\n> “All is well.\n>\n> We will sign the pact before winter.”', 'Asif'],
    [
      'two paragraphs before, the mark repeated',
      'Asif said: “All is well and quiet.\n\n“We will sign the pact before winter.”',
      'Asif',
    ],
    ['at the end of the last paragraph', '“We will sign the pact before winter.\n\n“All is well,” said Asif.', 'Asif'],
    [
      'beside a clause in a longer sentence',
      'The mood in the crowded old hall was bad, but “We will sign the pact before winter,” Asif said.',
      'Asif',
    ],
    ['with another quotation in it', '“We will sign the pact before winter and ‘be friends’ then,” Asif said.', 'Asif'],
    ['after a name in the quotation', '“We will sign the pact before winter, as Lavrov said,” Asif replied.', 'Asif'],
  ])('%s is shown', (_name, text, speaker) => expect(speakerIn(text, WILL)).toBe(speaker));
});

describe('there is no speaker', () => {
  it.each([
    ['without a quotation', 'Asif said that We will sign the pact before winter.'],
    ['for a term in marks', 'We will sign the pact before winter, and it is no “zero-sum game”, Asif said.'],
    ['for a slogan', 'The slogan “We will sign the pact before winter” was on every wall.'],
    [
      'for part of a clause',
      'Asif announced that We will sign the pact before winter because of the “sovereign right to take care of it”.',
    ],
    ['for a role', '“We will sign the pact before winter,” the minister said.'],
    ['for a role in capitals', '“We will sign the pact before winter,” the Foreign Minister said.'],
    ['for a role of a country', '“We will sign the pact before winter,” said the President of Pakistan.'],
    ['for a plain body', '“We will sign the pact before winter,” the ministry said.'],
    ['for people in general', 'Analysts said: “We will sign the pact before winter.”'],
    ['for a whole people', 'The Russians said: “We will sign the pact before winter.”'],
    ['for one of a people', 'A Russian said: “We will sign the pact before winter.”'],
    ['for a friend of somebody', 'A friend of Asif said: “We will sign the pact before winter.”'],
    ['for somebody’s spokesman', 'Lavrov’s spokesman said: “We will sign the pact before winter.”'],
    ['for two together', 'Lavrov and Asif said: “We will sign the pact before winter.”'],
    ['for two after it', '“We will sign the pact before winter,” said Lavrov and Asif.'],
    ['for “he” whom nobody names', '“We will sign the pact before winter,” he said.'],
    [
      'for “he” after another name',
      'Asif said that all was well. Lavrov nodded at him. “We will sign the pact before winter,” he said.',
    ],
    [
      'for “he” in another paragraph',
      'Asif said that all was well.\n\n“We will sign the pact before winter,” he said.',
    ],
    [
      'for “he” after a body',
      'The Foreign Ministry said all was well. “We will sign the pact before winter,” he said.',
    ],
    ['for “it” after a person', 'Khawaja Asif said all was well. “We will sign the pact before winter,” it said.'],
    ['when two are said to have said it', 'Asif said: “We will sign the pact before winter,” Lavrov added.'],
    ['when it was not said', 'Asif never said: “We will sign the pact before winter.”'],
    ['when it was said to him', 'Asif was told: “We will sign the pact before winter.”'],
    ['when it was asked whether', 'Nobody knows if Asif said: “We will sign the pact before winter.”'],
    ['when somebody else is quoted', 'Asif said, quoting Lavrov: “We will sign the pact before winter.”'],
    ['when somebody else is reported', 'Asif said that Lavrov was clear: “We will sign the pact before winter.”'],
    ['after a sentence of its own', '“We will sign the pact before winter.” Asif said nothing.'],
    [
      'where the verb has another object',
      '“Will it be peace? We will sign the pact before winter!” Asif said nothing to that.',
    ],
    ['where those who know him speak', 'Those who know Asif say: “We will sign the pact before winter.”'],
    ['for a place with a state', 'He wrote to the Baltic states: “We will sign the pact before winter.”'],
    ['for a heading', '## Asif said:\n\n“We will sign the pact before winter.”'],
    ['for a block quote nobody introduces', 'Asif was there.\n\n> We will sign the pact before winter.'],
    ['where a quotation is never closed', 'Asif said: “We will sign the pact before winter.\n\nNothing came of it.'],
    ['for a sentence after the quotation', 'Asif said: “All is well.” We will sign the pact before winter.'],
    ['in the next paragraph', '“All is well,” Asif said.\n\n“We will sign the pact before winter.”'],
    [
      'inside a quote of a quote',
      'The Express Tribune wrote:\n\n> All was quiet. “We will sign the pact before winter,” he said.',
    ],
    ['for a date', '“We will sign the pact before winter,” — Monday'],
    ['in another language', 'Асиф сказал: «We will sign the pact before winter».'],
  ])('%s', (_name, text) => expect(speakerIn(text, WILL)).toBeUndefined());
});
