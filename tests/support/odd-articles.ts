/** Articles as people really write them, each hard to read for one reason. */

const front = (title: string, more = ''): string => `---\ntitle: "${title}"\n${more}---\n\n`;

export const ONE_SENTENCE = `${front('A light in the north')}The lighthouse at Cape Orlov was lit for the first time on 3 May 1887.\n`;

const STOPS =
  'Bergen,Ålesund,Molde,Trondheim,Rørvik,Bodø,Svolvær,Tromsø,Hammerfest,Honningsvåg,Mehamn,Vardø,Vadsø,Kirkenes'.split(
    ',',
  );
const CARGO =
  'barrels of salt,crates of lamp oil,sacks of rye flour,rolls of sailcloth,two pianos,a printing press,letters from the south,nets and floats,window glass,a church bell'.split(
    ',',
  );

const stations = Array.from({ length: 38 }, (_, at) => {
  const [stop, cargo] = [STOPS[at % STOPS.length], CARGO[(at * 3) % CARGO.length]];
  return `then to ${stop}, where on its call number ${at + 1} it put ashore ${cargo} and waited for the tide`;
});

/** About 600 words up to its only full stop; the answers are at its beginning, in the middle and at its end. */
export const LONG_SENTENCE = `The mail steamer Haakon Jarl left the quay in a snowstorm in January 1893 and sailed ${stations.join('; ')}; and when at last it lay in the ice of the Pasvik river, its cook, Henriette Moe, sold the ship’s last forty oranges to a Russian customs officer for a sledge and three dogs.`;

export const LONG_SENTENCE_ARTICLE = `${front('The voyage of the Haakon Jarl')}The steamer belonged to a company in Trondheim.\n\n${LONG_SENTENCE}\n\nIts captain never spoke of the voyage again.\n`;

export const TABLE = `${front('Rivers of Siberia')}The long rivers of Siberia flow to the north and are frozen for half of the year.

| River | Length | Empties into |
|---|---|---|
| Lena | 4,294 km | Laptev Sea |
| Yenisei | 3,487 km | **Kara Sea** |
| Kolyma | 2,129 km | East Siberian Sea |

Ferries replace the bridges that nobody has built at Yakutsk.
`;

export const CODE = `${front('Running the tide gauge')}The tide gauge is read by a small server in the harbour office. Its settings stand in one file:

\`\`\`ini
# Settings of the tide gauge
listen_port = 9417
sample_interval_seconds = 20
archive = /var/tide/archive
if level > 410: alarm("harbour master")
\`\`\`

Restart the server with \`tidectl restart --quiet\` after each change. Nobody may change the calibration without the harbour master.
`;

/** Verses end with two spaces, as Markdown wants them. */
export const POEM = `${front('The ferryman')}The ferryman of Lower Quay  
has lost his lantern in the sea,  
and every night he rows to find  
the little flame he left behind.

He paid the heron seven eels  
to watch the water round the wheels;  
the heron ate, the heron slept,  
and not one promise that it kept.
`;

export const CAPITALS = `${front('FLOOD WARNING LIFTED')}THE DAM AT KARVINA WAS CLOSED ON MONDAY AFTER DR. NOVAK FOUND A CRACK IN THE EASTERN WALL. THE MAYOR, MR. ZELENKA, SENT HOME 240 WORKERS. ST. ANNE’S SCHOOL STAYED OPEN.

THE FLOOD WARNING OF FEB. 20 WAS LIFTED ON WEDNESDAY. LT. GEN. KOLAR THANKED THE U.S. ENGINEERS WHO CAME IN TWO HELICOPTERS.
`;

export const NO_FULL_STOPS = `${front('Notes of the harbour council')}the council met on tuesday evening in the old rope factory with eleven members present

councillor Adaeze Obi asked who pays for the new crane and was told that the fishing cooperative lends nine hundred thousand crowns without interest

the vote on the night ferry was put off until the noise report of the university is in

before closing the chair thanked the volunteers who painted the footbridge green
`;

export const GERMAN = `${front('Der Leuchtturm von Falkenstein', 'language: de\n')}Der Leuchtturm von Falkenstein wurde im Jahr 1902 aus rotem Backstein gebaut. Der Baumeister Wilhelm Ahrens starb vor der Einweihung.

Heute wohnt eine Familie aus Kiel im Turm. Sie vermietet im Sommer zwei Zimmer an Gäste.
`;
