import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../../src/corpus/load.js';
import { slice } from '../../../../src/span.js';
import { shared } from '../../../support/needs.js';

const folders = shared('cases/folders');

const EXPECTED: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['jekyll', [['The boat left the yard at noon.', 'The boat', 'It carries forty cars.']]],
  [
    'obsidian',
    [['The ferry was built beside the Old Yard. The crane lifts nine tonnes.', 'Sources', 'Bob measured it twice.']],
  ],
  [
    'mkdocs',
    [
      [
        'Mind the tide',
        'The gate closes at high water.',
        'Enable the pump by adding the line',
        'pump = on',
        'in the file /etc/pump.conf and restart.',
        'harbour version',
        'Shows the installed version of the harbour program.',
        'North',
        'Turn the wheel left.',
        'South',
        'Turn the wheel right.',
      ],
    ],
  ],
  [
    'two-indexes',
    [
      ['The crane lifts nine tonnes.', 'The crane'],
      ['The ferry sails at noon.', 'Timetable', 'The last ferry sails at eight.'],
    ],
  ],
  [
    'minutes',
    [
      [
        'Present',
        'Ann Rower (@ann)',
        'Bob Keel (@bob)',
        'Agenda',
        'Agreed that Ann sends a letter to the captains #12.',
      ],
    ],
  ],
];

describe.runIf(folders)('a folder as people keep it', () => {
  it.each(EXPECTED)('shows the words that its site shows: %s', async (name, expected) => {
    const { articles } = await loadCorpus(join(folders ?? '', name));
    expect(articles.map(({ body, blocks }) => blocks.map((block) => slice(body, block)))).toEqual(expected);
  });
});
