/** The models that Yaar knows, with their files. */

/** SHA-256 (hex) by path inside the model's folder; `undefined`: not pinned, any content is accepted. */
export type ModelFiles = Readonly<Record<string, string | undefined>>;

type Described = {
  readonly name: string;
  readonly files: ModelFiles;
  readonly maxTokens: number;
  readonly hub?: string;
};

/** `maxTokens` counts special tokens and prefix; `hub`: where it can be downloaded in this layout. */
export type EmbedderModel = Described & {
  readonly kind: 'embedder';
  readonly pooling: 'mean' | 'first';
  readonly normalise: boolean;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
};
export type ReaderModel = Described & { readonly kind: 'reader' };
export type ModelDescription = EmbedderModel | ReaderModel;

export const WEIGHTS = 'onnx/model_quantized.onnx';

/** For files that others publish and may publish again: the index names the weights that were found. */
export const UNPINNED: ModelFiles = {
  'config.json': undefined,
  'tokenizer.json': undefined,
  'tokenizer_config.json': undefined,
  [WEIGHTS]: undefined,
};

/** As its authors use it: mean pooling, no prefix. Quality falls above 256 tokens, though 512 are possible. */
const MINILM = {
  kind: 'embedder',
  name: 'all-MiniLM-L6-v2',
  pooling: 'mean',
  normalise: true,
  queryPrefix: '',
  passagePrefix: '',
  maxTokens: 256,
  files: {
    'config.json': '953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41',
    'tokenizer.json': '5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b',
    'tokenizer_config.json': 'acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b',
    'special_tokens_map.json': '303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3',
    [WEIGHTS]: 'fea970f8f27683c956b41de9daf2bdba668fea20f1293b62d28ffe23350ec1fd',
  },
} as const satisfies EmbedderModel;

/** Model card: first token, and an instruction before questions only. */
const BGE_SMALL = {
  kind: 'embedder',
  name: 'bge-small-en-v1.5',
  hub: 'Xenova/bge-small-en-v1.5',
  pooling: 'first',
  normalise: true,
  queryPrefix: 'Represent this sentence for searching relevant passages: ',
  passagePrefix: '',
  maxTokens: 512,
  files: UNPINNED,
} as const satisfies EmbedderModel;

/** Model card: mean pooling, and a prefix on both sides ("quality falls without it"). */
const E5_SMALL = {
  kind: 'embedder',
  name: 'e5-small-v2',
  hub: 'Xenova/e5-small-v2',
  pooling: 'mean',
  normalise: true,
  queryPrefix: 'query: ',
  passagePrefix: 'passage: ',
  maxTokens: 512,
  files: UNPINNED,
} as const satisfies EmbedderModel;

const MULTILINGUAL_E5_SMALL = {
  ...E5_SMALL,
  name: 'multilingual-e5-small',
  hub: 'Xenova/multilingual-e5-small',
} as const satisfies EmbedderModel;

/**
 * Reads questions and passages together. Pinned to the hashes that its PROVENANCE.md records.
 */
const YAAR_READER = {
  kind: 'reader',
  name: 'yaar-reader',
  maxTokens: 256,
  files: {
    'config.json': '037172e08f55931b036cd49d68654845c1d1a9dc383f0ea6cfd0b68e683f71be',
    'tokenizer.json': '5fd1c882abbd30517dced455a2c9768945ec726b96727927e4959348d9de550b',
    'tokenizer_config.json': '94c197d4a280604b6f6b147f17e69e89ad9f47e3122060f2d7930914cbe419f5',
    [WEIGHTS]: 'd775ab001b156501a289091169baed802ec86b60fd620b68b556dbcb1cda9202',
  },
} as const satisfies ReaderModel;

export const MODELS: readonly ModelDescription[] = [MINILM, BGE_SMALL, E5_SMALL, MULTILINGUAL_E5_SMALL, YAAR_READER];
