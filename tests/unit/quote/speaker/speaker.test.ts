import { describe, expect, it } from 'vitest';
import { speakerIn, WILL } from '../../../support/speakers.js';

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
