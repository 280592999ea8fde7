/**
 * Which room may import what. `rooms`: other rooms; `types`: rooms whose types only; `libraries`: npm packages and
 * `node:` modules; `only`: a package for one folder of the room.
 */
export type Rule = {
  readonly rooms?: readonly string[];
  readonly types?: readonly string[];
  readonly libraries?: readonly string[];
  readonly only?: Readonly<Record<string, readonly string[]>>;
};

/** What every room may use: the two leaves of the house. */
export const LEAVES = ['span', 'errors'];

const list = (names: string): readonly string[] => names.split(' ');
const onlyIn = (folder: string, names: string) => Object.fromEntries(list(names).map((name) => [name, [folder]]));

export const RULES: Readonly<Record<string, Rule>> = {
  span: {},
  errors: {},
  files: { libraries: list('node:fs/promises node:crypto node:path') },
  words: { libraries: list('stemmer eld/extrasmall') },
  corpus: {
    rooms: ['words'],
    libraries: list('any-ascii node:fs/promises node:path node:crypto'),
    only: {
      ...onlyIn('front-matter/', 'yaml smol-toml'),
      ...onlyIn('markdown/', 'mdast mdast-util-from-markdown mdast-util-gfm micromark-extension-gfm parse5'),
    },
  },
  quote: { rooms: list('corpus words files'), libraries: list('zod node:fs/promises node:path node:crypto') },
  models: {
    rooms: ['files'],
    libraries: list('@xenova/transformers onnxruntime-node node:fs node:fs/promises node:path node:crypto'),
  },
  // A quotation that is repeated is named once there too: an event is an address like a quote.
  events: {
    rooms: list('corpus words quote'),
    libraries: list('chrono-node/en wink-nlp wink-eng-lite-web-model'),
  },
  index: {
    rooms: list('corpus words models events files'),
    libraries: [
      ...list('hnswlib-node minisearch zod proper-lockfile'),
      ...list('node:fs/promises node:path node:crypto node:os node:timers/promises'),
    ],
  },
  search: { rooms: list('corpus words models index') },
  answer: { rooms: list('corpus words quote search') },
  check: { rooms: list('corpus words quote'), libraries: ['diff'] },
  engine: {
    rooms: list('answer check events search index models corpus words quote files'),
    libraries: list('node:child_process node:url node:path node:timers/promises'),
  },
  // Each library in one folder, which reads one kind of source; `import` itself joins them.
  import: {
    rooms: list('corpus words files'),
    libraries: list(
      'zod jschardet node:fs/promises node:path node:crypto node:url node:child_process node:timers/promises',
    ),
    only: {
      ...onlyIn('fetch/', 'undici ipaddr.js robots-parser node:dns/promises node:net node:stream'),
      ...onlyIn('feed/', 'feedsmith'),
      // Also in index/: both are turns that a killed program must not keep for ever, and neither room may enter the other.
      ...onlyIn('feed/', 'proper-lockfile'),
      // parse5 counts a page's elements before jsdom makes a document of them.
      ...onlyIn('page/', '@mozilla/readability jsdom parse5 hast hast-util-from-html hast-util-to-mdast'),
      ...onlyIn('page/', 'mdast mdast-util-to-markdown mdast-util-gfm'),
      ...onlyIn('document/', 'pdfjs-dist pdfjs-dist/legacy/build/pdf.mjs mammoth yauzl'),
      ...onlyIn('likeness/', 'minhash'),
      entities: ['feed/', 'page/', 'document/'],
      'node:zlib': ['fetch/', 'feed/', 'document/'],
      saxes: ['feed/', 'document/'],
    },
  },
  // YAML is also what people write their settings in: the file must give the line of each mistake.
  store: { rooms: ['files'], libraries: list('lmdb zod yaml node:fs node:fs/promises node:path node:crypto') },
  desk: { libraries: ['node:timers/promises'] },
  commands: { rooms: list('answer check events quote corpus words'), types: list('engine app store desk') },
  render: {
    rooms: list('corpus words quote answer check events'),
    // What may be wrong with an import is facts, which each language has its own words for.
    types: list('commands import'),
    libraries: list('string-width parse5 ics zod node:util discord-api-types/v10'),
  },
  channels: {
    rooms: list('commands render quote answer corpus desk'),
    types: list('app index engine jobs store import watch'),
    only: {
      ...onlyIn('terminal/', 'commander picocolors node:stream node:readline/promises'),
      ...onlyIn('discord/', 'discord.js node:util'),
      ...onlyIn('web/', 'hono hono/body-limit hono/compress hono/secure-headers @hono/node-server'),
      ...onlyIn('web/', 'node:net node:fs/promises node:crypto node:child_process'),
      ...onlyIn('web/visit/', 'ipaddr.js'),
      ...onlyIn('ops/', 'prom-client'),
      'node:http': ['web/', 'ops/'],
    },
    libraries: list('zod discord-api-types/v10'),
  },
  jobs: {
    rooms: list('answer search index models corpus words quote commands import store files'),
    types: list('app channels'),
    libraries: list('cli-progress zod node:fs node:fs/promises node:path node:crypto node:util node:net'),
  },
  watch: {
    rooms: ['corpus'],
    types: list('app config engine index quote'),
    libraries: list('chokidar node:fs/promises node:path'),
  },
  // The limits of the desk are settings, and their defaults are there.
  settings: { rooms: ['desk'], libraries: list('zod node:url') },
  config: { rooms: ['settings'], libraries: list('zod dotenv node:fs') },
  log: { libraries: ['pino'] },
  app: {
    rooms: list(
      'corpus quote models index search answer events engine commands render channels jobs import store desk watch',
    ),
    types: list('config log'),
  },
  serve: { rooms: ['channels'], types: list('app watch') },
  start: { rooms: list('channels commands import jobs log serve watch'), types: list('app config') },
  main: {
    rooms: list('app start serve config settings log commands channels jobs store'),
    libraries: list('node:fs node:module node:url'),
  },
};

/** Longer functions, each with the reason why it is one. */
export const LONG_FUNCTIONS: readonly string[] = [];

/** Fuller folders, each with the reason why it is not divided. */
export const FULL_FOLDERS: readonly string[] = [];
