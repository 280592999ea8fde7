const LONGEST = 6000;

const filled = (unit: string): string => unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST);

/** Texts as long as Discord's longest option, each of a kind that some pattern may read slowly. */
export const longTexts = (): readonly (readonly [name: string, text: string])[] => [
  ...(
    [
      ['quotation marks', '"'],
      ['curly marks', '“'],
      ['apostrophes', "'"],
      ['typed marks', '``'],
      ['commas', ',,'],
      ['guillemets', '« a '],
      ['spaces', ' '],
      ['line breaks', '\n'],
      ['quoted lines', '> a\n'],
      ['backslashes', '\\'],
      ['stars', '*'],
      ['digits', '1'],
      ['dates', '10.08.2018 '],
      ['short words', 'a '],
      ['one word', 'a'],
      ['capitals', 'Aa '],
      ['what articles', 'what articles do you have from '],
      ['who wrote', 'who wrote the article in the '],
      ['newest', 'which is the newest article in '],
      ['when was', 'when was a published '],
      ['please', 'can you please tell me '],
      ['orders', 'write me a poem about '],
      ['articles of', 'the first second third last articles '],
      ['misspelt', 'artcles sorces outlts '],
      ['colons', 'source:"a count:1 '],
      ['open options', 'source:"'],
      ['accents', 'é'],
      ['combining marks', 'a\u0301'],
      ['emoji', '👍'],
      ['an alphabet', 'م'],
      ['ideographs', '漢'],
      ['mentions', '<@123>'],
      ['angle brackets', '<'],
      ['brackets', '[a]('],
      ['bars', '|'],
      ['entities', '&quot;'],
      ['ellipses', '… '],
      ['brackets of ellipses', '[…] '],
      ['negations', 'not '],
      ['bridges', 'The bridge was opened on Monday. '],
    ] as const
  ).map(([name, unit]) => [name, filled(unit)] as const),
  ['a question around a long name', `who wrote the article in ${filled('the bridge in ')}`.slice(0, LONGEST)],
  ['words and a space at the end', `${filled('a')}${' '.repeat(100)}`.slice(-LONGEST)],
];
