import * as odd from './odd-articles.js';

/** A question, and what the first quote must be; without it, no answer is right. */
type Case = readonly [string, string?];

const LINES =
  odd.POEM.split('---\n\n')[1]
    ?.split('\n\n')
    .map((verse) => verse.trim().replaceAll('  \n', '\n')) ?? [];
const [FIRST_STANZA = '', SECOND_STANZA = ''] = LINES;
/** Code is quoted whole: a line of it says little without the others. */
const SETTINGS = odd.CODE.split('```ini\n')[1]?.split('\n```')[0] ?? '';

/** What it is, its text, and what is asked of it. */
export const ODD_QUESTIONS: readonly (readonly [string, string, readonly Case[]])[] = [
  [
    'one article of one sentence',
    odd.ONE_SENTENCE,
    [
      [
        'When was the lighthouse at Cape Orlov lit for the first time?',
        'The lighthouse at Cape Orlov was lit for the first time on 3 May 1887.',
      ],
      ['WHICH LIGHTHOUSE WAS LIT IN 1887?', 'The lighthouse at Cape Orlov was lit for the first time on 3 May 1887.'],
      ['What is the capital of Brazil?'],
      ['Who repaired the bridge in Lahore?'],
    ],
  ],
  [
    'a sentence of 600 words',
    odd.LONG_SENTENCE_ARTICLE,
    [
      ['When did the Haakon Jarl leave the quay?', odd.LONG_SENTENCE],
      ['To whom did the cook Henriette Moe sell the last oranges?', odd.LONG_SENTENCE],
      ['To which company did the steamer belong?', 'The steamer belonged to a company in Trondheim.'],
      ['What is the boiling point of mercury?'],
    ],
  ],
  [
    'a table',
    odd.TABLE,
    [
      ['How long is the Lena?', 'Lena | 4,294 km | Laptev Sea'],
      ['HOW LONG IS THE KOLYMA?', 'Kolyma | 2,129 km | East Siberian Sea'],
      ['Into which sea does the Yenisei empty?', 'Yenisei | 3,487 km | Kara Sea'],
      ['What replaces the bridges at Yakutsk?', 'Ferries replace the bridges that nobody has built at Yakutsk.'],
      ['Who won the election in France?'],
    ],
  ],
  [
    'code',
    odd.CODE,
    [
      ['Which port does the tide gauge listen on?', SETTINGS],
      ['Which alarm is raised when the level is over 410?', SETTINGS],
      ['How is the server restarted?', 'Restart the server with tidectl restart --quiet after each change.'],
      ['Who painted the Mona Lisa?'],
    ],
  ],
  [
    'a poem',
    odd.POEM,
    [
      ['Who has lost his lantern in the sea?', FIRST_STANZA],
      ['How many eels did he pay the heron?', SECOND_STANZA],
      ['What did the heron do?', SECOND_STANZA],
      ['Who built the Eiffel Tower?'],
    ],
  ],
  [
    'all capitals',
    odd.CAPITALS,
    [
      [
        'Who found a crack in the eastern wall?',
        'THE DAM AT KARVINA WAS CLOSED ON MONDAY AFTER DR. NOVAK FOUND A CRACK IN THE EASTERN WALL.',
      ],
      ['HOW MANY WORKERS WERE SENT HOME?', 'THE MAYOR, MR. ZELENKA, SENT HOME 240 WORKERS.'],
      ['When was the flood warning lifted?', 'THE FLOOD WARNING OF FEB. 20 WAS LIFTED ON WEDNESDAY.'],
      ['Which school stayed open?', 'ST. ANNE’S SCHOOL STAYED OPEN.'],
      ['Who invented the telephone?'],
    ],
  ],
  [
    'no full stops',
    odd.NO_FULL_STOPS,
    [
      [
        'Where did the council meet?',
        'the council met on tuesday evening in the old rope factory with eleven members present',
      ],
      [
        'Why was the vote on the night ferry put off?',
        'the vote on the night ferry was put off until the noise report of the university is in',
      ],
      [
        'What did the volunteers paint?',
        'before closing the chair thanked the volunteers who painted the footbridge green',
      ],
      ['What is the speed of light?'],
    ],
  ],
];
