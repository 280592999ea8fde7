/**
 * Which room may import what. `rooms`: other rooms; `types`: rooms whose types only; `libraries`: npm packages and
 * `node:` modules; `only`: a package that may stand in these files of the room and nowhere else ("one library, one file").
 */
export type Rule = {
  readonly rooms?: readonly string[];
  readonly types?: readonly string[];
  readonly libraries?: readonly string[];
  readonly only?: Readonly<Record<string, readonly string[]>>;
};

const onlyIn = (folder: string, names: string) => Object.fromEntries(names.split(' ').map((name) => [name, [folder]]));

export const RULES: Readonly<Record<string, Rule>> = {
  corpus: {
    rooms: ['errors'],
    libraries: ['zod', 'node:fs', 'node:fs/promises', 'node:path', 'node:crypto'],
    only: {
      yaml: ['frontmatter'],
      mdast: ['drafts', 'inline'],
      'mdast-util-from-markdown': ['markdown', 'inline'],
      'mdast-util-gfm': ['markdown'],
      // For bounds only the type of an extension.
      'micromark-extension-gfm': ['markdown', 'bounds'],
    },
  },
  search: {
    rooms: ['corpus', 'errors'],
    libraries: [
      'zod',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:crypto',
      'node:os',
      'node:timers/promises',
      'node:url',
    ],
    only: {
      '@xenova/transformers': ['transformers'],
      'onnxruntime-node': ['onnx'],
      'hnswlib-node': ['hnsw'],
      minisearch: ['keywords'],
      stemmer: ['tokenize'],
      'proper-lockfile': ['lock'],
      'node:child_process': ['worker-process'],
    },
  },
  answer: { rooms: ['corpus', 'search', 'errors'], only: { diff: ['check-align'], 'eld/extrasmall': ['language'] } },
  store: {
    rooms: ['corpus', 'errors'],
    only: { zod: ['article-form'] },
    libraries: ['node:crypto', 'node:fs/promises', 'node:path'],
  },
  events: {
    rooms: ['corpus', 'errors'],
    // zod: what was kept on the disk is a door to the outside, too.
    libraries: ['zod', 'node:crypto', 'node:fs/promises', 'node:path', 'node:worker_threads'],
    only: {
      'chrono-node/en': ['recognise', 'recognisers'],
      'wink-nlp': ['tagger'],
      'wink-eng-lite-web-model': ['tagger'],
    },
  },
  commands: { rooms: ['corpus', 'answer', 'events', 'errors'], types: ['app', 'store'] },
  render: {
    // The view is where a missing edition becomes an error, and a citation is made of the article it names.
    // Of events only the calendar's arithmetic: whether an interval is cut off is for words to say.
    rooms: ['errors', 'corpus', 'answer', 'events'],
    types: ['commands'],
    only: { 'string-width': ['terminal/wrap'], parse5: ['html/read'], ics: ['ics'] },
    libraries: ['node:util', 'discord-api-types/v10'],
  },
  channels: {
    rooms: ['commands', 'render', 'answer', 'errors'],
    types: ['app', 'corpus', 'search'],
    only: {
      commander: ['terminal/program'],
      ...{ zod: ['terminal/batch', 'web/api'], picocolors: ['terminal/present'] },
      'discord.js': ['discord/'],
      ...onlyIn('web/', 'hono hono/body-limit hono/compress hono/secure-headers @hono/node-server node:http'),
      ...onlyIn('web/', 'node:net node:fs/promises node:crypto node:child_process'),
    },
    libraries: ['node:stream', 'node:readline/promises', 'discord-api-types/v10'],
  },
  jobs: {
    rooms: ['corpus', 'search', 'answer', 'commands', 'errors'],
    types: ['app'],
    only: { 'cli-progress': ['progress'], zod: ['evaluate/questions'] },
    libraries: ['node:fs', 'node:path', 'node:crypto', 'node:util'],
  },
  errors: {},
  config: { rooms: ['errors'], libraries: ['zod', 'dotenv', 'node:fs', 'node:url'] },
  log: { libraries: ['pino'] },
  app: {
    rooms: ['corpus', 'search', 'answer', 'events', 'store', 'commands', 'channels', 'render', 'jobs', 'errors'],
    types: ['config', 'log'],
    libraries: ['node:path'],
  },
  serve: { rooms: ['channels', 'errors'], types: ['app'] },
  main: {
    rooms: ['app', 'serve', 'config', 'log', 'commands', 'channels', 'jobs', 'errors'],
    libraries: ['node:module'],
  },
};
